"""The due book: one row for each thing that we say to a participant, and when.

The key is participant, contribution month and step: planning twice changes nothing.

How many reminders a day will bring, without writing any.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Date,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    and_,
    bindparam,
    exists,
    func,
    literal,
    select,
    union_all,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.contributions.tariff import Payer
from domain.reminders.ladder import ReminderStep, protection_ends_for
from models.database.base import Base, insert_or_ignore
from models.messaging import outbox
from models.participants.participant import ApplicationState, Participant


def falling_due(db: Session, steps: Iterable[ReminderStep], day: date) -> dict[str, int]:
    """Participants who pay for themselves, by the name of the step that falls on the local day."""
    counts = {}
    for step in steps:
        rows = select(func.count(Participant.id)).where(
            Participant.protected_until.in_(protection_ends_for(step, day)),
            Participant.state == ApplicationState.ACTIVE,
            Participant.payer == Payer.SELF,
            Participant.deceased_on.is_(None),
            Participant.person_id.is_not(None),
        )
        counts[step.name] = db.scalar(rows) or 0
    return counts


REASON = "reminder"
"""Why a letter of ours was posted."""

SNOOZE = "snooze"
"""The step that a person chose themselves: remind me on that day."""

NUDGE = "nudge"
"""The step that an agent or a cadre asked for."""


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
    """The role that asked for it to be said in its name; no ladder did."""
    outcome: Mapped[str | None]
    """posted, cancelled, skipped (a later one was due), lapsed (too old), or why not."""


OPEN = Reminder.closed_at.is_(None)
Index("ix_reminders_open", Reminder.due_on, Reminder.id, postgresql_where=OPEN, sqlite_where=OPEN)


def cancel(db: Session, participant_id: int, now: datetime, why: str = "cancelled") -> int:
    """What is still open for the participant need not be said."""
    rows = update(Reminder).where(Reminder.participant_id == participant_id, OPEN)
    return db.connection().execute(rows.values(closed_at=now, outcome=why)).rowcount


def close_as_paid(db: Session, participant_id: int, now: datetime) -> int:
    """What is open or waiting is not said any more; call it in the transaction that records it.

    The book is locked first: who is posting a letter from it ends before the letters are looked at.
    """
    closed = cancel(db, participant_id, now)
    return closed + outbox.cancel(db, participant_id, REASON, now)


def remind_on(db: Session, participant_id: int, month: date, day: date) -> None:
    """The person's own wish; a new day takes the place of the old one, said or not."""
    row = {"participant_id": participant_id, "month": month, "step": SNOOZE}
    ours = [getattr(Reminder, name) == value for name, value in row.items()]
    moved = update(Reminder).where(*ours).values(due_on=day, closed_at=None, outcome=None)
    if not db.connection().execute(moved).rowcount:
        db.connection().execute(insert_or_ignore(db, Reminder), row | {"due_on": day})


CLOSE: Any = (
    update(Reminder)
    .where(Reminder.id == bindparam("of"), OPEN)
    .values(closed_at=bindparam("at"), outcome=bindparam("why"))
)


def close(db: Session, outcomes: Sequence[tuple[int, str]], now: datetime) -> None:
    """Close rows, each for its own reason."""
    rows = [{"of": id, "at": now, "why": why} for id, why in outcomes]
    if rows:
        db.connection().execute(CLOSE, rows)


def expire(db: Session, before: date, now: datetime, most: int) -> int:
    """Close up to `most` rows that were due before a day: too late to say it."""
    old = select(Reminder.id).where(OPEN, Reminder.due_on < before)
    old = old.order_by(Reminder.due_on, Reminder.id).limit(most)
    old = old.with_for_update(skip_locked=True)
    rows = update(Reminder).where(Reminder.id.in_(old)).values(closed_at=now, outcome="lapsed")
    return db.connection().execute(rows).rowcount


planned = exists().where(
    Reminder.participant_id == Participant.id,
    Reminder.month == bindparam("month", type_=Date()),
    Reminder.step == bindparam("step", type_=String()),
)
WORKERS = and_(
    Participant.protected_until == bindparam("until"),
    # Without statistics SQLite would take the index of states, which holds nearly everybody.
    Participant.state.concat("") == ApplicationState.ACTIVE,
    Participant.payer == Payer.SELF,
    Participant.deceased_on.is_(None),
    Participant.person_id.is_not(None),
)
FIRST = select(Participant.id).where(WORKERS, ~planned).order_by(Participant.id).limit(1)
DONE = select(Reminder.participant_id).where(
    Reminder.month == bindparam("month", type_=Date()),
    Reminder.step == bindparam("step", type_=String()),
)
# On PostgreSQL a difference of sets: it takes the same way whatever the planner believes about a
# book that filled up since it was last looked at; `NOT EXISTS` once took minutes.
FIRST_OF_SET = select(func.min(select(Participant.id).where(WORKERS).except_(DONE).subquery().c.id))
LAST = select(func.max(Participant.id)).where(Participant.protected_until == bindparam("until"))
ROW = (
    bindparam("month", type_=Date()),
    bindparam("step", type_=String()),
    bindparam("due_on", type_=Date()),
)
PIECE = (Participant.id > bindparam("after"), Participant.id <= bindparam("last"))
DONE_PIECE = (
    Reminder.participant_id > bindparam("after"),
    Reminder.participant_id <= bindparam("last"),
)
CANDIDATES = select(Participant.id, *ROW).where(WORKERS, *PIECE)
# A row that is there already would use up an id each time it is ignored.
LEFT = select(Participant.id).where(WORKERS, *PIECE).except_(DONE.where(*DONE_PIECE)).subquery()
CANDIDATES_OF_SET = select(LEFT.c.id, *ROW)


def protection_ends_in(db: Session, days: Sequence[date]) -> set[date]:
    """Those of the days on which somebody's protection ends: one look into the index for each."""
    if not days:
        return set()
    probes = [
        select(literal(day, Date())).where(exists().where(Participant.protected_until == day))
        for day in days
    ]
    return set(db.scalars(union_all(*probes)))


def batches(db: Session, until: date, month: date, step: str, size: int) -> list[tuple[int, int]]:
    """What `plan` has to do, in pieces of at most `size` participants: above one id, up to another.

    Participants are those protected until `until`, who pay for themselves.
    """
    which = FIRST if db.connection().dialect.name == "sqlite" else FIRST_OF_SET
    first = db.scalar(which, {"until": until, "month": month, "step": step})
    if first is None:
        return []
    end = db.scalar(LAST, {"until": until}) or first
    return [(after, min(after + size, end)) for after in range(first - 1, end, size)]


def plan(
    db: Session, until: date, month: date, step: str, due_on: date, after: int, last: int
) -> int:
    """Write the step into the book for one piece: ids above `after`, up to `last`."""
    columns = ["participant_id", "month", "step", "due_on"]
    values = {"until": until, "month": month, "step": step, "due_on": due_on}
    here = db.connection().dialect.name
    rows = CANDIDATES if here == "sqlite" else CANDIDATES_OF_SET
    statement = insert_or_ignore(db, Reminder).from_select(columns, rows)
    return db.connection().execute(statement, values | {"after": after, "last": last}).rowcount
