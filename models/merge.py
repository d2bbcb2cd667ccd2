"""Two persons who turned out to be one: who became whom, and what moved, so that it can be undone.

Addresses, letters and the like belong to the survivor; a person who became another has none.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base
from models.person import Person


class Merge(Base):
    __tablename__ = "merges"

    id: Mapped[int] = mapped_column(primary_key=True)
    kept: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    gone: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    moved: Mapped[dict[str, Any]]
    """By `table.column`, the ids of the rows that moved."""
    changed: Mapped[dict[str, Any]]
    """By column of the survivor, its value before and after, as text."""
    undone_at: Mapped[datetime | None]


def survivor(db: Session, person_id: int) -> int:
    """Who this person is now: themselves, or whom they became."""
    into = select(Person.merged_into)
    while (found := db.scalar(into.where(Person.id == person_id))) is not None:
        person_id = found
    return person_id


def family(db: Session, person_id: int) -> list[int]:
    """The person, and everybody who became them."""
    found = [person_id]
    for each in found:
        rows = select(Person.id).where(Person.merged_into == each)
        found += db.scalars(rows.order_by(Person.id))
    return found


def standing(db: Session, person_id: int) -> list[Merge]:
    """The merges that made this person what they are now, the newest first."""
    rows = select(Merge).where(Merge.kept.in_(family(db, person_id)), Merge.undone_at.is_(None))
    return list(db.scalars(rows.order_by(Merge.id.desc())))
