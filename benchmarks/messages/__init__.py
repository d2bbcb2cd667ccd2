"""What a message costs: the turn, the channels, the start, and the peers they are held against."""
