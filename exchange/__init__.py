"""Files in and out: sheets, pictures, the branch's files. Bytes in, bytes out."""
