"""Taking back what was written in the cash book: by one more event, with a reason."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import audit, cash, payment
from models.booking import Refused
from models.payment import Event, Payment
from models.role import Role


def undo(db: Session, by: Role, id: int, reason: str, now: datetime) -> list[Payment]:
    """Reverse a collection, and the deposit line that hands it on; Refused when it cannot be."""
    held = select(Payment).where(Payment.id == id).with_for_update()
    event = db.scalar(held.execution_options(populate_existing=True))
    if event is None or not cash.listed(db, cash.COLLECTED, Payment.id == id):
        raise Refused("gone")
    lines = cash.listed(db, cash.LINE, Payment.covers == id)
    if any(cash.listed(db, cash.POSTED, Payment.id == each.id) for each in lines):
        raise Refused("posted")
    others = [each for each in cash.of_participant(db, event.participant_id) if each.id != id]
    if cash.credit(others) < 0:
        raise Refused("used")
    return [reverse(db, by, each, reason, now) for each in (*lines, event)]


def take_back(db: Session, by: Role, deposit_id: int, reason: str, now: datetime) -> list[Payment]:
    """Reverse a whole deposit: its collections are in hand again."""
    held = select(Payment.id).where(Payment.deposit_id == deposit_id).order_by(Payment.id)
    db.execute(held.with_for_update())
    lines = cash.listed(db, cash.LINE, Payment.deposit_id == deposit_id)
    if not lines:
        raise Refused("gone")
    if cash.listed(db, cash.POSTED, Payment.deposit_id == deposit_id):
        raise Refused("posted")
    return [reverse(db, by, each, reason, now) for each in lines]


def reverse(db: Session, by: Role, event: Payment, reason: str, now: datetime) -> Payment:
    months = {"first_month": event.first_month, "months": event.months}
    facts = {"amount": event.amount, "paid": event.paid, "agent_id": event.agent_id}
    undone = payment.record(
        db,
        event.participant_id,
        Event.REVERSED,
        reverses=event.id,
        reason=reason,
        by_person=by.person_id,
        at=now,
        **months,
        **facts,
    )
    subject = f"participant:{event.participant_id}"
    actor = f"role:{by.id}"
    audit.note(db, actor, f"reversed {event.event}", subject, now, payment=event.id, reason=reason)
    return undone
