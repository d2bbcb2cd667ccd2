"""The letters we owe people, posted in the transaction that caused them.

A letter is posted, claimed, delivered, settled. Settled is one of `sent`, `refused`, `unknown`,
`cancelled`; until then it waits. A letter's words are sealed: they may hold a name.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, and_, bindparam, func, insert, or_, select, update
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from models.base import Base, ignoring
from models.seal import keyring

LEASE = timedelta(minutes=2)


class Lane(StrEnum):
    REPLY = "reply"
    BULK = "bulk"


class Outcome(StrEnum):
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class Letter(Base):
    __tablename__ = "letters"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    participant_id: Mapped[int | None] = mapped_column(index=True)
    channel: Mapped[str]
    address: Mapped[str]
    lane: Mapped[str]
    reason: Mapped[str]
    """Why the person gets it: the name of a sentence, `why-<reason>`."""
    key: Mapped[str | None] = mapped_column(unique=True)
    """A letter with a key may be owed only once."""
    body: Mapped[bytes | None]
    posted_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    doubts: Mapped[int] = mapped_column(default=0)
    """How many sends of it ended without an answer."""
    settled_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    error: Mapped[str | None]
    platform_id: Mapped[str | None]


WAITING = Letter.settled_at.is_(None)
Index(
    "ix_letters_waiting",
    Letter.lane,
    Letter.due_at,
    postgresql_where=WAITING,
    sqlite_where=WAITING,
)
Index(
    "ix_letters_order",
    Letter.person_id,
    Letter.id,
    postgresql_where=WAITING,
    sqlite_where=WAITING,
)
Index("ix_letters_address", Letter.channel, Letter.address, Letter.id)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A letter in the hands of one worker until its lease ends."""

    id: int
    person_id: int
    participant_id: int | None
    channel: str
    address: str
    lane: str
    reason: str
    attempts: int
    doubts: int
    posted_at: datetime
    body: dict[str, Any]


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
    statement = ignoring(db, Letter) if key else POST
    db.connection().execute(statement, row)


POST = insert(Letter)
older = aliased(Letter)
due = (
    select(Letter.id)
    .where(
        WAITING,
        Letter.lane == bindparam("of_lane"),
        Letter.due_at <= bindparam("at"),
        or_(Letter.leased_until.is_(None), Letter.leased_until <= bindparam("at")),
        Letter.channel.in_(bindparam("channels", expanding=True)),
        ~select(older.id)
        .where(
            older.settled_at.is_(None),
            older.person_id == Letter.person_id,
            older.lane == Letter.lane,
            older.id < Letter.id,
        )
        .exists(),
    )
    .order_by(Letter.due_at, Letter.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=Letter)
)
CLAIM: Any = (
    update(Letter)
    .where(Letter.id.in_(due))
    .values(leased_until=bindparam("until"), attempts=Letter.attempts + 1)
    .returning(
        Letter.id,
        Letter.person_id,
        Letter.participant_id,
        Letter.channel,
        Letter.address,
        Letter.lane,
        Letter.reason,
        Letter.attempts,
        Letter.doubts,
        Letter.posted_at,
        Letter.body,
    )
    .execution_options(synchronize_session=False)
)


def claim(
    db: Session, lane: Lane, channels: Collection[str], now: datetime, most: int = 50
) -> list[Claimed]:
    """Take due letters, at most one of each person, and hide them from others for one LEASE.

    A letter whose lease has run out was in the hands of a worker that died: `lost()` first.
    """
    values = {
        "of_lane": lane.value,
        "at": now,
        "channels": list(channels),
        "most": most,
        "until": now + LEASE,
    }
    rows = db.connection().execute(CLAIM, values).all()
    unseal = keyring(db).unseal_json
    return [Claimed(*row[:-1], unseal("letter", row[-1])) for row in sorted(rows)]


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
    .where(WAITING, Letter.id == bindparam("of"), Letter.attempts == bindparam("attempt"))
    .values(
        outcome=bindparam("to"),
        settled_at=bindparam("at"),
        error=bindparam("why"),
        platform_id=bindparam("their_id"),
        due_at=func.coalesce(bindparam("later"), Letter.due_at),
        doubts=Letter.doubts + bindparam("doubt"),
        leased_until=None,
    )
)


def settle(db: Session, settlements: Sequence[Settlement]) -> None:
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
        for each in settlements
    ]
    if rows:
        db.connection().execute(SETTLE, rows)


def lost(db: Session, now: datetime) -> int:
    """Settle what dead workers held: unknown. A reply that was tried once waits for its echo."""
    expired = and_(WAITING, Letter.leased_until <= now)
    again = and_(Letter.lane == Lane.REPLY, Letter.doubts == 0)
    echo = update(Letter).where(expired, again).values(leased_until=None, doubts=1)
    done = update(Letter).where(expired).values(
        leased_until=None,
        doubts=Letter.doubts + 1,
        outcome=Outcome.UNKNOWN,
        settled_at=now,
        error="the worker stopped in the middle of sending",
    )
    ended = db.connection().execute(done.where(~again)).rowcount
    return ended + db.connection().execute(echo).rowcount


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
    found = {name: count for name, count in db.execute(counts)}
    states = [outcome.value for outcome in Outcome] + ["waiting"]
    return {"posted": sum(found.values())} | {state: found.get(state, 0) for state in states}
