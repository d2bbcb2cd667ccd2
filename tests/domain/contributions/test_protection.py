from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import add_months, month_end, month_start
from domain.contributions.protection import (
    JKM_FIRST_MONTHS,
    JKM_FULL,
    ProtectionStatus,
    arrears,
    days_left,
    grace_until,
    in_jkm_waiting_period,
    next_month,
    protected_until,
    protection_status,
)
from tests.support.cases import for_each

dates = st.dates(date(2020, 1, 1), date(2040, 12, 31))
months = dates.map(month_start)
ORDER = list(ProtectionStatus)
NOVEMBER_30 = date(2026, 11, 30)


def every(start: str, count: int) -> list[date]:
    return [add_months(date.fromisoformat(start), n) for n in range(count)]


@for_each(
    ("day", "count", "later"),
    [
        ("2026-11-30", 1, "2026-12-31"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-02-28", 1, "2027-03-31"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-28", 1, "2028-03-28"),
        ("2027-01-30", 1, "2027-02-28"),
        ("2027-01-30", 2, "2027-03-30"),
        ("2026-12-31", -1, "2026-11-30"),
        ("2026-12-01", 13, "2028-01-01"),
        ("2026-11-19", 3, "2027-02-19"),
    ],
)
def test_months_are_added_by_the_calendar(day, count, later):
    assert add_months(date.fromisoformat(day), count) == date.fromisoformat(later)


@given(dates, st.integers(-60, 60))
def test_the_last_day_of_a_month_stays_the_last(day, count):
    assert add_months(month_end(day), count) == month_end(add_months(month_start(day), count))


@given(dates, st.integers(-60, 60))
def test_the_first_day_of_a_month_stays_the_first(day, count):
    assert add_months(month_start(day), count).day == 1


@given(dates, dates, st.integers(0, 60))
def test_a_later_day_never_ends_up_earlier(one, other, count):
    early, late = sorted((one, other))
    assert add_months(early, count) <= add_months(late, count)


@given(dates)
def test_a_month_begins_the_day_after_the_last_one_ends(day):
    assert month_end(day) + timedelta(days=1) == add_months(month_start(day), 1)


def test_protection_lasts_to_the_end_of_the_last_posted_month():
    paid = [date(2027, 2, 1), date(2027, 1, 1), date(2027, 2, 1)]
    assert protected_until(paid) == date(2027, 2, 28)


def test_nothing_posted_is_no_protection():
    assert protected_until([]) is None


@given(st.lists(months), months)
def test_one_more_month_never_shortens_protection(paid, more):
    before = protected_until(paid)
    after = protected_until([more, *paid])
    assert after is not None
    assert before is None or before <= after


@pytest.mark.parametrize(
    ("today", "state", "unpaid", "to_pay"),
    [
        ("2026-11-30", ProtectionStatus.ACTIVE, [], "2026-12-01"),
        ("2026-12-01", ProtectionStatus.ARREARS_1, ["2026-12-01"], "2026-12-01"),
        ("2026-12-31", ProtectionStatus.ARREARS_1, ["2026-12-01"], "2026-12-01"),
        ("2027-01-01", ProtectionStatus.ARREARS_2, ["2026-12-01", "2027-01-01"], "2026-12-01"),
        (
            "2027-02-28",
            ProtectionStatus.ARREARS_3,
            ["2026-12-01", "2027-01-01", "2027-02-01"],
            "2026-12-01",
        ),
        ("2027-03-01", ProtectionStatus.ENDED, [], "2027-03-01"),
        ("2028-03-09", ProtectionStatus.ENDED, [], "2028-03-01"),
    ],
)
def test_perdir_22_leaves_three_months_to_pay_and_then_ends(today, state, unpaid, to_pay):
    today = date.fromisoformat(today)
    assert protection_status(NOVEMBER_30, today) is state
    assert arrears(NOVEMBER_30, today) == tuple(map(date.fromisoformat, unpaid))
    assert next_month(NOVEMBER_30, today) == date.fromisoformat(to_pay)


def test_the_family_in_serang_paid_in_month_four_and_was_registered_anew():
    until, july = date(2024, 3, 31), date(2024, 7, 1)
    assert protection_status(until, july) is ProtectionStatus.ENDED
    assert next_month(until, july) == july
    assert in_jkm_waiting_period([*every("2023-04-01", 12), july], july)


