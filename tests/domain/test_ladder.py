from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ladder import FARTHEST, LADDER, Step, bases, days, due, parse_ladder
from domain.protection import grace_until, last_of

STEPS = parse_ladder(LADDER)
NOVEMBER_30 = date(2026, 11, 30)
START = date(2027, 1, 1)

dates = st.dates(date(2020, 1, 1), date(2040, 12, 31))
steps = st.sampled_from(STEPS)
names = st.one_of(
    st.sampled_from(["h", "m2", "m3"]),
    st.integers(1, FARTHEST).flatmap(lambda n: st.sampled_from([f"h-{n}", f"h+{n}", f"g-{n}"])),
)
ladders = st.lists(names, min_size=1, unique=True).map(",".join).map(parse_ladder)


def spoken(today: str, limit: int = 5, open_steps: tuple[Step, ...] = STEPS) -> str | None:
    say = due(open_steps, NOVEMBER_30, date.fromisoformat(today), limit).say
    return say and say.name


def test_each_step_falls_on_its_day():
    assert [(step.name, f"{day}") for step, day in days(NOVEMBER_30, STEPS)] == [
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
    leap = dict(days(date(2027, 11, 30), STEPS))
    assert leap[STEPS[-1]] == date(2028, 2, 28)


def test_a_ladder_is_sorted_and_forgiving_about_space_and_case():
    assert [step.name for step in parse_ladder(" G-1, h ,M2,H-7")] == ["h-7", "h", "m2", "g-1"]


@pytest.mark.parametrize(
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
    for _, day in days(until, STEPS):
        assert until - timedelta(days=7) <= day <= grace_until(until)


@given(dates, ladders)
def test_no_two_steps_share_a_day_or_change_places(until, ladder):
    fallen = [day for step, day in days(until, ladder) if step.name[0] != "h"]
    assert fallen == sorted(fallen)
    assert [day for _, day in days(until, STEPS)] == sorted({day for _, day in days(until, STEPS)})


@given(steps, dates)
def test_bases_are_where_the_step_falls_on_the_day(step, day):
    assert all(step.day(base) == day for base in bases(step, day))


@given(names, dates)
def test_bases_find_whatever_days_gives(name, until):
    (step,) = parse_ladder(name)
    assert until in bases(step, step.day(until))


def test_several_ends_of_protection_may_share_a_day():
    assert bases(STEPS[-1], date(2027, 2, 27)) == (
        date(2026, 11, 28),
        date(2026, 11, 29),
        date(2026, 11, 30),
    )


def test_no_end_of_protection_may_lead_to_a_day():
    m2 = STEPS[4]
    assert bases(m2, date(2027, 3, 31)) == ()


def test_the_step_of_today_is_said():
    assert spoken("2026-11-23") == "h-7"


def test_before_the_first_step_nothing_is_due():
    answer = due(STEPS, NOVEMBER_30, date(2026, 11, 22), 5)
    assert (answer.say, answer.skip) == (None, ())


def test_after_missed_days_only_the_latest_step_is_said():
    answer = due(STEPS, NOVEMBER_30, date(2026, 12, 1), 5)
    assert answer.say is not None
    assert answer.say.name == "h"
    assert [step.name for step in answer.skip] == ["h-7", "h-3"]


def test_a_step_as_old_as_the_limit_is_still_said():
    assert spoken("2026-12-12", limit=5) == "h+7"


def test_a_step_older_than_the_limit_is_struck_off():
    answer = due(STEPS, NOVEMBER_30, date(2026, 12, 13), 5)
    assert answer.say is None
    assert [step.name for step in answer.skip] == ["h-7", "h-3", "h", "h+7"]


def test_a_step_no_longer_open_is_not_said_again():
    assert spoken("2026-11-23", open_steps=STEPS[1:]) is None


def test_on_the_last_day_of_the_grace_there_is_still_something_to_say():
    assert spoken("2027-02-28") == "g-1"


def test_after_the_grace_nothing_is_said_and_all_is_struck_off():
    answer = due(STEPS, NOVEMBER_30, date(2027, 3, 1), 5)
    assert (answer.say, answer.skip) == (None, STEPS)


def plain_days(year: int, month: int) -> dict[str, date]:
    """The ladder of protection to the end of a month, by counting on the calendar."""

    def end(ahead: int) -> date:
        years, rest = divmod(month - 1 + ahead, 12)
        return date(year + years, rest + 1, monthrange(year + years, rest + 1)[1])

    return {
        **{f"h{n:+}" if n else "h": end(0) + timedelta(days=n) for n in (-7, -3, 0, 7)},
        "m2": end(1) + timedelta(days=1),
        "m3": end(2) + timedelta(days=1),
        **{f"g-{n}": end(3) - timedelta(days=n) for n in (14, 7, 1)},
        "ended": end(3) + timedelta(days=1),
    }


def plain_talk(year: int, month: int, awake: list[date], limit: int) -> list[tuple[date, str]]:
    """Live every day: a step that comes replaces the one waiting; we speak when awake."""
    calendar = {day: name for name, day in plain_days(year, month).items()}
    waiting, since, said = "", START, []
    for day in (START + timedelta(days=n) for n in range(730)):
        if day in calendar:
            waiting, since = calendar[day], day
        if waiting == "ended":
            break
        if waiting and day in awake:
            if (day - since).days <= limit:
                said.append((day, waiting))
            waiting = ""
    return said


def our_talk(until: date, awake: list[date], limit: int) -> list[tuple[date, str]]:
    still_open, said = STEPS, []
    for today in awake:
        answer = due(still_open, until, today, limit)
        if answer.say:
            said.append((today, answer.say.name))
        still_open = tuple({*still_open} - {*answer.skip, answer.say})
    return said


downtimes = st.lists(st.integers(1, 45), min_size=1, max_size=400).map(
    lambda gaps: [START + timedelta(days=sum(gaps[:n])) for n in range(len(gaps))]
)


@settings(max_examples=200)
@given(st.integers(0, 19), downtimes, st.integers(0, 40))
def test_24_months_of_random_downtime_match_a_life_lived_day_by_day(month, awake, limit):
    year, month = START.year + month // 12, month % 12 + 1
    awake = [day for day in awake if day < START + timedelta(days=730)]
    until = last_of(date(year, month, 1))
    said = our_talk(until, awake, limit)
    assert said == plain_talk(year, month, awake, limit)
    order = [[step.name for step in STEPS].index(name) for _, name in said]
    assert order == sorted(set(order))
    assert all((day - plain_days(year, month)[name]).days <= limit for day, name in said)
