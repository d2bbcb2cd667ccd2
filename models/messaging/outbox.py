"""The letters we owe people, posted in the transaction that caused them.

A letter is posted, claimed, delivered, settled. Settled is one of `sent`, `refused`, `unknown`,
`cancelled`; until then it waits. A letter's words are sealed: they may hold a name.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, func, insert, or_, select, update
from sqlalchemy.orm import Session, aliased

from models.database.base import UTCDateTime, insert_or_ignore
from models.database.encryption import WrongKey, keyring
from models.database.statements import PreparedStatement
from models.messaging.message import WAITING, DeliveryState, Lane, OutboundMessage

LEASE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A letter in the hands of one worker until its lease ends; no `body` when it does not open."""

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
    """Owe a person a letter. One with a `key` that is owed already changes nothing."""
    row = {
        "person_id": person_id,
        "participant_id": participant_id,
        "channel": channel,
        "address": address,
        "lane": lane.value,
        "reason": reason,
        "key": key,
        "body": keyring(db).encrypt_json("letter", body),
        "queued_at": now,
        "due_at": due_at or now,
    }
    if key:
        db.connection().execute(insert_or_ignore(db, OutboundMessage), row)
    else:
        POST.run(db, row | {"attempts": 0, "unknown_attempts": 0})


POST = PreparedStatement(
    insert(OutboundMessage).inline(),
    *("person_id", "participant_id", "channel", "address", "lane", "reason", "key", "body"),
    *("queued_at", "due_at", "attempts", "unknown_attempts"),
)
other = aliased(OutboundMessage)
# A letter put off to a later day holds up nobody; one that was tried does: order is kept.
AHEAD = and_(
    other.id < OutboundMessage.id,
    other.lane.in_([OutboundMessage.lane, Lane.REPLY]),
    or_(other.due_at <= bindparam("at", type_=UTCDateTime()), other.attempts > 0),
)
IN_HAND = and_(other.lane == OutboundMessage.lane, other.leased_until.is_not(None))
DUE = (
    select(OutboundMessage.id)
    .where(
        WAITING,
        OutboundMessage.lane == bindparam("of_lane"),
        OutboundMessage.due_at <= bindparam("at", type_=UTCDateTime()),
        OutboundMessage.leased_until.is_(None),
        OutboundMessage.channel.in_(bindparam("channels", expanding=True)),
        ~select(other.id)
        .where(
            other.settled_at.is_(None),
            other.person_id == OutboundMessage.person_id,
            # Not by the index of channels, which a planner without statistics would take.
            other.channel.concat("") == OutboundMessage.channel,
            or_(AHEAD, IN_HAND),
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
    db: Session, lane: Lane, channels: Collection[str], now: datetime, most: int = 50
) -> list[ClaimedMessage]:
    """Take due letters and hide them from others for one LEASE, in the order they were posted.

    At most one of each person, channel and lane is in hand; bulk never overtakes an older reply.
    """
    values = {
        "of_lane": lane.value,
        "at": now,
        "channels": list(channels),
        "most": most,
        "until": now + LEASE,
    }
    rows = db.connection().execute(CLAIM, values).all()
    values_of = (row._asdict() for row in sorted(rows, key=lambda row: row.id))
    return [ClaimedMessage(**each | {"body": decrypt_body(db, each["body"])}) for each in values_of]


def decrypt_body(db: Session, body: bytes | None) -> dict[str, Any] | None:
    """One letter that does not open must not hold up the others of its batch."""
    try:
        return dict(keyring(db).decrypt_json("letter", body)) if body else None
    except WrongKey:
        return None


@dataclass(frozen=True, slots=True)
class Settlement:
    """How one attempt ended. Without an `outcome` the letter waits until `due_at`."""

    letter: int
    attempt: int
    outcome: DeliveryState | None
    at: datetime
    error: str | None = None
    platform_id: str | None = None
    due_at: datetime | None = None
    doubt: bool = False


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
        unknown_attempts=OutboundMessage.unknown_attempts + bindparam("doubt"),
        leased_until=None,
    )
)


def settle_all(db: Session, settlements: Iterable[Settlement]) -> None:
    """Write down how attempts ended; one that was taken over meanwhile is left alone."""
    rows = [
        {
            "of": each.letter,
            "attempt": each.attempt,
            "to": each.outcome,
            "at": each.at if each.outcome else None,
            "why": each.error,
            "their_id": each.platform_id,
            "later": each.due_at,
            "doubt": int(each.doubt),
        }
        for each in sorted(settlements, key=lambda each: each.letter)
    ]
    if rows:
        db.connection().execute(SETTLE, rows)


def release_expired_leases(db: Session, now: datetime, holding: Collection[int] = ()) -> int:
    """Settle what dead workers held: unknown. A reply in its first doubt waits for its echo.

    `holding` are the letters that the caller itself has in hand, whatever the clock says.
    """
    expired = and_(WAITING, OutboundMessage.leased_until <= now, OutboundMessage.id.not_in(holding))
    again = and_(OutboundMessage.lane == Lane.REPLY, OutboundMessage.unknown_attempts == 0)
    free = update(OutboundMessage).values(
        leased_until=None, unknown_attempts=OutboundMessage.unknown_attempts + 1
    )
    values = {"outcome": DeliveryState.UNKNOWN, "settled_at": now, "error": "the worker stopped"}
    ended = db.connection().execute(free.where(expired, ~again).values(values)).rowcount
    return ended + db.connection().execute(free.where(expired, again)).rowcount


def cancel(db: Session, participant_id: int, reason: str, now: datetime) -> int:
    """The occasion is gone: what was not claimed yet need not be said."""
    rows = update(OutboundMessage).where(
        WAITING,
        OutboundMessage.participant_id == participant_id,
        OutboundMessage.reason == reason,
        OutboundMessage.leased_until.is_(None),
    )
    values = {"outcome": DeliveryState.CANCELLED, "settled_at": now, "error": "no longer due"}
    return db.connection().execute(rows.values(values)).rowcount


def count_by_outcome(db: Session) -> dict[str, int]:
    """Letters by outcome; posted = sent + refused + unknown + cancelled + waiting."""
    counts = select(func.coalesce(OutboundMessage.outcome, "waiting"), func.count()).group_by(
        OutboundMessage.outcome
    )
    found = {row[0]: row[1] for row in db.execute(counts)}
    states = [outcome.value for outcome in DeliveryState] + ["waiting"]
    return {"posted": sum(found.values())} | {state: found.get(state, 0) for state in states}
