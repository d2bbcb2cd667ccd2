"""The applications that wait for the branch, as officers see them: oldest first, filtered, counted.

A count and its list are one condition, and so are a mark of suspicion and the filter for it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from domain.branch.decisions import Suspicion
from domain.parsing.people.nik import NikWarning
from models.branch.decisions import IS_APPROVED, IS_LEAVING
from models.branch.holds import WITH_US, is_held_by
from models.participants import search
from models.participants.applications import NEAR_LIMIT
from models.participants.duplicate_pairs import UNDECIDED, DuplicatePair
from models.participants.participant import ApplicationState, Participant
from models.roles import scope
from models.roles.role import Role

MANY_PHONES = 3
"""A family shares a phone; so many other registrations with it are more than that."""


class Step(StrEnum):
    """The step that an application is at; each is at one."""

    NEW = "new"
    """Nobody has decided anything."""
    CHECKED = "checked"
    """An officer has approved it: to be handed over."""
    HANDED_OVER = "handed-over"
    """The branch has it; BPJS has not answered."""
    DECIDED = "decided"
    """It leaves the list in ten minutes, unless that is taken back."""
    ALL = "all"


submitted = Participant.state == ApplicationState.SUBMITTED
STEPS: Mapping[Step, ColumnElement[bool]] = {
    Step.NEW: and_(submitted, ~IS_APPROVED, ~IS_LEAVING),
    Step.CHECKED: and_(submitted, IS_APPROVED, ~IS_LEAVING),
    Step.HANDED_OVER: and_(Participant.state == ApplicationState.PROCESSING, ~IS_LEAVING),
    Step.DECIDED: IS_LEAVING,
    Step.ALL: true(),
}


def flagged(*names: str) -> ColumnElement[bool]:
    """The condition on `Participant` that one of these flags was set when they applied."""
    words = cast(Participant.flags, String)
    return or_(*(words.contains(f'"{each}"', autoescape=True) for each in names))


other = aliased(Participant)
SUSPICIONS: Mapping[Suspicion, ColumnElement[bool]] = {
    Suspicion.BIRTH: flagged(NikWarning.BORN_ON),
    Suspicion.SEX: flagged(NikWarning.SEX),
    Suspicion.AREA_CODE: flagged(NikWarning.REGION_UNKNOWN),
    Suspicion.UNDERAGE: flagged(NikWarning.UNDERAGE),
    Suspicion.NEAR_LIMIT: flagged(NEAR_LIMIT),
    Suspicion.PHONE: (
        select(func.count())
        .where(
            other.phone_index == Participant.phone_index,
            other.id != Participant.id,
            other.merged_into.is_(None),
        )
        .correlate(Participant)
        .scalar_subquery()
        >= MANY_PHONES
    ),
    Suspicion.BEFORE: Participant.data_as_of.is_not(None),
    Suspicion.DUPLICATE: or_(
        exists()
        .where(
            other.nik_index == Participant.nik_index,
            other.id != Participant.id,
            other.merged_into.is_(None),
        )
        .correlate(Participant),
        exists().where(UNDECIDED, DuplicatePair.first_id == Participant.id).correlate(Participant),
        exists().where(UNDECIDED, DuplicatePair.second_id == Participant.id).correlate(Participant),
    ),
}
"""The condition on `Participant` of each."""


@dataclass(frozen=True, slots=True)
class ApplicationFilter:
    """The part of the list that is wanted: `area` is a dotted code, `words` as in
    `search.typed_condition`."""

    step: Step = Step.NEW
    area: str = ""
    suspicious: bool = False
    mine: bool = False
    words: str = ""


def condition(
    db: Session, role: Role, wanted: ApplicationFilter, now: datetime
) -> ColumnElement[bool]:
    """The condition on `Participant` for the list, within the area of the role."""
    area = Participant.village
    parts = [scope.may_see_condition(role), WITH_US, STEPS[wanted.step]]
    if wanted.area:
        parts.append(or_(area == wanted.area, area.startswith(f"{wanted.area}.", autoescape=True)))
    if wanted.suspicious:
        parts.append(or_(*SUSPICIONS.values()))
    if wanted.mine:
        parts.append(is_held_by(role, now))
    if wanted.words:
        parts.append(search.typed_condition(db, wanted.words))
    return and_(*parts)


def count(db: Session, role: Role, wanted: ApplicationFilter, now: datetime) -> int:
    """The length of the list."""
    rows = select(func.count()).select_from(Participant)
    return db.scalar(rows.where(condition(db, role, wanted, now))) or 0


def count_older(
    db: Session, role: Role, wanted: ApplicationFilter, now: datetime, than: datetime
) -> int:
    """The number of those in the list that were sent before that moment."""
    rows = select(func.count()).select_from(Participant).where(Participant.submitted_at <= than)
    return db.scalar(rows.where(condition(db, role, wanted, now))) or 0


def load(
    db: Session, role: Role, wanted: ApplicationFilter, now: datetime, most: int, after: int = 0
) -> list[Participant]:
    """A part of the list behind the first `after`, the oldest first."""
    rows = select(Participant).where(condition(db, role, wanted, now))
    rows = rows.order_by(Participant.submitted_at, Participant.id).offset(after).limit(most)
    return list(db.scalars(rows))


def suspicions(db: Session, ids: Collection[int]) -> dict[int, list[Suspicion]]:
    """The marks of suspicion of each of these applications."""
    rows = select(Participant.id, *SUSPICIONS.values()).where(Participant.id.in_(ids))
    return {
        id: [kind for kind, holds in zip(SUSPICIONS, found, strict=True) if holds]
        for id, *found in db.execute(rows)
    }
