"""No two commission rules may pay for the same thing in the same month."""

from datetime import date
from itertools import combinations

from domain.commission import Commission
from domain.tariff import Span


def alone(rules: Commission) -> None:
    """ValueError when two rows would pay for the same thing in the same month."""
    for one, two in combinations(rules.acquisitions, 2):
        if month := together(one.span, two.span):
            if None in (one.programme, two.programme) or one.programme is two.programme:
                raise ValueError(f"two rows for new participants hold in {month:%Y-%m}")
            if one.least != two.least:
                raise ValueError(f"two counts of new participants hold in {month:%Y-%m}")
    for a, b in combinations(rules.shares, 2):
        later = max(a.first, b.first)
        apart = any(each.last is not None and each.last < later for each in (a, b))
        if not apart and (month := together(a.span, b.span)):
            raise ValueError(f"two shares of month {later} hold in {month:%Y-%m}")


def together(one: Span, two: Span) -> date | None:
    """The first month in which both hold."""
    month = max(one.first, two.first)
    return month if one.holds(month) and two.holds(month) else None
