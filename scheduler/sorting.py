"""The desk between the outbox and the wire: what came back is filed, what is due is looked at.

All of it in the transaction of one step of a line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot.channel import Channel
from bot.message import Document, Template
from bot.templates import Templates
from models import file, forwarding, halt, outbox
from models.letter import Letter
from models.outbox import Claimed, Lane, Outcome
from scheduler import mishaps, window
from scheduler.ending import Ending
from scheduler.recheck import recheck


@dataclass(frozen=True, slots=True)
class Parcel:
    """A letter, the file that goes along, and the approved text that takes its words' place."""

    letter: Claimed
    document: Document | None = None
    template: Template | None = None


def settle(db: Session, done: Sequence[Ending], now: datetime) -> None:
    outbox.settle(db, [each.settlement for each in done])
    for each in done:
        if (each.unreachable or each.code is not None) and is_refused(db, each.letter):
            follow(db, each, now)


def is_refused(db: Session, letter: Claimed) -> bool:
    """Not when a status came first and said that it was delivered."""
    row = db.get_one(Letter, letter.id, populate_existing=True)
    return row.outcome == Outcome.REFUSED


def follow(db: Session, done: Ending, now: datetime) -> None:
    if done.unreachable:
        forwarding.forward(db, done.letter, done.settlement.error or "", now)
    else:
        mishaps.follow(db, done.letter, done.code, now)


def claim(db: Session, lane: Lane, channel: Channel, most: int, now: datetime) -> list[Claimed]:
    """What is due; nothing unasked while the campaign rests."""
    if most <= 0 or (lane is Lane.BULK and halt.halted_until(db, channel.name, now)):
        return []
    return outbox.claim(db, lane, [channel.name], now, most)


def sort(
    db: Session, letters: Iterable[Claimed], channel: Channel, templates: Templates, now: datetime
) -> list[Parcel]:
    """What is to be sent, and how; the others are settled here, and passed on."""
    letters = list(letters)
    unsent = recheck(db, letters, now)
    outbox.settle(db, [each.settlement for each in unsent.values()])
    left = [each for each in letters if each.id not in unsent]
    found = window.sort(db, left, channel.window, templates, now)
    outbox.settle(db, [each.settlement for each in found.ended])
    for each in found.ended:
        forwarding.pass_on(db, each.letter, window.CLOSED, now)
    ended = {each.letter.id for each in found.ended}
    sent = [each for each in left if each.id not in ended]
    return [Parcel(each, document(db, each), found.wrapped.get(each.id)) for each in sent]


def document(db: Session, letter: Claimed) -> Document | None:
    """The file that goes along, should it still be kept."""
    found = file.fetch(db, letter.body["file"]) if letter.body and letter.body.get("file") else None
    return Document(*found) if found else None
