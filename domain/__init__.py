"""What we know: pure values and rules. No I/O, no clock, no database."""
