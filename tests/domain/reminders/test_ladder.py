from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contributions.protection import grace_until
from domain.reminders.ladder import FARTHEST, LADDER, parse_ladder, protection_ends_for
from tests.support.cases import for_each

STEPS = parse_ladder(LADDER)
NOVEMBER_30 = date(2026, 11, 30)
dates = st.dates(date(2020, 1, 1), date(2040, 12, 31))
steps = st.sampled_from(STEPS)
names = st.one_of(
    st.sampled_from(["h", "m2", "m3"]),
    st.integers(1, FARTHEST).flatmap(lambda n: st.sampled_from([f"h-{n}", f"h+{n}", f"g-{n}"])),
)
ladders = st.lists(names, min_size=1, unique=True).map(",".join).map(parse_ladder)


def test_each_step_falls_on_its_day():
    assert [(step.name, f"{step.day(NOVEMBER_30)}") for step in STEPS] == [
        ("h-7", "2026-11-23"),
        ("h-3", "2026-11-27"),
        ("h", "2026-11-30"),
        ("h+7", "2026-12-07"),
        ("m2", "2027-01-01"),
        ("m3", "2027-02-01"),
        ("g-14", "2027-02-14"),
        ("g-7", "2027-02-21"),
        ("g-1", "2027-02-27"),
    ]


def test_a_leap_day_moves_the_end_of_the_grace():
    assert STEPS[-1].day(date(2027, 11, 30)) == date(2028, 2, 28)


def test_a_ladder_is_sorted_and_forgiving_about_space_and_case():
    assert [step.name for step in parse_ladder(" G-1, h ,M2,H-7")] == ["h-7", "h", "m2", "g-1"]


@for_each(
    ("text", "sentence"),
    [
        ("h-7,x", "'x' is no step of a ladder: write steps like h-7,h-3,h"),
        ("", "'' is no step"),
        ("h,", "'' is no step"),
        ("h-0", "'h-0' is no step"),
        ("m4", "'m4' is no step"),
        ("g+1", "'g\\+1' is no step"),
        ("g", "'g' is no step"),
        ("h-٣", "'h-٣' is no step"),
        ("h-21", "step 'h-21' is too far: stay within 20 days"),
        ("h,m2,h", "step 'h' is in the ladder twice"),
    ],
)
def test_a_wrong_ladder_says_which_step_and_why(text, sentence):
    with pytest.raises(ValueError, match=sentence):
        parse_ladder(text)


@given(dates)
def test_every_day_lies_between_a_week_before_the_end_and_the_end_of_the_grace(until):
    for step in STEPS:
        assert until - timedelta(days=7) <= step.day(until) <= grace_until(until)


@given(dates, ladders)
def test_no_two_steps_share_a_day_or_change_places(until, ladder):
    in_arrears = [step.day(until) for step in ladder if step.name[0] != "h"]
    assert in_arrears == sorted(in_arrears)
    days = [step.day(until) for step in STEPS]
    assert days == sorted(set(days))


@given(steps, dates)
def test_bases_are_where_the_step_falls_on_the_day(step, day):
    assert all(step.day(base) == day for base in protection_ends_for(step, day))


@given(names, dates)
def test_bases_find_whatever_days_gives(name, until):
    (step,) = parse_ladder(name)
    assert until in protection_ends_for(step, step.day(until))


def test_several_ends_of_protection_may_share_a_day():
    assert protection_ends_for(STEPS[-1], date(2027, 2, 27)) == (
        date(2026, 11, 28),
        date(2026, 11, 29),
        date(2026, 11, 30),
    )


def test_no_end_of_protection_may_lead_to_a_day():
    m2 = STEPS[4]
    assert protection_ends_for(m2, date(2027, 3, 31)) == ()
