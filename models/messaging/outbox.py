"""The outbox: messages to people, posted in the transaction that caused them.

A message is posted, claimed, sent, settled. Settled is one of `sent`, `refused`, `unknown`,
`cancelled`; until then it waits. Bodies are encrypted: they may hold a name.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, insert, or_, select, update
from sqlalchemy.orm import Session, aliased

from models.database.base import UTCDateTime, insert_or_ignore
from models.database.encryption import WrongKey, keyring
from models.database.statements import PreparedStatement
from models.messaging.message import WAITING, DeliveryState, Lane, OutboundMessage

LEASE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A message that one worker sends until its lease ends; `body` is None without the key."""

    id: int
    person_id: int
    participant_id: int | None
    channel: str
    address: str
    lane: str
    reason: str
    key: str | None
    attempts: int
    unknown_attempts: int
    queued_at: datetime
    attempted_at: datetime
    body: dict[str, Any] | None


POST = PreparedStatement(
    insert(OutboundMessage).inline(),
    *("person_id", "participant_id", "channel", "address", "lane", "reason", "key", "body"),
    *("queued_at", "due_at", "attempts", "unknown_attempts"),
)


def post(
    db: Session,
    person_id: int,
    channel: str,
    address: str,
    body: dict[str, Any],
    *,
    now: datetime,
    due_at: datetime | None = None,
    lane: Lane = Lane.REPLY,
    reason: str = "reply",
    key: str | None = None,
    participant_id: int | None = None,
) -> None:
    """Post a message to a person, due at once unless told. A `key` is posted only once."""
    row = {
        "person_id": person_id,
        "participant_id": participant_id,
        "channel": channel,
        "address": address,
        "lane": lane.value,
        "reason": reason,
        "key": key,
        "body": keyring(db).encrypt_json("message", body),
        "queued_at": now,
        "due_at": due_at or now,
    }
    if key:
        db.connection().execute(insert_or_ignore(db, OutboundMessage), row)
    else:
        POST.run(db, row | {"attempts": 0, "unknown_attempts": 0})


other = aliased(OutboundMessage)
# A message postponed to a later day holds up no other; one that was tried does: order is kept.
AHEAD = and_(
    other.id < OutboundMessage.id,
    other.lane.in_([OutboundMessage.lane, Lane.REPLY]),
    or_(other.due_at <= bindparam("at", type_=UTCDateTime()), other.attempts > 0),
)
CLAIMED = and_(other.lane == OutboundMessage.lane, other.leased_until.is_not(None))
DUE = (
    select(OutboundMessage.id)
    .where(
        WAITING,
        OutboundMessage.lane == bindparam("of_lane"),
        OutboundMessage.due_at <= bindparam("at", type_=UTCDateTime()),
        OutboundMessage.leased_until.is_(None),
        OutboundMessage.channel == bindparam("of_channel"),
        ~select(other.id)
        .where(
            other.settled_at.is_(None),
            other.person_id == OutboundMessage.person_id,
            # Not by the index of channels, which a planner without statistics would take.
            other.channel.concat("") == OutboundMessage.channel,
            or_(AHEAD, CLAIMED),
        )
        .exists(),
    )
    .order_by(OutboundMessage.due_at, OutboundMessage.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=OutboundMessage)
    .cte("due")
)
CLAIM: Any = (
    update(OutboundMessage)
    .where(OutboundMessage.id.in_(select(DUE.c.id)))
    .values(
        leased_until=bindparam("until"),
        attempts=OutboundMessage.attempts + 1,
        attempted_at=func.coalesce(
            OutboundMessage.attempted_at, bindparam("at", type_=UTCDateTime())
        ),
    )
    .returning(*(getattr(OutboundMessage, field.name) for field in fields(ClaimedMessage)))
)


def claim(
    db: Session, lane: Lane, channel: str, now: datetime, most: int = 50
) -> list[ClaimedMessage]:
    """Claim due messages for one LEASE, hidden from other workers; in the order they were posted.

    At most one of each person, channel and lane is claimed; bulk never overtakes an older reply.
    """
    values = {
        "of_lane": lane.value,
        "at": now,
        "of_channel": channel,
        "most": most,
        "until": now + LEASE,
    }
    rows = db.connection().execute(CLAIM, values).all()
    return [to_claimed(db, row) for row in sorted(rows, key=lambda row: row.id)]