def test_who_never_paid_has_no_standing_and_begins_this_month():
    today = date(2026, 11, 22)
    assert protection_status(None, today) is ProtectionStatus.NONE
    assert arrears(None, today) == ()
    assert next_month(None, today) == date(2026, 11, 1)


def test_an_official_date_within_a_month_counts_its_own_months():
    until = date(2026, 11, 19)
    assert grace_until(until) == date(2027, 2, 19)
    assert arrears(until, date(2026, 12, 20)) == (date(2026, 11, 1), date(2026, 12, 1))


@pytest.mark.parametrize(
    ("today", "left"), [("2026-11-23", 7), ("2026-11-30", 0), ("2026-12-01", -1)]
)
def test_the_last_day_has_no_day_left(today, left):
    assert days_left(NOVEMBER_30, date.fromisoformat(today)) == left


def plain_standing(until: date, today: date) -> ProtectionStatus:
    """Walk the calendar a day at a time and count the month ends that were passed."""
    whole = until.day == monthrange(until.year, until.month)[1]
    ends, day = [], until
    while day < today and len(ends) < 4:
        length = monthrange(day.year, day.month)[1]
        if day.day == (length if whole else min(until.day, length)):
            ends.append(day)
        day += timedelta(days=1)
    return ORDER[len(ends)]


@given(dates, st.integers(-40, 200))
def test_standing_agrees_with_a_walk_through_the_calendar(until, ahead):
    today = until + timedelta(days=ahead)
    assert protection_status(until, today) is plain_standing(until, today)


@given(dates, dates, dates)
def test_standing_only_gets_worse_while_nothing_is_paid(until, one, other):
    early, late = sorted((one, other))
    assert ORDER.index(protection_status(until, early)) <= ORDER.index(
        protection_status(until, late)
    )


@given(dates, st.integers(-40, 200))
def test_membership_ends_the_day_after_the_grace(until, ahead):
    today = until + timedelta(days=ahead)
    assert (protection_status(until, today) is ProtectionStatus.ENDED) is (
        today > grace_until(until)
    )


@given(months, st.integers(-40, 200))
def test_arrears_are_the_months_from_the_next_one_to_this_one(month, ahead):
    until = month_end(month)
    today = until + timedelta(days=ahead)
    unpaid = arrears(until, today)
    assert list(unpaid) == [add_months(month, n + 1) for n in range(len(unpaid))]
    assert not unpaid or (unpaid[0], unpaid[-1]) == (next_month(until, today), month_start(today))


@given(months, st.integers(0, 91))
def test_paying_all_arrears_makes_active_again(month, ahead):
    today = month_end(month) + timedelta(days=ahead)
    unpaid = arrears(month_end(month), today)
    if unpaid:
        assert (
            protection_status(protected_until([month, *unpaid]), today) is ProtectionStatus.ACTIVE
        )


@for_each(
    ("paid", "today", "waiting"),
    [
        ([], "2026-11-22", True),
        (every("2026-10-01", 2), "2026-11-22", True),
        (every("2026-09-01", 3), "2026-11-22", False),
        (every("2026-11-01", 12), "2026-12-31", True),
        (every("2026-11-01", 12), "2027-01-01", False),
        (every("2026-09-01", 3), "2027-02-28", False),
        (every("2026-09-01", 3), "2027-03-01", True),
        ([*every("2026-07-01", 2), *every("2026-10-01", 2)], "2026-11-22", True),
        ([*every("2025-07-01", 9), *every("2026-09-01", 3)], "2026-11-22", False),
    ],
)
def test_jkm_pays_in_full_from_the_third_consecutive_month(paid, today, waiting):
    assert in_jkm_waiting_period(paid, date.fromisoformat(today)) is waiting


@given(st.lists(months, max_size=12), dates, st.randoms())
def test_the_order_and_repetition_of_months_do_not_matter(paid, today, random):
    shuffled = paid * 2
    random.shuffle(shuffled)
    assert in_jkm_waiting_period(shuffled, today) is in_jkm_waiting_period(paid, today)
    assert protected_until(shuffled) == protected_until(paid)


def test_the_two_amounts_of_jkm_are_the_published_ones():
    assert (JKM_FIRST_MONTHS, JKM_FULL) == (10_000_000, 42_000_000)
