"""The messages that were sent to a person or an address, as they may be read again; and files that
stayed behind, because their message went as an approved template, which carries none."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, or_, select, tuple_
from sqlalchemy.orm import Session

from models.database import files
from models.database.encryption import keyring
from models.database.files import StoredFile
from models.database.statements import PreparedStatement
from models.messaging.message import BODY_KEPT, DeliveryState, Lane, OutboundMessage
from models.people.person import Address, Caller, Person

READABLE = or_(
    OutboundMessage.outcome == DeliveryState.SENT,
    OutboundMessage.outcome == DeliveryState.UNKNOWN,
)
"""Unknown too: the page fetches a message by its id, so a repeated one is not seen twice."""

NEWEST_DUE = PreparedStatement(
    select(OutboundMessage.body, OutboundMessage.lane)
    .where(
        OutboundMessage.channel == bindparam("channel"),
        OutboundMessage.address == bindparam("address"),
        OutboundMessage.due_at <= bindparam("now"),
        OutboundMessage.outcome.is_distinct_from(DeliveryState.CANCELLED),
    )
    .order_by(OutboundMessage.due_at.desc(), OutboundMessage.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A message that has arrived (`at` in UTC), and its decrypted body.

    A reply's body has `said`: what the person had written (`Inbound.own_words`) when it was posted.
    """

    id: int
    posted_at: datetime
    at: datetime
    body: dict[str, Any]


def load_history(
    db: Session, channel: str, address: str, after: int, limit: int
) -> list[HistoryEntry]:
    """The messages that arrived at this address after the message `after`, in order of arrival.

    That is not the order of ids: a reminder posted at night arrives after the reply of the evening.
    """
    known = keyring(db).encrypted_addresses(address)
    rows = messages_of(channel, known).where(READABLE, OutboundMessage.body.is_not(None))
    last = db.execute(messages_of(channel, known).where(OutboundMessage.id == after)).first()
    if last and last.settled_at:
        order = tuple_(OutboundMessage.settled_at, OutboundMessage.id)
        rows = rows.where(order > (last.settled_at, last.id))
    else:
        rows = rows.where(OutboundMessage.id > after)
    found = db.execute(rows.order_by(OutboundMessage.settled_at, OutboundMessage.id).limit(limit))
    decrypt = keyring(db).decrypt_json
    return [
        HistoryEntry(row.id, row.queued_at, row.settled_at, decrypt("message", row.body))
        for row in found
    ]


def messages_of(
    channel: str, known: Collection[str]
) -> Select[int, datetime, datetime | None, bytes | None]:
    """Select id, queued_at, settled_at and body of the messages to an address, given as it is
    stored."""
    message = OutboundMessage
    return select(message.id, message.queued_at, message.settled_at, message.body).where(
        message.channel == channel, message.address.in_(known)
    )


def file_names(db: Session, entries: list[HistoryEntry]) -> dict[int, str]:
    """The names of the files that these messages hand over, by file id; erased ones are missing."""
    ids = [each.body["file"] for each in entries if "file" in each.body]
    if not ids:
        return {}
    rows = select(files.StoredFile.id, files.StoredFile.name).where(files.StoredFile.id.in_(ids))
    return {row.id: row.name for row in db.execute(rows)}


def load_document(
    db: Session, channel: str, address: str, message_id: int
) -> tuple[str, str, bytes] | None:
    """Name, media type and content of the file handed over with a message to this address."""
    known = keyring(db).encrypted_addresses(address)
    rows = messages_of(channel, known).where(READABLE, OutboundMessage.id == message_id)
    row = db.execute(rows).first()
    body = keyring(db).decrypt_json("message", row.body) if row and row.body else {}
    return files.load_file(db, body["file"]) if "file" in body else None


@dataclass(frozen=True, slots=True)
class LastMessage:
    """The decrypted body of a message, empty when it was erased, and whether it came unasked."""

    body: dict[str, Any]
    is_letter: bool = False


def last_message(db: Session, channel: str, stored: str, now: datetime) -> LastMessage:
    """The last message that was due at an address, given as it is stored."""
    db.flush()
    row = NEWEST_DUE.run(db, {"channel": channel, "address": stored, "now": now}).first()
    if row is None or row[0] is None:
        return LastMessage({})
    body, lane = row
    return LastMessage(keyring(db).decrypt_json("message", body), lane == Lane.BULK)


def language_of(db: Session, channel: str, address: str) -> str | None:
    """The language that the person at this address chose; None when nobody is there."""
    rows = select(Person.language).join(Address, Address.person_id == Person.id)
    known = keyring(db).encrypted_addresses(address)
    return db.scalar(rows.where(Address.channel == channel, Address.address.in_(known)))


@dataclass(frozen=True, slots=True)
class SendReason:
    """`reason` names the sentence `why-<reason>`; `posted_at` is UTC."""

    reason: str
    posted_at: datetime


def last_proactive_message(db: Session, person_id: int) -> SendReason | None:
    """The reason and time of the newest message that the person got without asking for it."""
    rows = select(OutboundMessage.reason, OutboundMessage.queued_at).where(
        OutboundMessage.person_id == person_id, OutboundMessage.lane == Lane.BULK, READABLE
    )
    row = db.execute(rows.order_by(OutboundMessage.id.desc()).limit(1)).first()
    return SendReason(*row) if row else None


BY_TEMPLATE = PreparedStatement(
    select(OutboundMessage.id, OutboundMessage.body).where(
        OutboundMessage.channel == bindparam("channel"),
        OutboundMessage.address == bindparam("address"),
        OutboundMessage.person_id == bindparam("person_id"),
        OutboundMessage.template.is_not(None),
        OutboundMessage.body.is_not(None),
        OutboundMessage.settled_at > bindparam("since"),
        READABLE,
    )
)


def left_files(db: Session, caller: Caller, now: datetime) -> dict[int, int]:
    """The ids of files that stayed behind for the caller at this address, by that of the message,
    while they and the message are kept."""
    chat = {"channel": caller.channel, "address": caller.address, "person_id": caller.id}
    found = BY_TEMPLATE.run(db, chat | {"since": now - BODY_KEPT}).all()
    decrypt = keyring(db).decrypt_json
    bodies = {id: decrypt("message", body) for id, body in found}
    held = {id: body["file"] for id, body in sorted(bodies.items()) if "file" in body}
    if not held:
        return {}
    kept = {*db.scalars(select(StoredFile.id).where(StoredFile.id.in_(held.values())))}
    return {id: file_id for id, file_id in held.items() if file_id in kept}
