"""Coverage of officeholders: who of them is registered, who pays, and who is missing.

A count and the list behind it use the same condition.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, false, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.officeholders import SERVING, Officeholder
from models.participants import name_index
from models.participants.name_index import NameWord
from models.participants.participant import Participant
from models.participants.standing import Standing, conditions_of_each
from models.portfolio.portfolio import PAGE_SIZE, Page, page_bounds
from models.roles import scope
from models.roles.role import Role


class OfficeholderStatus(StrEnum):
    """Everybody in office is in exactly one."""

    MISSING = "missing"
    """Not registered, or rejected."""
    WAITING = "waiting"
    ACTIVE = "active"
    PAID = "paid"
    ARREARS = "arrears"
    ENDED = "ended"


def status_counts(db: Session, role: Role, today: date) -> dict[OfficeholderStatus, int]:
    """Return how many officeholders in the role's scope have each status."""
    sums = [func.count().filter(each) for each in status_conditions(today).values()]
    found = db.execute(select_officeholders(role, *sums)).one()
    return dict(zip(OfficeholderStatus, found, strict=True))


def status_conditions(today: date) -> dict[OfficeholderStatus, ColumnElement[bool]]:
    """The condition of each status, on `Participant` as joined or absent."""
    conditions = conditions_of_each(today)
    return {
        OfficeholderStatus.MISSING: or_(Participant.id.is_(None), conditions[Standing.REJECTED]),
        OfficeholderStatus.WAITING: conditions[Standing.WAITING],
        OfficeholderStatus.ACTIVE: conditions[Standing.ACTIVE],
        OfficeholderStatus.PAID: conditions[Standing.PAID],
        OfficeholderStatus.ARREARS: conditions[Standing.ARREARS],
        OfficeholderStatus.ENDED: conditions[Standing.ENDED],
    }


def select_officeholders(role: Role, *columns: Any) -> Any:
    """A query of those in office in the role's scope, each joined with their registration."""
    rows = select(*columns).select_from(Officeholder)
    rows = rows.outerjoin(Participant, Participant.id == best_match(scope.may_see_condition(role)))
    return rows.where(scope.officeholders_in_scope(role), SERVING)


def best_match(among: ColumnElement[bool]) -> Any:
    """The id of the participant with the same name, organisation, kelurahan and RW; of several,
    the one who is protected longest. Nobody fills two posts of an RW: of several officeholders
    of one name the one in the participant's RT is theirs, else the first. A second one of the name
    in an RT is the second participant of the name there."""
    same = and_(
        among,
        Participant.organisation == Officeholder.organisation,
        Participant.village == Officeholder.village,
        or_(Officeholder.rw == "", Participant.rw == Officeholder.rw),
        NameWord.word == Officeholder.name_index,
        ~has_nearer_post(),
        or_(Officeholder.namesake == 1, Officeholder.namesake == 1 + count_namesakes_before()),
    )
    until = Participant.protected_until
    rows = select(Participant.id).join(NameWord, NameWord.participant_id == Participant.id)
    best = rows.where(same).order_by(until.is_(None), until.desc(), Participant.id).limit(1)
    return best.correlate(Officeholder).scalar_subquery()


def has_nearer_post() -> ColumnElement[bool]:
    """Whether another post in the same place suits the participant better."""
    other = aliased(Officeholder)
    is_nearer = and_(other.rt == Participant.rt, Officeholder.rt != Participant.rt)
    is_as_near = (other.rt == Participant.rt) == (Officeholder.rt == Participant.rt)
    return (
        exists()
        .where(
            other.until.is_(None),
            other.organisation == Officeholder.organisation,
            other.village == Officeholder.village,
            other.name_index == Officeholder.name_index,
            or_(other.rw == "", other.rw == Participant.rw),
            or_(
                is_nearer,
                and_(is_as_near, other.rt != Officeholder.rt, other.id < Officeholder.id),
            ),
        )
        .correlate(Officeholder, Participant)
    )


