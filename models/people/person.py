"""People, and their addresses: one for each account that they have on a channel."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    UniqueConstraint,
    and_,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.parsing.people.nik import mask_long_numbers
from domain.people.reply_limit import ReplyUse
from models import audit
from models.database.base import Base
from models.database.encryption import holds_index, keyring
from models.database.statements import PreparedStatement
from models.messaging.message import WAITING, OutboundMessage
from models.people.conversation import Conversation

PHONE = "phone"
"""The kind of blind index of a phone number."""


class Person(Base):
    """Somebody who wrote to the bot."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(default="id")
    created_at: Mapped[datetime]
    contacted_at: Mapped[datetime | None]
    """The time of their last proactive message: at most one a local day."""
    snoozed_until: Mapped[date | None]
    """No reminder before this local day."""
    monthly_day: Mapped[int | None]
    """The day of each month on which they want to be reminded; 31 is also the last of a short one.
    """
    monthly_next: Mapped[date | None]
    """The next such local day, not yet in the due book."""
    erased_at: Mapped[datetime | None]
    active_role_id: Mapped[int | None]
    """The role that they act in, for somebody who has several."""
    preferred_address_id: Mapped[int | None]
    """The address that they want proactive messages at."""
    merged_into: Mapped[int | None]
    """The person that this one turned out to be."""
    talk_id: Mapped[int | None]
    """Their newest talk with a helper, until they have written after its end."""


MERGED = Person.merged_into.is_not(None)
MONTHLY = Person.monthly_next.is_not(None)

Index("ix_people_monthly", Person.monthly_next, postgresql_where=MONTHLY, sqlite_where=MONTHLY)
Index("ix_people_merged_into", Person.merged_into, postgresql_where=MERGED, sqlite_where=MERGED)


class Address(Base):
    """One account of a person on a channel."""

    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str]
    address: Mapped[str]
    """Encrypted (`Keyring.encrypt_address`)."""
    unreachable_at: Mapped[datetime | None]
    unreachable_reason: Mapped[str | None]
    last_inbound_at: Mapped[datetime | None]
    """The time of the last message from here, on channels where that opens a service window."""
    phone_index: Mapped[str | None] = mapped_column(index=True, info=holds_index(PHONE))
    """The blind index of the number that the platform has proven to be theirs."""
    replies_paid_at: Mapped[datetime | None]
    """`ReplyUse.paid_at`. At the address, so that who erases themselves begins no new limit."""
    silent_until: Mapped[datetime | None]
    """`ReplyUse.silent_until`."""


@dataclass(slots=True)
class Caller:
    """The person who is writing, and from which address; locked until the transaction ends."""

    id: int
    address_id: int
    channel: str
    address: str
    language: str
    unreachable: bool
    state: bytes | None
    updated_at: datetime
    erased: bool = False
    """Then `departed.replace_erased_caller` makes them somebody new."""
    last_inbound_at: datetime | None = None
    replies_paid_at: datetime | None = None
    silent_until: datetime | None = None
    draft_lapsed: bool = False
    """Was a draft of theirs erased for its age since they last wrote?"""
    talk_id: int | None = None
    """Their newest talk with a helper; one that has ended only until they write again."""


