"""How many replies a sender gets, and when we are silent."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.reply_limit import (
    BILLED,
    FREE,
    HOUR,
    Allowance,
    ReplyLimit,
    ReplyUse,
    charge,
    limit_of,
)

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


def answers(limit: ReplyLimit, gaps: list[float]) -> list[tuple[datetime, Allowance]]:
    """What becomes of messages that come so many seconds after each other."""
    at, use, found = NOW, ReplyUse(), []
    for gap in gaps:
        at += timedelta(seconds=gap)
        allowance, use = charge(limit, use, at)
        found.append((at, allowance))
    return found


@pytest.mark.parametrize("limit", [BILLED, FREE])
def test_a_flood_is_answered_up_to_the_limit_warned_once_and_then_met_with_silence(
    limit: ReplyLimit,
) -> None:
    found = [each for _, each in answers(limit, [0.01] * (limit.burst + 50))]
    assert found[: limit.burst] == [Allowance.ANSWER] * limit.burst
    assert found[limit.burst] is Allowance.WARN
    assert set(found[limit.burst + 1 :]) == {Allowance.SILENCE}


def test_after_an_hour_of_silence_an_hours_worth_is_answered() -> None:
    found = [each for _, each in answers(BILLED, [0] * 101 + [3600] + [0] * 30)]
    assert found[101:].count(Allowance.ANSWER) == BILLED.per_hour
    assert found[101:].count(Allowance.WARN) == 1


def test_somebody_who_registers_fast_never_meets_it() -> None:
    assert {each for _, each in answers(BILLED, [2.0] * 75)} == {Allowance.ANSWER}


def test_staff_may_enter_a_list() -> None:
    staff = limit_of("whatsapp", staff=True)
    assert {each for _, each in answers(staff, [1.0] * 1000)} == {Allowance.ANSWER}


@pytest.mark.parametrize("wrong", [timedelta(days=365), timedelta(days=-365)])
def test_a_clock_that_was_wrong_silences_nobody_for_longer(wrong: timedelta) -> None:
    use = ReplyUse(NOW + wrong, NOW + wrong)
    for hours in range(3):
        allowance, use = charge(BILLED, use, NOW + hours * HOUR)
    assert allowance is Allowance.ANSWER


gaps = st.lists(st.one_of(st.floats(0, 5), st.floats(0, 7200)), max_size=400)


@given(gaps, st.integers(1, 30), st.integers(1, 30))
def test_no_hour_holds_more_replies_than_the_burst_and_what_is_paid_back(
    gaps: list[float], burst: int, per_hour: int
) -> None:
    found = answers(ReplyLimit(burst, per_hour), gaps)
    said = [at for at, each in found if each is Allowance.ANSWER]
    for first in said:
        assert sum(first <= at < first + HOUR for at in said) <= burst + per_hour
    told = [at for at, each in found if each is Allowance.WARN]
    assert all(later - earlier >= HOUR for earlier, later in pairwise(told))
