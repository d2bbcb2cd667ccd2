"""Applications that the branch has to decide, and who of its officers has one in hand.

An officer takes an application, and nobody else decides on it until it is given back, decided, or
the time of the hold is over.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, delete, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.branch.decisions import HELD_FOR
from models import audit
from models.database.base import Base
from models.participants.participant import WITH_BRANCH, Participant
from models.roles import scope
from models.roles.role import Role


class ApplicationHold(Base):
    """The officer who works on an application for a while; nobody else decides on it then."""

    __tablename__ = "application_holds"

    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    until: Mapped[datetime]


class DecisionObstacle(StrEnum):
    """The reason why nothing was done with an application; the first that applies."""

    GONE = "gone"
    """None that this role may see, or not with the branch any more."""
    HELD = "held"
    """Another officer has taken it."""
    PENDING = "pending"
    """A decision waits to be carried out."""
    OWN = "own"
    """It is the officer's own, or one that they sent themselves."""
    STEP = "step"
    """Not at this step: it was approved before, or was not handed over yet."""


@dataclass(frozen=True, slots=True)
class DecisionOutcome:
    """The ids of the applications with which it was done, and why not with the others."""

    done: Sequence[int]
    left: dict[int, DecisionObstacle]
    decision_id: int | None = None
    """The first of the decisions, by which all of them are undone."""


WITH_US = (
    Participant.state.in_(WITH_BRANCH)
    & Participant.identity.is_not(None)
    & Participant.deceased_on.is_(None)
)
"""The condition on `Participant` for an application that the branch has not decided."""


def find_application(db: Session, role: Role, participant_id: int) -> Participant | None:
    """The application, while it is with the branch and in the area of the role."""
    rows = scope.participants_in_scope(role).where(Participant.id == participant_id, WITH_US)
    return db.scalar(rows)


def find_by_serial(db: Session, role: Role, serial: int) -> Participant | None:
    """The one application that `find_application` would find with this running number: 42 of
    PB-2611-00042-2; None where several years have one."""
    rows = scope.participants_in_scope(role).where(
        Participant.number.like(f"%-{serial:05d}-%"), WITH_US
    )
    found = db.scalars(rows.limit(2)).all()
    return found[0] if len(found) == 1 else None


def waiting_among(db: Session, role: Role, ids: Collection[int]) -> set[int]:
    """Keep only the applications that `find_application` finds."""
    rows = select(Participant.id).where(scope.may_see_condition(role), WITH_US)
    return set(db.scalars(rows.where(Participant.id.in_(ids))))


def lock_applications(db: Session, role: Role, ids: Collection[int]) -> dict[int, Participant]:
    """The applications among these that the role may see, read afresh and locked, by id."""
    rows = scope.participants_in_scope(role).where(Participant.id.in_(ids), WITH_US)
    rows = rows.order_by(Participant.id).with_for_update(of=Participant)
    return {each.id: each for each in db.scalars(rows.execution_options(populate_existing=True))}


def holders(db: Session, ids: Collection[int], now: datetime) -> dict[int, ApplicationHold]:
    """The holds on these applications, by id; one of an ended role counts no more."""
    rows = select(ApplicationHold).join(Role, Role.id == ApplicationHold.role_id)
    rows = rows.where(ApplicationHold.participant_id.in_(ids), ApplicationHold.until > now)
    found = db.scalars(rows.where(Role.usable).execution_options(populate_existing=True))
    return {each.participant_id: each for each in found}


def holder(db: Session, id: int, now: datetime) -> ApplicationHold | None:
    """The hold on one application."""
    return holders(db, [id], now).get(id)


def is_held_by(role: Role, now: datetime) -> ColumnElement[bool]:
    """The condition on `Participant` that this role has taken the application."""
    own = ApplicationHold.participant_id == Participant.id, ApplicationHold.role_id == role.id
    return exists().where(*own, ApplicationHold.until > now).correlate(Participant)


def take(db: Session, role: Role, ids: Collection[int], now: datetime) -> DecisionOutcome:
    """Take the applications, or go on having them."""
    found = lock_applications(db, role, ids)
    held = holders(db, found, now)
    left = {each: DecisionObstacle.GONE for each in ids if each not in found}
    left |= {id: DecisionObstacle.HELD for id, hold in held.items() if hold.role_id != role.id}
    done = [each for each in found if each not in left]
    hold(db, role, done, now)
    new = [f"participant:{each}" for each in done if each not in held]
    audit.record_all(db, actor_of(role), "took application", new, now)
    return DecisionOutcome(done, left)


def hold(db: Session, role: Role, ids: Collection[int], now: datetime) -> None:
    """Have these locked applications from now on for `HELD_FOR`."""
    db.execute(delete(ApplicationHold).where(ApplicationHold.participant_id.in_(ids)))
    until = now + HELD_FOR
    db.add_all(ApplicationHold(participant_id=each, role_id=role.id, until=until) for each in ids)
    db.flush()


def give_back(db: Session, role: Role, ids: Collection[int], now: datetime) -> list[int]:
    """Give the applications back that this role has taken; their ids."""
    rows = delete(ApplicationHold).where(
        ApplicationHold.participant_id.in_(ids), ApplicationHold.role_id == role.id
    )
    given = list(db.scalars(rows.returning(ApplicationHold.participant_id)))
    subjects = [f"participant:{each}" for each in given]
    audit.record_all(db, actor_of(role), "gave application back", subjects, now)
    return given


def actor_of(role: Role) -> str:
    """The role as the audit log names it."""
    return f"role:{role.id}"
