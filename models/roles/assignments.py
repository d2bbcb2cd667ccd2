"""Portfolios: the agent to whom each participant is assigned.

The history of a participant is in the audit, under `participant:42`.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    JSON,
    ColumnElement,
    String,
    and_,
    cast,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.orm import Session

from models.audit import Audit
from models.database.base import UTCDateTime
from models.participants import versions
from models.participants.participant import Participant
from models.roles import scope
from models.roles.role import Role

ParticipantCondition = ColumnElement[bool]


def assign(
    db: Session, participants: Sequence[int], agent: Role | None, actor: str, now: datetime
) -> int:
    """Assign these participants to an agent, or to none; return how many moved."""
    return assign_where(db, Participant.id.in_(participants), agent, actor, now)


def is_with(agent_id: int | None) -> ParticipantCondition:
    """The condition of being in the portfolio of an agent, given by role id, or in none."""
    return Participant.agent_id.is_not_distinct_from(agent_id)


def assign_where(
    db: Session, condition: ParticipantCondition, to: Role | None, actor: str, now: datetime
) -> int:
    """Assign all who meet the condition on `Participant`; return how many moved."""
    agent_id = to.id if to else None
    moving = condition & Participant.agent_id.is_distinct_from(agent_id)
    audited = select(
        literal(now, UTCDateTime),
        literal(actor),
        literal("assigned"),
        literal("participant:").concat(cast(Participant.id, String)),
        literal({"agent": agent_id}, JSON),
    ).where(moving)
    columns = ["at", "actor", "verb", "subject", "details"]
    db.connection().execute(insert(Audit).from_select(columns, audited))
    changed = update(Participant).where(moving).values(agent_id=agent_id)
    ids = db.scalars(changed.returning(Participant.id)).all()
    versions.keep_versions(db, ids, now)
    return len(ids)


def without_agent(officer: Role, village: str, rw: str) -> ParticipantCondition:
    """The condition of living in a kelurahan, or in one RW of it, and having no agent."""
    here = and_(
        scope.may_see_condition(officer),
        Participant.village == village,
        Participant.agent_id.is_(None),
        Participant.deceased_on.is_(None),
    )
    return and_(here, Participant.rw == rw) if rw else here


def count_participants(db: Session, condition: ParticipantCondition) -> int:
    """The number of participants who meet the condition."""
    return db.scalar(select(func.count()).select_from(Participant).where(condition)) or 0
