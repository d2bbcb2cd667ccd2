"""The cash book of an agent: what was collected, deposited and posted, and what is still open.

Collected = deposited + in hand; deposited = posted + on the way. In hand are collections without a
deposit, and what people paid beyond whole months. A reversed event no longer counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from domain.calendar import add_months
from models.cashbook.matches import STANDS, Match
from models.contributions.ledger import EntryKind, LedgerEntry

undo = aliased(LedgerEntry)
line = aliased(LedgerEntry)


def not_reversed(event: Any = LedgerEntry) -> ColumnElement[bool]:
    """It was not reversed."""
    return ~exists().where(undo.reverses_id == event.id)


def is_posted(event: Any = LedgerEntry) -> ColumnElement[bool]:
    """A deposit line that official data proves; no longer when the branch took its data back, or
    somebody their word that it does."""
    valid = or_(
        Match.official_entry_id.is_(None),
        ~exists().where(undo.reverses_id == Match.official_entry_id),
    )
    return exists().where(Match.deposit_entry_id == event.id, valid, STANDS)


COLLECTED = and_(LedgerEntry.kind == EntryKind.COLLECTED, not_reversed())
LINE = and_(LedgerEntry.kind == EntryKind.DEPOSITED, not_reversed())
HANDED_ON = exists().where(
    line.collection_id == LedgerEntry.id, line.kind == EntryKind.DEPOSITED, not_reversed(line)
)
IN_HAND = and_(COLLECTED, ~HANDED_ON)
PROVEN = exists().where(
    line.collection_id == LedgerEntry.id,
    line.kind == EntryKind.DEPOSITED,
    not_reversed(line),
    is_posted(line),
)
UNPOSTED = and_(COLLECTED, ~PROVEN)
ON_THE_WAY = and_(LINE, ~is_posted())
POSTED = and_(LINE, is_posted())


@dataclass(frozen=True, slots=True)
class CashTotals:
    """Whole rupiah. `collected` is what people paid, the others what the law asks."""

    collected: int = 0
    deposited: int = 0
    posted: int = 0

    @property
    def in_hand(self) -> int:
        return self.collected - self.deposited

    @property
    def on_the_way(self) -> int:
        return self.deposited - self.posted


def totals(db: Session, where: ColumnElement[bool]) -> CashTotals:
    """Of all events of which the condition holds."""

    def sum_of(column: Any, which: ColumnElement[bool]) -> Any:
        return func.coalesce(func.sum(case((which, column), else_=0)), 0)

    found = db.execute(
        select(
            sum_of(LedgerEntry.paid, COLLECTED),
            sum_of(LedgerEntry.amount, LINE),
            sum_of(LedgerEntry.amount, POSTED),
        ).where(where)
    ).one()
    return CashTotals(*(int(each) for each in found))


def count_entries(
    db: Session, where: ColumnElement[bool], *kinds: ColumnElement[bool]
) -> tuple[int, ...]:
    """How many events are of each kind."""
    sums = [func.coalesce(func.sum(case((kind, 1), else_=0)), 0) for kind in kinds]
    return tuple(int(each) for each in db.execute(select(*sums).where(where)).one())


def list_entries(db: Session, *where: ColumnElement[bool], most: int = 500) -> list[LedgerEntry]:
    """The oldest first."""
    rows = select(LedgerEntry).where(*where).order_by(LedgerEntry.at, LedgerEntry.id)
    return list(db.scalars(rows.limit(most)))


def of_participant(db: Session, participant_id: int) -> list[LedgerEntry]:
    """The collections that stand, the oldest first."""
    return list_entries(db, COLLECTED, LedgerEntry.participant_id == participant_id)


def leftover(collections: Sequence[LedgerEntry]) -> int:
    """What somebody paid beyond whole months so far."""
    return sum((each.paid or 0) - (each.amount or 0) for each in collections)


def next_month(collections: Sequence[LedgerEntry], start: date) -> date:
    """The first month to collect for: `start`, or after what was collected already."""
    ends = [add_months(each.first_month, each.months) for each in collections]
    return max([start, *ends])
