"""A person we talk to, and the addresses (one per channel account) we know them by."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ForeignKey,
    Index,
    UniqueConstraint,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.base import Base
from models.conversation import Conversation
from models.letter import WAITING, Letter
from models.seal import keyring
from models.swift import Swift


class Person(Base):
    __tablename__ = "persons"

    id: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(default="id")
    met_at: Mapped[datetime]
    nudged_at: Mapped[datetime | None]
    """When we last spoke first: at most one nudge a local day."""
    snoozed_until: Mapped[date | None]
    """No reminder before this local day."""
    erased_at: Mapped[datetime | None]
    hat: Mapped[int | None]
    """The role that is on, for somebody who has several."""
    preferred: Mapped[int | None]
    """The address that they want to be written to first, when we speak first."""
    merged_into: Mapped[int | None]
    """Whom this person turned out to be (models/merge.py)."""


BECAME = Person.merged_into.is_not(None)
Index("ix_persons_merged_into", Person.merged_into, postgresql_where=BECAME, sqlite_where=BECAME)


class Address(Base):
    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    channel: Mapped[str]
    address: Mapped[str]
    """A phone number is veiled (models/seal.py)."""
    unreachable_at: Mapped[datetime | None]
    unreachable_why: Mapped[str | None]
    heard_at: Mapped[datetime | None]
    """When the person last wrote from here, on channels where that opens a window to answer."""
    phone_index: Mapped[str | None] = mapped_column(index=True)
    """Of the number that the platform has proven to be theirs."""


@dataclass(slots=True)
class Caller:
    """Who is writing, from which address; held until the transaction ends."""

    id: int
    address_id: int
    channel: str
    address: str
    language: str
    unreachable: bool
    state: bytes | None
    touched_at: datetime
    erased: bool = False
    """Whoever writes after an erasure is somebody new (models/leaving.py)."""


MEET = Swift(
    select(
        Person.id,
        Address.id,
        Address.channel,
        Address.address,
        Person.language,
        Address.unreachable_at.is_not(None),
        Conversation.state,
        Conversation.touched_at,
        Person.erased_at.is_not(None),
    )
    .select_from(Address)
    .join(Person, Person.id == Address.person_id)
    .join(Conversation, Conversation.person_id == Person.id)
    .where(Address.channel == bindparam("channel"), Address.address == bindparam("address"))
    # On PostgreSQL only locked rows are read afresh after a wait: the conversation, and the
    # address, which may be somebody else's by then. The person comes first, as everywhere.
    .with_for_update(of=(Person, Conversation, Address))
)

HEARD = Swift(
    update(Address)
    .where(
        Address.id == bindparam("of"),
        or_(Address.heard_at.is_(None), Address.heard_at < bindparam("before")),
    )
    .values(heard_at=bindparam("at"))
)


def meet(
    db: Session,
    channel: str,
    address: str,
    now: datetime,
    language: str = "id",
    aliases: Sequence[str] = (),
) -> Caller:
    """Find or create the person behind an address, and hold the row: one person = one queue."""
    known = find(db, channel, address, now, aliases)
    return known or introduce(db, channel, address, now, language)


def find(
    db: Session, channel: str, address: str, now: datetime, aliases: Sequence[str] = ()
) -> Caller | None:
    """Whoever is behind an address, held.

    Somebody known only by one of the `aliases` is known by `address` from now on.
    """
    address = keyring(db).veil(address)
    values = {"channel": channel, "address": address}
    row = MEET.run(db, values).first()
    # None also when the address became another person's while we waited: then look again.
    row = row or MEET.run(db, values).first()
    if not row and move(db, channel, aliases, address, now):
        row = MEET.run(db, values).first()
    return Caller(*row) if row else None


def introduce(db: Session, channel: str, address: str, now: datetime, language: str) -> Caller:
    """Somebody new. Two copies of somebody's very first message collide: the second raises
    IntegrityError."""
    address = keyring(db).veil(address)
    person_id = new(db, now, language)
    values = {"channel": channel, "address": address, "person_id": person_id}
    new_address = insert(Address).values(values).returning(Address.id)
    address_id = db.connection().execute(new_address).scalar_one()
    return Caller(person_id, address_id, channel, address, language, False, None, now)


def move(db: Session, channel: str, old: Sequence[str], address: str, now: datetime) -> int | None:
    """Whoever is known by one of the `old` addresses is known by `address`; the address's id.

    Letters that wait go with them. Call it when nobody has the new address.
    """
    names = [keyring(db).veil(each) for each in old if each]
    if not names:
        return None
    known = select(Address).where(Address.channel == channel, Address.address.in_(names))
    found = db.scalar(known.order_by(Address.id).limit(1))
    if found is None:
        return None
    same = update(Address).where(Address.id == found.id, Address.address == found.address)
    if db.connection().execute(same.values(address=address)).rowcount:
        waiting = and_(WAITING, Letter.channel == channel, Letter.address == found.address)
        db.execute(update(Letter).where(waiting).values(address=address))
        subject = f"person:{found.person_id}"
        audit.note(db, subject, "address moved", subject, now, channel=channel)
    return found.id


def new(db: Session, now: datetime, language: str = "id") -> int:
    """A person with nobody's address yet; returns the id."""
    new_person = insert(Person).values(language=language, met_at=now).returning(Person.id)
    person_id: int = db.connection().execute(new_person).scalar_one()
    values = {"person_id": person_id, "touched_at": now}
    db.connection().execute(insert(Conversation), values)
    return person_id


def mark_unreachable(db: Session, address_id: int, why: str, now: datetime) -> None:
    rows = update(Address).where(Address.id == address_id, Address.unreachable_at.is_(None))
    db.execute(rows.values(unreachable_at=now, unreachable_why=why))


def mark_reachable(db: Session, address_id: int) -> None:
    rows = update(Address).where(Address.id == address_id)
    db.execute(rows.values(unreachable_at=None, unreachable_why=None))


def heard(db: Session, address_id: int, at: datetime) -> None:
    """The person wrote from this address; an older message changes nothing."""
    HEARD.run(db, {"of": address_id, "before": at, "at": at})


def speak(db: Session, person_id: int, language: str) -> None:
    """From now on talk to the person in `language`."""
    db.execute(update(Person).where(Person.id == person_id).values(language=language))


def snooze(db: Session, person_id: int, until: date | None) -> None:
    db.execute(update(Person).where(Person.id == person_id).values(snoozed_until=until))


def snoozed_until(db: Session, person_id: int) -> date | None:
    return db.scalar(select(Person.snoozed_until).where(Person.id == person_id))


BEST_LAST = (
    select(Address)
    .join(Conversation, Conversation.person_id == Address.person_id)
    .join(Person, Person.id == Address.person_id)
    .where(Address.unreachable_at.is_(None))
    .order_by(
        func.coalesce(Address.id == Person.preferred, False),
        func.coalesce(Address.id == Conversation.heard_from, False),
        Address.id,
    )
)
"""The addresses that can be reached: last the one their person prefers, else the one they were
last heard from, else the newest."""


def best_addresses(
    db: Session, people: Collection[int], tried: Collection[int] = ()
) -> dict[int, Address]:
    """Where to speak first, by person; none of the addresses whose id was `tried`."""
    rows = BEST_LAST.where(Address.person_id.in_(people), Address.id.not_in(tried))
    return {address.person_id: address for address in db.scalars(rows)}


def best_address(db: Session, person_id: int, tried: Collection[int] = ()) -> Address | None:
    return best_addresses(db, [person_id], tried).get(person_id)
