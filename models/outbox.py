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

from models.base import UTCDateTime, ignoring
from models.letter import WAITING, Lane, Letter, Outcome
from models.seal import WrongKey, keyring
from models.swift import Swift

__all__ = ["LEASE", "Claimed", "Lane", "Letter", "Outcome", "Settlement"]
__all__ += ["cancel", "claim", "lost", "post", "report", "settle"]

LEASE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Claimed:
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
    doubts: int
    posted_at: datetime
    tried_at: datetime
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
        "body": keyring(db).seal_json("letter", body),
        "posted_at": now,
        "due_at": due_at or now,
    }
    if key:
        db.connection().execute(ignoring(db, Letter), row)
    else:
        POST.run(db, row | {"attempts": 0, "doubts": 0})


POST = Swift(
    insert(Letter).inline(),
    *("person_id", "participant_id", "channel", "address", "lane", "reason", "key", "body"),
    *("posted_at", "due_at", "attempts", "doubts"),
)
other = aliased(Letter)
# A letter put off to a later day holds up nobody; one that was tried does: order is kept.
AHEAD = and_(
    other.id < Letter.id,
    other.lane.in_([Letter.lane, Lane.REPLY]),
    or_(other.due_at <= bindparam("at", type_=UTCDateTime()), other.attempts > 0),
)
IN_HAND = and_(other.lane == Letter.lane, other.leased_until.is_not(None))
DUE = (
    select(Letter.id)
    .where(
        WAITING,
        Letter.lane == bindparam("of_lane"),
        Letter.due_at <= bindparam("at", type_=UTCDateTime()),
        Letter.leased_until.is_(None),
        Letter.channel.in_(bindparam("channels", expanding=True)),
        ~select(other.id)
        .where(
            other.settled_at.is_(None),
            other.person_id == Letter.person_id,
            # Not by the index of channels, which a planner without statistics would take.
            other.channel.concat("") == Letter.channel,
            or_(AHEAD, IN_HAND),
        )
        .exists(),
    )
    .order_by(Letter.due_at, Letter.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=Letter)
    .cte("due")
)
CLAIM: Any = (
    update(Letter)
    .where(Letter.id.in_(select(DUE.c.id)))
    .values(
        leased_until=bindparam("until"),
        attempts=Letter.attempts + 1,
        tried_at=func.coalesce(Letter.tried_at, bindparam("at", type_=UTCDateTime())),
    )
    .returning(*(getattr(Letter, field.name) for field in fields(Claimed)))
)


def claim(
    db: Session, lane: Lane, channels: Collection[str], now: datetime, most: int = 50
) -> list[Claimed]:
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
    return [Claimed(**each | {"body": opened(db, each["body"])}) for each in values_of]


def opened(db: Session, body: bytes | None) -> dict[str, Any] | None:
    """One letter that does not open must not hold up the others of its batch."""
    try:
        return dict(keyring(db).unseal_json("letter", body)) if body else None
    except WrongKey:
        return None


@dataclass(frozen=True, slots=True)
class Settlement:
    """How one attempt ended. Without an `outcome` the letter waits until `due_at`."""

    letter: int
    attempt: int
    outcome: Outcome | None
    at: datetime
    error: str | None = None
    platform_id: str | None = None
    due_at: datetime | None = None
    doubt: bool = False


SETTLE: Any = (
    update(Letter)
    .where(
        # What a slow worker brings after its lease ended is better than "unknown".
        or_(WAITING, Letter.outcome == Outcome.UNKNOWN),
        Letter.id == bindparam("of"),
        Letter.attempts == bindparam("attempt"),
    )
    .values(
        outcome=bindparam("to"),
        settled_at=bindparam("at"),
        error=bindparam("why"),
        platform_id=bindparam("their_id"),
        due_at=func.coalesce(bindparam("later", type_=UTCDateTime()), Letter.due_at),
        doubts=Letter.doubts + bindparam("doubt"),
        leased_until=None,
    )
)


def settle(db: Session, settlements: Iterable[Settlement]) -> None:
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


def lost(db: Session, now: datetime, holding: Collection[int] = ()) -> int:
    """Settle what dead workers held: unknown. A reply in its first doubt waits for its echo.

    `holding` are the letters that the caller itself has in hand, whatever the clock says.
    """
    expired = and_(WAITING, Letter.leased_until <= now, Letter.id.not_in(holding))
    again = and_(Letter.lane == Lane.REPLY, Letter.doubts == 0)
    free = update(Letter).values(leased_until=None, doubts=Letter.doubts + 1)
    values = {"outcome": Outcome.UNKNOWN, "settled_at": now, "error": "the worker stopped"}
    ended = db.connection().execute(free.where(expired, ~again).values(values)).rowcount
    return ended + db.connection().execute(free.where(expired, again)).rowcount


def cancel(db: Session, participant_id: int, reason: str, now: datetime) -> int:
    """The occasion is gone: what was not claimed yet need not be said."""
    rows = update(Letter).where(
        WAITING,
        Letter.participant_id == participant_id,
        Letter.reason == reason,
        Letter.leased_until.is_(None),
    )
    values = {"outcome": Outcome.CANCELLED, "settled_at": now, "error": "no longer due"}
    return db.connection().execute(rows.values(values)).rowcount


def report(db: Session) -> dict[str, int]:
    """Letters by outcome; posted = sent + refused + unknown + cancelled + waiting."""
    counts = select(func.coalesce(Letter.outcome, "waiting"), func.count()).group_by(Letter.outcome)
    found = {row[0]: row[1] for row in db.execute(counts)}
    states = [outcome.value for outcome in Outcome] + ["waiting"]
    return {"posted": sum(found.values())} | {state: found.get(state, 0) for state in states}
