"""Marks that an agent visited or called somebody: who, when, and how the person stood then.

Whoever is marked leaves the agent's lists of work until something changes: a payment, the state of
the registration, one more month in arrears, or the agent.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, delete, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import DAY, add_months
from domain.contributions.protection import GRACE_MONTHS
from models.database.base import Base
from models.participants.participant import Participant

WITHOUT_A_DATE = timedelta(days=14)
"""The time after which somebody who never paid is listed again."""


class FollowUpKind(StrEnum):
    VISITED = "visited"
    CALLED = "called"


class FollowUp(Base):
    __tablename__ = "follow_ups"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), index=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    """The role of the agent."""
    kind: Mapped[str]
    state: Mapped[str]
    """The state of the registration then, as `until` is its last protected day."""
    until: Mapped[date | None]
    listed_again_on: Mapped[date]
    """The local day on which one more month is unpaid, or protection has ended."""
    at: Mapped[datetime]


def holds(today: date) -> ColumnElement[bool]:
    """The condition on `Participant` of being marked by their agent, with nothing changed since."""
    return exists().where(
        FollowUp.participant_id == Participant.id,
        FollowUp.role_id == Participant.agent_id,
        FollowUp.state == Participant.state,
        FollowUp.until.is_not_distinct_from(Participant.protected_until),
        FollowUp.listed_again_on > today,
    )


def mark(
    db: Session, row: Participant, role_id: int, kind: FollowUpKind, today: date, now: datetime
) -> None:
    """Write down that the agent visited or called this person."""
    db.add(
        FollowUp(
            participant_id=row.id,
            role_id=role_id,
            kind=kind,
            state=row.state,
            until=row.protected_until,
            listed_again_on=next_change(row.protected_until, today),
            at=now,
        )
    )
    db.flush()


def unmark(db: Session, row: Participant, role_id: int) -> None:
    """Take the agent's marks of this person back: one was set by mistake."""
    own = FollowUp.participant_id == row.id, FollowUp.role_id == role_id
    db.execute(delete(FollowUp).where(*own))


def last_mark(db: Session, participant_id: int, role_id: int) -> FollowUp | None:
    """The newest mark that this agent set."""
    own = FollowUp.participant_id == participant_id, FollowUp.role_id == role_id
    return db.scalar(select(FollowUp).where(*own).order_by(FollowUp.id.desc()).limit(1))


def forget(db: Session, participant_id: int) -> None:
    """Delete all marks of a participant who is erased."""
    db.execute(delete(FollowUp).where(FollowUp.participant_id == participant_id))


def next_change(until: date | None, today: date) -> date:
    """The first day after `today` on which one more month is unpaid."""
    if until is None:
        return today + WITHOUT_A_DATE
    steps = (add_months(until, months) + DAY for months in range(GRACE_MONTHS + 1))
    return next((day for day in steps if day > today), today + WITHOUT_A_DATE)
