"""The balances of agents' cash books: collected, deposited, posted, and what is still open.

Collected = deposited + in hand; deposited = posted + on the way. In hand are collections without a
deposit, and what people paid beyond whole months. A reversed entry does not count. Amounts are
whole rupiah.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from domain.calendar import add_months
from domain.roles import RoleKind
from models.cashbook.matches import STANDS, Match
from models.contributions.ledger import EntryKind, LedgerEntry, not_reversed, reversal
from models.participants.participant import Participant
from models.roles import role
from models.roles.role import Role

DEPOSIT_WITHIN = timedelta(days=2)
POST_WITHIN = timedelta(days=5)

deposit_line = aliased(LedgerEntry)


def is_posted(line: Any = LedgerEntry) -> ColumnElement[bool]:
    """The condition that official data proves a deposit line.

    It does so until the branch takes its data back, or somebody the decision that both match.
    """
    official_stands = or_(
        Match.official_entry_id.is_(None),
        ~exists().where(reversal.reverses_id == Match.official_entry_id),
    )
    return exists().where(Match.deposit_entry_id == line.id, official_stands, STANDS)


OFFICIAL = and_(LedgerEntry.kind == EntryKind.POSTED, not_reversed())
COLLECTED = and_(LedgerEntry.kind == EntryKind.COLLECTED, not_reversed())
DEPOSITED = and_(LedgerEntry.kind == EntryKind.DEPOSITED, not_reversed())
POSTED = and_(DEPOSITED, is_posted())
ON_THE_WAY = and_(DEPOSITED, ~is_posted())
ITS_DEPOSIT_LINE = and_(
    deposit_line.collection_id == LedgerEntry.id,
    deposit_line.kind == EntryKind.DEPOSITED,
    not_reversed(deposit_line),
)
IN_HAND = and_(COLLECTED, ~exists().where(ITS_DEPOSIT_LINE))
UNPOSTED = and_(COLLECTED, ~exists().where(ITS_DEPOSIT_LINE, is_posted(deposit_line)))


def has_unposted_money() -> ColumnElement[bool]:
    """The condition on `Participant` that an agent was paid for them, and official data does not
    show it."""
    return exists().where(UNPOSTED, LedgerEntry.participant_id == Participant.id)


def list_entries(db: Session, *where: ColumnElement[bool], most: int = 500) -> list[LedgerEntry]:
    """The entries of which all conditions hold, the oldest first, at most `most`."""
    rows = select(LedgerEntry).where(*where).order_by(LedgerEntry.at, LedgerEntry.id)
    return list(db.scalars(rows.limit(most)))


@dataclass(frozen=True, slots=True)
class CashTotals:
    """Sums in rupiah: `collected` of what people paid, the others of what the law asks."""

    collected: int
    deposited: int
    posted: int

    @property
    def in_hand(self) -> int:
        return self.collected - self.deposited

    @property
    def on_the_way(self) -> int:
        return self.deposited - self.posted


def totals(db: Session, where: ColumnElement[bool]) -> CashTotals:
    """The sums over all entries of which the condition holds."""
    found = db.execute(
        select(
            sum_where(COLLECTED, LedgerEntry.paid),
            sum_where(DEPOSITED, LedgerEntry.amount),
            sum_where(POSTED, LedgerEntry.amount),
        ).where(where)
    ).one()
    return CashTotals(*map(int, found))


def sum_where(condition: ColumnElement[bool], summand: Any = 1) -> ColumnElement[int]:
    """The sum over rows of which the condition holds; of ones: their number."""
    return func.coalesce(func.sum(case((condition, summand), else_=0)), 0)


@dataclass(frozen=True, slots=True)
class OpenMoney:
    """An agent's oldest open entries, how many there are of each kind, and how many are late."""

    in_hand: Sequence[LedgerEntry]
    on_the_way: Sequence[LedgerEntry]
    in_hand_count: int
    on_the_way_count: int
    late_count: int


def open_money(db: Session, agent_id: int, now: datetime, most: int) -> OpenMoney:
    """An agent's money in hand and on the way, with at most `most` entries of each."""
    own = LedgerEntry.agent_id == agent_id
    counts = (sum_where(condition) for condition in (IN_HAND, ON_THE_WAY, is_late(now)))
    return OpenMoney(
        list_entries(db, IN_HAND, own, most=most),
        list_entries(db, ON_THE_WAY, own, most=most),
        *map(int, db.execute(select(*counts).where(own)).one()),
    )


def is_late(now: datetime) -> ColumnElement[bool]:
    """The condition that money is in hand or on the way longer than it should be."""
    return or_(
        and_(IN_HAND, LedgerEntry.at <= now - DEPOSIT_WITHIN),
        and_(ON_THE_WAY, LedgerEntry.at <= now - POST_WITHIN),
    )


def agents_of_officer(db: Session, officer: Role) -> list[Role]:
    """The agents of an officer's area."""
    return [each for each in role.subordinates(db, officer) if each.kind == RoleKind.AGENT]


def visible_agent_ids(db: Session, who: Role) -> list[int]:
    """The agents whose money this role may see: an agent's own, an officer's agents'."""
    if who.kind == RoleKind.AGENT:
        return [who.id]
    return [each.id for each in agents_of_officer(db, who)]


def collections_of(db: Session, participant_id: int) -> list[LedgerEntry]:
    """A participant's collections that are not reversed, the oldest first."""
    return list_entries(db, COLLECTED, LedgerEntry.participant_id == participant_id)


def credit_from(collections: Sequence[LedgerEntry]) -> int:
    """The rupiah paid beyond whole months; negative when a later month was paid with a credit that
    is missing here."""
    return sum((each.paid or 0) - (each.amount or 0) for each in collections)


def next_uncollected_month(collections: Sequence[LedgerEntry], start: date) -> date:
    """The first month to collect for: `start`, or after what was collected already."""
    ends = [add_months(each.first_month, each.months) for each in collections]
    return max([start, *ends])
