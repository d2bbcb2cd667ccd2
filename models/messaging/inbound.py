"""The ids of inbound messages that were handled, so that a redelivery changes nothing.

Only a keyed hash is kept: an id may hold the address of its sender.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, delete_piece, insert_or_ignore_sql
from models.database.encryption import keyring
from models.database.statements import PreparedStatement

KEPT = timedelta(days=30)
"""WhatsApp redelivers for up to 7 days, Telegram for one."""

OLDEST = timedelta(days=8)
"""A message that was written longer before the newest one is not handled: no platform brings it so
late, and once its id is forgotten, a copy that somebody kept would work again."""
HASH_DIGITS = 32


class Received(Base):
    """An inbound message that was handled."""

    __tablename__ = "received_messages"

    channel: Mapped[str] = mapped_column(primary_key=True)
    message_id: Mapped[str] = mapped_column(primary_key=True)
    """The keyed hash of channel and id."""
    received_at: Mapped[datetime] = mapped_column(index=True)


RECORD = PreparedStatement(
    lambda dialect: insert_or_ignore_sql(dialect, Received), "channel", "message_id", "received_at"
)
FIND = PreparedStatement(
    select(Received.message_id).where(
        Received.channel == bindparam("of"), Received.message_id == bindparam("id")
    )
)


def record_received(db: Session, channel: str, message_id: str, now: datetime) -> bool:
    """Record the message; False when it was recorded before."""
    current, *former = message_hashes(db, channel, message_id)
    row = {"channel": channel, "message_id": current, "received_at": now}
    return not any_received(db, channel, former) and RECORD.run(db, row).count == 1


def was_received(db: Session, channel: str, message_id: str) -> bool:
    """Whether the message was recorded."""
    return any_received(db, channel, message_hashes(db, channel, message_id))


def any_received(db: Session, channel: str, hashes: Iterable[str]) -> bool:
    """Whether the message is recorded by one of these hashes."""
    return any(FIND.run(db, {"of": channel, "id": each}).first() for each in hashes)


def message_hashes(db: Session, channel: str, message_id: str) -> list[str]:
    """The hashes that a message may be recorded by, the one of a new record first."""
    return keyring(db).blind_indexes("received message", f"{channel} {message_id}", HASH_DIGITS)


def delete_old(db: Session, now: datetime) -> int:
    """Delete a piece of the ids that no platform redelivers any more; how many."""
    return delete_piece(db, Received, Received.received_at < now - KEPT)
