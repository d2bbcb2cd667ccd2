"""The due book: one row for each thing that is to be said to a participant, and on which day.

The key is participant, contribution month and step, so planning twice changes nothing.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, bindparam, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, delete_piece, insert_or_ignore
from models.messaging import outbox

KEPT = timedelta(days=400)
"""So long a thing that was said, or was not, stays in the book: the steps of a month end within its
four, and people may ask for a year why they heard something."""

REASON = "reminder"
"""The reason with which messages of reminders are posted."""

SNOOZE = "snooze"
"""The step that people choose themselves: remind me on that day."""

MONTHLY = "monthly"
"""The step that people choose themselves: remind me on that day of each month."""

REQUESTED = "nudge"
"""The step that an agent or a cadre requested."""


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
    asked_by: Mapped[int | None]
    """The role in whose name it was requested; None for a step of the ladder."""
    outcome: Mapped[str | None]
    """posted, cancelled, skipped (a later one was due), lapsed (too old), or why not."""


OPEN = Reminder.closed_at.is_(None)
Index("ix_reminders_open", Reminder.due_on, Reminder.id, postgresql_where=OPEN, sqlite_where=OPEN)


CLOSED = Reminder.closed_at.is_not(None)
Index("ix_reminders_closed", Reminder.closed_at, postgresql_where=CLOSED, sqlite_where=CLOSED)


def delete_old(db: Session, now: datetime) -> int:
    """Delete a piece of what was closed longer ago than `KEPT`; how many."""
    return delete_piece(db, Reminder, CLOSED, Reminder.closed_at < now - KEPT)


def remind_on(db: Session, participant_id: int, month: date, day: date, step: str = SNOOZE) -> None:
    """Write down the person's own wish; a new day replaces the old one, said or not."""
    row = {"participant_id": participant_id, "month": month, "step": step}
    moved = update(Reminder).filter_by(**row).values(due_on=day, closed_at=None, outcome=None)
    if not db.connection().execute(moved).rowcount:
        db.connection().execute(insert_or_ignore(db, Reminder), row | {"due_on": day})


def was_posted(db: Session, participant_id: int, month: date, step: str) -> bool:
    """Whether the step was said about a contribution month."""
    rows = select(Reminder.id).filter_by(participant_id=participant_id, month=month, step=step)
    return db.scalar(rows.where(Reminder.outcome == "posted")) is not None


def close_as_paid(db: Session, participants: Collection[int], now: datetime) -> int:
    """Cancel what is open in the book or waits in the outbox for these; return how much that was.

    Call it in the transaction that records the payment. The book is locked first: whoever is
    posting a message from it ends before the messages are looked at.
    """
    closed = cancel(db, participants, now)
    return closed + outbox.cancel(db, participants, REASON, now)


def cancel(
    db: Session, participants: Collection[int], now: datetime, why: str = "cancelled"
) -> int:
    """Close everything that is open for these participants; return how many rows that were."""
    values = {"ids": participants, "at": now, "why": why}
    return db.connection().execute(CANCEL, values).rowcount


CANCEL: Any = (
    update(Reminder)
    .where(Reminder.participant_id.in_(bindparam("ids", expanding=True)), OPEN)
    .values(closed_at=bindparam("at"), outcome=bindparam("why"))
)
CLOSE: Any = (
    update(Reminder)
    .where(Reminder.id == bindparam("of"), OPEN)
    .values(closed_at=bindparam("at"), outcome=bindparam("why"))
)


def close(db: Session, outcomes: Sequence[tuple[int, str]], now: datetime) -> None:
    """Close rows, each given by its id and with an outcome of its own."""
    if outcomes:
        rows = [{"of": id, "at": now, "why": why} for id, why in outcomes]
        db.connection().execute(CLOSE, rows)


def expire(db: Session, before: date, now: datetime, most: int) -> int:
    """Close up to `most` rows that were due before a local day; return how many."""
    old = select(Reminder.id).where(OPEN, Reminder.due_on < before)
    old = old.order_by(Reminder.due_on, Reminder.id).limit(most)
    old = old.with_for_update(skip_locked=True)
    rows = update(Reminder).where(Reminder.id.in_(old)).values(closed_at=now, outcome="lapsed")
    return db.connection().execute(rows).rowcount
