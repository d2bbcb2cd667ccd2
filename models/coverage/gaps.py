"""Who of those in office is registered, who pays, and who is missing: each count and its list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.officeholders import IN_OFFICE, Officeholder
from models.participants.name_index import NameWord
from models.participants.participant import Participant
from models.participants.standing import Standing, standing_conditions
from models.portfolio.portfolio import PAGE
from models.roles import scope
from models.roles.role import Role


class OfficeholderStatus(StrEnum):
    """Everybody in office is in exactly one."""

    MISSING = "missing"
    """Not registered, or rejected."""
    WAITING = "waiting"
    ACTIVE = "active"
    ARREARS = "arrears"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class OfficeholderPage:
    """A page of people in office, each with the participant that has their name."""

    rows: Sequence[tuple[Officeholder, Participant | None]]
    number: int
    pages: int
    total: int


def status_conditions(today: date) -> dict[OfficeholderStatus, ColumnElement[bool]]:
    """The condition of each, where nobody of the name is registered as well."""
    found = standing_conditions(today)
    nobody = Participant.id.is_(None)
    return {
        OfficeholderStatus.MISSING: or_(nobody, found[Standing.REJECTED]),
        OfficeholderStatus.WAITING: found[Standing.WAITING],
        OfficeholderStatus.ACTIVE: found[Standing.ACTIVE],
        OfficeholderStatus.ARREARS: found[Standing.ARREARS],
        OfficeholderStatus.ENDED: found[Standing.ENDED],
    }


def matching_participant(role: Role) -> Any:
    """The participant of the same name, body, kelurahan and RW; should there be more, the one
    who is protected longest."""
    same = and_(
        scope.may_see_condition(role),
        Participant.organisation == Officeholder.organisation,
        Participant.village == Officeholder.village,
        or_(Officeholder.rw == "", Participant.rw == Officeholder.rw),
        NameWord.word == Officeholder.name_index,
    )
    until = Participant.protected_until
    rows = select(Participant.id).join(NameWord, NameWord.participant_id == Participant.id)
    best = rows.where(same).order_by(until.is_(None), until.desc(), Participant.id).limit(1)
    return best.correlate(Officeholder).scalar_subquery()


def officeholders_of(role: Role, *columns: Any) -> Any:
    rows = select(*columns).select_from(Officeholder)
    rows = rows.outerjoin(Participant, Participant.id == matching_participant(role))
    return rows.where(scope.officeholders_in_scope(role), IN_OFFICE)


def counts(db: Session, role: Role, today: date) -> dict[OfficeholderStatus, int]:
    sums = [func.count().filter(each) for each in status_conditions(today).values()]
    return dict(
        zip(OfficeholderStatus, db.execute(officeholders_of(role, *sums)).one(), strict=True)
    )


def page(
    db: Session, role: Role, standing: OfficeholderStatus, today: date, number: int
) -> OfficeholderPage:
    """Of one standing, by RW and RT."""
    here = status_conditions(today)[standing]
    total = db.scalar(officeholders_of(role, func.count()).where(here)) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 1), pages)
    order = Officeholder.rw, Officeholder.rt, Officeholder.id
    rows = officeholders_of(role, Officeholder, Participant).where(here).order_by(*order)
    found = db.execute(rows.limit(PAGE).offset((number - 1) * PAGE))
    return OfficeholderPage([(each[0], each[1]) for each in found], number, pages, total)


def find(db: Session, role: Role, id: int) -> Officeholder | None:
    """Somebody in office whom this role may know."""
    rows = select(Officeholder).where(
        scope.officeholders_in_scope(role), IN_OFFICE, Officeholder.id == id
    )
    return db.scalar(rows)


def protected_by_rw(db: Session, role: Role, today: date) -> list[tuple[str, int]]:
    """Per RW where the role reaches, how many workers of whatever body are protected."""
    active = func.count().filter(standing_conditions(today)[Standing.ACTIVE])
    rows = (
        select(Participant.rw, active)
        .where(scope.residents_in_scope(role))
        .group_by(Participant.rw)
    )
    return [(rw, count) for rw, count in db.execute(rows.order_by(Participant.rw))]
