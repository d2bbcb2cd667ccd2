"""Writing in the cash book: collections, deposits, reversals. Events are only ever added."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import audit, cash, deposit, payment
from models.deposit import Deposit
from models.participant import Participant
from models.payment import Event, Payment
from models.role import Role


class Refused(Exception):
    """`reason`: gone (somebody was faster), posted (official data has it), used (what was left
    over of it pays for a later month)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def hold(db: Session, row: Participant) -> None:
    """Others who write about this person's money wait."""
    db.execute(select(Participant.id).where(Participant.id == row.id).with_for_update())


def collect(
    db: Session, agent: Role, row: Participant, first_month: date, now: datetime, **facts: Any
) -> Payment:
    """`facts`: months, amount (by the law), articles, paid. Hold the participant before."""
    facts |= {"first_month": first_month, "agent_id": agent.id, "by_person": agent.person_id}
    event = payment.record(db, row.id, Event.COLLECTED, at=now, **facts)
    audit.note(db, f"role:{agent.id}", "collected", f"participant:{row.id}", now, payment=event.id)
    return event


def hand_in(
    db: Session,
    agent: Role,
    ids: Sequence[int],
    amount: int,
    paid_on: date,
    now: datetime,
    **proof: Any,
) -> tuple[Deposit, list[Payment]]:
    """Deposit these collections, all of them or none."""
    held = select(Payment.id).where(Payment.id.in_(ids)).order_by(Payment.id)
    db.execute(held.with_for_update())
    mine = Payment.agent_id == agent.id
    found = cash.listed(db, cash.IN_HAND, mine, Payment.id.in_(ids), most=len(ids))
    if not ids or len(found) != len(set(ids)):
        raise Refused("gone")
    proof |= {"amount": amount, "paid_on": paid_on, "by_person": agent.person_id, "at": now}
    whole = deposit.make(db, agent.id, **proof)
    lines = [carried(db, each, Event.DEPOSITED, now, agent, whole, paid_on) for each in found]
    subject = f"deposit:{whole.id}"
    audit.note(db, f"role:{agent.id}", "deposited", subject, now, lines=len(lines))
    return whole, lines


def carried(
    db: Session, each: Payment, event: Event, now: datetime, agent: Role, whole: Deposit, on: date
) -> Payment:
    """The deposit line of a collection."""
    return payment.record(
        db,
        each.participant_id,
        event,
        first_month=each.first_month,
        months=each.months,
        amount=each.amount,
        paid_on=on,
        covers=each.id,
        deposit_id=whole.id,
        agent_id=each.agent_id,
        by_person=agent.person_id,
        at=now,
    )


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
