"""Letters that nothing more can happen to, counted once and for all.

A count looks at the tallies and at the letters after the mark only: never at all letters.
"""

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Tally(Base):
    """Empty strings where there is nothing to say; `category` of what was billed only."""

    __tablename__ = "tallies"

    channel: Mapped[str] = mapped_column(primary_key=True)
    lane: Mapped[str] = mapped_column(primary_key=True)
    template: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
