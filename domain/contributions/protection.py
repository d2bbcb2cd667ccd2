"""Until when a worker is protected, and what follows when nothing more is paid.

A contribution month is a `date`, its first day. `protected_until` is the last protected day
(tanggal berakhir perlindungan). Source: Perdir 22/PERDIR.02/072022, "Grace Period dan Nonaktif
Kepesertaan BPU" (908 PROBIS KEPESERTAAN p. 59).

Which dates of `protected_until` mean what today: what queries compare with.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

GRACE_MONTHS = 3
"""Arrears may be paid for at most 3 contribution months after protection ended (Perdir 22/2022)."""

JKM_FULL = 42_000_000
"""Rupiah paid to the family on a death (JKM; Permenaker 5/2021, Brosur BPU 2026)."""

JKM_FIRST_MONTHS = 10_000_000
"""Rupiah paid instead while fewer than `JKM_WAITING_MONTHS` consecutive months are paid."""

JKM_WAITING_MONTHS = 3
"""Consecutive contribution months before JKM pays in full (Permenaker 5/2021, Brosur BPU 2026)."""

DAY = timedelta(days=1)


class ProtectionStatus(StrEnum):
    ACTIVE = "active"
    ARREARS_1 = "arrears_1"
    ARREARS_2 = "arrears_2"
    ARREARS_3 = "arrears_3"
    ENDED = "ended"
    NONE = "none"


BEHIND = (
    ProtectionStatus.ACTIVE,
    ProtectionStatus.ARREARS_1,
    ProtectionStatus.ARREARS_2,
    ProtectionStatus.ARREARS_3,
)
"""Each standing of a member, at the number of months it is behind."""


def month_start(day: date) -> date:
    """The contribution month `day` lies in."""
    return date(day.year, day.month, 1)


def month_end(day: date) -> date:
    """The last day of the month `day` lies in."""
    return date(day.year, day.month, monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day `months` later; a month's last day stays one (28 Feb 2027 + 1 = 31 Mar)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    end = month_end(date(year, month + 1, 1))
    return end if day == month_end(day) else end.replace(day=min(day.day, end.day))


def protected_until(paid_months: Iterable[date], official: date | None = None) -> date | None:
    """The last protected day after the posted months; None when nothing was ever posted.

    Months in any order, repeated or not. BPJS bills in order, so a posted month proves those
    before it. `official` is BPJS's own date: months posted since move it on, never back.
    """
    ends = [month_end(month) for month in paid_months]
    return max([*ends, official] if official else ends, default=None)


def grace_until(protected_until: date) -> date:
    """The last day on which arrears may be paid; after it membership ends (Perdir 22/2022)."""
    return add_months(protected_until, GRACE_MONTHS)


def protection_status(protected_until: date | None, today: date) -> ProtectionStatus:
    if protected_until is None:
        return ProtectionStatus.NONE
    for months, state in enumerate(BEHIND):
        if today <= add_months(protected_until, months):
            return state
    return ProtectionStatus.ENDED


def arrears(protected_until: date | None, today: date) -> tuple[date, ...]:
    """The contribution months unpaid so far, oldest first.

    Empty once membership has ended: earlier arrears are not charged on coming back (official FAQ).
    """
    state = protection_status(protected_until, today)
    if protected_until is None or state not in BEHIND:
        return ()
    first = month_start(protected_until + DAY)
    return tuple(add_months(first, n) for n in range(BEHIND.index(state)))


def next_month(protected_until: date | None, today: date) -> date:
    """The contribution month to pay next; this one when paying is a new registration."""
    if (
        protected_until is None
        or protection_status(protected_until, today) is ProtectionStatus.ENDED
    ):
        return month_start(today)
    return month_start(protected_until + DAY)


def days_left(protected_until: date, today: date) -> int:
    """Days after today that are still protected: 0 on the last one, negative in arrears."""
    return (protected_until - today).days


def in_jkm_waiting_period(paid_months: Iterable[date], today: date) -> bool:
    """Whether JKM pays `JKM_FIRST_MONTHS` today: fewer than 3 consecutive contribution months.

    Months paid ahead count when they come; after membership ended the waiting starts again.
    """
    begun = {month_start(month) for month in paid_months if month <= today}
    if protection_status(protected_until(begun), today) not in BEHIND:
        return True
    run = [add_months(max(begun), -n) for n in range(JKM_WAITING_MONTHS)]
    return not begun.issuperset(run)


SOON = timedelta(days=7)
"""How far ahead somebody is called due."""


def earliest_protected_until(today: date, months: int = GRACE_MONTHS) -> date:
    """The earliest `protected_until` after which, so many months later, today is not yet over.

    With the 3 months of grace: those from it on are members still, those before it have ended.
    """
    guess = add_months(today, -months) - 5 * DAY
    while add_months(guess, months) < today:
        guess += DAY
    return guess


def grace_ends_with(first: date, last: date) -> dict[date, date]:
    """Of the dates from `first` to `last`, those whose grace ends with that of an earlier one,
    each with the earliest: 30 November ends as 28 November does, on 28 February."""
    found: dict[date, date] = {}
    ends: dict[date, date] = {}
    for day in (first + n * DAY for n in range((last - first).days + 1)):
        same = ends.setdefault(grace_until(day), day)
        if same != day:
            found[day] = same
    return found
