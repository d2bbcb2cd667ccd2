"""Promised time: a clock that is walked minute by minute says the same."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import ZONE
from domain.cases.service_hours import DEFAULT_HOURS, parse_service_hours, promised_by
from domain.working_days import WorkCalendar
from models.claims.law_tables import work_calendar
from tests.support.cases import for_each

CALENDAR = work_calendar()
MINUTE = timedelta(minutes=1)
SETTINGS = (
    "mon-fri 08:00-16:00",
    "mon-thu 08:00-12:00, mon-thu 13:00-15:30, fri 08:00-11:30",
    "sat 09:00-09:20, sun 22:00-23:59",
)


def walked(now: datetime, minutes: int, setting: str, calendar: WorkCalendar) -> datetime:
    """The same, minute by minute, from the setting as one reads it."""
    spans = [part.split() for part in setting.split(",")]
    names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    while minutes:
        here = now.astimezone(ZONE)
        for days, hours in spans:
            first, _, last = days.partition("-")
            opens, closes = map(time.fromisoformat, hours.split("-"))
            today = names.index(first) <= here.weekday() <= names.index(last or first)
            if today and opens <= here.time() < closes and not calendar.is_holiday(here.date()):
                minutes -= 1
        now += MINUTE
    return now


@given(
    st.integers(0, 60 * 24 * 40),
    st.integers(1, 90),
    st.sampled_from(SETTINGS),
)
def test_a_promise_counts_the_minutes_in_which_somebody_is_there(
    start: int, minutes: int, setting: str
) -> None:
    now = datetime(2026, 12, 1, tzinfo=UTC) + start * MINUTE
    hours = parse_service_hours(setting)
    promised = promised_by(now, minutes * MINUTE, hours, CALENDAR)
    assert promised == walked(now, minutes, setting, CALENDAR)


@given(st.integers(0, 60 * 24 * 700), st.integers(0, 10_000))
def test_whoever_asks_later_is_never_promised_an_earlier_answer(start: int, later: int) -> None:
    now, work = datetime(2026, 1, 1, tzinfo=UTC) + start * MINUTE, timedelta(hours=8)
    first = promised_by(now, work, DEFAULT_HOURS, CALENDAR)
    assert now < first <= promised_by(now + later * MINUTE, work, DEFAULT_HOURS, CALENDAR)


def test_an_evening_before_christmas_is_answered_after_it() -> None:
    asked = datetime(2026, 12, 23, 15, tzinfo=ZONE)
    promised = promised_by(asked, timedelta(hours=8), DEFAULT_HOURS, CALENDAR)
    assert promised.astimezone(ZONE).date().day > 25


@for_each(
    "setting",
    [
        "",
        "mon-fri",
        "mon-fri 16:00-08:00",
        "fri-mon 08:00-16:00",
        "sen-jum 08:00-16:00",
        "mon 08:00-24:00",
        "mon 8:00-16:00",
        "mon-fri 08:00-16:00, wed 15:00-17:00",
    ],
)
def test_hours_that_nobody_could_keep_are_refused(setting: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_service_hours(setting)
