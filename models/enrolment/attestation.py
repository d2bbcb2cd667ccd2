"""Attestations: the enroller's word that a member knows of the registration and agrees to it, and
the member's answer to that.

An attestation is never a consent: only the member can give one (models/people/consent.py).
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from models.database.base import Base

SETTLED = timedelta(minutes=1)
"""A file is applied in pieces; after so long without another one it is at its end."""


class Answer(StrEnum):
    """The member's answer to being asked whether the registration is right."""

    RIGHT = "right"
    NOT_ME = "not-me"


class Attestation(Base):
    """One for each participant who was registered by somebody else."""

    __tablename__ = "attestations"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), unique=True
    )
    person_id: Mapped[int | None] = mapped_column(index=True)
    """The person who attested; NULL when they were erased."""
    role_id: Mapped[int]
    list_id: Mapped[int | None]
    text_version: Mapped[str]
    channel: Mapped[str]
    at: Mapped[datetime]
    asked_person_id: Mapped[int | None] = mapped_column(index=True)
    """The person who was asked whether it is right."""
    asked_at: Mapped[datetime | None]
    answer: Mapped[str | None]
    answered_at: Mapped[datetime | None]
    news_at: Mapped[datetime | None]
    """The time of news about the member that the enroller was not told; NULL: none."""


NEWS = Attestation.news_at.is_not(None)
Index("ix_attestations_news", Attestation.role_id, postgresql_where=NEWS, sqlite_where=NEWS)


def attestation_of(db: Session, participant_id: int) -> Attestation | None:
    """The attestation for this participant; None for one who registered themselves."""
    return db.scalar(select(Attestation).where(Attestation.participant_id == participant_id))


def answers_of(db: Session, participants: Collection[int]) -> dict[int, str | None]:
    """The answers of those of these participants who were registered by somebody else, by id."""
    rows = select(Attestation.participant_id, Attestation.answer)
    found = db.execute(rows.where(Attestation.participant_id.in_(participants)))
    return {row[0]: row[1] for row in found}


def attestation_for(db: Session, person_id: int, participant_id: str) -> Attestation | None:
    """The attestation that this person was asked about; None for everybody else."""
    rows = select(Attestation).where(Attestation.participant_id == whole_number(participant_id))
    return db.scalar(rows.where(Attestation.asked_person_id == person_id))


def ask_person(db: Session, row: Attestation, person_id: int, now: datetime) -> None:
    """Record that this person is asked whether it is right, and may answer."""
    row.asked_person_id, row.asked_at = person_id, now
    db.flush()


def note_news(db: Session, participants: Collection[int], now: datetime) -> None:
    """Write down that the enrollers of these participants are owed news of them."""
    if participants:
        rows = update(Attestation).where(Attestation.participant_id.in_(participants))
        db.connection().execute(rows.values(news_at=now))


def enrollers_owed_news(db: Session, now: datetime) -> Sequence[int]:
    """The roles that are owed news, none of it younger than `SETTLED`: the file is at its end."""
    rows = select(Attestation.role_id).where(NEWS).group_by(Attestation.role_id)
    rows = rows.having(func.max(Attestation.news_at) <= now - SETTLED)
    return db.scalars(rows.order_by(Attestation.role_id)).all()


def take_news(db: Session, role_id: int) -> Sequence[Attestation]:
    """The attestations with news for this role, locked; they are owed no more."""
    rows = select(Attestation).where(NEWS, Attestation.role_id == role_id)
    found = db.scalars(rows.order_by(Attestation.id).with_for_update()).all()
    db.execute(
        update(Attestation)
        .where(Attestation.id.in_([each.id for each in found]))
        .values(news_at=None)
    )
    return found
