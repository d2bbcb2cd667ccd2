"""Letters, when an address goes to another person: nothing of the one is shown to the other."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, tuple_, update
from sqlalchemy.orm import Session

from models import person
from models.letter import WAITING, Lane, Letter, Outcome
from models.person import Address


def part(
    db: Session, holder: int, other: int, back: Mapping[str, Sequence[int]], now: datetime
) -> None:
    """Two persons are two again: letters about `other` go to their own addresses, and the
    holder's do not stay readable there."""
    theirs = Letter.participant_id.in_(back.get("participants.person_id", ()))
    redirect(db, and_(Letter.person_id == holder, theirs), other, now)
    leave(db, holder, back.get("addresses.person_id", ()), now)


def leave(db: Session, holder: int, addresses: Sequence[int], now: datetime) -> None:
    """These addresses are not the holder's any more."""
    rows = select(Address.channel, Address.address).where(Address.id.in_(addresses))
    places = [tuple(row) for row in db.execute(rows)]
    there = and_(Letter.person_id == holder, tuple_(Letter.channel, Letter.address).in_(places))
    redirect(db, there, holder, now)
    words = update(Letter).where(there, Letter.settled_at.is_not(None))
    db.connection().execute(words.values(body=None))


def redirect(db: Session, which: ColumnElement[bool], to: int, now: datetime) -> None:
    """What waits and nobody asked for goes to another address of `to`; the rest is cancelled."""
    idle = and_(which, WAITING, Letter.leased_until.is_(None))
    best = person.best_address(db, to)
    unasked = Letter.lane == Lane.BULK
    stays = idle if best is None else and_(idle, ~unasked)
    ends = {"outcome": Outcome.CANCELLED, "settled_at": now, "error": "the address was unlinked"}
    db.connection().execute(update(Letter).where(stays).values(ends))
    if best is not None:
        there = {"person_id": to, "channel": best.channel, "address": best.address}
        db.connection().execute(update(Letter).where(idle, unasked).values(there))
