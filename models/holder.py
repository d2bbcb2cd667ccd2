"""Who fills a form on a page: the person at an address, and where their conversation stands."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models import conversation
from models.conversation import Conversation
from models.letter import Lane, Letter
from models.person import Address, Person
from models.seal import keyring


@dataclass(frozen=True, slots=True)
class Holder:
    """`address` is where they write from, `state` the conversation's, `last` our last reply."""

    person_id: int
    channel: str
    address: str
    language: str
    state: dict[str, Any]
    last: dict[str, Any] | None


def by_id(db: Session, address_id: int) -> Holder | None:
    return find(db, Address.id == address_id)


def by_address(db: Session, channel: str, address: str) -> Holder | None:
    kept = keyring(db).veil(address)
    return find(db, (Address.channel == channel) & (Address.address == kept))


def find(db: Session, where: ColumnElement[bool]) -> Holder | None:
    """None when there is nobody, or they asked to be forgotten."""
    columns = Person.id, Person.language, Address.channel, Address.address, Conversation.state
    rows = select(*columns).select_from(Address).join(Person, Person.id == Address.person_id)
    rows = rows.join(Conversation, Conversation.person_id == Person.id).where(where)
    row = db.execute(rows.where(Person.erased_at.is_(None))).first()
    if row is None:
        return None
    state = conversation.read(db, row.state)
    address = keyring(db).unveil(row.address)
    last = last_reply(db, row.channel, row.address)
    return Holder(row.id, row.channel, address, row.language, state, last)


def last_reply(db: Session, channel: str, address: str) -> dict[str, Any] | None:
    """What we answered last at this address, as it is kept there, sent or not."""
    rows = select(Letter.body).where(Letter.channel == channel, Letter.address == address)
    rows = rows.where(Letter.lane == Lane.REPLY, Letter.body.is_not(None))
    body = db.scalar(rows.order_by(Letter.id.desc()).limit(1))
    found = keyring(db).unseal_json("letter", body) if body else None
    return found if isinstance(found, dict) else None
