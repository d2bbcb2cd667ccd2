"""The ages between which somebody may register (BPU), on the day of the registration.

BPU register with their KTP (Brosur BPU 2026), which there is from 17 on, or from a marriage on
(UU 23/2006 art. 63 with UU 24/2013): a lower limit of BPJS's own is not known. They must not yet
be 65 (Perdir 22/PERDIR.02/072022).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.calendar import DateRange, age_in_years, month_start
from domain.invalid import Invalid


@dataclass(frozen=True, slots=True)
class AgeLimit:
    """Whole years on the day: `least` or more, and not yet `below`."""

    least: int
    below: int
    span: DateRange
    source: str

    def check(self, born_on: date, today: date) -> None:
        """Invalid with `age` and `limit` for whoever may not register."""
        if self.is_too_young(born_on, today):
            raise Invalid("age-young", age=age_in_years(born_on, today), limit=self.least)
        if self.is_too_old(born_on, today):
            raise Invalid("age-old", age=age_in_years(born_on, today), limit=self.below)

    def is_too_young(self, born_on: date, today: date) -> bool:
        return age_in_years(born_on, today) < self.least

    def is_too_old(self, born_on: date, today: date) -> bool:
        """Whether the birthday of the limit has come."""
        return age_in_years(born_on, today) >= self.below

    def fit(self, born_on: date, today: date) -> bool:
        """Whether somebody may register by their age."""
        return not (self.is_too_young(born_on, today) or self.is_too_old(born_on, today))

    def is_near(self, born_on: date, today: date) -> bool:
        """Whether an officer should look at the birth date: it is in the last year, or later."""
        return age_in_years(born_on, today) >= self.below - 1


def limit_on(limits: Iterable[AgeLimit], day: date) -> AgeLimit:
    """The limit that holds on the day; ValueError when the table has none for it."""
    for each in limits:
        if each.span.includes(month_start(day)):
            return each
    raise ValueError(f"ages.csv has no row for {day:%Y-%m}")
