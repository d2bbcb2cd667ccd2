"""The letters of one address, as the person there may read them again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from models.database import files
from models.database.encryption import keyring
from models.messaging.message import WAITING, DeliveryState, OutboundMessage
from models.people.person import Address, Person

READABLE = OutboundMessage.outcome.in_([DeliveryState.SENT, DeliveryState.UNKNOWN])
"""Unknown too: the page fetches a letter by its id, so an echo is not seen twice."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A letter that has arrived, with what it says."""

    id: int
    at: datetime
    body: dict[str, Any]


def history(db: Session, channel: str, address: str, after: int, limit: int) -> list[HistoryEntry]:
    """Letters that arrived at this address after the letter `after`, in the order of arrival.

    Ids do not tell that order: a reminder posted at night arrives after the reply of the evening.
    """
    rows = messages_of(channel, address).where(READABLE, OutboundMessage.body.is_not(None))
    last = messages_of(channel, address).where(OutboundMessage.id == after)
    seen = db.execute(last).first()
    if seen and seen.settled_at:
        rows = rows.where(
            tuple_(OutboundMessage.settled_at, OutboundMessage.id) > (seen.settled_at, seen.id)
        )
    else:
        rows = rows.where(OutboundMessage.id > after)
    found = db.execute(rows.order_by(OutboundMessage.settled_at, OutboundMessage.id).limit(limit))
    unseal = keyring(db).decrypt_json
    return [HistoryEntry(row.id, row.settled_at, unseal("letter", row.body)) for row in found]


def last_message(db: Session, channel: str, address: str, now: datetime) -> dict[str, Any]:
    """What the letter says that this address was owed last; nothing when it is forgotten."""
    kept = OutboundMessage.outcome.is_distinct_from(DeliveryState.CANCELLED)
    due = messages_of(channel, address).where(OutboundMessage.due_at <= now, kept)
    row = db.execute(due.order_by(OutboundMessage.id.desc()).limit(1)).first()
    found: dict[str, Any] = keyring(db).decrypt_json("letter", row.body) if row and row.body else {}
    return found


def messages_of(channel: str, address: str) -> Select[int, datetime | None, bytes | None]:
    return select(OutboundMessage.id, OutboundMessage.settled_at, OutboundMessage.body).where(
        OutboundMessage.channel == channel, OutboundMessage.address == address
    )


def document_of(
    db: Session, channel: str, address: str, letter: int
) -> tuple[str, str, bytes] | None:
    """Name, media type and content of the file handed over with a letter to this address."""
    row = db.execute(
        messages_of(channel, address).where(READABLE, OutboundMessage.id == letter)
    ).first()
    body = keyring(db).decrypt_json("letter", row.body) if row and row.body else {}
    return files.load_file(db, body["file"]) if "file" in body else None


def file_names(db: Session, letters: list[HistoryEntry]) -> dict[int, str]:
    """The names of the files that these letters hand over, by file id; erased ones are missing."""
    ids = [each.body["file"] for each in letters if "file" in each.body]
    if not ids:
        return {}
    rows = select(files.StoredFile.id, files.StoredFile.name).where(files.StoredFile.id.in_(ids))
    return {row.id: row.name for row in db.execute(rows)}


def language_of(db: Session, channel: str, address: str) -> str | None:
    """The language that the person at this address chose."""
    rows = select(Person.language).join(Address, Address.person_id == Person.id)
    return db.scalar(rows.where(Address.channel == channel, Address.address == address))


def oldest_waiting(db: Session, now: datetime) -> datetime | None:
    """When the oldest letter that is due and not settled fell due."""
    return db.scalar(
        select(func.min(OutboundMessage.due_at)).where(WAITING, OutboundMessage.due_at <= now)
    )
