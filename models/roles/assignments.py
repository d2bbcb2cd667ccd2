"""Whose portfolio a participant is in. The history is in the audit: `participant:42` for each."""

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
from models.participants.participant import Participant
from models.roles import scope
from models.roles.role import Role

Which = ColumnElement[bool]


def assign(
    db: Session, participants: Sequence[int], agent: Role | None, actor: str, now: datetime
) -> int:
    """Put these participants into an agent's portfolio, or into none; how many moved."""
    return reassign(db, Participant.id.in_(participants), agent, actor, now)


def hand_over_all(db: Session, agent: Role, to: Role | None, actor: str, now: datetime) -> int:
    """The whole portfolio of an agent goes to another one, or back to the branch."""
    return reassign(db, Participant.agent_id == agent.id, to, actor, now)


def without_agent(officer: Role, village: str, rw: str) -> Which:
    """Those in a kelurahan, or in one RW of it, who are in nobody's portfolio."""
    here = and_(scope.may_see_condition(officer), Participant.village == village)
    here = and_(here, Participant.agent_id.is_(None), Participant.deceased_on.is_(None))
    return and_(here, Participant.rw == rw) if rw else here


def count(db: Session, which: Which) -> int:
    rows = select(func.count()).select_from(Participant).where(which)
    return db.scalar(rows) or 0


def reassign(db: Session, which: Which, to: Role | None, actor: str, now: datetime) -> int:
    """Everybody of whom the condition on `Participant` holds; how many really moved."""
    target = to.id if to else None
    moving = which & Participant.agent_id.is_distinct_from(target)
    subject = literal("participant:").concat(cast(Participant.id, String))
    noted = select(
        literal(now, UTCDateTime),
        literal(actor),
        literal("assigned"),
        subject,
        literal({"agent": target}, JSON),
    ).where(moving)
    columns = ["at", "actor", "verb", "subject", "details"]
    db.connection().execute(insert(Audit).from_select(columns, noted))
    changed = update(Participant).where(moving).values(agent_id=target)
    return len(db.scalars(changed.returning(Participant.id)).all())
