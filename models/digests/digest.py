"""The morning digest of a role: when it is wanted, when the last one came, what it saw.

Old digests are forgotten soon: they name people who may have asked to be forgotten since.

How a portfolio stood on a morning, small enough to be kept for every agent.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, and_, delete, func, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.digests.portfolio_changes import Snapshot
from domain.roles import RoleKind
from models.database.base import Base, insert_if_absent
from models.database.encryption import keyring
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from models.people.person import Person
from models.roles.role import OPEN, Role

USUAL = 7 * 60 + 30
"""The minute of the local day at which it comes unless somebody chose another one."""

NEVER = 24 * 60


class Digest(Base):
    """`minute` of the local day, 450 = 07:30. No row: at the usual time, none sent yet."""

    __tablename__ = "digests"

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), primary_key=True)
    minute: Mapped[int]
    sent_on: Mapped[date | None]
    """The local day of the last one."""
    snapshot: Mapped[bytes | None]
    """How each of the portfolio stood then, sealed: to tell what changed
    (models/digests/digest.py)."""


@dataclass(frozen=True, slots=True)
class DueDigest:
    """A digest that is to be sent. `since` and `seen` are of the one before."""

    role_id: int
    person_id: int
    name: bytes | None
    language: str
    since: date | None
    seen: bytes | None


def due_digests(db: Session, today: date, minute: int, after: int, most: int) -> list[DueDigest]:
    """The next `most` agents, by role id, whose digest of the day is due and was not sent."""
    rows = (
        select(Role.id, Person.id, Role.name, Person.language, Digest.sent_on, Digest.snapshot)
        .join(Person, Person.id == Role.person_id)
        .outerjoin(Digest, Digest.role_id == Role.id)
        .where(Role.kind == RoleKind.AGENT, OPEN, Person.erased_at.is_(None), Role.id > after)
        .where(func.coalesce(Digest.minute, USUAL) <= minute)
        .where(or_(Digest.sent_on.is_(None), Digest.sent_on < today))
        .order_by(Role.id)
        .limit(most)
    )
    keys = keyring(db)
    found = [DueDigest(*row) for row in db.execute(rows)]
    return [
        replace(each, seen=keys.decrypt("digest", each.seen)) if each.seen else each
        for each in found
    ]


def claim(db: Session, role_id: int, today: date, seen: bytes) -> bool:
    """Write down that it is sent on this day; True for exactly one caller."""
    ensure_row(db, role_id)
    kept = keyring(db).encrypt("digest", seen)
    mine = or_(Digest.sent_on.is_(None), Digest.sent_on < today)
    rows = (
        update(Digest).where(Digest.role_id == role_id, mine).values(sent_on=today, snapshot=kept)
    )
    return db.connection().execute(rows).rowcount == 1


def set_time(db: Session, role_id: int, minute: int) -> None:
    """From now on at this minute of the local day, or NEVER."""
    ensure_row(db, role_id)
    db.execute(update(Digest).where(Digest.role_id == role_id).values(minute=minute))


def minute_of(db: Session, role_id: int) -> int:
    found = db.scalar(select(Digest.minute).where(Digest.role_id == role_id))
    return USUAL if found is None else found


def ensure_row(db: Session, role_id: int) -> None:
    insert_if_absent(db, Digest, {"role_id": role_id, "minute": USUAL})


def ids(wanted: Sequence[DueDigest]) -> list[int]:
    return [each.role_id for each in wanted]


DIGEST = "digest"
"""The purpose of a sheet, and the reason of a letter."""

KEPT = timedelta(days=3)
"""What a person wants erased is gone within 3x24 hours (UU 27/2022)."""


def delete_old_sheets(db: Session, now: datetime) -> int:
    """Delete old ones; how many."""
    old = delete(StoredFile).where(StoredFile.purpose == DIGEST, StoredFile.kept_at < now - KEPT)
    return db.connection().execute(old).rowcount


def is_old(now: datetime) -> ColumnElement[bool]:
    """The condition on `Letter`: a digest of days ago that still has its words."""
    old = and_(OutboundMessage.reason == DIGEST, OutboundMessage.settled_at < now - KEPT)
    return and_(old, OutboundMessage.body.is_not(None))


def erase_old_digests(db: Session, now: datetime, after: int, last: int) -> int:
    """Forget the words of those with ids above `after`, up to `last`; how many."""
    rows = update(OutboundMessage).where(
        is_old(now), OutboundMessage.id > after, OutboundMessage.id <= last
    )
    return db.connection().execute(rows.values(body=None)).rowcount


def encode_snapshot(people: Mapping[int, Snapshot]) -> bytes:
    """By participant: the day as a number, negative when membership had ended."""
    found = {id: encode_one(each) for id, each in people.items()}
    return zlib.compress(json.dumps(found, separators=(",", ":")).encode(), 1)


def encode_one(seen: Snapshot) -> int:
    day = seen.until.toordinal() if seen.until else 0
    return -day - 1 if seen.ended else day


def decode_snapshot(kept: bytes | None) -> dict[int, Snapshot] | None:
    """None when nothing was kept."""
    if kept is None:
        return None
    found: dict[str, int] = json.loads(zlib.decompress(kept))
    return {int(id): decode_one(value) for id, value in found.items()}


def decode_one(value: int) -> Snapshot:
    day = value if value >= 0 else -value - 1
    return Snapshot(date.fromordinal(day) if day else None, value < 0)
