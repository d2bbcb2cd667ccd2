"""What we hand over and take in: sheets, pictures, official files. Bytes in, bytes out."""
