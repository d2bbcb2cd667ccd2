"""The sending of broadcasts: which run, who is next, how messages ended, and when all is over.

Rows are read and locked in pieces, so that nobody waits for a whole broadcast.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.orm import Session

from models.broadcasts import audience
from models.broadcasts.broadcast import (
    ADDRESSED,
    UNENDED,
    Broadcast,
    BroadcastNoticeKind,
    BroadcastRecipient,
    BroadcastState,
    RecipientState,
    message_key,
    queue_notice,
)
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from models.people import person
from models.people.person import Address, Person

LOOKED_AT = timedelta(days=2)
"""So long after its end a broadcast's messages are still looked at."""


class BroadcastsAtWork(NamedTuple):
    """The ids of broadcasts about which there is something to do."""

    with_open_messages: list[int]
    """Messages of theirs may have ended since somebody looked."""
    expired: list[int]
    """They have not ended though their time is over."""
    running: list[int]
    """They are to be sent now."""


def broadcasts_at_work(db: Session, now: datetime) -> BroadcastsAtWork:
    """The broadcasts that somebody has to look at, all read at once."""
    posted = select(BroadcastRecipient.id).where(
        BroadcastRecipient.broadcast_id == Broadcast.id,
        BroadcastRecipient.state == RecipientState.POSTED,
    )
    recent = or_(Broadcast.ended_at.is_(None), Broadcast.ended_at > now - LOOKED_AT)
    is_over = and_(Broadcast.ended_at.is_(None), Broadcast.expires_at <= now)

    def ids(where: ColumnElement[bool]) -> list[int]:
        return list(db.scalars(select(Broadcast.id).where(where).order_by(Broadcast.id)))

    return BroadcastsAtWork(ids(and_(recent, posted.exists())), ids(is_over), ids(is_running(now)))


def is_running(now: datetime) -> ColumnElement[bool]:
    """The condition of a broadcast that has begun, and is neither paused nor too old."""
    begun = or_(Broadcast.starts_at.is_(None), Broadcast.starts_at <= now)
    return and_(Broadcast.state == BroadcastState.RUNNING, begun, Broadcast.expires_at > now)


def lock_running(db: Session, broadcast_id: int, now: datetime) -> Broadcast | None:
    """The broadcast while it runs: until the transaction ends it is neither paused nor stopped."""
    rows = select(Broadcast).where(Broadcast.id == broadcast_id, is_running(now))
    locked = rows.with_for_update(read=True)
    return db.scalar(locked.execution_options(populate_existing=True))


def count_in_flight(db: Session, broadcast_id: int) -> int:
    """The number of its messages that are posted and have not ended."""
    count = select(func.count(BroadcastRecipient.id)).where(
        BroadcastRecipient.broadcast_id == broadcast_id,
        BroadcastRecipient.state == RecipientState.POSTED,
    )
    return db.scalar(count) or 0


def next_recipients(
    db: Session, broadcast_id: int, state: RecipientState, after: int, most: int
) -> list[BroadcastRecipient]:
    """The next recipients in this state, by id, locked; those locked elsewhere are left out."""
    rows = select(BroadcastRecipient).where(
        BroadcastRecipient.broadcast_id == broadcast_id,
        BroadcastRecipient.state == state,
        BroadcastRecipient.id > after,
    )
    locked = rows.order_by(BroadcastRecipient.id).limit(most).with_for_update(skip_locked=True)
    return list(db.scalars(locked.execution_options(populate_existing=True)))


def current_verdicts(
    db: Session, rows: Sequence[BroadcastRecipient], now: datetime
) -> dict[int, tuple[int | None, str]]:
    """The person that a participant is today and the verdict, by participant id; the erased are
    left out."""
    where = Participant.id.in_([row.participant_id for row in rows])
    found = db.execute(audience.recipients_with_verdict(where, now))
    return {participant_id: (person_id, why) for participant_id, person_id, why in found}


def lock_people(db: Session, people: Collection[int]) -> set[int]:
    """Lock the people; return those who could be locked: others are locked elsewhere, or merged
    away."""
    rows = select(Person.id).where(Person.id.in_(people), Person.merged_into.is_(None))
    return set(db.scalars(rows.order_by(Person.id).with_for_update(skip_locked=True)))


def already_addressed(db: Session, broadcast_id: int, people: Collection[int]) -> set[int]:
    """The people to whom it was posted already, by another registration of theirs."""
    rows = select(BroadcastRecipient.person_id).where(
        BroadcastRecipient.broadcast_id == broadcast_id,
        BroadcastRecipient.person_id.in_(people),
        BroadcastRecipient.state.in_(ADDRESSED),
    )
    return {each for each in db.scalars(rows) if each is not None}


def delivery_targets(
    db: Session, people: Collection[int], now: datetime
) -> dict[int, tuple[str, Address]]:
    """The language of each person and the best address that free text may be sent to, by person
    id."""
    rows = person.REACHABLE_ADDRESSES.where(Person.id.in_(people), audience.in_service_window(now))
    found = db.execute(rows.add_columns(Person.language))
    return {address.person_id: (language, address) for address, language in found}


def collect_results(db: Session, rows: Sequence[BroadcastRecipient]) -> None:
    """Record how messages ended; of one that went on to another address, the last counts."""
    outcomes: dict[str, str | None] = {}
    found = select(OutboundMessage.key, OutboundMessage.outcome).where(
        OutboundMessage.participant_id.in_([row.participant_id for row in rows]),
        OutboundMessage.key.startswith("campaign:"),
    )
    for key, outcome in db.execute(found.order_by(OutboundMessage.id)):
        outcomes[str(key).partition(">")[0]] = outcome
    for row in rows:
        key = message_key(row.broadcast_id, row.id)
        row.state = outcomes.get(key, RecipientState.UNKNOWN) or row.state
    db.flush()


def finish(db: Session, broadcast_id: int, now: datetime) -> bool:
    """End a broadcast for which nobody waits and nothing is on its way; True for one caller."""
    unended = select(BroadcastRecipient.id).where(
        BroadcastRecipient.broadcast_id == broadcast_id, UNENDED
    )
    if db.scalar(unended.limit(1)) is not None:
        return False
    running = update(Broadcast).where(
        Broadcast.id == broadcast_id,
        Broadcast.state == BroadcastState.RUNNING,
        Broadcast.ended_at.is_(None),
    )
    done = running.values(state=BroadcastState.DONE, ended_at=now)
    if db.connection().execute(done).rowcount != 1:
        return False
    queue_notice(db, broadcast_id, BroadcastNoticeKind.DONE, now)
    return True
