"""Consent, per purpose, with the version of the text that was shown (UU 27/2022 art. 20-24, 40).

Rows are only ever added; the newest one of a purpose holds.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, bindparam, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base
from models.swift import Swift


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
RECORD = Swift(
    insert(Consent).inline(), "person_id", "purpose", "given", "text_version", "channel", "at"
)
GIVEN = Swift(
    select(Consent.given)
    .where(Consent.person_id == bindparam("of"), Consent.purpose == bindparam("what"))
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
    newest = GIVEN.run(db, {"of": person_id, "what": purpose}).first()
    return newest == [True]
