"""Which dates of `protected_until` mean what today: what queries compare with."""

from datetime import date, timedelta

from domain.protection import DAY, GRACE_MONTHS, add_months, grace_until

SOON = timedelta(days=7)
"""How far ahead somebody is called due."""


def earliest(today: date, months: int = GRACE_MONTHS) -> date:
    """The earliest `protected_until` after which, so many months later, today is not yet over.

    With the 3 months of grace: those from it on are members still, those before it have ended.
    """
    guess = add_months(today, -months) - 5 * DAY
    while add_months(guess, months) < today:
        guess += DAY
    return guess


def same_end(first: date, last: date) -> dict[date, date]:
    """Of the dates from `first` to `last`, those whose grace ends with that of an earlier one,
    each with the earliest: 30 November ends as 28 November does, on 28 February."""
    found: dict[date, date] = {}
    ends: dict[date, date] = {}
    for day in (first + n * DAY for n in range((last - first).days + 1)):
        same = ends.setdefault(grace_until(day), day)
        if same != day:
            found[day] = same
    return found
