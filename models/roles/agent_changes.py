"""Changes of agent that people are to hear of: the agents of both sides, and the workers."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import JSON, Index, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.cases.cases import HANDED, Case
from models.database.base import Base
from models.participants.participant import Participant
from models.roles import assignments, role
from models.roles.assignments import ParticipantCondition
from models.roles.role import Role

PIECE = 500
"""Ids in one statement."""


class AgentChange(Base):
    """Participants who went from one agent, or from none, to another one, or to none."""

    __tablename__ = "agent_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    from_id: Mapped[int | None]
    to_id: Mapped[int | None]
    participants: Mapped[list[int]] = mapped_column(JSON)
    at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    """The time at which everybody was told; NULL: not yet."""


UNTOLD = AgentChange.told_at.is_(None)
Index("ix_agent_changes_untold", AgentChange.id, postgresql_where=UNTOLD, sqlite_where=UNTOLD)


def move(
    db: Session, condition: ParticipantCondition, to: Role | None, actor: str, now: datetime
) -> int:
    """Assign all who meet the condition on `Participant`, and owe news to all sides; how many
    moved.

    Their cases that the former agent works on are nobody's again. Nobody moves to a role that has
    ended; whoever moves to somebody else at this moment does not meet the condition any more.
    """
    if to is not None and not role.lock_open(db, to):
        return 0
    agent_id = to.id if to else None
    rows = select(Participant.agent_id, Participant.id).where(
        condition, Participant.agent_id.is_distinct_from(agent_id)
    )
    moved = defaultdict[int | None, list[int]](list)
    for former, id in db.execute(rows.order_by(Participant.id).with_for_update()):
        moved[former].append(id)
    for former, ids in moved.items():
        db.add(AgentChange(from_id=former, to_id=agent_id, participants=ids, at=now))
        for start in range(0, len(ids) if former else 0, PIECE):
            about = Case.participant_id.in_(ids[start : start + PIECE])
            given_up = update(Case).where(about, Case.owner_id == former).values(owner_id=None)
            gone = db.scalars(given_up.returning(Case.id)).all()
            audit.record_all(db, actor, HANDED, [f"case:{each}" for each in gone], now)
    count = assignments.assign_where(db, condition, to, actor, now)
    db.flush()
    return count


def untold(db: Session, most: int) -> Sequence[int]:
    """The ids of the oldest changes that people are to hear of."""
    rows = select(AgentChange.id).where(UNTOLD).order_by(AgentChange.id)
    return db.scalars(rows.limit(most)).all()


def lock_untold(db: Session, id: int) -> AgentChange | None:
    """The change, locked; None when everybody was told by now."""
    rows = select(AgentChange).where(AgentChange.id == id, UNTOLD).with_for_update()
    return db.scalar(rows.execution_options(populate_existing=True))
