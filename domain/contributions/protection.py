"""Protection: the ages between which somebody may register, the last day of a worker's protection,
and what follows when nothing more is paid.

A contribution month is a `date`, its first day. `protected_until` is the last protected day
(tanggal berakhir perlindungan). Source: Perdir 22/PERDIR.02/072022, "Grace Period dan Nonaktif
Kepesertaan BPU" (908 PROBIS KEPESERTAAN p. 59).

BPU register with their KTP (Brosur BPU 2026), which there is from 17 on, or from a marriage on
(UU 23/2006 art. 63 with UU 24/2013): a lower limit of BPJS's own is not known. They must not yet
be 65 (Perdir 22/PERDIR.02/072022).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.calendar import DAY, DateRange, add_months, age_in_years, month_end, month_start
from domain.invalid import Invalid

GRACE_MONTHS = 3
"""Arrears may be paid for at most 3 contribution months after protection ended (Perdir 22/2022)."""

JKM_FULL = 42_000_000
"""Rupiah paid to the family on a death (JKM; Permenaker 5/2021, Brosur BPU 2026)."""

JKM_FIRST_MONTHS = 10_000_000
"""Rupiah paid instead while fewer than `JKM_WAITING_MONTHS` consecutive months are paid."""

JKM_WAITING_MONTHS = 3
"""Consecutive contribution months before JKM pays in full (Permenaker 5/2021, Brosur BPU 2026)."""

SOON = timedelta(days=7)
"""A participant is due when protection ends at most so long after today."""


class ProtectionStatus(StrEnum):
    """A participant's protection on a day; `arrears_2` = in the second month after it ended."""

    ACTIVE = "active"
    ARREARS_1 = "arrears_1"
    ARREARS_2 = "arrears_2"
    ARREARS_3 = "arrears_3"
    ENDED = "ended"
    PAID = "paid"
    """All that is owed was paid, and official data does not show it yet (`membership.py`)."""
    NONE = "none"


MEMBER_STATUSES = (
    ProtectionStatus.ACTIVE,
    ProtectionStatus.ARREARS_1,
    ProtectionStatus.ARREARS_2,
    ProtectionStatus.ARREARS_3,
)
"""The statuses of a member, each at the number of months that are unpaid."""


def protected_until(paid_months: Iterable[date]) -> date | None:
    """The last protected day after the posted months; None when nothing was ever posted.

    Months in any order, repeated or not. BPJS bills in order, so a posted month proves those
    before it.
    """
    return max(map(month_end, paid_months), default=None)


def grace_until(protected_until: date) -> date:
    """The last day on which arrears may be paid; after it membership ends (Perdir 22/2022)."""
    return add_months(protected_until, GRACE_MONTHS)


def protection_status(protected_until: date | None, today: date) -> ProtectionStatus:
    """The status on a local day; NONE when nothing was ever posted."""
    if protected_until is None:
        return ProtectionStatus.NONE
    for months, status in enumerate(MEMBER_STATUSES):
        if today <= add_months(protected_until, months):
            return status
    return ProtectionStatus.ENDED


def arrears(protected_until: date | None, today: date) -> tuple[date, ...]:
    """The contribution months unpaid so far, oldest first.

    Empty once membership has ended: earlier arrears are not charged on coming back (official FAQ).
    """
    status = protection_status(protected_until, today)
    if protected_until is None or status not in MEMBER_STATUSES:
        return ()
    first = month_start(protected_until + DAY)
    return tuple(add_months(first, n) for n in range(MEMBER_STATUSES.index(status)))


def next_month(protected_until: date | None, today: date) -> date:
    """The contribution month to pay next; this one when paying is a new registration."""
    status = protection_status(protected_until, today)
    if protected_until is None or status is ProtectionStatus.ENDED:
        return month_start(today)
    return month_start(protected_until + DAY)


def days_left(protected_until: date, today: date) -> int:
    """The days after today that are still protected: 0 on the last one, negative in arrears."""
    return (protected_until - today).days


def in_jkm_waiting_period(paid_months: Iterable[date], today: date) -> bool:
    """Whether JKM pays `JKM_FIRST_MONTHS` today: fewer than 3 consecutive contribution months.

    Months paid ahead count when they come; after membership ended the waiting starts again.
    """
    begun = {month_start(month) for month in paid_months if month <= today}
    if protection_status(protected_until(begun), today) not in MEMBER_STATUSES:
        return True
    return not begun.issuperset(add_months(max(begun), -n) for n in range(JKM_WAITING_MONTHS))


def earliest_member_date(today: date) -> date:
    """The earliest `protected_until` whose grace is not over today.

    A participant protected until then or later is still a member; before it, membership ended.
    """
    until = add_months(today, -GRACE_MONTHS) - 5 * DAY
    while grace_until(until) < today:
        until += DAY
    return until


def dates_with_same_grace(first: date, last: date) -> dict[date, date]:
    """Dates of `protected_until` whose grace ends on one day, each with the earliest such date.

    Only dates from `first` to `last` that have an earlier one: 30 November has 28 November, for
    the grace of both ends on 28 February.
    """
    same: dict[date, date] = {}
    earliest_by_end: dict[date, date] = {}
    for day in (first + n * DAY for n in range((last - first).days + 1)):
        earliest = earliest_by_end.setdefault(grace_until(day), day)
        if earliest != day:
            same[day] = earliest
    return same


@dataclass(frozen=True, slots=True)
class AgeLimit:
    """The ages that may register, in whole years on a day: `least` or more, and less than
    `below`."""

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
