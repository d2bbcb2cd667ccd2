"""Which deposited money is in official data, and what may be: decided by people but for the exact.

A match is only ever added; it no longer counts when either of its events was reversed.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Match(Base):
    __tablename__ = "matches"

    id: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("payments.id"), index=True)
    posted_id: Mapped[int | None] = mapped_column(ForeignKey("payments.id"), index=True)
    """NULL: the branch posted it under another NIK."""
    proposal_id: Mapped[int | None]
    why: Mapped[str]
    decided_by: Mapped[str]
    at: Mapped[datetime]


class Proposed(Base):
    """A deposit line or more, and rows of one official file that may be the same money."""

    __tablename__ = "proposals"

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(index=True)
    lines: Mapped[list[Any]] = mapped_column(JSON)
    """Ids of `deposited` events."""
    postings: Mapped[bytes]
    """The official rows, sealed: NIK and name as the file has them."""
    why: Mapped[str]
    difference: Mapped[int]
    """Rupiah posted above what was deposited."""
    state: Mapped[str]
    """waiting, accepted or refused."""
    made_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
