"""The morning digest of a role: when it is wanted, when the last one was sent, how everybody stood.

Digests and their sheets are deleted after days (`models/roles/staff_messages.py`).
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ForeignKey, func, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import month_end
from domain.digests.portfolio_changes import Snapshot
from domain.roles import RoleKind
from models.database.base import Base, insert_if_absent
from models.database.encryption import keyring
from models.people.person import Person
from models.roles.role import Role

REASON = "digest"
"""The reason of a digest's message, and the purpose of its sheet."""

USUAL = 7 * 60 + 30
"""The minute of the local day at which it comes unless the agent chose another one."""

NEVER = 24 * 60
SUNDAY = 7


class Digest(Base):
    """`minute` of the local day, 450 = 07:30. No row: at the usual time, none sent yet."""

    __tablename__ = "digests"

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), primary_key=True)
    minute: Mapped[int]
    sundays: Mapped[bool]
    """Whether it comes on Sundays too."""
    sent_on: Mapped[date | None]
    """The local day of the last one."""
    snapshot: Mapped[bytes | None]
    """How each of the portfolio stood then, encrypted."""


def minute_of(db: Session, role_id: int) -> int:
    """The minute of the local day at which the digest comes; NEVER when none is wanted."""
    found = db.scalar(select(Digest.minute).where(Digest.role_id == role_id))
    return USUAL if found is None else found


def set_time(db: Session, role_id: int, minute: int, *, sundays: bool = False) -> None:
    """Send the digest at this minute of the local day, or NEVER; on Sundays only when wanted."""
    ensure_row(db, role_id)
    rows = update(Digest).where(Digest.role_id == role_id)
    db.execute(rows.values(minute=minute, sundays=sundays))


def ensure_row(db: Session, role_id: int) -> None:
    insert_if_absent(db, Digest, {"role_id": role_id, "minute": USUAL, "sundays": False})


@dataclass(frozen=True, slots=True)
class DueDigest:
    """A digest that is to be sent to an agent.

    `since` is the local day of the one before, `before` how the portfolio stood then, by
    participant id; both are None for the first one.
    """

    role_id: int
    person_id: int
    name: str
    language: str
    since: date | None
    before: dict[int, Snapshot] | None


def due_digests(db: Session, today: date, minute: int, after: int, most: int) -> list[DueDigest]:
    """The next `most` agents, by role id, whose digest of the day is due and was not sent.

    On Sundays those who asked for one then; on the last day of a month, when memberships end, all.
    """
    rows = (
        select(Role.id, Person.id, Role.name, Person.language, Digest.sent_on, Digest.snapshot)
        .join(Person, Person.id == Role.person_id)
        .outerjoin(Digest, Digest.role_id == Role.id)
        .where(
            Role.kind == RoleKind.AGENT, Role.usable, Person.erased_at.is_(None), Role.id > after
        )
        .where(func.coalesce(Digest.minute, USUAL) <= minute)
        .where(or_(Digest.sent_on.is_(None), Digest.sent_on < today))
        .order_by(Role.id)
        .limit(most)
    )
    if today.isoweekday() == SUNDAY and today != month_end(today):
        rows = rows.where(Digest.sundays)
    keys = keyring(db)
    return [
        DueDigest(
            role_id,
            person_id,
            keys.decrypt("role", name).decode() if name else "",
            language,
            since,
            decode_snapshot(keys.decrypt("digest", before)) if before else None,
        )
        for role_id, person_id, name, language, since, before in db.execute(rows)
    ]


def claim(db: Session, role_id: int, today: date, standing: Mapping[int, Snapshot]) -> bool:
    """Record that it is sent on this local day, and how everybody stands; True for one caller."""
    ensure_row(db, role_id)
    kept = keyring(db).encrypt("digest", encode_snapshot(standing))
    unsent = or_(Digest.sent_on.is_(None), Digest.sent_on < today)
    rows = update(Digest).where(Digest.role_id == role_id, unsent)
    return db.connection().execute(rows.values(sent_on=today, snapshot=kept)).rowcount == 1


def encode_snapshot(standing: Mapping[int, Snapshot]) -> bytes:
    """The last protected day of each participant, by id, as an ordinal (0 without one), compressed.

    Of somebody whose membership had ended it is negative, and one lower: -1 without a day.
    """
    found = {}
    for id, each in standing.items():
        day = each.until.toordinal() if each.until else 0
        found[id] = -day - 1 if each.ended else day
    return zlib.compress(json.dumps(found, separators=(",", ":")).encode(), 1)


def decode_snapshot(kept: bytes) -> dict[int, Snapshot]:
    """The snapshots in a stored digest, by participant id."""
    found = {}
    for id, value in json.loads(zlib.decompress(kept)).items():
        day = value if value >= 0 else -value - 1
        found[int(id)] = Snapshot(date.fromordinal(day) if day else None, value < 0)
    return found
