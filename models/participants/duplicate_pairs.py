"""Tables about registrations that may be of one worker: shared keys, pairs, and merges."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.database.base import Base


class BlockingKey(Base):
    """A blind index of something that registrations of one worker share, such as the phone.

    The housekeeping writes them, and again after the identity changed (`Participant.keyed_at`).
    """

    __tablename__ = "blocking_keys"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class PairDecision(StrEnum):
    """The state of a pair: undecided, one worker, or two workers."""

    OPEN = "open"
    MERGED = "merged"
    DIFFERENT = "different"


class DuplicatePair(Base):
    """Two registrations that may be of one worker, kept once: `first_id` is the older one."""

    __tablename__ = "duplicate_pairs"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"))
    second_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), index=True
    )
    score: Mapped[int]
    """Likelihood that they are one worker, 0 to 100."""
    reasons: Mapped[list[str]]
    decision: Mapped[str]
    found_at: Mapped[datetime]
    postponed_at: Mapped[datetime | None]
    """Somebody wanted to decide it later."""
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]


UNDECIDED = DuplicatePair.decision == PairDecision.OPEN
Index(
    "ix_duplicate_pairs_open",
    DuplicatePair.score,
    postgresql_where=UNDECIDED,
    sqlite_where=UNDECIDED,
)


class RegistrationMerge(Base):
    """One registration was merged into another: what moved, so that it can be undone.

    `filled`: the fields of the identity that the kept one lacked and took over.
    """

    __tablename__ = "registration_merges"

    id: Mapped[int] = mapped_column(primary_key=True)
    kept_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), index=True
    )
    merged_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), index=True
    )
    actor: Mapped[str]
    at: Mapped[datetime]
    moved: Mapped[dict[str, Any]]
    """By `table.column`, the ids of the rows that moved."""
    changed: Mapped[dict[str, Any]]
    """By `kept.column` or `gone.column` (the merged one), the value before and after, as text."""
    filled: Mapped[list[str]] = mapped_column(JSON, default=list)
    undone_at: Mapped[datetime | None]
