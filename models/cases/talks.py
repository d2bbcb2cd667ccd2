"""Talks: a helper, who is an agent or officer, and a person write to each other about a case.

Rows, not memory: one open talk of a person and one of a case at any time (`models/inbox/talks.py`
begins and ends them).
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, and_, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.cases.handover import LOCK, SILENCE, TalkState
from models.cases.cases import Case
from models.database.base import Base


class Talk(Base):
    """One talk, from the taking of the case to its end."""

    __tablename__ = "talks"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    person_id: Mapped[int] = mapped_column(index=True)
    """The person who is helped."""
    role_id: Mapped[int]
    """The role of the helper."""
    state: Mapped[str]
    began_at: Mapped[datetime]
    said_at: Mapped[datetime]
    """The time of the last words from either side, and of the beginning."""
    heard_at: Mapped[datetime | None]
    """The time of the person's last words in it."""
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str | None]
    rating: Mapped[str | None]
    """How the person found it."""

    @property
    def is_open(self) -> bool:
        return self.ended_at is None


OPEN = Talk.ended_at.is_(None)
Index("uq_talks_case", Talk.case_id, unique=True, postgresql_where=OPEN, sqlite_where=OPEN)
Index("uq_talks_person", Talk.person_id, unique=True, postgresql_where=OPEN, sqlite_where=OPEN)
Index("ix_talks_role", Talk.role_id, postgresql_where=OPEN, sqlite_where=OPEN)


def open_talk_of_case(db: Session, case_id: int) -> Talk | None:
    """The open talk about a case."""
    return db.scalar(select(Talk).where(Talk.case_id == case_id, OPEN))


def open_talks_of_people(db: Session, people: Sequence[int]) -> Sequence[Talk]:
    """The open talks of these people."""
    return db.scalars(select(Talk).where(Talk.person_id.in_(people), OPEN)).all()


def find_talk(db: Session, talk_id: int) -> Talk | None:
    """The talk with this id, locked until the commit."""
    return db.get(Talk, talk_id, with_for_update=True, populate_existing=True)


def talks_over(db: Session, now: datetime, most: int) -> Sequence[Talk]:
    """Open talks without a first answer in time, or in which nobody wrote for long, locked."""
    unanswered = and_(Talk.state == TalkState.TAKEN, Talk.began_at <= now - LOCK)
    rows = select(Talk).where(OPEN, or_(unanswered, Talk.said_at <= now - SILENCE))
    return db.scalars(rows.order_by(Talk.id).limit(most).with_for_update(skip_locked=True)).all()


def open_talks(db: Session) -> Sequence[Talk]:
    """All open talks, the oldest first."""
    return db.scalars(select(Talk).where(OPEN).order_by(Talk.id)).all()


def talks_of_case(db: Session, case: Case) -> Sequence[Talk]:
    """All talks about a case, the oldest first."""
    return db.scalars(select(Talk).where(Talk.case_id == case.id).order_by(Talk.id)).all()
