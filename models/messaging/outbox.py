"""The outbox: messages to people, posted in the transaction that caused them.

A message is posted, claimed, sent, settled. Settled is one of `sent`, `refused`, `unknown`,
`cancelled`; until then it waits. Bodies are encrypted: they may hold a name.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, func, insert, or_, select, update
from sqlalchemy.orm import Session, aliased

from models.database.base import UTCDateTime, insert_or_ignore_sql
from models.database.encryption import WrongKey, keyring
from models.database.statements import PreparedStatement
from models.messaging.message import IN_DOUBT, OPEN, WAITING, DeliveryState, Lane, OutboundMessage

LEASE = timedelta(minutes=2)
SKEW = timedelta(minutes=5)
"""The clocks of two hosts differ by less; what is further ahead was written by a wrong one."""
PIECE = 500
"""Messages that are brought to now in one transaction."""
DOUBT = timedelta(seconds=30)
"""The time for which a status, or the person, may settle a doubt."""
SILENCE = timedelta(minutes=10)
"""A doubt is looked at then, even if the channel has answered nobody since."""
LAST_LOOK = timedelta(hours=1)
"""Older doubts are left alone: the person has gone on with their day."""


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


POSTED = (
    *("person_id", "participant_id", "channel", "address", "lane", "reason", "key", "body"),
    *("queued_at", "due_at", "attempts", "unknown_attempts"),
)
POST = PreparedStatement(insert(OutboundMessage).inline(), *POSTED)
POST_ONCE = PreparedStatement(
    lambda dialect: insert_or_ignore_sql(dialect, OutboundMessage).inline(), *POSTED
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
    statement = POST_ONCE if key else POST
    statement.run(db, row | {"attempts": 0, "unknown_attempts": 0})


def withdraw(db: Session, person_id: int, channel: str, reason: str, now: datetime) -> int:
    """Cancel the messages to a person that wait there for this reason and that nobody has tried to
    send; how many."""
    untried = OutboundMessage.leased_until.is_(None), OutboundMessage.attempts == 0
    theirs = OutboundMessage.person_id == person_id, OutboundMessage.channel == channel
    rows = update(OutboundMessage).where(
        WAITING, *untried, *theirs, OutboundMessage.reason == reason
    )
    over = {"outcome": DeliveryState.CANCELLED, "settled_at": now, "error": "a newer one says it"}
    return db.connection().execute(rows.values(over)).rowcount


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
            or_(other.settled_at.is_(None), other.leased_until.is_not(None)),
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


# What a slow worker brings after its lease ended is better than "unknown".
UNDECIDED = or_(WAITING, OutboundMessage.outcome == DeliveryState.UNKNOWN)


def unless_decided(column: Any, name: str) -> Any:
    """The value of the parameter, or what a status settled meanwhile."""
    return case((UNDECIDED, bindparam(name, type_=column.type)), else_=column)


SETTLE: Any = (
    update(OutboundMessage)
    .where(
        or_(UNDECIDED, OPEN),
        OutboundMessage.id == bindparam("of"),
        OutboundMessage.attempts == bindparam("attempt"),
    )
    .values(
        outcome=unless_decided(OutboundMessage.outcome, "to"),
        settled_at=unless_decided(OutboundMessage.settled_at, "at"),
        error=unless_decided(OutboundMessage.error, "why"),
        platform_id=unless_decided(OutboundMessage.platform_id, "their_id"),
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


def release_expired_leases(
    db: Session, now: datetime, own: Collection[int] = (), dead_at: datetime | None = None
) -> int:
    """Settle what dead workers claimed as unknown, but release replies once; how many.

    A lease that ends later than any can was given by a clock that was ahead: it is over too. What a
    status settled meanwhile stays as it is. All workers that claimed before `dead_at` are
    known to be dead.

    `own` are the messages that the caller itself is sending, whatever the clock says.
    """
    ended = max(now, dead_at + LEASE) if dead_at else now
    until = OutboundMessage.leased_until
    over = or_(until <= ended, until > now + LEASE + SKEW)
    past = and_(over, OutboundMessage.id.not_in(own))
    expired = and_(WAITING, past)
    settled = update(OutboundMessage).where(OPEN, ~WAITING, past)
    db.connection().execute(settled.values(leased_until=None))
    again = and_(OutboundMessage.lane == Lane.REPLY, OutboundMessage.unknown_attempts == 0)
    free = update(OutboundMessage).values(
        leased_until=None, unknown_attempts=OutboundMessage.unknown_attempts + 1
    )
    values = {"outcome": DeliveryState.UNKNOWN, "settled_at": now, "error": "the worker stopped"}
    lost = db.connection().execute(free.where(expired, ~again).values(values)).rowcount
    return lost + db.connection().execute(free.where(expired, again)).rowcount


def bring_to_now(db: Session, now: datetime) -> int:
    """Let what a clock posted that was ahead, and was set back since, wait as long from now as it
    was to wait then; how many. Otherwise nothing would reach its person until that time."""
    posted_ahead = WAITING, OutboundMessage.queued_at > now + SKEW
    rows = db.scalars(select(OutboundMessage).where(*posted_ahead).limit(PIECE)).all()
    for row in rows:
        row.due_at, row.queued_at = now + max(timedelta(), row.due_at - row.queued_at), now
    db.flush()
    return len(rows)


newer = aliased(OutboundMessage)
IS_NEWEST = ~(
    select(newer.id)
    .where(
        newer.channel == OutboundMessage.channel,
        newer.address == OutboundMessage.address,
        newer.id > OutboundMessage.id,
    )
    .exists()
)
"""Nothing was posted to this chat since: the person has not written, and the question is open."""


def repeat_in_doubt(db: Session, channel: str, answered_at: datetime | None, now: datetime) -> int:
    """Let replies wait once more whose two attempts ended in doubt; how many.

    Only the newest message of a chat, some time after the doubt: a status may settle it first. The
    channel has answered somebody since, at `answered_at`, or was silent for long.
    """
    until = now - SILENCE
    if answered_at:
        until = max(until, min(answered_at, now - DOUBT))
    doubtful = and_(
        IN_DOUBT,
        OutboundMessage.channel == channel,
        OutboundMessage.settled_at > now - LAST_LOOK,
        OutboundMessage.settled_at <= until,
        OutboundMessage.lane == Lane.REPLY,
        OutboundMessage.unknown_attempts == 2,
        OutboundMessage.leased_until.is_(None),
        OutboundMessage.body.is_not(None),
    )
    waits = {"outcome": None, "settled_at": None, "due_at": now}
    again = update(OutboundMessage).where(doubtful, IS_NEWEST).values(waits)
    return db.connection().execute(again).rowcount


def is_newest(db: Session, message_id: int) -> bool:
    """Whether nothing was posted to the chat of the message since."""
    rows = select(OutboundMessage.id).where(OutboundMessage.id == message_id, IS_NEWEST)
    return db.connection().execute(rows).first() is not None


before = aliased(OutboundMessage)
EARLIER = (
    select(before.settled_at)
    .where(
        before.channel == OutboundMessage.channel,
        before.address == OutboundMessage.address,
        before.id < OutboundMessage.id,
    )
    .order_by(before.id.desc())
    .limit(bindparam("burst"))
    .correlate(OutboundMessage)
    .subquery()
)
ENDED = EARLIER.c.settled_at > bindparam("since", type_=UTCDateTime())
RECENT_SENDS = select(
    OutboundMessage.address,
    select(func.count().filter(ENDED)).select_from(EARLIER).scalar_subquery(),
    select(func.min(EARLIER.c.settled_at).filter(ENDED)).select_from(EARLIER).scalar_subquery(),
).where(OutboundMessage.id.in_(bindparam("ids", expanding=True)))


def recent_sends(
    db: Session, messages: Collection[int], burst: int, since: datetime
) -> dict[str, tuple[int, datetime]]:
    """For the address of each message, how many of the `burst` before it ended since then, and the
    first of these (UTC)."""
    values = {"ids": messages, "burst": burst, "since": since}
    found = db.connection().execute(RECENT_SENDS, values).all()
    return {address: (number, at) for address, number, at in found if number}


CANCEL: Any = (
    update(OutboundMessage)
    .where(
        WAITING,
        OutboundMessage.participant_id.in_(bindparam("ids", expanding=True)),
        OutboundMessage.reason == bindparam("why"),
        OutboundMessage.leased_until.is_(None),
    )
    .values(outcome=DeliveryState.CANCELLED, settled_at=bindparam("at"), error="no longer due")
)


def cancel(db: Session, participants: Collection[int], reason: str, now: datetime) -> int:
    """Cancel what waits for this reason and these participants and is not claimed; how many."""
    values = {"ids": participants, "why": reason, "at": now}
    return db.connection().execute(CANCEL, values).rowcount


def oldest_waiting(db: Session, now: datetime) -> datetime | None:
    """The due time (UTC) of the oldest message that is due and not settled; None without one."""
    return db.scalar(
        select(func.min(OutboundMessage.due_at)).where(WAITING, OutboundMessage.due_at <= now)
    )
