"""A letter: what we owe a person, in words that are sealed because they may hold a name."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base

KEPT = timedelta(days=365)
WORDS_KEPT = timedelta(days=30)
"""How long the words of a settled letter are kept."""

SHOWN_AGAIN = "web"
"""The channel whose page shows its letters again: they keep their words."""


class Lane(StrEnum):
    REPLY = "reply"
    BULK = "bulk"


class Outcome(StrEnum):
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class Letter(Base):
    __tablename__ = "letters"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    participant_id: Mapped[int | None]
    channel: Mapped[str]
    address: Mapped[str]
    lane: Mapped[str]
    reason: Mapped[str]
    """Why the person gets it: the name of a sentence, `why-<reason>`."""
    key: Mapped[str | None]
    """A letter with a key may be owed only once."""
    body: Mapped[bytes | None]
    posted_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    tried_at: Mapped[datetime | None]
    """When it was first in somebody's hands."""
    attempts: Mapped[int] = mapped_column(default=0)
    doubts: Mapped[int] = mapped_column(default=0)
    """How many sends of it ended without an answer."""
    settled_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    error: Mapped[str | None]
    platform_id: Mapped[str | None]
    template: Mapped[str | None]
    """The approved text that was sent in its place, as name/language."""


WAITING = Letter.settled_at.is_(None)
Index(
    "ix_letters_waiting",
    Letter.channel,
    Letter.lane,
    Letter.due_at,
    Letter.id,
    postgresql_where=WAITING,
    sqlite_where=WAITING,
)
Index(
    "ix_letters_order",
    Letter.person_id,
    Letter.id,
    postgresql_where=WAITING,
    sqlite_where=WAITING,
)
KEYED = Letter.key.is_not(None)
Index("uq_letters_key", Letter.key, unique=True, postgresql_where=KEYED, sqlite_where=KEYED)
# Most letters are replies: they have no key and are about no participant, and cost no index entry.
ABOUT = Letter.participant_id.is_not(None)
Index(
    "ix_letters_participant",
    Letter.participant_id,
    postgresql_where=ABOUT,
    sqlite_where=ABOUT,
)
Index("ix_letters_address", Letter.channel, Letter.address, Letter.id)


def has_old_words(now: datetime) -> ColumnElement[bool]:
    old = and_(Letter.settled_at < now - WORDS_KEPT, Letter.channel != SHOWN_AGAIN)
    return and_(old, Letter.body.is_not(None))


def is_old(now: datetime) -> ColumnElement[bool]:
    return Letter.settled_at < now - KEPT


def end_of_piece(db: Session, which: ColumnElement[bool], after: int, most: int) -> int | None:
    """The id of the last of the next `most` such letters after the id `after`; None at the end."""
    piece = select(Letter.id).where(which, Letter.id > after).order_by(Letter.id).limit(most)
    last: int | None = db.scalar(select(func.max(piece.subquery().c.id)))
    return last


def wipe(db: Session, now: datetime, after: int, last: int) -> int:
    """Forget the words of settled letters; what happened to the letters stays known."""
    rows = update(Letter).where(has_old_words(now), Letter.id > after, Letter.id <= last)
    return db.connection().execute(rows.values(body=None)).rowcount


def forget(db: Session, now: datetime, after: int, last: int) -> int:
    rows = delete(Letter).where(is_old(now), Letter.id > after, Letter.id <= last)
    return db.connection().execute(rows).rowcount
