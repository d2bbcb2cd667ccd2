"""Erasure of addresses and messages of people who asked for it.

An address is kept until the last message to it has left. A message waits at most a day, so the
address is gone within 3x24 hours (UU 27/2022).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, select, update
from sqlalchemy.orm import Session

from models.messaging.failed import FailedMessage
from models.messaging.message import WAITING, DeliveryState, OutboundMessage
from models.people import person
from models.people.person import Address, Caller, Person

ERASED = ""
"""Written over the address of messages."""

KEPT = timedelta(hours=1)
"""The time for which the page of the web chat may show the last message."""


def erase_messages(db: Session, people: Sequence[int]) -> None:
    """Erase the bodies of their messages, and the address of those that do not wait.

    What they wrote and was given up is deleted.
    """
    theirs = OutboundMessage.person_id.in_(people)
    db.execute(update(OutboundMessage).where(theirs).values(body=None))
    db.execute(update(OutboundMessage).where(theirs, ~WAITING).values(address=ERASED))
    own = Address.channel == FailedMessage.channel, Address.address == FailedMessage.address
    from_them = select(Address.id).where(*own, Address.person_id.in_(people)).exists()
    db.execute(delete(FailedMessage).where(from_them))


def erase_messages_about(db: Session, participant_id: int, now: datetime) -> None:
    """Cancel what waits about a registration, and erase the bodies of what was sent, to anybody."""
    about = OutboundMessage.participant_id == participant_id
    # A worker that has one of them in hand may be copying it: first the copy, or none.
    db.execute(
        select(OutboundMessage.id).where(about).order_by(OutboundMessage.id).with_for_update()
    )
    waiting = update(OutboundMessage).where(about, WAITING, OutboundMessage.leased_until.is_(None))
    cancelled = {"outcome": DeliveryState.CANCELLED, "settled_at": now, "error": "erased"}
    db.execute(waiting.values(cancelled))
    db.execute(update(OutboundMessage).where(about).values(body=None))


def expired_addresses(db: Session, now: datetime, most: int) -> list[int]:
    """The ids of up to `most` addresses of erased people for whom no message waits."""
    waits = (
        select(OutboundMessage.id).where(WAITING, OutboundMessage.person_id == Person.id).exists()
    )
    rows = select(Address.id).join(Person, Person.id == Address.person_id)
    rows = rows.where(Person.erased_at <= now - KEPT, ~waits)
    return list(db.scalars(rows.order_by(Address.id).limit(most)))


def delete_addresses(db: Session, addresses: Sequence[int], now: datetime) -> int:
    """Delete these addresses, unless somebody new writes from there meanwhile; how many."""
    gone = Person.id == Address.person_id, Person.erased_at <= now - KEPT
    rows = delete(Address).where(Address.id.in_(addresses), select(Person.id).where(*gone).exists())
    found = db.execute(rows.returning(Address.channel, Address.address)).all()
    for channel, address in found:
        there = and_(
            OutboundMessage.channel == channel, OutboundMessage.address == address, ~WAITING
        )
        db.execute(update(OutboundMessage).where(there).values(address=ERASED))
    return len(found)


def replace_erased_caller(db: Session, caller: Caller, now: datetime) -> Caller:
    """A new person at the caller's address: nothing leads to the erased one.

    Messages that wait there go to the new person.
    """
    new_id = person.create_person(db, now, caller.language)
    here = update(Address).where(Address.id == caller.address_id)
    db.execute(here.values(person_id=new_id, unreachable_at=None, unreachable_reason=None))
    before = and_(
        OutboundMessage.person_id == caller.id,
        OutboundMessage.channel == caller.channel,
        OutboundMessage.address == caller.address,
    )
    db.execute(update(OutboundMessage).where(before, ~WAITING).values(address=ERASED))
    db.execute(update(OutboundMessage).where(before, WAITING).values(person_id=new_id))
    return replace(caller, id=new_id, unreachable=False, state=None, updated_at=now, erased=False)
