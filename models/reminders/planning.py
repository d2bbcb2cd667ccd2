"""Steps of the ladder written into the due book, set by set: a million people are planned so.

The day of each month that people chose is written down a day before, and the next one in the same
transaction: a day on which nothing ran is caught up, and none is written twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Date,
    String,
    and_,
    bindparam,
    exists,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from domain.calendar import DAY, month_end, month_start
from domain.contributions.protection import MEMBER_STATUSES
from domain.contributions.tariff import Payer
from domain.parsing.dates.future_dates import next_day_of_month
from domain.reminders.ladder import ReminderStep, protection_ends_for
from models.database.base import insert_or_ignore
from models.participants import memberships, participant
from models.participants.participant import ApplicationState, Participant
from models.people.person import Person
from models.reminders import reminder
from models.reminders.reminder import MONTHLY, Reminder


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step that is due on a local day for all whose last protected day is `until`."""

    step: str
    until: date
    due_on: date

    def parameters(self) -> dict[str, object]:
        """The parameters of the statements below: until, month (the one that is to be paid), step
        and due_on."""
        month = month_start(self.until + DAY)
        return {"until": self.until, "month": month, "step": self.step, "due_on": self.due_on}


def in_batch(id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """The condition that an id lies in the batch: above `after`, up to `last`."""
    return and_(id > bindparam("after"), id <= bindparam("last"))


REMINDED = and_(
    # Without statistics SQLite would take the index of states, which holds nearly everybody.
    Participant.state.concat("") == ApplicationState.ACTIVE,
    Participant.payer == Payer.SELF,
    Participant.deceased_on.is_(None),
    Participant.person_id.is_not(None),
)
PROTECTED = Participant.protected_until == bindparam("until")
MONTH = bindparam("month", type_=Date())
STEP = bindparam("step", type_=String())
ROW = (MONTH, STEP, bindparam("due_on", type_=Date()))
CANDIDATES = select(Participant.id).where(PROTECTED, REMINDED)
PLANNED = select(Reminder.participant_id).where(Reminder.month == MONTH, Reminder.step == STEP)
PROTECTED_THEN = aliased(Participant)
"""Whoever is protected until then, of whom the index is read and no row."""
IS_PLANNED = PLANNED.where(Reminder.participant_id == PROTECTED_THEN.id).exists()
# SQLite would read the row of each before it looks into the book.
FIRST = (
    select(PROTECTED_THEN.id)
    .join(Participant, Participant.id == PROTECTED_THEN.id)
    .where(PROTECTED_THEN.protected_until == bindparam("until"), ~IS_PLANNED, REMINDED)
    .order_by(PROTECTED_THEN.id)
    .limit(1)
)
# On PostgreSQL a difference of sets: it takes the same way whatever the planner believes about a
# book that filled up since it was last looked at; `NOT EXISTS` may take minutes.
FIRST_OF_SET = select(func.min(CANDIDATES.except_(PLANNED).subquery().c.id))
LAST = select(func.max(Participant.id)).where(PROTECTED)
BATCH = CANDIDATES.where(in_batch(Participant.id))
ROWS = BATCH.add_columns(*ROW)
# A row that is there already would use up an id each time it is ignored.
UNPLANNED = BATCH.except_(PLANNED.where(in_batch(Reminder.participant_id))).subquery()
ROWS_OF_SET = select(UNPLANNED.c.id, *ROW)


def protection_ends_in(db: Session, days: Sequence[date]) -> set[date]:
    """The days among these on which somebody's protection ends: one look into the index for
    each."""
    if not days:
        return set()
    probes = [
        select(literal(day, Date())).where(exists().where(Participant.protected_until == day))
        for day in days
    ]
    return set(db.scalars(union_all(*probes)))


def unplanned_batches(db: Session, due: DueStep, size: int) -> list[tuple[int, int]]:
    """Ranges of participant ids that `plan_batch` has to go through, of at most `size` ids each.

    A range is (above this id, up to that one); the first begins with the first unplanned candidate.
    """
    sqlite = db.connection().dialect.name == "sqlite"
    first = db.scalar(FIRST if sqlite else FIRST_OF_SET, due.parameters())
    if first is None:
        return []
    end = db.scalar(LAST, {"until": due.until}) or first
    return [(after, min(after + size, end)) for after in range(first - 1, end, size)]


def plan_batch(db: Session, due: DueStep, after: int, last: int) -> int:
    """Write the step into the book for ids above `after`, up to `last`; return how many rows."""
    columns = ["participant_id", "month", "step", "due_on"]
    sqlite = db.connection().dialect.name == "sqlite"
    rows = insert_or_ignore(db, Reminder).from_select(columns, ROWS if sqlite else ROWS_OF_SET)
    values = due.parameters() | {"after": after, "last": last}
    return db.connection().execute(rows, values).rowcount


def count_falling_due(db: Session, steps: Iterable[ReminderStep], day: date) -> dict[str, int]:
    """The number of participants to remind on a local day, by the name of the step."""
    counts = {}
    for step in steps:
        until = Participant.protected_until.in_(protection_ends_for(step, day))
        count = select(func.count(Participant.id)).where(until, REMINDED)
        counts[step.name] = db.scalar(count) or 0
    return counts


def lock_monthly(db: Session, day: date, most: int) -> Sequence[Person]:
    """The participants whose next chosen day of the month has come, by a local day; locked."""
    rows = select(Person).where(Person.monthly_next <= day, Person.merged_into.is_(None))
    rows = rows.order_by(Person.monthly_next, Person.id).limit(most)
    return db.scalars(rows.with_for_update(skip_locked=True)).all()


def plan_monthly_day(db: Session, someone: Person, today: date) -> None:
    """Write the day into the due book while a month is to be paid, and move on to the next day."""
    day, number = someone.monthly_next, someone.monthly_day
    assert day is not None, "they were found by it"
    assert number is not None, "it is chosen together with the day"
    row = participant.registration_of(db, someone.id)
    if row and row.payer == Payer.SELF and not row.deceased_on:
        known = memberships.load(db, row)
        unpaid = known.paid_until is not None and known.paid_until <= month_end(day)
        if unpaid and known.status(day) in MEMBER_STATUSES:
            reminder.remind_on(db, row.id, known.next_month(day), day, MONTHLY)
    someone.monthly_next = next_day_of_month(number, max(day, today))
