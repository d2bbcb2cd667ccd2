"""The ledger read: which months are official, and which are only reported."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.protection import add_months
from models.payment import Event, Payment


def events(db: Session, participant_id: int) -> list[Payment]:
    rows = select(Payment).where(Payment.participant_id == participant_id)
    return list(db.scalars(rows.order_by(Payment.id)))


def posted_months(db: Session, participant_id: int) -> list[date]:
    """Contribution months that official data shows as paid, without reversed ones; sorted."""
    known = events(db, participant_id)
    undone = {row.reverses for row in known if row.event == Event.REVERSED}
    return sorted(
        {
            month
            for row in known
            if row.event == Event.POSTED and row.id not in undone
            for month in months_of(row)
        }
    )


def waiting_reports(db: Session, participant_id: int) -> list[Payment]:
    """What the worker reported and no posted month covers yet."""
    covered = set(posted_months(db, participant_id))
    return [
        row
        for row in events(db, participant_id)
        if row.event == Event.REPORTED and any(month not in covered for month in months_of(row))
    ]


def months_of(row: Payment) -> list[date]:
    return [add_months(row.first_month, offset) for offset in range(row.months)]
