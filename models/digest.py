"""The morning digest of a role: when it is wanted, when the last one came, what it saw."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ForeignKey, func, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.roles import Kind
from models.base import Base, insert_new
from models.person import Person
from models.role import OPEN, Role
from models.seal import keyring

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
    seen: Mapped[bytes | None]
    """How each of the portfolio stood then, sealed: to tell what changed (models/seen.py)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A digest that is to be sent. `since` and `seen` are of the one before."""

    role_id: int
    person_id: int
    name: bytes | None
    language: str
    since: date | None
    seen: bytes | None


def due(db: Session, today: date, minute: int, after: int, most: int) -> list[Wanted]:
    """The next `most` agents, by role id, whose digest of the day is due and was not sent."""
    rows = (
        select(Role.id, Person.id, Role.name, Person.language, Digest.sent_on, Digest.seen)
        .join(Person, Person.id == Role.person_id)
        .outerjoin(Digest, Digest.role_id == Role.id)
        .where(Role.kind == Kind.AGENT, OPEN, Person.erased_at.is_(None), Role.id > after)
        .where(func.coalesce(Digest.minute, USUAL) <= minute)
        .where(or_(Digest.sent_on.is_(None), Digest.sent_on < today))
        .order_by(Role.id)
        .limit(most)
    )
    keys = keyring(db)
    found = [Wanted(*row) for row in db.execute(rows)]
    return [
        replace(each, seen=keys.unseal("digest", each.seen)) if each.seen else each
        for each in found
    ]


def claim(db: Session, role_id: int, today: date, seen: bytes) -> bool:
    """Write down that it is sent on this day; True for exactly one caller."""
    there(db, role_id)
    kept = keyring(db).seal("digest", seen)
    mine = or_(Digest.sent_on.is_(None), Digest.sent_on < today)
    rows = update(Digest).where(Digest.role_id == role_id, mine).values(sent_on=today, seen=kept)
    return db.connection().execute(rows).rowcount == 1


def wish(db: Session, role_id: int, minute: int) -> None:
    """From now on at this minute of the local day, or NEVER."""
    there(db, role_id)
    db.execute(update(Digest).where(Digest.role_id == role_id).values(minute=minute))


def minute_of(db: Session, role_id: int) -> int:
    found = db.scalar(select(Digest.minute).where(Digest.role_id == role_id))
    return USUAL if found is None else found


def there(db: Session, role_id: int) -> None:
    insert_new(db, Digest, {"role_id": role_id, "minute": USUAL})


def ids(wanted: Sequence[Wanted]) -> list[int]:
    return [each.role_id for each in wanted]
