"""Where somebody could be reached who wants to be forgotten: known until the farewell has left.

A letter waits at most a day, so the address is gone within 3x24 hours (UU 27/2022).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, select, update
from sqlalchemy.orm import Session

from models.messaging.message import WAITING, OutboundMessage
from models.people import person
from models.people.person import Address, Caller, Person

NOWHERE = ""
"""The address of letters that must not tell it any more."""

STAYS = timedelta(hours=1)
"""So long the page of the web chat may show the farewell."""


def erase_messages(db: Session, people: Sequence[int]) -> None:
    """Their letters say nothing, and those that arrived not to whom either."""
    theirs = OutboundMessage.person_id.in_(people)
    db.execute(update(OutboundMessage).where(theirs).values(body=None))
    db.execute(update(OutboundMessage).where(theirs, ~WAITING).values(address=NOWHERE))


def expired_addresses(db: Session, now: datetime, most: int) -> list[int]:
    """Ids of addresses of forgotten people, where no letter waits any more."""
    waits = (
        select(OutboundMessage.id).where(WAITING, OutboundMessage.person_id == Person.id).exists()
    )
    rows = select(Address.id).join(Person, Person.id == Address.person_id)
    rows = rows.where(Person.erased_at <= now - STAYS, ~waits)
    return list(db.scalars(rows.order_by(Address.id).limit(most)))


def delete_addresses(db: Session, addresses: Sequence[int], now: datetime) -> int:
    """Delete them, unless somebody new writes from there meanwhile; how many."""
    gone = Person.id == Address.person_id, Person.erased_at <= now - STAYS
    rows = delete(Address).where(Address.id.in_(addresses), select(Person.id).where(*gone).exists())
    found = db.execute(rows.returning(Address.channel, Address.address)).all()
    for channel, address in found:
        there = and_(
            OutboundMessage.channel == channel, OutboundMessage.address == address, ~WAITING
        )
        db.execute(update(OutboundMessage).where(there).values(address=NOWHERE))
    return len(found)


def start_over(db: Session, caller: Caller, now: datetime) -> Caller:
    """Whoever writes after an erasure is somebody new: nothing leads to whom they were."""
    fresh = person.new(db, now, caller.language)
    here = update(Address).where(Address.id == caller.address_id)
    db.execute(here.values(person_id=fresh, unreachable_at=None, unreachable_reason=None))
    before = and_(
        OutboundMessage.person_id == caller.id,
        OutboundMessage.channel == caller.channel,
        OutboundMessage.address == caller.address,
    )
    db.execute(update(OutboundMessage).where(before, ~WAITING).values(address=NOWHERE))
    db.execute(update(OutboundMessage).where(before, WAITING).values(person_id=fresh))
    return Caller(
        fresh, caller.address_id, caller.channel, caller.address, caller.language, False, None, now
    )
