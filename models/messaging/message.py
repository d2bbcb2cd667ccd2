"""An outbound message to a person. Its body is encrypted, because it may hold a name."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    and_,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base

KEPT = timedelta(days=365)
BODY_KEPT = timedelta(days=30)
"""The time for which the body of a settled message is kept."""

CHANNEL_WITH_HISTORY = "web"
"""The channel whose page shows old messages again: they keep their bodies, and in each reply what
the person had said."""


class Lane(StrEnum):
    """Replies go before bulk, which is everything that the person did not ask for."""

    REPLY = "reply"
    BULK = "bulk"


class DeliveryState(StrEnum):
    """The outcome of a settled message."""

    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class OutboundMessage(Base):
    """A message; it waits until it is settled."""

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
    """A message with a key is posted only once."""
    body: Mapped[bytes | None]
    queued_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    attempted_at: Mapped[datetime | None]
    """The time of the first claim (UTC)."""
    attempts: Mapped[int] = mapped_column(default=0)
    unknown_attempts: Mapped[int] = mapped_column(default=0)
    """The number of sends that ended without an answer."""
    settled_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    error: Mapped[str | None]
    platform_id: Mapped[str | None]
    template: Mapped[str | None]
    """The approved template that was sent in its place, as name/language."""


WAITING = OutboundMessage.settled_at.is_(None)
OPEN = or_(WAITING, OutboundMessage.leased_until.is_not(None))
"""Not settled, or settled by a status while a worker still holds an attempt that may leave."""
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
    postgresql_where=OPEN,
    sqlite_where=OPEN,
)
IN_DOUBT = OutboundMessage.outcome == text("'unknown'")
Index(
    "ix_messages_in_doubt",
    OutboundMessage.channel,
    OutboundMessage.settled_at,
    postgresql_where=IN_DOUBT,
    sqlite_where=IN_DOUBT,
)
KEYED = OutboundMessage.key.is_not(None)
Index(
    "uq_messages_key", OutboundMessage.key, unique=True, postgresql_where=KEYED, sqlite_where=KEYED
)
# Most messages are replies: without key and participant, so they cost no index entry.
ABOUT = OutboundMessage.participant_id.is_not(None)
Index(
    "ix_messages_participant",
    OutboundMessage.participant_id,
    postgresql_where=ABOUT,
    sqlite_where=ABOUT,
)
Index("ix_messages_address", OutboundMessage.channel, OutboundMessage.address, OutboundMessage.id)


def has_old_body(now: datetime) -> ColumnElement[bool]:
    """The condition that a message has a body that is not kept any longer."""
    return and_(
        OutboundMessage.settled_at < now - BODY_KEPT,
        OutboundMessage.channel != CHANNEL_WITH_HISTORY,
        OutboundMessage.body.is_not(None),
    )


def is_old(now: datetime) -> ColumnElement[bool]:
    """The condition that a message is not kept any longer."""
    return OutboundMessage.settled_at < now - KEPT


def last_id_of_batch(db: Session, which: ColumnElement[bool], after: int, most: int) -> int | None:
    """The id of the last of the next `most` such messages after the id `after`; None at the end."""
    batch = (
        select(OutboundMessage.id)
        .where(which, OutboundMessage.id > after)
        .order_by(OutboundMessage.id)
        .limit(most)
    )
    last: int | None = db.scalar(select(func.max(batch.subquery().c.id)))
    return last


def erase_bodies(db: Session, now: datetime, after: int, last: int) -> int:
    """Erase old bodies of messages with ids after `after`, up to `last`; how many."""
    rows = update(OutboundMessage).where(
        has_old_body(now), OutboundMessage.id > after, OutboundMessage.id <= last
    )
    return db.connection().execute(rows.values(body=None)).rowcount


def delete_messages(db: Session, now: datetime, after: int, last: int) -> int:
    """Delete old messages with ids after `after`, up to `last`; how many."""
    rows = delete(OutboundMessage).where(
        is_old(now), OutboundMessage.id > after, OutboundMessage.id <= last
    )
    return db.connection().execute(rows).rowcount
