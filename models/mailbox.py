"""The letters of one address, as the person there may read them again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from models import file
from models.letter import WAITING, Letter, Outcome
from models.person import Address, Person
from models.seal import keyring

READABLE = Letter.outcome.in_([Outcome.SENT, Outcome.UNKNOWN])
"""Unknown too: the page fetches a letter by its id, so an echo is not seen twice."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A letter that has arrived, with what it says."""

    id: int
    at: datetime
    body: dict[str, Any]


def sent_to(db: Session, channel: str, address: str, after: int, limit: int) -> list[Kept]:
    """Letters that arrived at this address after the letter `after`, in the order of arrival.

    Ids do not tell that order: a reminder posted at night arrives after the reply of the evening.
    """
    rows = of(channel, address).where(READABLE, Letter.body.is_not(None))
    last = of(channel, address).where(Letter.id == after)
    seen = db.execute(last).first()
    if seen and seen.settled_at:
        rows = rows.where(tuple_(Letter.settled_at, Letter.id) > (seen.settled_at, seen.id))
    else:
        rows = rows.where(Letter.id > after)
    found = db.execute(rows.order_by(Letter.settled_at, Letter.id).limit(limit))
    unseal = keyring(db).unseal_json
    return [Kept(row.id, row.settled_at, unseal("letter", row.body)) for row in found]


def newest(db: Session, channel: str, address: str, now: datetime) -> dict[str, Any]:
    """What the letter says that this address was owed last; nothing when it is forgotten."""
    kept = Letter.outcome.is_distinct_from(Outcome.CANCELLED)
    due = of(channel, address).where(Letter.due_at <= now, kept)
    row = db.execute(due.order_by(Letter.id.desc()).limit(1)).first()
    found: dict[str, Any] = keyring(db).unseal_json("letter", row.body) if row and row.body else {}
    return found


def of(channel: str, address: str) -> Select[int, datetime | None, bytes | None]:
    return select(Letter.id, Letter.settled_at, Letter.body).where(
        Letter.channel == channel, Letter.address == address
    )


def document_of(
    db: Session, channel: str, address: str, letter: int
) -> tuple[str, str, bytes] | None:
    """Name, media type and content of the file handed over with a letter to this address."""
    row = db.execute(of(channel, address).where(READABLE, Letter.id == letter)).first()
    body = keyring(db).unseal_json("letter", row.body) if row and row.body else {}
    return file.fetch(db, body["file"]) if "file" in body else None


def file_names(db: Session, letters: list[Kept]) -> dict[int, str]:
    """The names of the files that these letters hand over, by file id; erased ones are missing."""
    ids = [each.body["file"] for each in letters if "file" in each.body]
    if not ids:
        return {}
    rows = select(file.File.id, file.File.name).where(file.File.id.in_(ids))
    return {row.id: row.name for row in db.execute(rows)}


def language_of(db: Session, channel: str, address: str) -> str | None:
    """The language that the person at this address chose."""
    rows = select(Person.language).join(Address, Address.person_id == Person.id)
    return db.scalar(rows.where(Address.channel == channel, Address.address == address))


def waiting_since(db: Session, now: datetime) -> datetime | None:
    """When the oldest letter that is due and not settled fell due."""
    return db.scalar(select(func.min(Letter.due_at)).where(WAITING, Letter.due_at <= now))
