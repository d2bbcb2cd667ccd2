"""Dates that queries compare with, against the rules they stand for."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.contributions.protection import (
    MEMBER_STATUSES,
    SOON,
    dates_with_same_grace,
    earliest_member_date,
    grace_until,
    protection_status,
)

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))


@given(DAYS, st.integers(-150, 10))
def test_members_are_those_from_the_earliest_date_on(today: date, back: int) -> None:
    until = today + timedelta(days=back)
    assert (until >= earliest_member_date(today)) == (
        protection_status(until, today) in MEMBER_STATUSES
    )


@given(DAYS)
def test_dates_with_the_same_end_of_grace_are_one(today: date) -> None:
    first, last = earliest_member_date(today), today + SOON
    same = dates_with_same_grace(first, last)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    by_end = sorted(days, key=lambda day: (grace_until(day), day))
    assert sorted(days, key=lambda day: (same.get(day, day), day)) == by_end
    ends = [grace_until(day) for day in sorted({same.get(day, day) for day in days})]
    assert ends == sorted(set(ends))
