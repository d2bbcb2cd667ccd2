"""What platforms bill us: messages that arrived, by local day, channel and category."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from domain.courtesy import ZONE
from models.arrival import Arrival
from models.letter import Letter
from models.tally import BILLED, mark

Prices = Mapping[str, Decimal]
"""Rupiah for one delivered message of a category."""


@dataclass(frozen=True, slots=True)
class Billed:
    """So many messages of a category that arrived on a local day."""

    day: date
    channel: str
    category: str
    count: int

    def cost(self, prices: Prices) -> Decimal | None:
        """Rupiah; None when nobody said what one costs."""
        price = prices.get(self.category)
        return None if price is None else price * self.count


def local_day(db: Session) -> ColumnElement[Any]:
    """The day in Jakarta (UTC+7, no summer time)."""
    if db.connection().dialect.name == "sqlite":
        return func.date(Arrival.at, "+7 hours")
    return func.to_char(func.timezone(str(ZONE), Arrival.at), "YYYY-MM-DD")


def billed(db: Session, since: datetime, channel: str | None = None) -> list[Billed]:
    """From a moment on, earliest day first."""
    day = local_day(db).label("day")
    key = (day, Letter.channel, func.coalesce(Arrival.category, ""))
    rows = select(*key, func.count()).join(Letter, Letter.id == Arrival.letter_id)
    rows = rows.where(BILLED, Arrival.at >= since).group_by(*key).order_by(*key)
    if channel:
        rows = rows.where(Letter.channel == channel)
    return [Billed(date.fromisoformat(row[0]), *row[1:]) for row in db.execute(rows)]


def recent(db: Session, since: datetime) -> dict[tuple[str, str], int]:
    """By channel and category since a moment of the last days; looks at recent letters only."""
    key = (Letter.channel, func.coalesce(Arrival.category, ""))
    rows = select(*key, func.count()).join(Letter, Letter.id == Arrival.letter_id)
    rows = rows.where(BILLED, Arrival.letter_id > mark(db), Arrival.at >= since).group_by(*key)
    return {(channel, category): count for channel, category, count in db.execute(rows)}


def total(rows: Sequence[Billed], prices: Prices) -> Decimal:
    """Rupiah of what has a price."""
    return sum((row.cost(prices) or Decimal(0) for row in rows), Decimal(0))
