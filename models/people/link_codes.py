"""A one-time code, shown in one chat and typed in another, that says: both are me.

Only its blind index is kept. It is good for a quarter of an hour, once.
"""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.audit import Audit
from models.database.base import Base
from models.database.encryption import keyring
from models.people.merge_history import merged_person_ids

LASTS = timedelta(minutes=15)
PER = timedelta(hours=1)
TRIES = 5
TRIES_OF_ALL = 1_000
"""Wrong codes of everybody together: with 24^8 codes, guessing one takes thousands of years."""

SUBJECT = "pairing"


class LinkCode(Base):
    __tablename__ = "link_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    code_index: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime]


def create_code(db: Session, person_id: int, code: str, now: datetime) -> None:
    """From now on `code` stands for this person; their earlier codes are void."""
    forget(db, person_id)
    index = keyring(db).blind_index("pairing", code)
    db.add(LinkCode(person_id=person_id, code_index=index, expires_at=now + LASTS))
    db.flush()


def person_of_code(db: Session, code: str, now: datetime) -> int | None:
    """Who showed this code; None when it is wrong, too old or used."""
    index = keyring(db).blind_index("pairing", code)
    rows = select(LinkCode.person_id).where(LinkCode.code_index == index, LinkCode.expires_at > now)
    return db.scalar(rows)


def forget(db: Session, *people: int) -> None:
    db.execute(delete(LinkCode).where(LinkCode.person_id.in_(people)))


def forget_old(db: Session, now: datetime) -> int:
    return db.connection().execute(delete(LinkCode).where(LinkCode.expires_at <= now)).rowcount


def record_failed_try(db: Session, person_id: int, now: datetime) -> None:
    audit.record(db, f"person:{person_id}", "mistyped a code", SUBJECT, now)


def may_try(db: Session, person_id: int, now: datetime) -> bool:
    """Wrong codes are limited: for each person, and for all together."""
    actors = [f"person:{each}" for each in merged_person_ids(db, person_id)]
    mine = func.count(Audit.id).filter(Audit.actor.in_(actors))
    wrong = select(mine, func.count(Audit.id)).where(Audit.subject == SUBJECT)
    own, all_of_them = db.execute(wrong.where(Audit.at > now - PER)).one()
    return own < TRIES and all_of_them < TRIES_OF_ALL
