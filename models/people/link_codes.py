"""Link codes: one-time codes, shown in one chat and typed in another, that link the two chats.

Only the blind index of a code is kept. It is valid for a quarter of an hour, once.
"""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.database.base import Base, delete_piece
from models.database.encryption import holds_index, keyring

VALID_FOR = timedelta(minutes=15)
TRY_PERIOD = timedelta(hours=1)
MAX_TRIES = 5
"""Wrong codes of one chat within TRY_PERIOD. There is no limit for all chats together, with which
strangers would lock everybody out: with 24^8 codes, a million tries an hour find one of ten valid
codes in a year."""

MAX_USES = 5
"""A code that was typed so often is void, whoever typed it: the owner asks for another one."""

SUBJECT = "pairing"
MISTYPED = "mistyped a code"

KIND = "pairing"
"""The kind of blind index."""


class LinkCode(Base):
    """The code that stands for a person."""

    __tablename__ = "link_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    code_index: Mapped[str] = mapped_column(unique=True, info=holds_index(KIND))
    expires_at: Mapped[datetime]
    uses: Mapped[int] = mapped_column(default=0)
    """How often it was typed."""


def create_code(
    db: Session, person_id: int, code: str, now: datetime, *, keep_earlier: bool = False
) -> None:
    """Store a code for this person; their earlier codes become void, unless they are kept."""
    if not keep_earlier:
        delete_codes(db, person_id)
    index = keyring(db).blind_index(KIND, code)
    db.add(LinkCode(person_id=person_id, code_index=index, expires_at=now + VALID_FOR))
    db.flush()


def use_code(db: Session, code: str, now: datetime) -> int | None:
    """Count that the code was typed; the id of its person, None when it is not valid any more."""
    typed = LinkCode.code_index.in_(keyring(db).blind_indexes(KIND, code))
    rows = update(LinkCode).where(typed, LinkCode.expires_at > now, LinkCode.uses < MAX_USES)
    used = rows.values(uses=LinkCode.uses + 1).returning(LinkCode.person_id)
    return db.connection().execute(used).scalar()


def person_of_code(db: Session, code: str, now: datetime) -> int | None:
    """The id of the person with this code; None when it is wrong, too old or used."""
    typed = LinkCode.code_index.in_(keyring(db).blind_indexes(KIND, code))
    return db.scalar(select(LinkCode.person_id).where(typed, LinkCode.expires_at > now))


def redeem(db: Session, code: str, now: datetime) -> int | None:
    """Use the code up; the id of its person, None when somebody was faster or it is not valid."""
    typed = LinkCode.code_index.in_(keyring(db).blind_indexes(KIND, code))
    used = delete(LinkCode).where(typed, LinkCode.expires_at > now).returning(LinkCode.person_id)
    return db.connection().execute(used).scalar()


def delete_codes(db: Session, *people: int) -> None:
    """Delete the codes of these people."""
    db.execute(delete(LinkCode).where(LinkCode.person_id.in_(people)))


def delete_expired(db: Session, now: datetime) -> int:
    """Delete a piece of everybody's codes that are too old; how many."""
    return delete_piece(db, LinkCode, LinkCode.expires_at <= now)


def record_failed_try(db: Session, address_id: int, now: datetime) -> None:
    """Record that somebody typed a wrong code from this address."""
    audit.record(db, f"address:{address_id}", MISTYPED, SUBJECT, now)


def may_try(db: Session, address_id: int, now: datetime) -> bool:
    """Whether a code may be tried from this address. Erasing oneself, or linking another chat,
    begins no new count."""
    since = now - TRY_PERIOD
    return audit.count_since(db, f"address:{address_id}", MISTYPED, since) < MAX_TRIES
