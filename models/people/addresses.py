"""The addresses of one person: list them, prefer one, unlink one, find a person by phone number.

When an address goes to another person, waiting messages are redirected or cancelled, and nothing
sent to the one is shown to the other. Phone numbers that a platform has proven to be somebody's
own are found by a blind index.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, tuple_, update
from sqlalchemy.orm import Session

from models import audit
from models.database.encryption import WrongKey, keyring
from models.database.statements import PreparedStatement
from models.messaging.message import WAITING, DeliveryState, Lane, OutboundMessage
from models.people import departed, form_links, merge_history, person, web_sessions
from models.people.person import PHONE, Address, Person, language_of


@dataclass(frozen=True, slots=True)
class ChatAddress:
    """One address, masked."""

    id: int
    channel: str
    masked: str
    reachable: bool
    preferred: bool


class LastAddress(Exception):
    """The address is the only one of its person, who could not be found without it."""


def chat_addresses(db: Session, person_id: int) -> list[ChatAddress]:
    """The addresses of a person, the oldest first."""
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


def newest_inbound_at(db: Session, channel: str) -> datetime | None:
    """When anybody last wrote on a channel, by the clock of its platform; None before the first."""
    return db.scalar(select(func.max(Address.last_inbound_at)).where(Address.channel == channel))


def phone_numbers(db: Session, person_id: int) -> list[str]:
    """The numbers of the person's WhatsApp chats, as people dial them; none of other channels."""
    rows = select(Address.address).where(
        Address.person_id == person_id, Address.channel == "whatsapp"
    )
    opened = [keyring(db).decrypt_address(each) for each in db.scalars(rows.order_by(Address.id))]
    return [f"+{each.lstrip('+')}" for each in opened if each.lstrip("+").isdigit()]


def addresses(db: Session, person_id: int) -> list[Address]:
    """The rows of a person's addresses, the oldest first."""
    rows = select(Address).where(Address.person_id == person_id)
    return list(db.scalars(rows.order_by(Address.id)))


def mask_address(db: Session, address: str) -> str:
    """The last four signs of a long address, two of a short one: enough to know one's own."""
    try:
        text = keyring(db).decrypt_address(address)
    except WrongKey:
        return "****"
    return f"****{text[-4:] if len(text) > 7 else text[-2:]}"


def export_addresses(db: Session, person_id: int) -> list[dict[str, object]]:
    """The addresses for the person's data export, masked because others may see the file.

    Keys: channel, address, reachable, preferred.
    """
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
    """Set the address for proactive messages; None for the one that the person last wrote from."""
    db.execute(update(Person).where(Person.id == person_id).values(preferred_address_id=address_id))


def unlink_address(db: Session, person_id: int, address_id: int, actor: str, now: datetime) -> int:
    """Give the address to a new person without any data; returns the new person's id.

    LastAddress when it is the only one, or not one of this person. Lock the person before.
    """
    lines = {line.id: line for line in chat_addresses(db, person_id)}
    if address_id not in lines or len(lines) < 2:
        raise LastAddress(f"address:{address_id}")
    return detach_address(db, person_id, address_id, actor, now)


def detach_address(db: Session, person_id: int, address_id: int, actor: str, now: datetime) -> int:
    """Give the address to a new person without any data, though it be the last; returns their id.

    Whoever is left without an address is reached by no message. Lock the person before.
    """
    new_id = person.create_person(db, now, language_of(db, person_id))
    db.execute(update(Address).where(Address.id == address_id).values(person_id=new_id))
    preferred = Person.preferred_address_id == address_id
    db.execute(update(Person).where(preferred).values(preferred_address_id=None))
    merge_history.clear_foreign_address(db, merge_history.load_conversation(db, person_id))
    db.flush()
    web_sessions.end_sessions(db, [new_id], now + departed.KEPT)
    form_links.end_links(db, [new_id])
    erase_from_addresses(db, person_id, [address_id], now)
    audit.record(db, actor, "unlinked", f"person:{person_id}", now, address=address_id)
    db.expire_all()
    return new_id


def erase_from_addresses(db: Session, owner: int, addresses: Sequence[int], now: datetime) -> None:
    """Redirect a person's messages from addresses that are not theirs any more; erase sent ones."""
    rows = select(Address.channel, Address.address).where(Address.id.in_(addresses))
    left = [tuple(row) for row in db.execute(rows)]
    there = and_(
        OutboundMessage.person_id == owner,
        tuple_(OutboundMessage.channel, OutboundMessage.address).in_(left),
    )
    redirect_messages(db, there, owner, now)
    settled = update(OutboundMessage).where(there, OutboundMessage.settled_at.is_not(None))
    db.connection().execute(settled.values(body=None))


def redirect_messages(db: Session, which: ColumnElement[bool], to: int, now: datetime) -> None:
    """Redirect waiting bulk messages to the best address of `to`; cancel the other waiting ones."""
    idle = and_(which, WAITING, OutboundMessage.leased_until.is_(None))
    best = person.best_address(db, to)
    bulk = OutboundMessage.lane == Lane.BULK
    cancelled = idle if best is None else and_(idle, ~bulk)
    values = {
        "outcome": DeliveryState.CANCELLED,
        "settled_at": now,
        "error": "the address was unlinked",
    }
    db.connection().execute(update(OutboundMessage).where(cancelled).values(values))
    if best is not None:
        there = {"person_id": to, "channel": best.channel, "address": best.address}
        db.connection().execute(update(OutboundMessage).where(idle, bulk).values(there))


def split_messages(
    db: Session, owner: int, other: int, back: Mapping[str, Sequence[int]], now: datetime
) -> None:
    """Split the messages of two persons whose merge is undone.

    `back` are the ids of rows that go back to `other`, by `table.column`: messages about their
    participants go to their own addresses, and the owner's are erased from those addresses.
    """
    theirs = OutboundMessage.participant_id.in_(back.get("participants.person_id", ()))
    redirect_messages(db, and_(OutboundMessage.person_id == owner, theirs), other, now)
    erase_from_addresses(db, owner, back.get("addresses.person_id", ()), now)


# Runs in every turn of some platforms, so a known number is not written again.
PROVE = PreparedStatement(
    update(Address)
    .where(
        Address.id == bindparam("of"),
        or_(Address.phone_index.is_(None), Address.phone_index != bindparam("index")),
    )
    .values(phone_index=bindparam("index"))
)


def set_proven_phone(db: Session, address_id: int, phone: str) -> None:
    """Store the number (E.164) that the platform has proven to be the person's own."""
    PROVE.run(db, {"of": address_id, "index": keyring(db).blind_index(PHONE, phone)})


def people_with_phones(db: Session, phones: Collection[str]) -> dict[str, int]:
    """The ids of people by their proven number; numbers of nobody or of several are left out."""
    indexes: dict[str | None, str] = {
        index: each for each in phones if each for index in keyring(db).blind_indexes(PHONE, each)
    }
    if not indexes:
        return {}
    rows = select(Address.phone_index, Address.person_id).join(Person)
    found = db.execute(
        rows.where(Address.phone_index.in_(indexes), Person.erased_at.is_(None)).distinct()
    ).all()
    owners = {(indexes[index], person) for index, person in found}
    times = Counter(phone for phone, _ in owners)
    return {phone: person for phone, person in owners if times[phone] == 1}


def forget_phones(db: Session, people: Sequence[int]) -> None:
    """Erase the proven numbers of these people."""
    db.execute(update(Address).where(Address.person_id.in_(people)).values(phone_index=None))
