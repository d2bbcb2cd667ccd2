"""Agents and their money, as an officer sees them: those of the area, with what is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import Session

from domain.courtesy import local
from domain.roles import Kind
from models import cash, role
from models.payment import Payment
from models.role import Role

DEPOSIT_WITHIN = timedelta(days=2)
POST_WITHIN = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Open:
    """Money in hand and on the way: the oldest, and how many there are; `late` counts what waits
    too long."""

    in_hand: Sequence[Payment]
    on_the_way: Sequence[Payment]
    hands: int
    ways: int
    late: int


def agents(db: Session, officer: Role) -> list[Role]:
    return [each for each in role.below(db, officer) if each.kind == Kind.AGENT]


def ids(db: Session, who: Role) -> list[int]:
    """Whose money this role may see: an agent's own, an officer's agents'."""
    return [who.id] if who.kind == Kind.AGENT else [each.id for each in agents(db, who)]


def late(now: datetime, *, after: timedelta = timedelta()) -> ColumnElement[bool]:
    """In hand or on the way longer than it should be, and `after` that."""
    return or_(
        and_(cash.IN_HAND, Payment.at <= now - DEPOSIT_WITHIN - after),
        and_(cash.ON_THE_WAY, Payment.at <= now - POST_WITHIN - after),
    )


def open_of(db: Session, agent_id: int, now: datetime, most: int) -> Open:
    """With `most` of each kind."""
    mine = Payment.agent_id == agent_id
    hand, way = (
        cash.listed(db, which, mine, most=most) for which in (cash.IN_HAND, cash.ON_THE_WAY)
    )
    numbers = cash.counted(db, mine, cash.IN_HAND, cash.ON_THE_WAY, late(now))
    return Open(hand, way, *numbers)


def day(event: Payment) -> date:
    """The local day it was written down."""
    return local(event.at).date()
