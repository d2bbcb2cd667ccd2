"""What the platform says became of a letter, and what it bills for it. No personal data."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

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