FIND_CALLER = PreparedStatement(
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
        Address.last_inbound_at,
        Address.replies_paid_at,
        Address.silent_until,
        Conversation.draft_lapsed_at.is_not(None),
        Person.talk_id,
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
RECORD_INBOUND = PreparedStatement(
    update(Address)
    .where(Address.id == bindparam("of"))
    .values(
        last_inbound_at=bindparam("at"),
        replies_paid_at=bindparam("paid_at"),
        silent_until=bindparam("until"),
    )
)


def find_or_create(db: Session, channel: str, address: str, now: datetime) -> Caller:
    """The person at an address, created when nobody is there, and locked."""
    known = find_caller(db, channel, address, now)
    return known or create_caller(db, channel, address, now, "id")


def find_caller(
    db: Session, channel: str, address: str, now: datetime, aliases: Sequence[str] = ()
) -> Caller | None:
    """The person at an address, locked; None when nobody is there.

    Somebody known only by one of the `aliases` is given the address.
    """
    known = keyring(db).encrypted_addresses(address)
    # None also when the address became another person's while we waited: then look again.
    row = find_caller_row(db, channel, known) or find_caller_row(db, channel, known)
    if not row and change_address(db, channel, aliases, known[0], now):
        row = find_caller_row(db, channel, known)
    return Caller(*row) if row else None


def reload_caller(db: Session, caller: Caller) -> Caller:
    """The person who is at the caller's address by now, locked."""
    row = find_caller_row(db, caller.channel, [caller.address])
    assert row is not None, "the address is locked, so it is there"
    return Caller(*row)


def find_caller_row(db: Session, channel: str, known: Sequence[str]) -> list[Any] | None:
    """The row of the person at an address, by all texts that it may be stored as."""
    for each in known:
        if row := FIND_CALLER.run(db, {"channel": channel, "address": each}).first():
            return row
    return None


def create_caller(db: Session, channel: str, address: str, now: datetime, language: str) -> Caller:
    """A new person at a new address. IntegrityError when another transaction was faster."""
    address = keyring(db).encrypt_address(address)
    person_id = create_person(db, now, language)
    values = {"channel": channel, "address": address, "person_id": person_id}
    address_id = NEW_ADDRESS.run(db, values).one()
    return Caller(person_id, address_id, channel, address, language, False, None, now)


def change_address(
    db: Session, channel: str, old: Sequence[str], address: str, now: datetime
) -> bool:
    """Replace the first of the `old` addresses that is known by the encrypted one; False when none
    is.

    Waiting messages are redirected. Call it when nobody has the new address.
    """
    names = [each for name in old if name for each in keyring(db).encrypted_addresses(name)]
    if not names:
        return False
    known = select(Address).where(Address.channel == channel, Address.address.in_(names))
    found = db.scalar(known.order_by(Address.id).limit(1))
    if found is None:
        return False
    same = update(Address).where(Address.id == found.id, Address.address == found.address)
    if db.connection().execute(same.values(address=address)).rowcount:
        waiting = and_(
            WAITING, OutboundMessage.channel == channel, OutboundMessage.address == found.address
        )
        db.execute(update(OutboundMessage).where(waiting).values(address=address))
        subject = f"person:{found.person_id}"
        audit.record(db, subject, "address moved", subject, now, channel=channel)
    return True


def create_person(db: Session, now: datetime, language: str = "id") -> int:
    """Create a person without any address; returns the id."""
    person_id: int = NEW.run(db, {"language": language, "created_at": now}).one()
    NEW_CONVERSATION.run(db, {"person_id": person_id, "updated_at": now})
    return person_id


def current_person_id(db: Session, person_id: int) -> int:
    """The id of the person that this one became by merges; their own without one."""
    into = select(Person.merged_into)
    while (found := db.scalar(into.where(Person.id == person_id))) is not None:
        person_id = found
    return person_id


def mark_unreachable(db: Session, address_id: int, why: str, now: datetime) -> None:
    """Record that nothing reaches the person at this address; the first reason is kept."""
    rows = update(Address).where(Address.id == address_id, Address.unreachable_at.is_(None))
    db.execute(rows.values(unreachable_at=now, unreachable_reason=mask_long_numbers(why)))


def mark_reachable(db: Session, address_id: int) -> None:
    """Record that the person can be reached at this address."""
    rows = update(Address).where(Address.id == address_id)
    db.execute(rows.values(unreachable_at=None, unreachable_reason=None))


def record_inbound(db: Session, caller: Caller, at: datetime | None, use: ReplyUse) -> None:
    """Record that the caller wrote, and the replies that they used.

    An older message, or one without a time, changes no time.
    """
    before = caller.last_inbound_at
    last = max(at, before) if at and before else at or before
    row = {"of": caller.address_id, "at": last, "paid_at": use.paid_at, "until": use.silent_until}
    RECORD_INBOUND.run(db, row)


BEST_LAST = (
    func.coalesce(Address.id == Person.preferred_address_id, False),
    func.coalesce(Address.id == Conversation.last_address_id, False),
    Address.id,
)
"""The order of a person's addresses: the one that they prefer last."""
REACHABLE_ADDRESSES = (
    select(Address)
    .outerjoin(Conversation, Conversation.person_id == Address.person_id)
    .join(Person, Person.id == Address.person_id)
    .where(Address.unreachable_at.is_(None))
    .order_by(*BEST_LAST)
)
"""Select reachable addresses, the best last: the one that the person prefers, else the one that
they last wrote from, else the newest."""


def best_addresses(
    db: Session, people: Collection[int], tried: Collection[int] = ()
) -> dict[int, Address]:
    """The address for proactive messages, by person id; none whose id was `tried`."""
    rows = REACHABLE_ADDRESSES.where(Address.person_id.in_(people), Address.id.not_in(tried))
    return {address.person_id: address for address in db.scalars(rows)}


def best_address(db: Session, person_id: int, tried: Collection[int] = ()) -> Address | None:
    """The address for proactive messages; None when the person cannot be reached."""
    return best_addresses(db, [person_id], tried).get(person_id)


def language_of(db: Session, person_id: int) -> str:
    """The language that the person is talked to in."""
    return db.scalar(select(Person.language).where(Person.id == person_id)) or "id"


def set_language(db: Session, person_id: int, language: str) -> None:
    """Set the language that the person is talked to in."""
    db.execute(update(Person).where(Person.id == person_id).values(language=language))


def snooze(db: Session, person_id: int, until: date | None) -> None:
    """Send no reminder before this local day; None ends the snooze."""
    db.execute(update(Person).where(Person.id == person_id).values(snoozed_until=until))


def snoozed_until(db: Session, person_id: int) -> date | None:
    """The local day before which no reminder is sent; None when reminders are sent."""
    return db.scalar(select(Person.snoozed_until).where(Person.id == person_id))


def remind_monthly(db: Session, person_id: int, number: int | None, first: date | None) -> None:
    """Remind on this day of each month, beginning with `first`; None ends it."""
    values = {"monthly_day": number, "monthly_next": first}
    db.execute(update(Person).where(Person.id == person_id).values(values))


def monthly_day(db: Session, person_id: int) -> int | None:
    """The day of each month on which the person wants to be reminded."""
    return db.scalar(select(Person.monthly_day).where(Person.id == person_id))


def mark_contacted(db: Session, people: Collection[int], now: datetime) -> None:
    """Record that these people got a message that they did not ask for."""
    if people:
        rows = update(Person).where(Person.id.in_(people))
        db.connection().execute(rows.values(contacted_at=now))
