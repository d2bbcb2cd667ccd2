"""Working days: Monday to Friday without the public holidays, which are data by date."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from domain.calendar import DAY

FIXED = ((1, 1), (5, 1), (6, 1), (8, 17), (12, 25))
"""Month and day of the holidays that every year has: Keppres 24/2016, Keppres 24/2013 and older."""
SATURDAY = 5


@dataclass(frozen=True)
class WorkCalendar:
    """The public holidays that are known, as local days.

    Of a year without any only the holidays on fixed days are known: a promise may then fall on one
    that moves, and the operator is told that the year is missing.
    """

    holidays: frozenset[date]

    @cached_property
    def years(self) -> Collection[int]:
        """The years whose holidays are known."""
        return {each.year for each in self.holidays}

    def is_holiday(self, day: date) -> bool:
        """Whether a local day is a public holiday."""
        return day in self.holidays or (day.month, day.day) in FIXED

    def is_working_day(self, day: date) -> bool:
        """Whether offices are open on a local day."""
        return day.weekday() < SATURDAY and not self.is_holiday(day)

    def next_working_day(self, day: date) -> date:
        """The day itself when offices are open, else the first one after it."""
        while not self.is_working_day(day):
            day += DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The working day that is so many after `day`, which itself does not count."""
        for _ in range(count):
            day = self.next_working_day(day + DAY)
        return day
