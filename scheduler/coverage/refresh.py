"""Keeping the figures of coverage true: what was recorded since is counted, in short pieces."""

from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from models.coverage import spans


def refresh_figures(sessions: sessionmaker[Session], now: datetime) -> int:
    """Count all that was recorded until now; the number of people whose figures were made anew."""
    total = 0
    while True:
        with sessions.begin() as db:
            count = spans.refresh(db, now)
        total += count
        if not count:
            return total
