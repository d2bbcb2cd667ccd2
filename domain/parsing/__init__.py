"""What people type, as values: amounts, dates, people, places, and replies to any question."""
