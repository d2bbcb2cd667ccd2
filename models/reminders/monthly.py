"""Reminders on a day of each month, which people choose: in the due book one month ahead of time.

The day is written down a day before, and the next one in the same transaction: a day on which
nothing ran is caught up, and none is written twice.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.calendar import month_end
from domain.contributions.protection import MEMBER_STATUSES
from domain.contributions.tariff import Payer
from domain.parsing.dates.future_dates import next_day_of_month
from models.participants import memberships, participant
from models.people.person import Person
from models.reminders import reminder
from models.reminders.reminder import MONTHLY


def due_people(db: Session, day: date, most: int) -> Sequence[Person]:
    """Those whose next day has come by a local day, locked."""
    rows = select(Person).where(Person.monthly_next <= day, Person.merged_into.is_(None))
    rows = rows.order_by(Person.monthly_next, Person.id).limit(most)
    return db.scalars(rows.with_for_update(skip_locked=True)).all()


def plan_for(db: Session, someone: Person, today: date) -> None:
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
