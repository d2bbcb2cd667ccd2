"""The balances of agents' cash books: collected, deposited, posted, and what is still open.

Collected + taken over = deposited + in hand + returned + handed over; deposited = posted + on the
way. In hand are the dues of collections that are not handed on, and rests: what people paid beyond
whole months. A rest belongs to the agent who holds it. Part of a collection may be deposited or
returned, and part of a deposit posted. A reversed entry does not count. Amounts are whole rupiah.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from domain.roles import RoleKind
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry, not_reversed
from models.contributions.matches import OFFICIAL_STANDS, STANDS, Match, months_of_match
from models.participants.participant import Participant
from models.roles.role import HOLDER_IS_KNOWN, Role

DEPOSIT_WITHIN = timedelta(days=2)
POST_WITHIN = timedelta(days=5)

handed_line = aliased(LedgerEntry)

POSTED_PART: ColumnElement[int] = (
    select(func.coalesce(func.sum(Match.amount), 0))
    .where(Match.deposit_entry_id == LedgerEntry.id, OFFICIAL_STANDS)
    .correlate(LedgerEntry)
    .scalar_subquery()
)
"""The rupiah of a deposit line that official data proves."""
HANDED_ON: ColumnElement[int] = (
    select(func.coalesce(func.sum(handed_line.amount), 0))
    .where(
        handed_line.collection_id == LedgerEntry.id,
        handed_line.kind.in_((EntryKind.DEPOSITED, EntryKind.RETURNED)),
        not_reversed(handed_line),
    )
    .correlate(LedgerEntry)
    .scalar_subquery()
)
"""The rupiah of a collection's dues that were deposited, or given back."""
OFFICIAL = and_(LedgerEntry.kind == EntryKind.POSTED, not_reversed())
COLLECTED = and_(LedgerEntry.kind == EntryKind.COLLECTED, not_reversed())
DEPOSITED = and_(LedgerEntry.kind == EntryKind.DEPOSITED, not_reversed())
RETURNED = and_(LedgerEntry.kind == EntryKind.RETURNED, not_reversed())
HANDED_OVER = and_(LedgerEntry.kind == EntryKind.HANDED_OVER, not_reversed())
TAKEN_OVER = and_(LedgerEntry.kind == EntryKind.TAKEN_OVER, not_reversed())
ON_THE_WAY = and_(DEPOSITED, LedgerEntry.amount > POSTED_PART)
"""A line of which official data proves a part is on the way with the rest."""
MISPOSTED = exists().where(
    Match.deposit_entry_id == LedgerEntry.id, Match.official_entry_id.is_(None), STANDS
)
"""The condition that the branch has money of a deposit line under a wrong NIK."""
IN_HAND = and_(COLLECTED, LedgerEntry.amount > HANDED_ON)
UNPOSTED = and_(
    COLLECTED,
    ~exists().where(
        handed_line.collection_id == LedgerEntry.id,
        Match.deposit_entry_id == handed_line.id,
        not_reversed(handed_line),
        OFFICIAL_STANDS,
    ),
)
"""The condition on collections that official data proves nothing of."""
REST = case(
    (COLLECTED, LedgerEntry.paid - LedgerEntry.amount),
    (RETURNED, LedgerEntry.amount - LedgerEntry.paid),
    (HANDED_OVER, -LedgerEntry.paid),
    (TAKEN_OVER, LedgerEntry.paid),
    else_=0,
)
"""What an entry adds to the rest that its agent holds of its participant."""


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
    """Sums in rupiah: `collected` of what people paid, `deposited` and `posted` of what the law
    asks; `returned` to people, `handed_over` to another agent, `taken_over` from one."""

    collected: int
    deposited: int
    posted: int
    returned: int
    handed_over: int
    taken_over: int

    @property
    def in_hand(self) -> int:
        received = self.collected + self.taken_over
        return received - self.deposited - self.returned - self.handed_over

    @property
    def on_the_way(self) -> int:
        return self.deposited - self.posted


def totals(db: Session, where: ColumnElement[bool]) -> CashTotals:
    """The sums over all entries of which the condition holds."""
    return CashTotals(*map(int, db.execute(TOTALS.where(where)).one()))


def sum_where(condition: ColumnElement[bool], summand: Any = 1) -> ColumnElement[int]:
    """The sum over rows of which the condition holds; of ones: their number."""
    return func.coalesce(func.sum(case((condition, summand), else_=0)), 0)


TOTALS = select(
    sum_where(COLLECTED, LedgerEntry.paid),
    sum_where(DEPOSITED, LedgerEntry.amount),
    sum_where(DEPOSITED, POSTED_PART),
    sum_where(RETURNED, LedgerEntry.paid),
    sum_where(HANDED_OVER, LedgerEntry.paid),
    sum_where(TAKEN_OVER, LedgerEntry.paid),
)
"""The parts of `CashTotals`, in their order."""


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


