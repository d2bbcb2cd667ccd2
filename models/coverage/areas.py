"""Coverage by area: how many are registered, protected and in arrears in each part of an area.

People are counted, never named. A count and the list behind it use the same condition.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from domain.regions import is_village
from models import regions
from models.participants.participant import Participant
from models.participants.standing import Standing, standing_conditions
from models.roles import scope
from models.roles.role import Role

FEWEST = 5
"""Figures of fewer people than this would be the facts of somebody."""


class Coverage(StrEnum):
    """The figures of an area; REGISTERED are all who are not rejected and have not ended."""

    REGISTERED = "registered"
    PROTECTED = "protected"
    ARREARS = "arrears"


class AreaCount(NamedTuple):
    """The figures of a part of an area; `code` is its region, or an RW of a kelurahan."""

    code: str
    name: str
    registered: int
    protected: int
    arrears: int


def coverage_conditions(today: date) -> dict[Coverage, ColumnElement[bool]]:
    """The condition of each figure on `Participant`, on a local day."""
    of = standing_conditions(today)
    registered = or_(of[Standing.WAITING], of[Standing.ACTIVE], of[Standing.ARREARS])
    return {
        Coverage.REGISTERED: registered,
        Coverage.PROTECTED: of[Standing.ACTIVE],
        Coverage.ARREARS: of[Standing.ARREARS],
    }


def people_of(role: Role, area: str, *columns: Any) -> Any:
    """A query of those who live in a region within the reach of the role."""
    village = Participant.village
    here = or_(village == area, village.startswith(f"{area}."))
    return select(*columns).where(scope.residents_in_scope(role), here)


def count_parts(db: Session, role: Role, area: str, today: date) -> list[AreaCount]:
    """The figures of each part of an area by its name: kecamatan, kelurahan, or RW with people."""
    part, known = parts_of(db, area)
    sums = [func.count().filter(each) for each in coverage_conditions(today).values()]
    rows = people_of(role, area, part, *sums).group_by(part)
    found = {code: counts for code, *counts in db.execute(rows)}
    parts = known or [(code, code) for code in sorted(found)]
    return [AreaCount(code, name, *found.get(code, (0, 0, 0))) for code, name in parts]


def parts_with_few(parts: Sequence[AreaCount]) -> set[str]:
    """The codes of the parts whose figures would be those of single people: with fewer than
    FEWEST, and when that is one alone the next smallest, or the sum would give it away."""
    people = sorted((each for each in parts if each.registered), key=lambda each: each.registered)
    few = sum(each.registered < FEWEST for each in people)
    return {each.code for each in people[: max(few, 2) if few else 0]}


def parts_of(db: Session, area: str) -> tuple[ColumnElement[str], Sequence[tuple[str, str]]]:
    """The expression to group the people of an area by, and code and name of its parts.

    The RW of a kelurahan are known only from its people.
    """
    if is_village(area):
        return Participant.rw.expression, ()
    known = regions.children_of(db, area)
    length = max((len(code) for code, _ in known), default=len(area))
    return func.substr(Participant.village, 1, length), known


def rws_at_goal(db: Session, role: Role, area: str, goal: int, today: date) -> tuple[int, int]:
    """The number of RW in the area with so many protected workers, and of those with anybody."""
    protected = func.count().filter(coverage_conditions(today)[Coverage.PROTECTED])
    each = people_of(role, area, protected.label("protected"))
    by_rw = each.group_by(Participant.village, Participant.rw).subquery()
    rows = select(func.count().filter(by_rw.c.protected >= goal), func.count())
    reached, total = db.execute(rows.select_from(by_rw)).one()
    return reached, total
