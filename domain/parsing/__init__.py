"""Parsers of what people type: amounts, dates, people, places, and replies to any question."""
