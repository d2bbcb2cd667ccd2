"""The channels of one person: how many, which one is written to first; one may be let go."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import audit, drafting, person, readdressing
from models.person import Address, Person
from models.seal import WrongKey, keyring


@dataclass(frozen=True, slots=True)
class Line:
    """One address; `masked` never tells it."""

    id: int
    channel: str
    masked: str
    reachable: bool
    preferred: bool


class LastAddress(Exception):
    """A person without any address could not be found any more."""


def of_person(db: Session, person_id: int) -> list[Line]:
    """The oldest first."""
    rows = select(Address, Address.id == Person.preferred)
    rows = rows.join(Person, Person.id == Address.person_id)
    found = db.execute(rows.where(Address.person_id == person_id).order_by(Address.id))
    return [
        Line(row.id, row.channel, masked(db, row.address), row.unreachable_at is None, bool(first))
        for row, first in found
    ]


def addresses(db: Session, person_id: int) -> list[Address]:
    rows = select(Address).where(Address.person_id == person_id)
    return list(db.scalars(rows.order_by(Address.id)))


def language_of(db: Session, person_id: int) -> str:
    return db.scalar(select(Person.language).where(Person.id == person_id)) or "id"


def masked(db: Session, address: str) -> str:
    """Enough to know one's own again: the last four signs of a long one, two of a short one."""
    try:
        text = keyring(db).unveil(address)
    except WrongKey:
        return "****"
    return f"****{text[-4:] if len(text) > 7 else text[-2:]}"


def copy(db: Session, person_id: int) -> list[dict[str, object]]:
    """For the person's own copy of their data: masked, because others may see the file."""
    return [
        {
            "channel": line.channel,
            "address": line.masked,
            "reachable": line.reachable,
            "preferred": line.preferred,
        }
        for line in of_person(db, person_id)
    ]


def prefer(db: Session, person_id: int, address_id: int | None) -> None:
    """Write here first when we speak first; None: where the person wrote last."""
    db.execute(update(Person).where(Person.id == person_id).values(preferred=address_id))


def unlink(db: Session, person_id: int, address_id: int, actor: str, now: datetime) -> int:
    """The address belongs to a new person without any data; the new person's id.

    LastAddress when it is the only one, or not one of this person. Hold the person.
    """
    lines = {line.id: line for line in of_person(db, person_id)}
    if address_id not in lines or len(lines) < 2:
        raise LastAddress(f"address:{address_id}")
    fresh = person.new(db, now, language_of(db, person_id))
    db.execute(update(Address).where(Address.id == address_id).values(person_id=fresh))
    if lines[address_id].preferred:
        prefer(db, person_id, None)
    drafting.leave(db, drafting.of(db, person_id))
    db.flush()
    readdressing.leave(db, person_id, [address_id], now)
    audit.note(db, actor, "unlinked", f"person:{person_id}", now, address=address_id)
    db.expire_all()
    return fresh
