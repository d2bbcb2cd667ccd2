"""The channels of one person: how many, which one is written to first; one may be let go.

Letters, when an address goes to another person: nothing of the one is shown to the other.

Phone numbers that a platform has proven to be somebody's own: found by a blind index.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, or_, select, tuple_, update
from sqlalchemy.orm import Session

from models import audit
from models.database.encryption import WrongKey, keyring
from models.database.statements import PreparedStatement
from models.messaging.message import WAITING, DeliveryState, Lane, OutboundMessage
from models.people import merge_history, person
from models.people.person import Address, Person


def split_messages(
    db: Session, holder: int, other: int, back: Mapping[str, Sequence[int]], now: datetime
) -> None:
    """Two persons are two again: letters about `other` go to their own addresses, and the
    holder's do not stay readable there."""
    theirs = OutboundMessage.participant_id.in_(back.get("participants.person_id", ()))
    redirect_messages(db, and_(OutboundMessage.person_id == holder, theirs), other, now)
    redirect_from(db, holder, back.get("addresses.person_id", ()), now)


def redirect_from(db: Session, holder: int, addresses: Sequence[int], now: datetime) -> None:
    """These addresses are not the holder's any more."""
    rows = select(Address.channel, Address.address).where(Address.id.in_(addresses))
    places = [tuple(row) for row in db.execute(rows)]
    there = and_(
        OutboundMessage.person_id == holder,
        tuple_(OutboundMessage.channel, OutboundMessage.address).in_(places),
    )
    redirect_messages(db, there, holder, now)
    words = update(OutboundMessage).where(there, OutboundMessage.settled_at.is_not(None))
    db.connection().execute(words.values(body=None))


def redirect_messages(db: Session, which: ColumnElement[bool], to: int, now: datetime) -> None:
    """What waits and nobody asked for goes to another address of `to`; the rest is cancelled."""
    idle = and_(which, WAITING, OutboundMessage.leased_until.is_(None))
    best = person.best_address(db, to)
    unasked = OutboundMessage.lane == Lane.BULK
    stays = idle if best is None else and_(idle, ~unasked)
    ends = {
        "outcome": DeliveryState.CANCELLED,
        "settled_at": now,
        "error": "the address was unlinked",
    }
    db.connection().execute(update(OutboundMessage).where(stays).values(ends))
    if best is not None:
        there = {"person_id": to, "channel": best.channel, "address": best.address}
        db.connection().execute(update(OutboundMessage).where(idle, unasked).values(there))


@dataclass(frozen=True, slots=True)
class ChatAddress:
    """One address; `masked` never tells it."""

    id: int
    channel: str
    masked: str
    reachable: bool
    preferred: bool


class LastAddress(Exception):
    """A person without any address could not be found any more."""


def chat_addresses(db: Session, person_id: int) -> list[ChatAddress]:
    """The oldest first."""
    rows = select(Address, Address.id == Person.preferred_address_id)
    rows = rows.join(Person, Person.id == Address.person_id)
    found = db.execute(rows.where(Address.person_id == person_id).order_by(Address.id))
    return [
        ChatAddress(
            row.id,
            row.channel,
            mask_address(db, row.address),
            row.unreachable_at is None,
            bool(first),
        )
        for row, first in found
    ]


def addresses(db: Session, person_id: int) -> list[Address]:
    rows = select(Address).where(Address.person_id == person_id)
    return list(db.scalars(rows.order_by(Address.id)))


def language_of(db: Session, person_id: int) -> str:
    return db.scalar(select(Person.language).where(Person.id == person_id)) or "id"


def mask_address(db: Session, address: str) -> str:
    """Enough to know one's own again: the last four signs of a long one, two of a short one."""
    try:
        text = keyring(db).decrypt_address(address)
    except WrongKey:
        return "****"
    return f"****{text[-4:] if len(text) > 7 else text[-2:]}"


def export_addresses(db: Session, person_id: int) -> list[dict[str, object]]:
    """For the person's own copy of their data: masked, because others may see the file."""
    return [
        {
            "channel": line.channel,
            "address": line.masked,
            "reachable": line.reachable,
            "preferred": line.preferred,
        }
        for line in chat_addresses(db, person_id)
    ]


def set_preferred(db: Session, person_id: int, address_id: int | None) -> None:
    """Write here first when we speak first; None: where the person wrote last."""
    db.execute(update(Person).where(Person.id == person_id).values(preferred_address_id=address_id))


def unlink_address(db: Session, person_id: int, address_id: int, actor: str, now: datetime) -> int:
    """The address belongs to a new person without any data; the new person's id.

    LastAddress when it is the only one, or not one of this person. Hold the person.
    """
    lines = {line.id: line for line in chat_addresses(db, person_id)}
    if address_id not in lines or len(lines) < 2:
        raise LastAddress(f"address:{address_id}")
    fresh = person.new(db, now, language_of(db, person_id))
    db.execute(update(Address).where(Address.id == address_id).values(person_id=fresh))
    if lines[address_id].preferred:
        set_preferred(db, person_id, None)
    merge_history.clear_heard_from(db, merge_history.conversation_of(db, person_id))
    db.flush()
    redirect_from(db, person_id, [address_id], now)
    audit.record(db, actor, "unlinked", f"person:{person_id}", now, address=address_id)
    db.expire_all()
    return fresh


# In turns that bring a number, which on some platforms are all: nothing is written twice.
PROVE = PreparedStatement(
    update(Address)
    .where(
        Address.id == bindparam("of"),
        or_(Address.phone_index.is_(None), Address.phone_index != bindparam("index")),
    )
    .values(phone_index=bindparam("index"))
)


def set_proven_phone(db: Session, address_id: int, phone: str) -> None:
    PROVE.run(db, {"of": address_id, "index": keyring(db).blind_index("phone", phone)})


def person_with_phone(db: Session, phone: str) -> int | None:
    """The one person whose number this surely is."""
    return people_with_phones(db, [phone]).get(phone)


def people_with_phones(db: Session, phones: Collection[str]) -> dict[str, int]:
    """Whose these numbers surely are: one person each. Other numbers are left out."""
    indexes: dict[str | None, str] = {
        keyring(db).blind_index("phone", each): each for each in phones if each
    }
    if not indexes:
        return {}
    rows = select(Address.phone_index, Address.person_id).join(Person)
    same = Address.phone_index.in_(indexes)
    found = db.execute(rows.where(same, Person.erased_at.is_(None)).distinct()).all()
    times = Counter(index for index, _ in found)
    return {indexes[index]: person for index, person in found if times[index] == 1}


def forget_phones(db: Session, people: list[int]) -> None:
    """Of people who want to be forgotten."""
    db.execute(update(Address).where(Address.person_id.in_(people)).values(phone_index=None))
