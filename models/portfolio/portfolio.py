"""The people of a role: how many are in each group, and who they are, page by page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models.participants import search
from models.participants.participant import Participant
from models.participants.standing import Standing, count_groups, grace_end, is_in
from models.roles import assignments, scope
from models.roles.agent_changes import AgentChange
from models.roles.role import Role

PAGE_SIZE = 8
"""With two commands below them they fit the list of every channel."""

Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class Page(Generic[Listed]):
    """`rows` of page `number` of `pages`, of `total` rows; numbers begin with 1."""

    rows: Sequence[Listed]
    number: int
    pages: int
    total: int


def standing_counts(db: Session, role: Role, today: date) -> dict[Standing, int]:
    """Return how many people of the role are in each group."""
    counts = db.execute(count_groups(scope.may_see_condition(role), today)).one()
    return {group: int(count) for group, count in zip(Standing, counts, strict=True)}


def load_group(
    db: Session,
    role: Role,
    group: Standing,
    today: date,
    number: int,
    *,
    rt: str = "",
    rw: str = "",
) -> Page[Participant]:
    """A page of a group: arrears by the end of grace, visits then by kelurahan and RW.

    With an RT or an RW only those who live in one of that number.
    """
    order: tuple[Any, ...] = (Participant.id.desc(),)
    if group is Standing.VISIT:
        home = Participant.village, Participant.rw, Participant.rt, Participant.id
        order = grace_end(today), *home
    elif group in (Standing.ACTIVE, Standing.DUE, Standing.ARREARS, Standing.PAID):
        order = Participant.protected_until, Participant.id
    found = is_in(group, today)
    found = and_(found, Participant.rt == rt) if rt else found
    found = and_(found, Participant.rw == rw) if rw else found
    return load_page(db, role, found, order, number)


def load_rw(db: Session, role: Role, rw: str, number: int) -> Page[Participant]:
    """A page of those who live in this RW of any kelurahan."""
    order = Participant.village, Participant.rt, Participant.id
    return load_page(db, role, Participant.rw == rw, order, number)


def search_by_name(db: Session, role: Role, name: str, *, rw: str = "") -> Page[Participant]:
    """The first page of those whose names have all these words as they sound, the newest first.

    With an RW only those who live in one of that number.
    """
    found = search.named_condition(db, name)
    if rw:
        found = and_(found, Participant.rw == rw)
    return load_page(db, role, found, (Participant.id.desc(),), 1)


def search_people(db: Session, role: Role, typed: str, number: int) -> Page[Participant]:
    """A page of those whom the text suits (`search.typed_condition`), the newest first."""
    found = search.typed_condition(db, typed)
    return load_page(db, role, found, (Participant.id.desc(),), number)


def newest_found(db: Session, role: Role, typed: str, most: int) -> list[Participant]:
    """The newest of those whom the text suits, at most so many: without counting all of them."""
    rows = scope.participants_in_scope(role).where(search.typed_condition(db, typed))
    return list(db.scalars(rows.order_by(Participant.id.desc()).limit(most)))


def load_page(
    db: Session, role: Role, condition: ColumnElement[bool], order: Sequence[Any], number: int
) -> Page[Participant]:
    """A page of those who meet the condition on `Participant`; the last page at most."""
    total = db.scalar(
        select(func.count())
        .select_from(Participant)
        .where(scope.may_see_condition(role), condition)
    )
    number, pages = page_bounds(number, total or 0)
    rows = scope.participants_in_scope(role).where(condition).order_by(*order)
    found = db.scalars(rows.limit(PAGE_SIZE).offset((number - 1) * PAGE_SIZE))
    return Page(list(found), number, pages, total or 0)


def load_longest_unpaid(
    db: Session, role: Role, condition: ColumnElement[bool]
) -> Sequence[Participant]:
    """The first few who meet the condition on `Participant`, by the end of their protection."""
    order = (Participant.protected_until, Participant.id)
    return load_page(db, role, condition, order, 1).rows


def next_in_rw(
    db: Session, role: Role, row: Participant, condition: ColumnElement[bool]
) -> Participant | None:
    """The next of the same RW who meets the condition: door by door, and round again."""
    after = or_(Participant.rt > row.rt, and_(Participant.rt == row.rt, Participant.id > row.id))
    rows = scope.participants_in_scope(role).where(
        condition,
        Participant.village == row.village,
        Participant.rw == row.rw,
        Participant.id != row.id,
    )
    order = (case((after, 0), else_=1), Participant.rt, Participant.id)
    return db.scalar(rows.order_by(*order).limit(1))


def page_bounds(number: int, total: int) -> tuple[int, int]:
    """Return the nearest page number that exists, and how many pages there are."""
    pages = max(1, -(-total // PAGE_SIZE))
    return min(max(number, 1), pages), pages


def find_participant_ids(db: Session, role: Role, condition: ColumnElement[bool]) -> list[int]:
    """The ids of the role's people who meet the condition on `Participant`, in order."""
    rows = select(Participant.id).where(scope.may_see_condition(role), condition)
    return list(db.scalars(rows.order_by(Participant.id)))


def find_people(db: Session, role: Role, ids: Collection[int]) -> list[Participant]:
    """The participants among these whom the role may see, in their order."""
    rows = scope.participants_in_scope(role).where(Participant.id.in_(ids))
    return list(db.scalars(rows.order_by(Participant.village, Participant.rw, Participant.id)))


def list_people(db: Session, agent: Role) -> list[Participant]:
    """The people of an agent, street by street; none for other roles."""
    if agent.kind != RoleKind.AGENT:
        return []
    home = Participant.village, Participant.rw, Participant.rt, Participant.id
    return list(db.scalars(scope.participants_in_scope(agent).order_by(*home)))


def moved_people(db: Session, change: AgentChange, ids: Collection[int]) -> list[Participant]:
    """The participants among these whose agent is still the one of the change, street by street."""
    rows = select(Participant).where(assignments.is_with(change.to_id), Participant.id.in_(ids))
    home = Participant.village, Participant.rw, Participant.rt, Participant.id
    return list(db.scalars(rows.order_by(*home)))


def villages_of_rw(db: Session, role: Role, rw: str) -> list[tuple[str, int]]:
    """The villages in which people of the role live in an RW of this number, with how many."""
    rows = select(Participant.village, func.count()).where(
        scope.may_see_condition(role), Participant.rw == rw
    )
    found = db.execute(rows.group_by(Participant.village).order_by(Participant.village))
    return [(village, count) for village, count in found]


def counts_by_rw(db: Session, role: Role, most: int) -> list[tuple[str, str, int]]:
    """The village and RW in which people of the role live, each with their number."""
    home = Participant.village, Participant.rw
    rows = select(*home, func.count()).where(scope.may_see_condition(role)).group_by(*home)
    found = db.execute(rows.order_by(*home).limit(most))
    return [(village, rw, count) for village, rw, count in found]


def fullest_rws(db: Session, role: Role, most: int) -> list[tuple[str, str]]:
    """The village and RW in which most people of the role live, the fullest first."""
    home = Participant.village, Participant.rw
    rows = select(*home).where(scope.may_see_condition(role)).group_by(*home)
    found = db.execute(rows.order_by(func.count().desc(), *home).limit(most))
    return [(village, rw) for village, rw in found]
