"""Agents and their money, as an officer sees them: those of the area, with what is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import Session

from domain.reminders.contact_rules import to_local_time
from domain.roles import RoleKind
from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.roles import role
from models.roles.role import Role

DEPOSIT_WITHIN = timedelta(days=2)
POST_WITHIN = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class OpenMoney:
    """Money in hand and on the way: the oldest, and how many there are; `late` counts what waits
    too long."""

    in_hand: Sequence[LedgerEntry]
    on_the_way: Sequence[LedgerEntry]
    hands: int
    ways: int
    late: int


def agents(db: Session, officer: Role) -> list[Role]:
    return [each for each in role.subordinates(db, officer) if each.kind == RoleKind.AGENT]


def visible_agent_ids(db: Session, who: Role) -> list[int]:
    """Whose money this role may see: an agent's own, an officer's agents'."""
    return [who.id] if who.kind == RoleKind.AGENT else [each.id for each in agents(db, who)]


def is_late(now: datetime, *, after: timedelta = timedelta()) -> ColumnElement[bool]:
    """In hand or on the way longer than it should be, and `after` that."""
    return or_(
        and_(balances.IN_HAND, LedgerEntry.at <= now - DEPOSIT_WITHIN - after),
        and_(balances.ON_THE_WAY, LedgerEntry.at <= now - POST_WITHIN - after),
    )


def open_money(db: Session, agent_id: int, now: datetime, most: int) -> OpenMoney:
    """With `most` of each kind."""
    mine = LedgerEntry.agent_id == agent_id
    hand, way = (
        balances.list_entries(db, which, mine, most=most)
        for which in (balances.IN_HAND, balances.ON_THE_WAY)
    )
    numbers = balances.count_entries(db, mine, balances.IN_HAND, balances.ON_THE_WAY, is_late(now))
    return OpenMoney(hand, way, *numbers)


def local_day(event: LedgerEntry) -> date:
    """The local day it was written down."""
    return to_local_time(event.at).date()
