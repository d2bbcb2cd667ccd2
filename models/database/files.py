"""Files that people sent or that were made for them, encrypted.

A file that was sent is held by the rows and drafts that refer to it, and deleted when none does
(`models/uploads.py`). A file that was made to be handed over has a time at which it is deleted.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    delete,
    exists,
    false,
    or_,
    select,
    update,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from models.database.base import Base
from models.database.encryption import keyring


class StoredFile(Base):
    __tablename__ = "stored_files"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(index=True)
    """The person who sent it, or for whom it was made; NULL once they are erased."""
    purpose: Mapped[str]
    name: Mapped[str]
    """A name that the bot gave, never the sender's."""
    media_type: Mapped[str]
    content: Mapped[bytes]
    size: Mapped[int] = mapped_column(index=True)
    """Bytes of the content; the index sums them up without reading the contents."""
    kept_at: Mapped[datetime]
    expires_at: Mapped[datetime | None] = mapped_column(index=True)
    """The time at which it is deleted; NULL: as soon as nothing refers to it."""


def file_reference() -> Any:
    """A column that holds a file; NULL when the file is deleted. Index it, too."""
    return mapped_column(ForeignKey("stored_files.id", ondelete="SET NULL"))


def index_reference(column: InstrumentedAttribute[int | None]) -> None:
    """Index a column that holds a file, so that deleting a file reads no whole table."""
    present = column.is_not(None)
    name = f"ix_{column.class_.__tablename__}_{column.key}"
    Index(name, column, postgresql_where=present, sqlite_where=present)


def references() -> list[Column[Any]]:
    """Every column of any table that holds a file: not one whose row goes with the file."""
    tables = Base.metadata.tables.values()
    keys = [key for table in tables for key in table.foreign_keys if key.ondelete != "CASCADE"]
    return [key.parent for key in keys if key.column.table is StoredFile.__table__]


def is_referred_to() -> ColumnElement[bool]:
    """The condition that a row of any table holds the file."""
    return or_(false(), *(exists().where(column == StoredFile.id) for column in references()))


def store_file(
    db: Session,
    person_id: int | None,
    purpose: str,
    name: str,
    media_type: str,
    content: bytes,
    now: datetime,
    kept_for: timedelta | None = None,
) -> int:
    """Encrypt and store a file; its id. Without `kept_for` a row or a draft must refer to it."""
    row = StoredFile(
        person_id=person_id,
        purpose=purpose,
        name=name,
        media_type=media_type,
        content=keyring(db).encrypt("file", content),
        size=len(content),
        kept_at=now,
        expires_at=now + kept_for if kept_for else None,
    )
    db.add(row)
    db.flush()
    return row.id


def load_file(db: Session, file_id: int) -> tuple[str, str, bytes] | None:
    """Name, media type and content of a file; None when it was erased."""
    columns = select(StoredFile.name, StoredFile.media_type, StoredFile.content)
    row = db.execute(columns.where(StoredFile.id == file_id)).first()
    return (row.name, row.media_type, keyring(db).decrypt("file", row.content)) if row else None


def load_media_type(db: Session, file_id: int) -> str:
    """The media type of a file; empty when it was erased."""
    return db.scalar(select(StoredFile.media_type).where(StoredFile.id == file_id)) or ""


class MadeFile(NamedTuple):
    """A file that was made to be handed over, with the time of that and of its end."""

    id: int
    name: str
    at: datetime
    until: datetime


def made_for(db: Session, person_id: int, purpose: str, now: datetime) -> list[MadeFile]:
    """The files of this purpose that were made for a person, the newest first."""
    columns = StoredFile.id, StoredFile.name, StoredFile.kept_at, StoredFile.expires_at
    own = StoredFile.person_id == person_id, StoredFile.purpose == purpose
    rows = select(*columns).where(*own, StoredFile.expires_at > now)
    found = db.execute(rows.order_by(StoredFile.id.desc()))
    return [MadeFile(id, name, at, until or at) for id, name, at, until in found]


def load_made_for(
    db: Session, person_id: int, purpose: str, file_id: int, now: datetime
) -> bytes | None:
    """The content of a file of this purpose that was made for the person; None when it is gone."""
    mine = {each.id for each in made_for(db, person_id, purpose, now)}
    found = load_file(db, file_id) if file_id in mine else None
    return found[2] if found else None


def move_files(db: Session, ids: Collection[int], owner: int, to: int) -> None:
    """Give files of the drafts of `owner` to another person, who has these drafts again."""
    own = update(StoredFile).where(StoredFile.id.in_(ids), StoredFile.person_id == owner)
    db.execute(own.values(person_id=to))


def delete_files(db: Session, ids: Collection[int | None]) -> int:
    """Delete these files, whoever refers to them; the number of files."""
    return delete_where(db, StoredFile.id.in_({id for id in ids if id is not None}))


def delete_unheld(db: Session, ids: Collection[int]) -> int:
    """Delete those of these files that no row refers to; the number of files."""
    return delete_where(db, StoredFile.id.in_(ids), ~is_referred_to())


def delete_made_for(db: Session, person_id: int, purpose: str) -> int:
    """Delete the files of this purpose that were made for a person; the number of files."""
    return delete_where(db, StoredFile.person_id == person_id, StoredFile.purpose == purpose)


def delete_made(db: Session, person_id: int, purpose: str, file_id: int) -> int:
    """Delete a file of this purpose that was made for a person; the number of files."""
    own = StoredFile.person_id == person_id, StoredFile.purpose == purpose
    return delete_where(db, StoredFile.id == file_id, *own)


def delete_expired(db: Session, now: datetime) -> int:
    """Delete the files whose time has come; the number of files."""
    return delete_where(db, StoredFile.expires_at <= now)


def delete_where(db: Session, *conditions: ColumnElement[bool]) -> int:
    """Delete the files that meet the conditions; the number of files."""
    db.flush()
    count = db.connection().execute(delete(StoredFile).where(*conditions)).rowcount
    if count:
        db.expire_all()  # rows that referred to them do not any more
    return count