def count_namesakes_before() -> ColumnElement[int]:
    """Count those of the officeholder's name in the participant's RT who come before them: by the
    end of their protection, then by their number."""
    other, word = aliased(Participant), aliased(NameWord)
    longer = or_(
        Participant.protected_until.is_(None), other.protected_until > Participant.protected_until
    )
    is_equal = other.protected_until.is_not_distinct_from(Participant.protected_until)
    rows = select(func.count()).join(word, word.participant_id == other.id)
    return (
        rows.where(
            other.merged_into.is_(None),
            other.organisation == Officeholder.organisation,
            other.village == Officeholder.village,
            other.rw == Participant.rw,
            other.rt == Participant.rt,
            word.word == Officeholder.name_index,
            or_(
                and_(other.protected_until.is_not(None), longer),
                and_(is_equal, other.id < Participant.id),
            ),
        )
        .select_from(other)
        .correlate(Officeholder, Participant)
        .scalar_subquery()
    )


def load_page(
    db: Session, role: Role, status: OfficeholderStatus, today: date, number: int
) -> Page[tuple[Officeholder, Participant | None]]:
    """A page of the officeholders with this status and their registrations, by RW and RT."""
    here = status_conditions(today)[status]
    total = db.scalar(select_officeholders(role, func.count()).where(here)) or 0
    number, pages = page_bounds(number, total)
    order = Officeholder.rw, Officeholder.rt, Officeholder.id
    rows = select_officeholders(role, Officeholder, Participant).where(here).order_by(*order)
    found = db.execute(rows.limit(PAGE_SIZE).offset((number - 1) * PAGE_SIZE))
    return Page([(each[0], each[1]) for each in found], number, pages, total)


FORMER = "former"


@dataclass(frozen=True, slots=True)
class OfficeholderFilter:
    """The officeholders that are wanted; empty for any. `status` is an `OfficeholderStatus` of
    those in office, or `FORMER`."""

    village: str = ""
    organisation: str = ""
    full_name: str = ""
    status: str = ""


def count_listed(db: Session, role: Role, wanted: OfficeholderFilter, today: date) -> int:
    return db.scalar(_select_listed(db, role, wanted, today, func.count())) or 0


def list_wanted(
    db: Session, role: Role, wanted: OfficeholderFilter, today: date, offset: int, most: int
) -> list[tuple[Officeholder, Participant | None, str]]:
    """The officeholders, each with their registration and status, by organisation, RW and RT; of
    former ones only the post."""
    conditions = status_conditions(today).items()
    status = case(*((condition, name) for name, condition in conditions), else_="")
    columns = Officeholder, Participant, status
    rows = _select_listed(db, role, wanted, today, *columns)
    place = Officeholder.village, Officeholder.organisation, Officeholder.rw, Officeholder.rt
    found = db.execute(rows.order_by(*place, Officeholder.id).offset(offset).limit(most))
    is_former = wanted.status == FORMER
    return [(each[0], each[1], FORMER if is_former else each[2]) for each in found]


def _select_listed(
    db: Session, role: Role, wanted: OfficeholderFilter, today: date, *columns: Any
) -> Any:
    if wanted.status == FORMER:
        rows = select(*columns).select_from(Officeholder).outerjoin(Participant, false())
        rows = rows.where(scope.officeholders_in_scope(role), ~SERVING)
    else:
        rows = select_officeholders(role, *columns)
    if wanted.status in set(OfficeholderStatus):
        rows = rows.where(status_conditions(today)[OfficeholderStatus(wanted.status)])
    if wanted.village:
        rows = rows.where(Officeholder.village == wanted.village)
    if wanted.organisation:
        rows = rows.where(Officeholder.organisation == wanted.organisation)
    if wanted.full_name:
        index = name_index.full_name_index(db, wanted.full_name)
        rows = rows.where(Officeholder.name_index == index)
    return rows


def find_officeholder(db: Session, role: Role, id: int) -> Officeholder | None:
    """The officeholder; None when out of office or out of the role's scope."""
    rows = select(Officeholder).where(
        scope.officeholders_in_scope(role), SERVING, Officeholder.id == id
    )
    return db.scalar(rows)
