"""A personal link to a form's page: sealed, so it needs no row and nobody can make one up.

It opens the page for a day and lets one filled form in: that is counted by the inbox, where its
number is the id of the message.
"""

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.inbox import Received
from models.seal import WrongKey, keyring

KEPT = timedelta(hours=24)
LONGEST = 300
KIND = "ticket"


@dataclass(frozen=True, slots=True)
class Ticket:
    """Whose it is (an address), for which form, and its number."""

    address_id: int
    form: str
    number: str

    @property
    def message(self) -> str:
        """The id of the message that brings the filled form."""
        return f"form:{self.number}"


def issue(db: Session, address_id: int, form: str, now: datetime) -> str:
    until = int((now + KEPT).timestamp())
    sealed = keyring(db).seal_json(KIND, [address_id, form, until, secrets.token_hex(8)])
    return urlsafe_b64encode(sealed).decode().rstrip("=")


def read(db: Session, token: str, now: datetime) -> Ticket | None:
    """None when it is none of ours, or too old."""
    if not token or len(token) > LONGEST or not token.isascii():
        return None
    try:
        sealed = urlsafe_b64decode(token + "=" * (-len(token) % 4))
        address_id, form, until, number = keyring(db).unseal_json(KIND, sealed)
    except (ValueError, WrongKey, json.JSONDecodeError):
        return None
    return Ticket(address_id, form, number) if now.timestamp() < until else None


def used(db: Session, ticket: Ticket, channel: str) -> bool:
    return db.get(Received, (channel, ticket.message)) is not None
