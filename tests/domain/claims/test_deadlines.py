"""The deadlines of a claim."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.claims.checklist import ClaimKind
from domain.claims.deadlines import (
    is_lapsed,
    next_asking,
    next_treatment_asking,
    notice_due,
    paid_by,
    urge_at,
)
from domain.claims.progress import ENDED, NEXT, ClaimState
from models.claims.law_tables import work_calendar

CALENDAR = work_calendar()


def test_an_accident_is_reported_within_48_hours() -> None:
    at = datetime(2026, 11, 28, 7, 30, tzinfo=UTC)
    assert notice_due(at) - at == timedelta(hours=48)


def test_payment_is_counted_in_working_days_from_complete_papers() -> None:
    friday = date(2026, 11, 27)
    assert paid_by(ClaimKind.DEATH, friday, CALENDAR) == date(2026, 12, 2)
    assert paid_by(ClaimKind.SAVINGS, friday, CALENDAR) == date(2026, 12, 4)
    assert paid_by(ClaimKind.ACCIDENT, friday, CALENDAR) == date(2026, 12, 8)
    assert paid_by(ClaimKind.SCHOLARSHIP, friday, CALENDAR) is None


def test_an_accident_lapses_after_five_years() -> None:
    assert not is_lapsed(date(2021, 11, 29), date(2026, 11, 29))
    assert is_lapsed(date(2021, 11, 28), date(2026, 11, 29))


def test_missing_papers_are_asked_for_three_times() -> None:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    asked, days = 0, list[int]()
    while found := next_asking(at + timedelta(days=sum(days)), asked):
        days.append((found - at).days - sum(days))
        asked += 1
    assert days == [3, 4, 7]


@given(st.integers(0, 10_000))
def test_a_treatment_is_asked_about_for_a_year_and_never_twice_in_a_month(days: int) -> None:
    opened = datetime(2026, 11, 1, tzinfo=UTC)
    now = opened + timedelta(days=days)
    found = next_treatment_asking(opened, now)
    assert (found is None) == (days > 335)
    assert found is None or found - now == timedelta(days=30)


@given(st.integers(-100, 48))
def test_a_notice_is_asked_for_before_its_time_ends(hours: int) -> None:
    now = datetime(2026, 11, 1, tzinfo=UTC)
    due = now + timedelta(hours=hours)
    found = urge_at(due, now)
    assert (found is None) == (hours <= 0)
    assert found is None or now < found < due


@given(st.sampled_from(ClaimState))
def test_every_state_can_come_to_an_end(state: ClaimState) -> None:
    reached, rest = {state}, [state]
    while rest:
        for each in NEXT[rest.pop()]:
            if each not in reached:
                reached.add(each)
                rest.append(each)
    assert reached & set(ENDED)
