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
from models.database.base import Base
from models.database.encryption import keyring
from models.database.statements import PreparedStatement
from models.messaging.message import WAITING, OutboundMessage
from models.people.conversation import Conversation


class Person(Base):
    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(default="id")
    created_at: Mapped[datetime]
    contacted_at: Mapped[datetime | None]
    """When we last spoke first: at most one nudge a local day."""
    snoozed_until: Mapped[date | None]
    """No reminder before this local day."""
    erased_at: Mapped[datetime | None]
    active_role_id: Mapped[int | None]
    """The role that is on, for somebody who has several."""
    preferred_address_id: Mapped[int | None]
    """The address that they want to be written to first, when we speak first."""
    merged_into: Mapped[int | None]
    """Whom this person turned out to be (models/people/merge_history.py)."""


BECAME = Person.merged_into.is_not(None)
Index("ix_people_merged_into", Person.merged_into, postgresql_where=BECAME, sqlite_where=BECAME)


class Address(Base):
    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str]
    address: Mapped[str]
    """A phone number is veiled (models/database/encryption.py)."""
    unreachable_at: Mapped[datetime | None]
    unreachable_reason: Mapped[str | None]
    last_inbound_at: Mapped[datetime | None]
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
    updated_at: datetime
    erased: bool = False
    """Whoever writes after an erasure is somebody new (models/people/departed.py)."""


MEET = PreparedStatement(
    select(
        Person.id,
        Address.id,
        Address.channel,
        Address.address,
        Person.language,
        Address.unreachable_at.is_not(None),
        Conversation.state,
        Conversation.updated_at,
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
NEW = PreparedStatement(insert(Person).returning(Person.id), "language", "created_at")
NEW_ADDRESS = PreparedStatement(
    insert(Address).returning(Address.id), "person_id", "channel", "address"
)
NEW_CONVERSATION = PreparedStatement(insert(Conversation).inline(), "person_id", "updated_at")
HEARD = PreparedStatement(
    update(Address)
    .where(
        Address.id == bindparam("of"),
        or_(Address.last_inbound_at.is_(None), Address.last_inbound_at < bindparam("before")),
    )
    .values(last_inbound_at=bindparam("at"))
)


def find_or_create(
    db: Session,
    channel: str,
    address: str,
    now: datetime,
    language: str = "id",
    aliases: Sequence[str] = (),
) -> Caller:
    """Find or create the person behind an address, and hold the row: one person = one queue."""
    known = find(db, channel, address, now, aliases)
    return known or create_caller(db, channel, address, now, language)


def find(
    db: Session, channel: str, address: str, now: datetime, aliases: Sequence[str] = ()
) -> Caller | None:
    """Whoever is behind an address, held.

    Somebody known only by one of the `aliases` is known by `address` from now on.
    """
    address = keyring(db).encrypt_address(address)
    values = {"channel": channel, "address": address}
    row = MEET.run(db, values).first()
    # None also when the address became another person's while we waited: then look again.
    row = row or MEET.run(db, values).first()
    if not row and change_address(db, channel, aliases, address, now):
        row = MEET.run(db, values).first()
    return Caller(*row) if row else None


def create_caller(db: Session, channel: str, address: str, now: datetime, language: str) -> Caller:
    """Somebody new. Two copies of somebody's very first message collide: the second raises
    IntegrityError."""
    address = keyring(db).encrypt_address(address)
    person_id = new(db, now, language)
    values = {"channel": channel, "address": address, "person_id": person_id}
    address_id = NEW_ADDRESS.run(db, values).one()
    return Caller(person_id, address_id, channel, address, language, False, None, now)


def change_address(
    db: Session, channel: str, old: Sequence[str], address: str, now: datetime
) -> int | None:
    """Whoever is known by one of the `old` addresses is known by `address`; the address's id.

    Letters that wait go with them. Call it when nobody has the new address.
    """
    names = [keyring(db).encrypt_address(each) for each in old if each]
    if not names:
        return None
    known = select(Address).where(Address.channel == channel, Address.address.in_(names))
    found = db.scalar(known.order_by(Address.id).limit(1))
    if found is None:
        return None
    same = update(Address).where(Address.id == found.id, Address.address == found.address)
    if db.connection().execute(same.values(address=address)).rowcount:
        waiting = and_(
            WAITING, OutboundMessage.channel == channel, OutboundMessage.address == found.address
        )
        db.execute(update(OutboundMessage).where(waiting).values(address=address))
        subject = f"person:{found.person_id}"
        audit.record(db, subject, "address moved", subject, now, channel=channel)
    return found.id


def new(db: Session, now: datetime, language: str = "id") -> int:
    """A person with nobody's address yet; returns the id."""
    person_id: int = NEW.run(db, {"language": language, "created_at": now}).one()
    NEW_CONVERSATION.run(db, {"person_id": person_id, "updated_at": now})
    return person_id


def mark_unreachable(db: Session, address_id: int, why: str, now: datetime) -> None:
    rows = update(Address).where(Address.id == address_id, Address.unreachable_at.is_(None))
    db.execute(rows.values(unreachable_at=now, unreachable_reason=why))


def mark_reachable(db: Session, address_id: int) -> None:
    rows = update(Address).where(Address.id == address_id)
    db.execute(rows.values(unreachable_at=None, unreachable_reason=None))


def record_inbound(db: Session, address_id: int, at: datetime) -> None:
    """The person wrote from this address; an older message changes nothing."""
    HEARD.run(db, {"of": address_id, "before": at, "at": at})


def set_language(db: Session, person_id: int, language: str) -> None:
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
        func.coalesce(Address.id == Person.preferred_address_id, False),
        func.coalesce(Address.id == Conversation.last_address_id, False),
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
