"""Pictures that wait to be read; a row goes when its reading was told, and holds nothing read."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.photos.lines import PaperKind
from models.database import files
from models.database.base import Base
from models.database.encryption import keyring
from models.people.person import Address

MOST_TRIES = 3
"""A picture at which the bot itself ended so often is not read again."""


class PhotoReading(Base):
    """A picture that somebody waits for in one chat."""

    __tablename__ = "photo_readings"
    __table_args__ = (UniqueConstraint("address_id", "picture"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id", ondelete="CASCADE"))
    picture: Mapped[int] = mapped_column(
        ForeignKey("stored_files.id", ondelete="CASCADE"), index=True
    )
    """The stored file, which is held by the draft of the form, never by this row: it goes with the
    file, whose id may come again."""
    paper: Mapped[str]
    """The kind of paper that is expected."""
    asked_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    token: Mapped[str]
    """Names the reading for ever; an id may come again."""


@dataclass(frozen=True, slots=True)
class WaitingPhoto:
    """A picture to read: the chat that waits, the file and its content; none when it is gone, or
    was tried too often."""

    token: str
    channel: str
    sender: str
    file_id: int
    paper: PaperKind
    content: bytes | None


def ask_for(db: Session, address_id: int, file_id: int, paper: PaperKind, now: datetime) -> None:
    """Ask for a picture to be read, in place of an earlier one of the chat: but a list may have
    several."""
    is_of_list = PhotoReading.paper == PaperKind.LIST
    own = delete(PhotoReading).where(PhotoReading.address_id == address_id)
    db.execute(own.where(~is_of_list) if paper is PaperKind.LIST else own)
    token = secrets.token_urlsafe(9)
    db.add(
        PhotoReading(address_id=address_id, picture=file_id, paper=paper, asked_at=now, token=token)
    )
    db.flush()


def is_waiting(db: Session, address_id: int, file_id: int) -> bool:
    """Whether the chat waits for this picture."""
    rows = select(PhotoReading.id).where(
        PhotoReading.address_id == address_id, PhotoReading.picture == file_id
    )
    return db.scalar(rows) is not None


def forget(db: Session, address_id: int) -> None:
    """Stop waiting for the picture of this chat."""
    db.execute(delete(PhotoReading).where(PhotoReading.address_id == address_id))


def take_next(db: Session) -> WaitingPhoto | None:
    """The picture that waits longest, tried once more; None when none does."""
    rows = select(PhotoReading).order_by(PhotoReading.tries, PhotoReading.id).limit(1)
    row = db.scalar(rows.with_for_update(skip_locked=True))
    chat = db.get(Address, row.address_id) if row else None
    if row is None or chat is None:
        return None
    row.tries += 1
    found = files.load_file(db, row.picture) if row.tries <= MOST_TRIES else None
    sender = keyring(db).decrypt_address(chat.address)
    return WaitingPhoto(
        row.token,
        chat.channel,
        sender,
        row.picture,
        PaperKind(row.paper),
        found[2] if found else None,
    )


def finish(db: Session, token: str) -> None:
    """Delete the row of a reading that was told."""
    db.execute(delete(PhotoReading).where(PhotoReading.token == token))
