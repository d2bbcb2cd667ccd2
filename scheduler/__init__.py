"""When we speak first: the clock, what is due, delivery, and housekeeping."""
