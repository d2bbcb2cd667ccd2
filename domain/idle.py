"""Months in which an agent had no transaction: after three running ones the agency ends.

Source: Perdir 13/PERDIR.02/042022, as told in BPJS's slides "Sosialisasi New Perisai" (2022).
"""

from dataclasses import dataclass
from datetime import date

from domain.protection import add_months, first_of, last_of

IDLE_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Idle:
    """`months`: whole months without a transaction. `until`: the last day for one to count.

    `days` from today to `until`: 0 on that day, negative afterwards.
    """

    months: int
    until: date
    days: int


def idle_warning(last: date, today: date) -> Idle | None:
    """What to warn of once a whole month went by since the month of the `last` transaction."""
    begun = first_of(today)
    months = (begun.year - last.year) * 12 + begun.month - last.month - 1
    if months < 1:
        return None
    until = last_of(add_months(first_of(last), IDLE_MONTHS))
    return Idle(months, until, (until - today).days)
