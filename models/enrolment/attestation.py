"""Somebody's word that a member knows and agrees to being registered, and what the member says.

It is never a consent: only the member can give one (models/people/consent.py).
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from models.database.base import Base


class Answer(StrEnum):
    RIGHT = "right"
    NOT_ME = "not-me"


class Attestation(Base):
    """One a participant who was registered by others."""

    __tablename__ = "attestations"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), unique=True
    )
    person_id: Mapped[int | None] = mapped_column(index=True)
    """Who attested; NULL when they were erased."""
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


def attestation_of(db: Session, participant_id: int) -> Attestation | None:
    return db.scalar(select(Attestation).where(Attestation.participant_id == participant_id))


def attestation_for(db: Session, person_id: int, participant_id: int | str) -> Attestation | None:
    """What this person was asked about this participant; nobody else may answer."""
    number = whole_number(f"{participant_id}")
    rows = select(Attestation).where(Attestation.participant_id == number)
    return db.scalar(rows.where(Attestation.asked_person_id == person_id))


def ask_person(db: Session, row: Attestation, person_id: int, now: datetime) -> None:
    """From now on this person may say whether it is right."""
    row.asked_person_id, row.asked_at = person_id, now
    db.flush()
