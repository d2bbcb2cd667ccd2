"""The due book: one row for each thing that we say to a participant, and when.

The key is participant, contribution month and step: planning twice changes nothing.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base


class Reminder(Base):
    __tablename__ = "reminders"
    __table_args__ = (UniqueConstraint("participant_id", "month", "step"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"))
    month: Mapped[date]
    """The contribution month that is to be paid."""
    step: Mapped[str]
    due_on: Mapped[date]
    """The local day on which it is to be said."""
    closed_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    """posted, cancelled, skipped (a later one was due), lapsed (too old), or why not."""


OPEN = Reminder.closed_at.is_(None)
Index("ix_reminders_open", Reminder.due_on, postgresql_where=OPEN, sqlite_where=OPEN)


def cancel(db: Session, participant_id: int, now: datetime, why: str = "cancelled") -> int:
    """What is still open for the participant need not be said."""
    rows = update(Reminder).where(Reminder.participant_id == participant_id, OPEN)
    return db.connection().execute(rows.values(closed_at=now, outcome=why)).rowcount
