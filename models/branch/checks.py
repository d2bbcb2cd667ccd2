"""Looking at the data and the KTP of an application in order to decide about it: a purpose with a
limit of its own.

Whoever decides goes on, so a day of 200 applications is no trouble. Whoever only looks is stopped
as soon as at any other number.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.branch.decisions import IN_FORCE, current
from models.roles import access_log, four_eyes
from models.roles.role import Role


class CheckObstacle(StrEnum):
    """The reason why a human may look at no further application."""

    UNDECIDED = "undecided"
    """They decided nothing about too many that they looked at."""
    ENOUGH = "enough"


MOST = {CheckObstacle.UNDECIDED: 20, CheckObstacle.ENOUGH: 300}
"""Applications on a local day: looked at and not decided by that human, and looked at in all."""


def obstacle(db: Session, role: Role, participant_id: int, now: datetime) -> CheckObstacle | None:
    """The reason for which the role may not look at this application; None when it may.

    LockOrderError: begin the transaction again.
    """
    four_eyes.lock_human(db, role.person_id)
    seen = access_log.seen_today(db, role.person_id, now)
    looked_at = {id for (_, id), whys in seen.items() if access_log.CHECKING in whys}
    if participant_id in looked_at:
        return None
    if len(looked_at) >= MOST[CheckObstacle.ENOUGH]:
        return CheckObstacle.ENOUGH
    undecided = looked_at - decided_today(db, role.person_id, now)
    too_many = len(undecided) >= MOST[CheckObstacle.UNDECIDED]
    return CheckObstacle.UNDECIDED if too_many else None


def decided_today(db: Session, person_id: int, now: datetime) -> set[int]:
    """The ids of the applications about which this human decided on the local day, in any role;
    what they took back is not among them."""
    people = four_eyes.same_human_ids(db, person_id)
    roles = select(Role.id).where(Role.person_id.in_(people))
    since = access_log.start_of_day(now)
    rows = select(current.participant_id).where(current.role_id.in_(roles), IN_FORCE)
    return set(db.scalars(rows.where(current.decided_at >= since)))
