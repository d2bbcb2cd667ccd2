"""Working days: a plain count day by day says the same."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.working_days import WorkCalendar
from models.claims.law_tables import work_calendar

DAYS = st.dates(date(2025, 12, 1), date(2027, 12, 31))
CALENDAR = work_calendar()


@given(DAYS, st.integers(0, 30))
def test_working_days_are_counted_as_one_would_on_a_calendar(day: date, count: int) -> None:
    left, passed = count, day
    while left:
        passed += timedelta(days=1)
        left -= CALENDAR.is_working_day(passed)
    assert CALENDAR.add_working_days(day, count) == passed


def test_a_week_before_lebaran_takes_two() -> None:
    assert CALENDAR.add_working_days(date(2026, 3, 16), 3) == date(2026, 3, 26)


def test_a_holiday_on_a_fixed_day_is_known_in_every_year() -> None:
    assert not CALENDAR.is_working_day(date(2031, 8, 18) - timedelta(days=1))
    assert not WorkCalendar(frozenset()).is_working_day(date(2029, 1, 1))


def test_a_saturday_is_followed_by_monday() -> None:
    assert CALENDAR.next_working_day(date(2026, 11, 28)) == date(2026, 11, 30)


def test_the_holidays_of_this_year_are_known() -> None:
    assert 2026 in CALENDAR.years
    assert len([each for each in CALENDAR.holidays if each.year == 2026]) == 25