def to_claimed(db: Session, row: Row[Any] | OutboundMessage) -> ClaimedMessage:
    """The message with its body decrypted. One without its key must not hold up the others."""
    values = {field.name: getattr(row, field.name) for field in fields(ClaimedMessage)}
    try:
        body = dict(keyring(db).decrypt_json("message", row.body)) if row.body else None
    except WrongKey:
        body = None
    return ClaimedMessage(**values | {"body": body})


@dataclass(frozen=True, slots=True)
class Settlement:
    """The end of one attempt. Without an `outcome` the message waits until `due_at`.

    `unknown` counts an attempt after which nobody knows whether the message was sent.
    """

    message_id: int
    attempt: int
    outcome: DeliveryState | None
    at: datetime
    error: str | None = None
    platform_id: str | None = None
    due_at: datetime | None = None
    unknown: bool = False


SETTLE: Any = (
    update(OutboundMessage)
    .where(
        # What a slow worker brings after its lease ended is better than "unknown".
        or_(WAITING, OutboundMessage.outcome == DeliveryState.UNKNOWN),
        OutboundMessage.id == bindparam("of"),
        OutboundMessage.attempts == bindparam("attempt"),
    )
    .values(
        outcome=bindparam("to"),
        settled_at=bindparam("at"),
        error=bindparam("why"),
        platform_id=bindparam("their_id"),
        due_at=func.coalesce(bindparam("later", type_=UTCDateTime()), OutboundMessage.due_at),
        unknown_attempts=OutboundMessage.unknown_attempts + bindparam("unknown"),
        leased_until=None,
    )
)


def settle_all(db: Session, settlements: Iterable[Settlement]) -> None:
    """Write down how attempts ended; a message that another worker claimed since is left alone."""
    rows = [
        {
            "of": each.message_id,
            "attempt": each.attempt,
            "to": each.outcome,
            "at": each.at if each.outcome else None,
            "why": each.error,
            "their_id": each.platform_id,
            "later": each.due_at,
            "unknown": int(each.unknown),
        }
        for each in sorted(settlements, key=lambda each: each.message_id)
    ]
    if rows:
        db.connection().execute(SETTLE, rows)


def release_expired_leases(db: Session, now: datetime, own: Collection[int] = ()) -> int:
    """Settle what dead workers claimed as unknown, but release replies once; how many.

    `own` are the messages that the caller itself is sending, whatever the clock says.
    """
    expired = and_(WAITING, OutboundMessage.leased_until <= now, OutboundMessage.id.not_in(own))
    again = and_(OutboundMessage.lane == Lane.REPLY, OutboundMessage.unknown_attempts == 0)
    free = update(OutboundMessage).values(
        leased_until=None, unknown_attempts=OutboundMessage.unknown_attempts + 1
    )
    values = {"outcome": DeliveryState.UNKNOWN, "settled_at": now, "error": "the worker stopped"}
    ended = db.connection().execute(free.where(expired, ~again).values(values)).rowcount
    return ended + db.connection().execute(free.where(expired, again)).rowcount


def cancel(db: Session, participant_id: int, reason: str, now: datetime) -> int:
    """Cancel what waits for this reason and participant and is not claimed yet; how many."""
    rows = update(OutboundMessage).where(
        WAITING,
        OutboundMessage.participant_id == participant_id,
        OutboundMessage.reason == reason,
        OutboundMessage.leased_until.is_(None),
    )
    values = {"outcome": DeliveryState.CANCELLED, "settled_at": now, "error": "no longer due"}
    return db.connection().execute(rows.values(values)).rowcount


def oldest_waiting(db: Session, now: datetime) -> datetime | None:
    """The due time (UTC) of the oldest message that is due and not settled; None without one."""
    return db.scalar(
        select(func.min(OutboundMessage.due_at)).where(WAITING, OutboundMessage.due_at <= now)
    )
