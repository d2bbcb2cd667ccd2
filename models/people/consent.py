"""Consent, per purpose, with the version of the text that was shown (UU 27/2022 art. 20-24, 40).

Rows are only ever added; the newest one of a purpose holds. When two persons are merged, or the
merge is undone, a refusal stays a refusal.
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

MERGE = "merge"
"""The version of the text, and the channel, of a refusal that a merge carries over."""


class Purpose(StrEnum):
    """A use of personal data that needs consent."""

    SERVICE = "service"
    REMINDERS = "reminders"
    INFORMATION = "information"


class Consent(Base):
    """One answer of a person to one purpose."""

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
    """Record the answer that a person gave."""
    row = {"person_id": person_id, "purpose": purpose, "given": given, "at": now}
    RECORD.run(db, row | {"text_version": text_version, "channel": channel})


def given(db: Session, person_id: int, purpose: Purpose) -> bool:
    """Whether the person's newest answer is yes."""
    return last_decision(db, person_id, purpose) is True


def last_decision(db: Session, person_id: int, purpose: Purpose) -> bool | None:
    """The newest answer; None when the person was never asked."""
    newest = NEWEST.run(db, {"person": person_id, "for_purpose": purpose}).first()
    return newest[0] if newest else None


def agreed_to(purpose: Purpose, whose: Any = Person.id) -> ScalarSelect[Any]:
    """The newest answer of each person whose id a column of the enclosing query has; NULL when they
    were never asked."""
    return (
        select(Consent.given)
        .where(Consent.person_id == whose, Consent.purpose == purpose)
        .order_by(Consent.id.desc())
        .limit(1)
        .correlate(whose.class_)
        .scalar_subquery()
    )


def refused_purposes(db: Session, person_id: int) -> set[Purpose]:
    """The purposes that the person said no to, or withdrew consent from."""
    return {each for each in Purpose if last_decision(db, person_id, each) is False}


def withdraw_consents(
    db: Session, person_id: int, purposes: Collection[Purpose], now: datetime
) -> None:
    """Record a refusal of each of these purposes that the person consents to."""
    for purpose in Purpose:
        if purpose in purposes and given(db, person_id, purpose):
            record(db, person_id, purpose, False, text_version=MERGE, channel=MERGE, now=now)
