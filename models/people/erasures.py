"""The list of erasures: what was erased, so that a backup that is older does not bring it back.

An entry holds no personal data, only which row it was and when. The table is the truth; a file
outside of the database follows it within seconds, because the table is lost with the database.
A line of the file is `person 17 2026-11-28T05:00:00+00:00`.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base


class Erased(StrEnum):
    """The kind of row that was erased."""

    PERSON = "person"
    REGISTRATION = "registration"


class Erasure(Base):
    __tablename__ = "erasures"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    row_id: Mapped[int]
    at: Mapped[datetime]
    listed_at: Mapped[datetime | None]
    """The time at which it was written into the file."""


@dataclass(frozen=True, slots=True)
class ListedErasure:
    """One line of the file; `at` is UTC."""

    kind: Erased
    row_id: int
    at: datetime


LINE = re.compile(
    r"(person|registration) (\d{1,18}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?\+00:00)"
)


def record_erasure(db: Session, kind: Erased, row_id: int, now: datetime) -> None:
    """Record that this row was erased."""
    db.add(Erasure(kind=kind, row_id=row_id, at=now))


def write_list(db: Session, path: Path, now: datetime) -> int:
    """Write the erasures that are not in the file yet, or all when it is gone; how many.

    They are on the disk before the transaction ends: a crash writes some of them twice.
    """
    rows = select(Erasure).order_by(Erasure.id)
    if path.exists():
        rows = rows.where(Erasure.listed_at.is_(None))
    new = list(db.scalars(rows))
    if new or not path.exists():
        append_lines(path, [f"{row.kind} {row.row_id} {row.at.isoformat()}" for row in new])
    for row in new:
        row.listed_at = now
    return len(new)


def append_lines(path: Path, lines: Sequence[str]) -> None:
    """Append lines to a file that only we may read, and wait until they are on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(number, "ab") as file:  # writes all, or fails: a bare write may stop half-way
        # A line that a crash cut off must not run into the next one.
        file.write("".join(f"\n{line}\n" for line in lines).encode())
        file.flush()
        os.fsync(file.fileno())


def read_list(path: Path) -> list[ListedErasure]:
    """The erasures in the file, each once; a line that was cut off is passed over."""
    if not path.exists():
        return []
    lines = (LINE.fullmatch(line) for line in path.read_text("ascii", "replace").splitlines())
    return list(
        dict.fromkeys(
            ListedErasure(Erased(line[1]), int(line[2]), datetime.fromisoformat(line[3]))
            for line in lines
            if line
        )
    )


def is_foreign(path: Path) -> bool:
    """Whether the file has lines, and none of them is an erasure."""
    return path.exists() and bool(path.read_bytes().strip()) and not read_list(path)


def lost_from_list(db: Session, path: Path) -> int:
    """The number of erasures that were written into the file and are not there any more."""
    listed = {(each.kind, each.row_id) for each in read_list(path)}
    rows = db.execute(select(Erasure.kind, Erasure.row_id).where(Erasure.listed_at.isnot(None)))
    return len({(kind, row_id) for kind, row_id in rows} - listed)
