"""Inbound messages that were given up: their turn failed again and again, by a mistake of ours.

Each is kept encrypted, so that an operator can look at it (`perisai failed`), for as long as the
ids of messages that were handled.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, delete_piece
from models.database.encryption import keyring
from models.messaging.inbound import KEPT


class FailedMessage(Base):
    """A message that was given up."""

    __tablename__ = "failed_messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    address: Mapped[str] = mapped_column(index=True)
    """The sender, as `Address.address`."""
    failed_at: Mapped[datetime]
    error: Mapped[str]
    """The type of the error and its place in our code."""
    body: Mapped[bytes]
    """The message, encrypted."""


def keep(
    db: Session, channel: str, sender: str, body: dict[str, Any], error: str, now: datetime
) -> None:
    """Keep the message of this sender."""
    keys = keyring(db)
    row = FailedMessage(
        channel=channel,
        address=keys.encrypt_address(sender),
        failed_at=now,
        error=error,
        body=keys.encrypt_json("failed", body),
    )
    db.add(row)
    db.flush()


def all_failed(db: Session) -> list[FailedMessage]:
    """The messages that were given up, the oldest first."""
    return list(db.scalars(select(FailedMessage).order_by(FailedMessage.id)))


def body_of(db: Session, row: FailedMessage) -> dict[str, Any]:
    """The decrypted message."""
    return dict(keyring(db).decrypt_json("failed", row.body))


def delete_old(db: Session, now: datetime) -> int:
    """Delete a piece of what nobody looks at any more; how many."""
    return delete_piece(db, FailedMessage, FailedMessage.failed_at < now - KEPT)
