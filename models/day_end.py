"""Closing an agent's day: once a local day, beside what the book says."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from domain.courtesy import ZONE, local
from models import audit, cash
from models.cash import Totals
from models.closing import Closing
from models.payment import Payment
from models.role import Role


def closed(db: Session, agent_id: int, day: date) -> Closing | None:
    rows = select(Closing).where(Closing.agent_id == agent_id, Closing.day == day)
    return db.scalar(rows)


def today(db: Session, agent_id: int, now: datetime) -> tuple[Totals, Totals]:
    """Of the local day, and of all time."""
    begin = datetime.combine(local(now).date(), time(), ZONE)
    mine = Payment.agent_id == agent_id
    here = and_(mine, Payment.at >= begin, Payment.at < begin + timedelta(days=1))
    return cash.totals(db, here), cash.totals(db, mine)


def close(db: Session, agent: Role, counted: int, now: datetime) -> Closing:
    here, whole = today(db, agent.id, now)
    row = Closing(
        agent_id=agent.id,
        day=local(now).date(),
        collected=here.collected,
        deposited=here.deposited,
        in_hand=whole.in_hand,
        counted=counted,
        at=now,
    )
    db.add(row)
    db.flush()
    audit.note(db, f"role:{agent.id}", "closed day", f"closing:{row.id}", now)
    return row
