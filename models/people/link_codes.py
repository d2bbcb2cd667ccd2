"""Link codes: one-time codes, shown in one chat and typed in another, that link the two chats.

Only the blind index of a code is kept. It is valid for a quarter of an hour, once.
"""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.audit import Audit
from models.database.base import Base
from models.database.blind_indexes import holds_index
from models.database.encryption import keyring
from models.people.merge_history import merged_person_ids

VALID_FOR = timedelta(minutes=15)
TRY_PERIOD = timedelta(hours=1)
MAX_TRIES = 5
MAX_TRIES_OF_ALL = 1_000
"""Wrong codes of everybody together: with 24^8 codes, guessing one takes thousands of years."""

SUBJECT = "pairing"

KIND = "pairing"
"""The kind of blind index."""


class LinkCode(Base):
    """The code that stands for a person."""

    __tablename__ = "link_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    code_index: Mapped[str] = mapped_column(unique=True, info=holds_index(KIND))
    expires_at: Mapped[datetime]


def create_code(db: Session, person_id: int, code: str, now: datetime) -> None:
    """Store a code for this person; their earlier codes become void."""
    delete_codes(db, person_id)
    index = keyring(db).blind_index(KIND, code)
    db.add(LinkCode(person_id=person_id, code_index=index, expires_at=now + VALID_FOR))
    db.flush()


def person_of_code(db: Session, code: str, now: datetime) -> int | None:
    """The id of the person with this code; None when it is wrong, too old or used."""
    typed = LinkCode.code_index.in_(keyring(db).blind_indexes(KIND, code))
    return db.scalar(select(LinkCode.person_id).where(typed, LinkCode.expires_at > now))


def delete_codes(db: Session, *people: int) -> None:
    """Delete the codes of these people."""
    db.execute(delete(LinkCode).where(LinkCode.person_id.in_(people)))


def delete_expired(db: Session, now: datetime) -> int:
    """Delete the codes of everybody that are too old; how many."""
    return db.connection().execute(delete(LinkCode).where(LinkCode.expires_at <= now)).rowcount


def record_failed_try(db: Session, person_id: int, now: datetime) -> None:
    """Record that the person typed a wrong code."""
    audit.record(db, f"person:{person_id}", "mistyped a code", SUBJECT, now)


def may_try(db: Session, person_id: int, now: datetime) -> bool:
    """Whether the person may try a code: wrong ones are limited, for each person and for all."""
    actors = [f"person:{each}" for each in merged_person_ids(db, person_id)]
    mine = func.count(Audit.id).filter(Audit.actor.in_(actors))
    wrong = select(mine, func.count(Audit.id)).where(Audit.subject == SUBJECT)
    own, everybody = db.execute(wrong.where(Audit.at > now - TRY_PERIOD)).one()
    return own < MAX_TRIES and everybody < MAX_TRIES_OF_ALL
