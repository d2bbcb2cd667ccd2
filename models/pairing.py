"""A one-time code, shown in one chat and typed in another, that says: both are me.

Only its blind index is kept. It is good for a quarter of an hour, once.
"""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.audit import Audit
from models.base import Base
from models.merge import family
from models.seal import keyring

LASTS = timedelta(minutes=15)
PER = timedelta(hours=1)
TRIES = 5
TRIES_OF_ALL = 1_000
"""Wrong codes of everybody together: with 24^8 codes, guessing one takes thousands of years."""

SUBJECT = "pairing"


class Pairing(Base):
    __tablename__ = "pairings"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    code_index: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime]


def show(db: Session, person_id: int, code: str, now: datetime) -> None:
    """From now on `code` stands for this person; their earlier codes are void."""
    forget(db, person_id)
    index = keyring(db).blind("pairing", code)
    db.add(Pairing(person_id=person_id, code_index=index, expires_at=now + LASTS))
    db.flush()


def find(db: Session, code: str, now: datetime) -> int | None:
    """Who showed this code; None when it is wrong, too old or used."""
    index = keyring(db).blind("pairing", code)
    rows = select(Pairing.person_id).where(Pairing.code_index == index, Pairing.expires_at > now)
    return db.scalar(rows)


def forget(db: Session, *people: int) -> None:
    db.execute(delete(Pairing).where(Pairing.person_id.in_(people)))


def forget_old(db: Session, now: datetime) -> int:
    return db.connection().execute(delete(Pairing).where(Pairing.expires_at <= now)).rowcount


def mistyped(db: Session, person_id: int, now: datetime) -> None:
    audit.note(db, f"person:{person_id}", "mistyped a code", SUBJECT, now)


def may_try(db: Session, person_id: int, now: datetime) -> bool:
    """Wrong codes are limited: for each person, and for all together."""
    actors = [f"person:{each}" for each in family(db, person_id)]
    mine = func.count(Audit.id).filter(Audit.actor.in_(actors))
    wrong = select(mine, func.count(Audit.id)).where(Audit.subject == SUBJECT)
    own, all_of_them = db.execute(wrong.where(Audit.at > now - PER)).one()
    return own < TRIES and all_of_them < TRIES_OF_ALL
