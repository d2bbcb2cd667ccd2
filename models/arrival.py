"""What the platform says became of a letter, and what it bills for it. No personal data."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base

RANK = {"sent": 1, "failed": 2, "delivered": 3, "read": 4}
"""Statuses come in any order: the highest one holds. What was delivered did not fail."""


class Arrival(Base):
    """One row a letter of which the platform told us something."""

    __tablename__ = "arrivals"

    letter_id: Mapped[int] = mapped_column(
        ForeignKey("letters.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    state: Mapped[str]
    """sent, failed, delivered or read."""
    at: Mapped[datetime]
    """When, by the platform's clock."""
    code: Mapped[int | None]
    """The platform's number of the reason, when it failed."""
    why: Mapped[str | None]
    """The class of that reason: what we did about it."""
    billable: Mapped[bool | None]
    pricing_model: Mapped[str | None]
    pricing_type: Mapped[str | None]
    category: Mapped[str | None]
    """What it is billed as: service, utility, marketing, authentication."""
    priced_by: Mapped[str | None]
    """The state that brought the price."""


STATE = ("state", "at", "code", "why")
PRICE = ("billable", "pricing_model", "pricing_type", "category", "priced_by")


def record(db: Session, told: Arrival) -> Arrival:
    """Take it in: the highest state holds, and the price that came with the highest one.

    In any order, and however often, the same statuses leave the same row.
    """
    kept = db.get(Arrival, told.letter_id, populate_existing=True)
    if kept is None:
        db.add(told)
        db.flush()
        return told
    if weight(told) > weight(kept):
        take(kept, told, STATE)
    if value(told) > value(kept):
        take(kept, told, PRICE)
    db.flush()
    return kept


def weight(row: Arrival) -> tuple[int, float, int]:
    """The higher state, of two equal ones the earlier."""
    return RANK[row.state], -row.at.timestamp(), -(row.code or 0)


def value(row: Arrival) -> tuple[int, str]:
    if row.priced_by is None:
        return 0, ""
    return RANK[row.priced_by], f"{[getattr(row, name) for name in PRICE]}"


def take(kept: Arrival, told: Arrival, names: tuple[str, ...]) -> None:
    for name in names:
        setattr(kept, name, getattr(told, name))
