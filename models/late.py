"""Money that waits too long: the agent is told, a day later the officers, then the worker."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists
from sqlalchemy.orm import Session

from models import cash, cashiers
from models.base import insert_new
from models.closing import Warned
from models.participant import Participant
from models.payment import Event, Payment
from models.role import Role

AGENT, OFFICER, WORKER = "agent", "officer", "worker"
STEPS = {AGENT: None, OFFICER: AGENT, WORKER: OFFICER}
"""Who is told, and who must have been told a day before."""

DAY = timedelta(days=1)


def due(db: Session, whom: str, now: datetime, most: int) -> list[Payment]:
    """Late money that they were not told of, the oldest first."""
    here = [cashiers.late(now), ~told(whom)]
    if before := STEPS[whom]:
        here.append(and_(told(before, now - DAY)))
    return cash.listed(db, *here, most=most)


def told(whom: str, until: datetime | None = None) -> ColumnElement[bool]:
    known = [Warned.payment_id == Payment.id, Warned.whom == whom]
    if until:
        known.append(Warned.at <= until)
    return exists().where(*known)


def note(db: Session, event: Payment, whom: str, now: datetime) -> bool:
    """True for the first who tells."""
    return insert_new(db, Warned, {"payment_id": event.id, "whom": whom, "at": now})


def agent_of(db: Session, event: Payment) -> Role | None:
    """While the office lasts."""
    row = db.get(Role, event.agent_id) if event.agent_id else None
    return row if row and row.ended_at is None else None


def collection(db: Session, event: Payment) -> Payment:
    """The collection whose receipt the worker has."""
    return event if event.event == Event.COLLECTED else db.get_one(Payment, event.covers)


def owner(db: Session, event: Payment) -> Participant:
    return db.get_one(Participant, event.participant_id)
