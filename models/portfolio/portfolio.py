"""The people of a role: how many are in each group, and who they are, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, select, true
from sqlalchemy.orm import Session

from models.participants import name_index
from models.participants.name_index import NameWord
from models.participants.participant import Participant
from models.participants.standing import Standing, grace_end, is_in, standing_conditions
from models.roles import scope
from models.roles.role import Role

PAGE = 8
"""With two commands below them they fit the list of every channel."""


@dataclass(frozen=True, slots=True)
class Page:
    """`rows` of page `number` of `pages`, of `total` people; numbers begin with 1."""

    rows: Sequence[Participant]
    number: int
    pages: int
    total: int


def standing_counts(db: Session, role: Role, today: date) -> dict[Standing, int]:
    """How many people of the role are in each group."""
    sums = [func.count().filter(each) for each in standing_conditions(today).values()]
    found = db.execute(
        select(*sums).select_from(Participant).where(scope.may_see_condition(role))
    ).one()
    return dict(zip(standing_conditions(today), found, strict=True))


def page(
    db: Session, role: Role, where: ColumnElement[bool], order: Sequence[Any], number: int
) -> Page:
    """One page of those of whom the condition holds; the last one when there are fewer."""
    here = and_(scope.may_see_condition(role), where)
    total = db.scalar(select(func.count()).select_from(Participant).where(here)) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 1), pages)
    rows = scope.participants_in_scope(role).where(where).order_by(*order)
    return Page(
        list(db.scalars(rows.limit(PAGE).offset((number - 1) * PAGE))), number, pages, total
    )


def in_group(db: Session, role: Role, group: Standing, today: date, number: int) -> Page:
    return page(db, role, is_in(group, today), order(group, today), number)


def in_rw(db: Session, role: Role, rw: str, number: int) -> Page:
    place = Participant.village, Participant.rt, Participant.id
    return page(db, role, Participant.rw == rw, place, number)


def search_by_name(db: Session, role: Role, name: str, number: int) -> Page:
    """Those whose names have all these words, by how they sound."""
    wanted = name_index.search_indexes(db, name)
    newest = (Participant.id.desc(),)
    if not wanted:
        return Page((), 1, 1, 0)
    return page(db, role, and_(true(), *(has_name_word(each) for each in wanted)), newest, number)


def has_name_word(word: str) -> ColumnElement[bool]:
    return exists().where(NameWord.participant_id == Participant.id, NameWord.word == word)


def order(group: Standing, today: date) -> tuple[Any, ...]:
    """Who is in arrears by the end of grace; who is to be visited then by kelurahan and RW."""
    home = Participant.village, Participant.rw, Participant.rt, Participant.id
    if group is Standing.VISIT:
        return (grace_end(today), *home)
    if group in (Standing.ACTIVE, Standing.DUE, Standing.ARREARS):
        return Participant.protected_until, Participant.id
    return (Participant.id.desc(),)


def ids(db: Session, role: Role, where: ColumnElement[bool]) -> list[int]:
    rows = select(Participant.id).where(scope.may_see_condition(role), where)
    return list(db.scalars(rows.order_by(Participant.id)))


def fullest_rws(db: Session, role: Role, most: int) -> list[tuple[str, str]]:
    """Village and RW in which most of the role's people live, the fullest first."""
    home = Participant.village, Participant.rw
    rows = select(*home).where(scope.may_see_condition(role)).group_by(*home)
    found = db.execute(rows.order_by(func.count().desc(), *home).limit(most))
    return [(village, rw) for village, rw in found]
