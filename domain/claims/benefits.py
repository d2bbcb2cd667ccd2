"""The sums of a claim that the law names, by the day on which it happened. Whole rupiah.

BPJS decides what is paid; these sums are only what may come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.calendar import DateRange
from domain.claims.checklist import ClaimKind


@dataclass(frozen=True, slots=True)
class Benefit:
    """A sum for those who have paid at least and at most so many months in a row.

    No `most_months`: for everybody from the least on.
    """

    kind: ClaimKind
    item: str
    rupiah: int
    least_months: int
    most_months: int | None
    span: DateRange
    source: str

    def holds(self, months: int, day: date) -> bool:
        """Whether it holds for so many contribution months in a row, on the day of the death."""
        enough = self.least_months <= months
        return (
            enough
            and (self.most_months is None or months <= self.most_months)
            and self.span.includes(day)
        )


class UnknownBenefit(LookupError):
    """No row of the law says the sum for this day: an officer has to answer."""


@dataclass(frozen=True, slots=True)
class DeathBenefit:
    """The sums that may come after a death: the whole one with its parts, and that of those who
    have paid less than `least_months` months in a row; 0 where no row says it."""

    full: int
    parts: tuple[Benefit, ...]
    least_months: int
    small: int


def death_benefit(benefits: Sequence[Benefit], day: date) -> DeathBenefit:
    """The death benefit (JKM) by the rule of the day of death; UnknownBenefit without one."""
    rows = [each for each in benefits if each.kind is ClaimKind.DEATH and each.span.includes(day)]
    full = tuple(each for each in rows if each.most_months is None)
    if not full:
        raise UnknownBenefit(f"no death benefit is known for {day}")
    small = [each for each in rows if each.most_months is not None]
    return DeathBenefit(
        sum(each.rupiah for each in full),
        full,
        max(each.least_months for each in full),
        sum(each.rupiah for each in small),
    )
