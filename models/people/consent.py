"""Consent, per purpose, with the version of the text that was shown (UU 27/2022 art. 20-24, 40).

Rows are only ever added; the newest one of a purpose holds.

Consent when two persons become one, or two again: a refusal stays a refusal.
"""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, ScalarSelect, bindparam, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base
from models.database.statements import PreparedStatement
from models.people.person import Person


class Purpose(StrEnum):
    SERVICE = "service"
    REMINDERS = "reminders"
    INFORMATION = "information"


class Consent(Base):
    __tablename__ = "consents"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int]
    purpose: Mapped[str]
    given: Mapped[bool]
    text_version: Mapped[str]
    channel: Mapped[str]
    at: Mapped[datetime]


Index("ix_consents_person", Consent.person_id, Consent.purpose, Consent.id)
RECORD = PreparedStatement(
    insert(Consent).inline(), "person_id", "purpose", "given", "text_version", "channel", "at"
)
NEWEST = PreparedStatement(
    select(Consent.given)
    .where(Consent.person_id == bindparam("person"), Consent.purpose == bindparam("for_purpose"))
    .order_by(Consent.id.desc())
    .limit(1)
)


def record(
    db: Session,
    person_id: int,
    purpose: Purpose,
    given: bool,
    *,
    text_version: str,
    channel: str,
    now: datetime,
) -> None:
    row = {
        "person_id": person_id,
        "purpose": purpose,
        "given": given,
        "text_version": text_version,
        "channel": channel,
        "at": now,
    }
    RECORD.run(db, row)


def given(db: Session, person_id: int, purpose: Purpose) -> bool:
    return last_decision(db, person_id, purpose) is True


def agreed_to(purpose: Purpose) -> ScalarSelect[Any]:
    """The newest answer of each Person of the query around it; NULL when they were never asked."""
    return (
        select(Consent.given)
        .where(Consent.person_id == Person.id, Consent.purpose == purpose)
        .order_by(Consent.id.desc())
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )


TEXT = "merge"
"""The version of the text, and the channel, of a refusal that a merge carries over."""


def last_decision(db: Session, person_id: int, purpose: Purpose) -> bool | None:
    """The newest answer; None when they were never asked."""
    newest = NEWEST.run(db, {"person": person_id, "for_purpose": purpose}).first()
    return newest[0] if newest else None


def refused_purposes(db: Session, person_id: int) -> set[Purpose]:
    """What the person said no to, or withdrew."""
    return {each for each in Purpose if last_decision(db, person_id, each) is False}


def withdraw_consents(
    db: Session, person_id: int, purposes: Collection[Purpose], now: datetime
) -> None:
    """No consent of the person to these purposes, whatever they or somebody else said before."""
    for purpose in Purpose:
        if purpose in purposes and given(db, person_id, purpose):
            record(db, person_id, purpose, False, text_version=TEXT, channel=TEXT, now=now)
