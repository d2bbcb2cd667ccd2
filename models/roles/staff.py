"""The people with roles, as an officer or an agent finds them: at work, waiting, or ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models.people.conversation import Conversation
from models.roles.role import OPEN, Role

QUIET = timedelta(days=14)
"""Whoever has not written for so long may have left."""


class StaffState(StrEnum):
    """`WAITING` lacks an officer's yes or a proven chat."""

    WORKING = "working"
    WAITING = "waiting"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class StaffFilter:
    """Empty fields are no condition; `quiet`: not heard of for `QUIET`."""

    kind: str = ""
    area: str = ""
    organisation: str = ""
    state: StaffState = StaffState.WORKING
    quiet: bool = False


def may_see_role(mine: Role) -> ColumnElement[bool]:
    """The condition on `Role` for those that this role may see: in an officer's area, or under an
    agent; its own too."""
    if not mine.usable:
        return false()
    if mine.kind == RoleKind.OFFICER:
        return or_(Role.area == mine.area, Role.area.startswith(f"{mine.area}."))
    if mine.kind == RoleKind.AGENT:
        return or_(Role.supervisor_id == mine.id, Role.id == mine.id)
    return false()


def find_role(db: Session, mine: Role, role_id: int) -> Role | None:
    """The role, ended or not; None when this one may not see it."""
    return db.scalar(select(Role).where(may_see_role(mine), Role.id == role_id))


def wanted_condition(mine: Role, wanted: StaffFilter, now: datetime) -> ColumnElement[bool]:
    """The condition on `Role` of being seen and wanted."""
    states = {
        StaffState.WORKING: and_(OPEN, Role.usable),
        StaffState.WAITING: and_(OPEN, ~Role.usable),
        StaffState.ENDED: Role.ended_at.is_not(None),
    }
    found = [may_see_role(mine), states[wanted.state]]
    if wanted.kind:
        found.append(Role.kind == wanted.kind)
    if wanted.area:
        found.append(or_(Role.area == wanted.area, Role.area.startswith(f"{wanted.area}.")))
    if wanted.organisation:
        found.append(Role.organisation == wanted.organisation)
    if wanted.quiet:
        theirs = Conversation.person_id == Role.person_id
        heard = exists().where(theirs, Conversation.updated_at > now - QUIET)
        found.append(~heard.correlate_except(Conversation))
    return and_(*found)


def count_staff(db: Session, mine: Role, wanted: StaffFilter, now: datetime) -> int:
    rows = select(func.count()).select_from(Role).where(wanted_condition(mine, wanted, now))
    return db.scalar(rows) or 0


def list_staff(
    db: Session, mine: Role, wanted: StaffFilter, now: datetime, offset: int, most: int
) -> Sequence[tuple[Role, datetime | None]]:
    """A part of the roles, from the place `offset` on, by kind and area, each with the time at
    which its person was last heard of."""
    rows = select(Role, Conversation.updated_at).where(wanted_condition(mine, wanted, now))
    joined = rows.outerjoin(Conversation, Conversation.person_id == Role.person_id)
    order = joined.order_by(Role.kind, Role.area, Role.id)
    return [(row, at) for row, at in db.execute(order.offset(offset).limit(most))]
