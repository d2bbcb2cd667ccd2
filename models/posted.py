"""The months that official data proves, as events of the ledger (`models/payment.py`)."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from domain.protection import Standing, add_months, first_of, standing
from models import ledger, payment
from models.payment import Event


def first_month(
    old: date | None, seen: date | None, until: date, months: int | None, as_of: date
) -> date:
    """The first contribution month that moving from `old` to `until` shows as paid.

    After a membership that official data (of the day `seen`) showed as ended, or without one, a
    new period begins: so many `months` back, or else with the month of the data.
    """
    if old and standing(old, seen or old) is not Standing.ENDED:
        return first_of(old + timedelta(days=1))
    if months:
        return add_months(first_of(until), 1 - months)
    return min(first_of(as_of), first_of(until))


def post(db: Session, participant_id: int, first: date, last: date, now: datetime) -> None:
    """The contribution months from `first` to `last` as one official payment."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > 0:
        payment.record(db, participant_id, Event.POSTED, first_month=first, months=months, at=now)


def take_back(db: Session, participant_id: int, last: date, now: datetime) -> None:
    """Official data took months after `last` back: reverse them, and post anew what remains."""
    known = ledger.events(db, participant_id)
    undone = {row.reverses for row in known if row.event == Event.REVERSED}
    for row in known:
        end = add_months(row.first_month, row.months - 1)
        if row.event == Event.POSTED and row.id not in undone and end > last:
            months = {"first_month": row.first_month, "months": row.months}
            payment.record(db, participant_id, Event.REVERSED, **months, reverses=row.id, at=now)
            post(db, participant_id, row.first_month, last, now)
