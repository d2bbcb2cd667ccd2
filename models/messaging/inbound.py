"""The ids of inbound messages that were handled, so that a redelivery changes nothing."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, insert_or_ignore_sql
from models.database.statements import PreparedStatement

KEPT = timedelta(days=30)
"""WhatsApp redelivers for up to 7 days, Telegram for one."""

OLDEST = timedelta(days=8)
"""A message that was written longer ago is not handled: no platform brings it so late, and once its
id is forgotten, a copy that somebody kept would work again."""


class Received(Base):
    """An inbound message that was handled."""

    __tablename__ = "received_messages"

    channel: Mapped[str] = mapped_column(primary_key=True)
    message_id: Mapped[str] = mapped_column(primary_key=True)
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
    row = {"channel": channel, "message_id": message_id, "received_at": now}
    return RECORD.run(db, row).count == 1


def was_received(db: Session, channel: str, message_id: str) -> bool:
    """Whether the message was recorded."""
    return FIND.run(db, {"of": channel, "id": message_id}).first() is not None


def delete_old(db: Session, now: datetime) -> int:
    """Delete the ids that no platform redelivers any more; how many."""
    old = delete(Received).where(Received.received_at < now - KEPT)
    return db.connection().execute(old).rowcount
