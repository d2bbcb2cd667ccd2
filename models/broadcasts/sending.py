"""A broadcast goes out, piece by piece: who is next, who they are today, and what became of it.

What became of a broadcast's letters, and when it is over.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.orm import Session

from models.broadcasts import announcements, audience
from models.broadcasts.announcements import BroadcastNoticeKind
from models.broadcasts.broadcast import (
    UNENDED,
    Broadcast,
    BroadcastRecipient,
    BroadcastState,
    RecipientState,
    message_key,
)
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from models.people import person
from models.people.person import Address, Person

LOOKED_AT = timedelta(days=2)
"""So long after its end a broadcast's letters are still looked at."""


def expired(db: Session, now: datetime) -> list[int]:
    """Broadcasts that are not over, and whose time is."""
    rows = select(Broadcast.id).where(Broadcast.ended_at.is_(None), Broadcast.expires_at <= now)
    return list(db.scalars(rows.order_by(Broadcast.id)))


def with_open_messages(db: Session, now: datetime) -> list[int]:
    """Broadcasts with letters that may have ended since somebody looked."""
    recent = or_(Broadcast.ended_at.is_(None), Broadcast.ended_at > now - LOOKED_AT)
    there = (
        BroadcastRecipient.broadcast_id == Broadcast.id,
        BroadcastRecipient.state == RecipientState.POSTED,
    )
    rows = select(Broadcast.id).where(recent, select(BroadcastRecipient.id).where(*there).exists())
    return list(db.scalars(rows.order_by(Broadcast.id)))


def collect_results(db: Session, rows: Sequence[BroadcastRecipient]) -> int:
    """Write down how letters ended; one that went on to another address is judged by the last."""
    last: dict[str, str | None] = {}
    found = select(OutboundMessage.key, OutboundMessage.outcome).where(
        OutboundMessage.participant_id.in_([row.participant_id for row in rows]),
        OutboundMessage.key.startswith("campaign:"),
    )
    for key, outcome in db.execute(found.order_by(OutboundMessage.id)):
        last[str(key).partition(">")[0]] = outcome
    ended = [
        (row, last.get(message_key(row.broadcast_id, row.id), RecipientState.UNKNOWN))
        for row in rows
    ]
    for row, outcome in ended:
        if outcome is not None:
            row.state = outcome
    db.flush()
    return sum(outcome is not None for _, outcome in ended)


def finish(db: Session, campaign: int, now: datetime) -> bool:
    """It is over when nobody waits and nothing is on its way."""
    where = and_(BroadcastRecipient.broadcast_id == campaign, UNENDED)
    if db.scalar(select(BroadcastRecipient.id).where(where).limit(1)) is not None:
        return False
    over = update(Broadcast).where(
        Broadcast.id == campaign, Broadcast.state == BroadcastState.RUNNING
    )
    changed = over.where(Broadcast.ended_at.is_(None)).values(
        state=BroadcastState.DONE, ended_at=now
    )
    if db.connection().execute(changed).rowcount != 1:
        return False
    announcements.queue_notice(db, campaign, BroadcastNoticeKind.DONE, now)
    return True


TOLD = (RecipientState.POSTED, RecipientState.SENT, RecipientState.UNKNOWN, RecipientState.REFUSED)


def running_broadcasts(db: Session, now: datetime) -> list[int]:
    rows = select(Broadcast.id).where(
        Broadcast.state == BroadcastState.RUNNING, Broadcast.expires_at > now
    )
    return list(db.scalars(rows.order_by(Broadcast.id)))


def lock_running(db: Session, campaign: int, now: datetime) -> Broadcast | None:
    """The broadcast while it runs: it can be neither paused nor stopped until the end of this."""
    rows = select(Broadcast).where(
        Broadcast.id == campaign, Broadcast.state == BroadcastState.RUNNING
    )
    held = rows.where(Broadcast.expires_at > now).with_for_update(read=True)
    return db.scalar(held.execution_options(populate_existing=True))


def count_in_flight(db: Session, campaign: int) -> int:
    """How many letters of it are posted and have not ended."""
    where = (
        BroadcastRecipient.broadcast_id == campaign,
        BroadcastRecipient.state == RecipientState.POSTED,
    )
    return db.scalar(select(func.count(BroadcastRecipient.id)).where(*where)) or 0


def next_recipients(
    db: Session, campaign: int, after: int, most: int, fate: RecipientState = RecipientState.WAITING
) -> list[BroadcastRecipient]:
    """The next ones of this fate, held; those in other hands are left out."""
    rows = select(BroadcastRecipient).where(
        BroadcastRecipient.broadcast_id == campaign,
        BroadcastRecipient.state == fate,
        BroadcastRecipient.id > after,
    )
    held = rows.order_by(BroadcastRecipient.id).limit(most).with_for_update(skip_locked=True)
    return list(db.scalars(held.execution_options(populate_existing=True)))


def lock_people_available(db: Session, people: Collection[int]) -> set[int]:
    """Those of the people who are in nobody's hands: they are held until the end of this."""
    rows = select(Person.id).where(Person.id.in_(people), Person.merged_into.is_(None))
    return set(db.scalars(rows.order_by(Person.id).with_for_update(skip_locked=True)))


def current_verdicts(
    db: Session, rows: Sequence[BroadcastRecipient], now: datetime
) -> dict[int, tuple[int | None, str]]:
    """By participant: who they are now and what the rule says; nothing of those who are gone."""
    where = Participant.id.in_([row.participant_id for row in rows])
    return {
        who: (whose, why)
        for who, whose, why in db.execute(audience.recipients_with_verdict(where, now))
    }


def already_told(db: Session, campaign: int, people: Collection[int]) -> set[int]:
    """Those of the people who had it already, by another registration."""
    rows = select(BroadcastRecipient.person_id).where(
        BroadcastRecipient.broadcast_id == campaign,
        BroadcastRecipient.person_id.in_(people),
        BroadcastRecipient.state.in_(TOLD),
    )
    return {each for each in db.scalars(rows) if each is not None}


def delivery_targets(
    db: Session, people: Collection[int], now: datetime
) -> dict[int, tuple[str, Address]]:
    """By person: their language, and the best address that free words may go to."""
    rows = person.REACHABLE_ADDRESSES.where(Person.id.in_(people), audience.in_service_window(now))
    found = db.execute(rows.add_columns(Person.language))
    return {address.person_id: (language, address) for address, language in found}