def late_in_hand(
    db: Session, agents: Collection[int], before: datetime
) -> dict[int, tuple[int, int]]:
    """The number and the rupiah of the collections in hand from before a moment, by agent."""
    rows = select(
        LedgerEntry.agent_id,
        func.count(),
        func.sum(LedgerEntry.amount - HANDED_ON),
    ).where(IN_HAND, LedgerEntry.agent_id.in_(agents), LedgerEntry.at < before)
    found = db.execute(rows.group_by(LedgerEntry.agent_id))
    return {agent: (count, held or 0) for agent, count, held in found if agent is not None}


def is_late(now: datetime) -> ColumnElement[bool]:
    """The condition that money is in hand or on the way longer than it should be."""
    return or_(
        and_(IN_HAND, LedgerEntry.at <= now - DEPOSIT_WITHIN),
        and_(ON_THE_WAY, LedgerEntry.at <= now - POST_WITHIN),
    )


@dataclass(frozen=True, slots=True)
class OpenSums:
    """Rupiah in hand and on the way, and from how many people each is."""

    in_hand: int
    holders: int
    on_the_way: int
    depositors: int


def open_sums(db: Session, *where: ColumnElement[bool]) -> OpenSums:
    """The open money of the entries of which all conditions hold."""
    received = sum_where(or_(COLLECTED, TAKEN_OVER), LedgerEntry.paid)
    given = sum_where(or_(RETURNED, HANDED_OVER), LedgerEntry.paid)
    deposited = sum_where(DEPOSITED, LedgerEntry.amount)
    rows = (
        select(received - given - deposited, deposited - sum_where(DEPOSITED, POSTED_PART))
        .where(*where)
        .group_by(LedgerEntry.participant_id)
    )
    found = [(int(hand), int(way)) for hand, way in db.execute(rows)]
    hands, ways = [hand for hand, _ in found if hand], [way for _, way in found if way]
    return OpenSums(sum(hands), len(hands), sum(ways), len(ways))


@dataclass(frozen=True, slots=True)
class OpenPart:
    """The rupiah of an entry that are open, and the contribution months that they are for.

    No months: all of them are proven, for less money than was deposited.
    """

    amount: int
    months: tuple[date, ...]


def open_parts(db: Session, entries: Sequence[LedgerEntry]) -> dict[int, OpenPart]:
    """The open parts of these collections (in hand) and deposit lines (on the way), by id."""
    if not entries:
        return {}
    ids = [each.id for each in entries]
    amounts, months = defaultdict[int, int](int), defaultdict[int, set[date]](set)
    later = select(LedgerEntry).where(
        LedgerEntry.collection_id.in_(ids), or_(DEPOSITED, RETURNED), LedgerEntry.amount > 0
    )
    for line in db.scalars(later):
        amounts[line.collection_id or 0] += line.amount or 0
        months[line.collection_id or 0] |= {*ledger.months_of(line)}
    for match in db.scalars(standing_matches(ids)):
        amounts[match.deposit_entry_id] += match.amount
        months[match.deposit_entry_id] |= {*months_of_match(match)}
    return {
        each.id: OpenPart(
            (each.amount or 0) - amounts[each.id],
            tuple(month for month in ledger.months_of(each) if month not in months[each.id]),
        )
        for each in entries
    }


def standing_matches(line_ids: Sequence[int]) -> Any:
    """The query of the matches of these deposit lines that count."""
    return select(Match).where(Match.deposit_entry_id.in_(line_ids), OFFICIAL_STANDS)


def agents_of_officer(db: Session, officer: Role) -> list[Role]:
    """The agents of an officer's area, ended ones too: their books stay until they are empty."""
    here = or_(Role.area == officer.area, Role.area.startswith(f"{officer.area}."))
    rows = select(Role).where(
        Role.kind == RoleKind.AGENT, here, Role.person_id != officer.person_id
    )
    return list(db.scalars(rows.order_by(Role.area, Role.id)))


def visible_agent_ids(db: Session, who: Role) -> list[int]:
    """The agents whose money this role may see: an agent's own, an officer's agents'."""
    if who.kind == RoleKind.AGENT:
        return [who.id]
    return [each.id for each in agents_of_officer(db, who)]


ENDED_AGENTS = (
    select(Role)
    .where(
        Role.person_id == bindparam("person_id"),
        Role.kind == RoleKind.AGENT,
        Role.ended_at.is_not(None),
        Role.approved_at.is_not(None),
        HOLDER_IS_KNOWN,
    )
    .order_by(Role.id)
)
"""Nearly every turn of somebody with a role asks, so that it is built once."""


def ended_agents_with_money(db: Session, person_id: int) -> list[Role]:
    """The ended roles of a person as an agent whose book still has open money."""
    roles = db.scalars(ENDED_AGENTS, {"person_id": person_id}).all()
    return [each for each in roles if has_open_money(db, each.id)]


def has_open_money(db: Session, agent_id: int) -> bool:
    """Whether cash of this agent's book is in hand or on the way."""
    found = totals(db, LedgerEntry.agent_id == agent_id)
    return bool(found.in_hand or found.on_the_way)


def collections_of(db: Session, participant_id: int) -> list[LedgerEntry]:
    """A participant's collections that are not reversed, the oldest first."""
    return list_entries(db, COLLECTED, LedgerEntry.participant_id == participant_id)
