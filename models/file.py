"""Files that people sent or that we made for them, sealed."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base
from models.seal import keyring

INVITATION = "invitation"
INVITATION_KEPT = timedelta(days=7)


class File(Base):
    __tablename__ = "files"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(index=True)
    purpose: Mapped[str]
    name: Mapped[str]
    """A name of ours, never the sender's."""
    media_type: Mapped[str]
    content: Mapped[bytes]
    kept_at: Mapped[datetime]


def keep(
    db: Session,
    person_id: int | None,
    purpose: str,
    name: str,
    media_type: str,
    content: bytes,
    now: datetime,
) -> int:
    """Seal and keep a file; returns its id."""
    row = File(
        person_id=person_id,
        purpose=purpose,
        name=name,
        media_type=media_type,
        content=keyring(db).seal("file", content),
        kept_at=now,
    )
    db.add(row)
    db.flush()
    return row.id


def fetch(db: Session, file_id: int) -> tuple[str, str, bytes] | None:
    """Name, media type and content; None when it was erased."""
    row = db.get(File, file_id)
    return (row.name, row.media_type, keyring(db).unseal("file", row.content)) if row else None


def forget_invitations(db: Session, now: datetime) -> int:
    """Pictures of links that no longer work."""
    old = delete(File).where(File.purpose == INVITATION, File.kept_at < now - INVITATION_KEPT)
    return db.connection().execute(old).rowcount


def erase(db: Session, person_id: int) -> int:
    return db.connection().execute(delete(File).where(File.person_id == person_id)).rowcount
