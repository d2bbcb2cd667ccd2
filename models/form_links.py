"""Who fills a form on a page: the person at an address, and where their conversation stands.

A personal link to a form's page: sealed, so it needs no row and nobody can make one up.

It opens the page for a day and lets one filled form in: that is counted by the inbox, where its
number is the id of the message.
"""

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.database.encryption import WrongKey, keyring
from models.messaging.inbound import Received
from models.messaging.message import Lane, OutboundMessage
from models.people import conversation
from models.people.conversation import Conversation
from models.people.person import Address, Person


@dataclass(frozen=True, slots=True)
class FormUser:
    """`address` is where they write from, `state` the conversation's, `last` our last reply."""

    person_id: int
    channel: str
    address: str
    language: str
    state: dict[str, Any]
    last: dict[str, Any] | None


def by_id(db: Session, address_id: int) -> FormUser | None:
    return find(db, Address.id == address_id)


def by_address(db: Session, channel: str, address: str) -> FormUser | None:
    kept = keyring(db).encrypt_address(address)
    return find(db, (Address.channel == channel) & (Address.address == kept))


def find(db: Session, where: ColumnElement[bool]) -> FormUser | None:
    """None when there is nobody, or they asked to be forgotten."""
    columns = Person.id, Person.language, Address.channel, Address.address, Conversation.state
    rows = select(*columns).select_from(Address).join(Person, Person.id == Address.person_id)
    rows = rows.join(Conversation, Conversation.person_id == Person.id).where(where)
    row = db.execute(rows.where(Person.erased_at.is_(None))).first()
    if row is None:
        return None
    state = conversation.load_state(db, row.state)
    address = keyring(db).decrypt_address(row.address)
    last = last_reply(db, row.channel, row.address)
    return FormUser(row.id, row.channel, address, row.language, state, last)


def last_reply(db: Session, channel: str, address: str) -> dict[str, Any] | None:
    """What we answered last at this address, as it is kept there, sent or not."""
    rows = select(OutboundMessage.body).where(
        OutboundMessage.channel == channel, OutboundMessage.address == address
    )
    rows = rows.where(OutboundMessage.lane == Lane.REPLY, OutboundMessage.body.is_not(None))
    body = db.scalar(rows.order_by(OutboundMessage.id.desc()).limit(1))
    found = keyring(db).decrypt_json("letter", body) if body else None
    return found if isinstance(found, dict) else None


KEPT = timedelta(hours=24)
LONGEST = 300
KIND = "ticket"


@dataclass(frozen=True, slots=True)
class FormLink:
    """Whose it is (an address), for which form, and its number."""

    address_id: int
    form: str
    number: str

    @property
    def message(self) -> str:
        """The id of the message that brings the filled form."""
        return f"form:{self.number}"


def create_link(db: Session, address_id: int, form: str, now: datetime) -> str:
    until = int((now + KEPT).timestamp())
    sealed = keyring(db).encrypt_json(KIND, [address_id, form, until, secrets.token_hex(8)])
    return urlsafe_b64encode(sealed).decode().rstrip("=")


def open_link(db: Session, token: str, now: datetime) -> FormLink | None:
    """None when it is none of ours, or too old."""
    if not token or len(token) > LONGEST or not token.isascii():
        return None
    try:
        sealed = urlsafe_b64decode(token + "=" * (-len(token) % 4))
        address_id, form, until, number = keyring(db).decrypt_json(KIND, sealed)
    except (ValueError, WrongKey, json.JSONDecodeError):
        return None
    return FormLink(address_id, form, number) if now.timestamp() < until else None


def is_used(db: Session, ticket: FormLink, channel: str) -> bool:
    return db.get(Received, (channel, ticket.message)) is not None
