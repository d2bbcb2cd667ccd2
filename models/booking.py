"""Writing in the cash book: collections and deposits. Events are only ever added."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import protection
from domain.protection import Standing
from domain.tariff import Payer
from models import audit, cash, deposit, payment
from models.deposit import Deposit
from models.participant import Participant, State
from models.payment import Event, Payment
from models.role import Role


class Refused(Exception):
    """`reason`: gone (somebody was faster), posted (official data has it), used (what was left
    over of it pays for a later month)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def refusal(row: Participant, today: date) -> str:
    """Why nothing may be collected from this person: `payer` (others pay) or `state` (no member,
    or no longer); empty when money may be collected."""
    if row.payer != Payer.SELF:
        return "payer"
    ended = protection.standing(row.protected_until, today) is Standing.ENDED
    member = row.state in (State.ACTIVE, State.AWAITING_PAYMENT)
    return "" if member and not ended and not row.deceased_on else "state"


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
