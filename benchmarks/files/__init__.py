"""What files cost: lists, pictures, papers and the status file."""
