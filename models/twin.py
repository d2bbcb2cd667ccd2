"""Two registrations that may be of one worker, and what was decided about them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Verdict(StrEnum):
    OPEN = "open"
    MERGED = "merged"
    DIFFERENT = "different"


class Twin(Base):
    """A pair is kept once: `one` is the older registration."""

    __tablename__ = "twins"
    __table_args__ = (UniqueConstraint("one", "other"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    one: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"))
    other: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), index=True
    )
    score: Mapped[int]
    """0 to 100: how surely they are one."""
    reasons: Mapped[list[str]]
    verdict: Mapped[str]
    found_at: Mapped[datetime]
    put_off_at: Mapped[datetime | None]
    """Somebody wanted to decide it later."""
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]


UNDECIDED = Twin.verdict == Verdict.OPEN
Index("ix_twins_open", Twin.score, postgresql_where=UNDECIDED, sqlite_where=UNDECIDED)


class SameWorker(Base):
    """One registration was joined to another: what moved, so that it can be undone."""

    __tablename__ = "same_workers"

    id: Mapped[int] = mapped_column(primary_key=True)
    kept: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), index=True)
    gone: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), index=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    moved: Mapped[dict[str, Any]]
    """By `table.column`, the ids of the rows that moved."""
    changed: Mapped[dict[str, Any]]
    """By `kept.column` or `gone.column`, the value before and after, as text."""
    undone_at: Mapped[datetime | None]
