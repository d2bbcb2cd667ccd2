"""When an agent may take a collection back alone: at once, as a slip of the finger is noticed."""

from datetime import datetime, timedelta

ALONE_FOR = timedelta(minutes=10)
"""After it the worker has gone home with the receipt."""


def needs_officer(recorded_at: datetime, day_closed: bool, now: datetime) -> bool:
    """Whether an officer has to agree that the collection is taken back."""
    return day_closed or not recorded_at <= now <= recorded_at + ALONE_FOR
