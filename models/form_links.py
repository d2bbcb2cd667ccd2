"""Form links: personal links to fill a form on one web page, and the person who fills it.

A link is encrypted, so it needs no row and nobody can make one up. It opens the page for a day and
lets one filled form in, whose message id is made of the link's number.
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
from models.messaging.message import Lane, OutboundMessage
from models.people import conversation
from models.people.conversation import Conversation
from models.people.person import Address, Person

KEPT = timedelta(hours=24)
MAX_LENGTH = 300
PURPOSE = "ticket"


@dataclass(frozen=True, slots=True)
class FormLink:
    """A link for the person at an address to one form."""

    address_id: int
    form: str
    number: str

    @property
    def message_id(self) -> str:
        """The id of the inbound message that brings the filled form."""
        return f"form:{self.number}"


def create_link(db: Session, address_id: int, form: str, now: datetime) -> str:
    """The token of a new link."""
    until = int((now + KEPT).timestamp())
    encrypted = keyring(db).encrypt_json(PURPOSE, [address_id, form, until, secrets.token_hex(8)])
    return urlsafe_b64encode(encrypted).decode().rstrip("=")


def open_link(db: Session, token: str, now: datetime) -> FormLink | None:
    """The link of a token; None when it is none of ours, or too old."""
    if not token or len(token) > MAX_LENGTH or not token.isascii():
        return None
    try:
        encrypted = urlsafe_b64decode(token + "=" * (-len(token) % 4))
        address_id, form, until, number = keyring(db).decrypt_json(PURPOSE, encrypted)
    except (ValueError, WrongKey, json.JSONDecodeError):
        return None
    return FormLink(address_id, form, number) if now.timestamp() < until else None


@dataclass(frozen=True, slots=True)
class FormUser:
    """The person who fills a form, and where their conversation stands.

    `address` is where they write from, `state` the conversation's, `last` the body of our last
    reply there.
    """

    person_id: int
    channel: str
    address: str
    language: str
    state: dict[str, Any]
    last: dict[str, Any] | None


def find_by_id(db: Session, address_id: int) -> FormUser | None:
    """The person at the address with this id; None when there is nobody, or they were erased."""
    return find_user(db, Address.id == address_id)


def find_by_address(db: Session, channel: str, address: str) -> FormUser | None:
    """The person at this address; None when there is nobody, or they were erased."""
    known = keyring(db).encrypted_addresses(address)
    return find_user(db, (Address.channel == channel) & Address.address.in_(known))


def find_user(db: Session, where: ColumnElement[bool]) -> FormUser | None:
    """The person at the address that meets the condition; None when there is nobody."""
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
    """The body of our last reply to this address, sent or not; None when it was erased."""
    rows = select(OutboundMessage.body).where(
        OutboundMessage.channel == channel, OutboundMessage.address == address
    )
    rows = rows.where(OutboundMessage.lane == Lane.REPLY, OutboundMessage.body.is_not(None))
    body = db.scalar(rows.order_by(OutboundMessage.id.desc()).limit(1))
    return dict(keyring(db).decrypt_json("message", body)) if body else None
