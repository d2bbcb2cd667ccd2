"""Files that people sent or that were made for them, encrypted."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base
from models.database.encryption import keyring

INVITATION = "invitation"
INVITATION_KEPT = timedelta(days=7)


class StoredFile(Base):
    __tablename__ = "stored_files"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(index=True)
    purpose: Mapped[str]
    name: Mapped[str]
    """A name that the bot gave, never the sender's."""
    media_type: Mapped[str]
    content: Mapped[bytes]
    kept_at: Mapped[datetime]


def store_file(
    db: Session,
    person_id: int | None,
    purpose: str,
    name: str,
    media_type: str,
    content: bytes,
    now: datetime,
) -> int:
    """Encrypt and store a file; its id."""
    row = StoredFile(
        person_id=person_id,
        purpose=purpose,
        name=name,
        media_type=media_type,
        content=keyring(db).encrypt("file", content),
        kept_at=now,
    )
    db.add(row)
    db.flush()
    return row.id


def load_file(db: Session, file_id: int) -> tuple[str, str, bytes] | None:
    """Name, media type and content of a file; None when it was erased."""
    row = db.get(StoredFile, file_id)
    return (row.name, row.media_type, keyring(db).decrypt("file", row.content)) if row else None


def forget_invitations(db: Session, now: datetime) -> int:
    """Delete pictures of invitation links that have expired; the number of pictures."""
    old = delete(StoredFile).where(
        StoredFile.purpose == INVITATION, StoredFile.kept_at < now - INVITATION_KEPT
    )
    return db.connection().execute(old).rowcount


def erase_files(db: Session, person_id: int) -> int:
    """Delete all files of a person; the number of files."""
    files = delete(StoredFile).where(StoredFile.person_id == person_id)
    return db.connection().execute(files).rowcount
