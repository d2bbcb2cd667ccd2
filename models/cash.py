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

from domain.protection import add_months
from models.match import STANDS, Match
from models.payment import Event, Payment

undo = aliased(Payment)
line = aliased(Payment)


def stands(event: Any = Payment) -> ColumnElement[bool]:
    """It was not reversed."""
    return ~exists().where(undo.reverses == event.id)


def is_posted(event: Any = Payment) -> ColumnElement[bool]:
    """A deposit line that official data proves; no longer when the branch took its data back, or
    somebody their word that it does."""
    valid = or_(Match.posted_id.is_(None), ~exists().where(undo.reverses == Match.posted_id))
    return exists().where(Match.line_id == event.id, valid, STANDS)


COLLECTED = and_(Payment.event == Event.COLLECTED, stands())
LINE = and_(Payment.event == Event.DEPOSITED, stands())
HANDED_ON = exists().where(line.covers == Payment.id, line.event == Event.DEPOSITED, stands(line))
IN_HAND = and_(COLLECTED, ~HANDED_ON)
PROVEN = exists().where(
    line.covers == Payment.id, line.event == Event.DEPOSITED, stands(line), is_posted(line)
)
UNPOSTED = and_(COLLECTED, ~PROVEN)
ON_THE_WAY = and_(LINE, ~is_posted())
POSTED = and_(LINE, is_posted())


@dataclass(frozen=True, slots=True)
class Totals:
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


def totals(db: Session, where: ColumnElement[bool]) -> Totals:
    """Of all events of which the condition holds."""

    def sum_of(column: Any, which: ColumnElement[bool]) -> Any:
        return func.coalesce(func.sum(case((which, column), else_=0)), 0)

    found = db.execute(
        select(
            sum_of(Payment.paid, COLLECTED),
            sum_of(Payment.amount, LINE),
            sum_of(Payment.amount, POSTED),
        ).where(where)
    ).one()
    return Totals(*(int(each) for each in found))


def counted(
    db: Session, where: ColumnElement[bool], *kinds: ColumnElement[bool]
) -> tuple[int, ...]:
    """How many events are of each kind."""
    sums = [func.coalesce(func.sum(case((kind, 1), else_=0)), 0) for kind in kinds]
    return tuple(int(each) for each in db.execute(select(*sums).where(where)).one())


def listed(db: Session, *where: ColumnElement[bool], most: int = 500) -> list[Payment]:
    """The oldest first."""
    rows = select(Payment).where(*where).order_by(Payment.at, Payment.id)
    return list(db.scalars(rows.limit(most)))


def of_participant(db: Session, participant_id: int) -> list[Payment]:
    """The collections that stand, the oldest first."""
    return listed(db, COLLECTED, Payment.participant_id == participant_id)


def credit(collections: Sequence[Payment]) -> int:
    """What somebody paid beyond whole months so far."""
    return sum((each.paid or 0) - (each.amount or 0) for each in collections)


def next_month(collections: Sequence[Payment], start: date) -> date:
    """The first month to collect for: `start`, or after what was collected already."""
    ends = [add_months(each.first_month, each.months) for each in collections]
    return max([start, *ends])
