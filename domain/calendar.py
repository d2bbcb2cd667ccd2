"""The local day of a moment, and months and years counted on the calendar.

Moments are aware datetimes; a local day is one in Jakarta (WIB, UTC+7). A contribution month is a
`date`, its first day.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
ZONE = ZoneInfo("Asia/Jakarta")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DateRange:
    """Local days, or contribution months, both ends included; no `last`: until further notice."""

    first: date
    last: date | None = None

    def includes(self, day: date) -> bool:
        """Whether the day, or the month, is inside."""
        return self.first <= day and (self.last is None or day <= self.last)

    def first_common(self, other: "DateRange") -> date | None:
        """The first day, or month, in both ranges; None when there is none."""
        day = max(self.first, other.first)
        return day if self.includes(day) and other.includes(day) else None


def to_local_time(now: datetime) -> datetime:
    """The same moment in Jakarta; ValueError when it has no time zone."""
    if now.utcoffset() is None:
        raise ValueError(f"naive datetime {now!r}: give it a time zone")
    return now.astimezone(ZONE)


def month_start(day: date) -> date:
    """The first day of the month `day` lies in: its contribution month."""
    return date(day.year, day.month, 1)


@lru_cache(maxsize=4096)
def month_end(day: date) -> date:
    """The last day of the month `day` lies in."""
    return date(day.year, day.month, monthrange(day.year, day.month)[1])


@lru_cache(maxsize=4096)
def add_months(day: date, months: int) -> date:
    """The same day `months` later; a month's last day stays one (28 Feb 2027 + 1 = 31 Mar)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    end = month_end(date(year, month + 1, 1))
    return end if day == month_end(day) else end.replace(day=min(day.day, end.day))


def age_in_years(born_on: date, today: date) -> int:
    """The whole years from birth to `today`."""
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))
