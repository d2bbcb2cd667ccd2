"""The end of an agent's day: what was counted, beside what the book says. Once a day."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Closing(Base):
    __tablename__ = "closings"

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    day: Mapped[date]
    collected: Mapped[int]
    deposited: Mapped[int]
    """Rupiah of that day."""
    in_hand: Mapped[int]
    """What should be there: all that was collected and is not deposited."""
    counted: Mapped[int]
    at: Mapped[datetime]


Index("uq_closings_day", Closing.agent_id, Closing.day, unique=True)


class Warned(Base):
    """Who was told that money of a collection or deposit line is late: each once."""

    __tablename__ = "late_money"

    payment_id: Mapped[int] = mapped_column(ForeignKey("payments.id"), primary_key=True)
    whom: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
