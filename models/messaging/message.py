"""A letter: what we owe a person, in words that are sealed because they may hold a name."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, delete, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base

KEPT = timedelta(days=365)
WORDS_KEPT = timedelta(days=30)
"""How long the words of a settled letter are kept."""

SHOWN_AGAIN = "web"
"""The channel whose page shows its letters again: they keep their words."""


class Lane(StrEnum):
    REPLY = "reply"
    BULK = "bulk"


class DeliveryState(StrEnum):
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class OutboundMessage(Base):
    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    participant_id: Mapped[int | None]
    channel: Mapped[str]
    address: Mapped[str]
    lane: Mapped[str]
    reason: Mapped[str]
    """Why the person gets it: the name of a sentence, `why-<reason>`."""
    key: Mapped[str | None]
    """A letter with a key may be owed only once."""
    body: Mapped[bytes | None]
    queued_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    attempted_at: Mapped[datetime | None]
    """When it was first in somebody's hands."""
    attempts: Mapped[int] = mapped_column(default=0)
    unknown_attempts: Mapped[int] = mapped_column(default=0)
    """How many sends of it ended without an answer."""
    settled_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    error: Mapped[str | None]
    platform_id: Mapped[str | None]
    template: Mapped[str | None]
    """The approved text that was sent in its place, as name/language."""


WAITING = OutboundMessage.settled_at.is_(None)
Index(
    "ix_messages_waiting",
    OutboundMessage.channel,
    OutboundMessage.lane,
    OutboundMessage.due_at,
    OutboundMessage.id,
    postgresql_where=WAITING,
    sqlite_where=WAITING,
)
Index(
    "ix_messages_order",
    OutboundMessage.person_id,
    OutboundMessage.id,
    postgresql_where=WAITING,
    sqlite_where=WAITING,
)
KEYED = OutboundMessage.key.is_not(None)
Index(
    "uq_messages_key", OutboundMessage.key, unique=True, postgresql_where=KEYED, sqlite_where=KEYED
)
# Most letters are replies: they have no key and are about no participant, and cost no index entry.
ABOUT = OutboundMessage.participant_id.is_not(None)
Index(
    "ix_messages_participant",
    OutboundMessage.participant_id,
    postgresql_where=ABOUT,
    sqlite_where=ABOUT,
)
Index("ix_messages_address", OutboundMessage.channel, OutboundMessage.address, OutboundMessage.id)


def has_old_body(now: datetime) -> ColumnElement[bool]:
    old = and_(
        OutboundMessage.settled_at < now - WORDS_KEPT, OutboundMessage.channel != SHOWN_AGAIN
    )
    return and_(old, OutboundMessage.body.is_not(None))


def is_old(now: datetime) -> ColumnElement[bool]:
    return OutboundMessage.settled_at < now - KEPT


def last_id_of_batch(db: Session, which: ColumnElement[bool], after: int, most: int) -> int | None:
    """The id of the last of the next `most` such letters after the id `after`; None at the end."""
    piece = (
        select(OutboundMessage.id)
        .where(which, OutboundMessage.id > after)
        .order_by(OutboundMessage.id)
        .limit(most)
    )
    last: int | None = db.scalar(select(func.max(piece.subquery().c.id)))
    return last


def erase_bodies(db: Session, now: datetime, after: int, last: int) -> int:
    """Forget the words of settled letters; what happened to the letters stays known."""
    rows = update(OutboundMessage).where(
        has_old_body(now), OutboundMessage.id > after, OutboundMessage.id <= last
    )
    return db.connection().execute(rows.values(body=None)).rowcount


def delete_messages(db: Session, now: datetime, after: int, last: int) -> int:
    rows = delete(OutboundMessage).where(
        is_old(now), OutboundMessage.id > after, OutboundMessage.id <= last
    )
    return db.connection().execute(rows).rowcount
