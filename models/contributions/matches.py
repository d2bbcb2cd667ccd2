"""The tables of matches: deposited money that is in official data, and proposals that it may be.

A match may prove a part of a deposit line, and several matches the whole. People decide on all but
exact matches. Matches are only ever added; one does not count when either
of its entries was reversed, or when it was taken back.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, and_, exists, or_
from sqlalchemy.orm import Mapped, mapped_column

from models.contributions.ledger import reversal
from models.database.base import Base


class Match(Base):
    __tablename__ = "matches"

    id: Mapped[int] = mapped_column(primary_key=True)
    deposit_entry_id: Mapped[int] = mapped_column(ForeignKey("ledger_entries.id"), index=True)
    official_entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("ledger_entries.id"), index=True
    )
    """NULL: the branch posted it under another NIK."""
    amount: Mapped[int]
    """The rupiah of the line that it proves."""
    months: Mapped[list[Any]] = mapped_column(JSON)
    """The contribution months of the line that it proves, in ISO format."""
    proposal_id: Mapped[int | None]
    reason: Mapped[str]
    decided_by: Mapped[str]
    at: Mapped[datetime]


def months_of_match(match: Match) -> list[date]:
    """The contribution months of its deposit line that a match proves."""
    return [date.fromisoformat(each) for each in match.months]


class MatchReversal(Base):
    """A match that was taken back: both of its sides are open again."""

    __tablename__ = "match_reversals"

    id: Mapped[int] = mapped_column(primary_key=True)
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id"))
    reason: Mapped[str]
    """One of a few words, never typed."""
    decided_by: Mapped[str]
    at: Mapped[datetime]


Index("uq_match_reversals_match_id", MatchReversal.match_id, unique=True)
STANDS = ~exists().where(MatchReversal.match_id == Match.id)
"""The condition that nobody took the match back."""
OFFICIAL_STANDS = and_(
    STANDS,
    or_(
        Match.official_entry_id.is_(None),
        ~exists().where(reversal.reverses_id == Match.official_entry_id),
    ),
)
"""The condition that a match counts: until the branch takes its data back, or somebody the decision
that both are the same money."""


class MatchProposal(Base):
    """One or more deposit lines, and rows of one official file that may be the same money."""

    __tablename__ = "match_proposals"

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(index=True)
    lines: Mapped[list[Any]] = mapped_column(JSON)
    """Ids of `deposited` entries."""
    postings: Mapped[bytes]
    """The official rows, encrypted: NIK and name as the file has them."""
    reason: Mapped[str]
    other_nik: Mapped[bool]
    """The rows are under another NIK, perhaps another person's: only officers see and decide it."""
    difference: Mapped[int]
    """Rupiah posted above what was deposited."""
    state: Mapped[str]
    """waiting, accepted or refused."""
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
