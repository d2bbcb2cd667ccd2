"""Who of those in office is registered, who pays, and who is missing: each count and its list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models import scope
from models.group import Group, conditions
from models.name_word import NameWord
from models.officeholder import IN_OFFICE, Officeholder
from models.participant import Participant
from models.portfolio import PAGE
from models.role import Role


class Standing(StrEnum):
    """Everybody in office is in exactly one."""

    MISSING = "missing"
    """Not registered, or rejected."""
    WAITING = "waiting"
    ACTIVE = "active"
    ARREARS = "arrears"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of people in office, each with the participant that has their name."""

    rows: Sequence[tuple[Officeholder, Participant | None]]
    number: int
    pages: int
    total: int


def standings(today: date) -> dict[Standing, ColumnElement[bool]]:
    """The condition of each, where nobody of the name is registered as well."""
    found = conditions(today)
    nobody = Participant.id.is_(None)
    return {
        Standing.MISSING: or_(nobody, found[Group.REJECTED]),
        Standing.WAITING: found[Group.WAITING],
        Standing.ACTIVE: found[Group.ACTIVE],
        Standing.ARREARS: found[Group.ARREARS],
        Standing.ENDED: found[Group.ENDED],
    }


def twin(role: Role) -> Any:
    """The participant of the same name, body, kelurahan and RW; should there be more, the one
    who is protected longest."""
    same = and_(
        scope.people(role),
        Participant.organisation == Officeholder.organisation,
        Participant.village == Officeholder.village,
        or_(Officeholder.rw == "", Participant.rw == Officeholder.rw),
        NameWord.word == Officeholder.name_index,
    )
    until = Participant.protected_until
    rows = select(Participant.id).join(NameWord, NameWord.participant_id == Participant.id)
    best = rows.where(same).order_by(until.is_(None), until.desc(), Participant.id).limit(1)
    return best.correlate(Officeholder).scalar_subquery()


def of(role: Role, *columns: Any) -> Any:
    rows = select(*columns).select_from(Officeholder)
    rows = rows.outerjoin(Participant, Participant.id == twin(role))
    return rows.where(scope.offices(role), IN_OFFICE)


def counts(db: Session, role: Role, today: date) -> dict[Standing, int]:
    sums = [func.count().filter(each) for each in standings(today).values()]
    return dict(zip(Standing, db.execute(of(role, *sums)).one(), strict=True))


def page(db: Session, role: Role, standing: Standing, today: date, number: int) -> Listed:
    """Of one standing, by RW and RT."""
    here = standings(today)[standing]
    total = db.scalar(of(role, func.count()).where(here)) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 1), pages)
    order = Officeholder.rw, Officeholder.rt, Officeholder.id
    rows = of(role, Officeholder, Participant).where(here).order_by(*order)
    found = db.execute(rows.limit(PAGE).offset((number - 1) * PAGE))
    return Listed([(each[0], each[1]) for each in found], number, pages, total)


def find(db: Session, role: Role, id: int) -> Officeholder | None:
    """Somebody in office whom this role may know."""
    rows = select(Officeholder).where(scope.offices(role), IN_OFFICE, Officeholder.id == id)
    return db.scalar(rows)


def by_rw(db: Session, role: Role, today: date) -> list[tuple[str, int]]:
    """Per RW where the role reaches, how many workers of whatever body are protected."""
    active = func.count().filter(conditions(today)[Group.ACTIVE])
    rows = select(Participant.rw, active).where(scope.neighbours(role)).group_by(Participant.rw)
    return [(rw, count) for rw, count in db.execute(rows.order_by(Participant.rw))]
