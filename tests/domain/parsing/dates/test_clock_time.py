"""The time of day as people tell it."""

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.clock_time import minutes_ago, parse_clock_time
from tests.support.cases import for_each


@for_each(
    ("text", "expected"),
    [
        ("14.30", time(14, 30)),
        ("08.15", time(8, 15)),
        ("jam 2 siang", time(14)),
        ("jam 2 siang an", time(14)),
        ("pukul 7 malam", time(19)),
        ("jam 7 mlm", time(19)),
        ("jam 1 malem", time(1)),
        ("jam 12 malam", time(0)),
        ("12 siang", time(12)),
        ("jam dua siang", time(14)),
        ("setengah tujuh pagi", time(6, 30)),
        ("setengah 7 malam", time(18, 30)),
        ("tadi pagi jam 8", time(8)),
        ("jam 5 subuh", time(5)),
        ("td pagi jam 8", time(8)),
        ("kemarin sore jam 5", time(17)),
        ("kayaknya jam 3 sore bang", time(15)),
        ("at 8 this morning", time(8)),
        ("jam 3 sore", time(15)),
        ("3pm", time(15)),
        ("about 10 in the morning", time(10)),
        ("10 o'clock in the morning", time(10)),
        ("half past two in the afternoon", time(14, 30)),
        ("a quarter past 9 in the evening", time(21, 15)),
        ("sekitar jam 21:05 WIB", time(21, 5)),
        ("jam 2 dini hari", time(2)),
        ("00.10", time(0, 10)),
        ("jam 11 siang", time(11)),
        ("tengah malam", time(0)),
        ("noon", time(12)),
        ("set 7 malam", time(18, 30)),
        ("jam 7 kurang seperempat malam", time(18, 45)),
        ("jam 10 lewat 20 pagi", time(10, 20)),
        ("kurang lebih jam 3 sore", time(15)),
        ("jam 2an siang", time(14)),
        ("jam pitu isuk", time(7)),
        ("jam 10 bengi", time(22)),
        ("jam 8 pagi lewat", None),
        ("jam 8 kurang", None),
        ("besok", None),
        ("jam 25", None),
        ("jam 8 sore", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_it_is_meant(text: str, expected: time | None) -> None:
    if expected is None:
        with pytest.raises(Invalid):
            parse_clock_time(text)
    else:
        assert parse_clock_time(text) == expected


def test_two_oclock_may_be_at_night_or_in_the_afternoon() -> None:
    with pytest.raises(Ambiguous) as doubt:
        parse_clock_time("jam 2")
    assert [*doubt.value.candidates] == ["02:00", "14:00"]


@given(st.times())
def test_a_time_as_a_clock_shows_it_comes_back(at: time) -> None:
    assert parse_clock_time(f"{at:%H:%M}") == at.replace(second=0, microsecond=0)


@given(st.text(max_size=60))
def test_whatever_is_written_is_read_or_asked_again(text: str) -> None:
    with suppress(Invalid, Ambiguous):
        assert isinstance(parse_clock_time(text), time)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("barusan banget", 0),
        ("setengah jam lalu", 30),
        ("sejam yang lalu", 60),
        ("kira-kira 10 menit lalu", 10),
        ("dua jam lalu", 120),
        ("an hour or so", None),
        ("jam 2 siang", None),
    ],
)
def test_a_time_may_be_told_from_now(text: str, minutes: int | None) -> None:
    assert minutes_ago(text) == minutes


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("abis magrib", ("18:00", "19:00")),
        ("pas adzan subuh", ("04:00", "05:00")),
        ("ba'da ashar", ("15:00", "16:00")),
        ("habis dzuhur", ("12:00", "13:00")),
        ("lohor", ("12:00", "13:00")),
        ("isya", ("19:00", "20:00")),
    ],
)
def test_a_time_that_is_told_by_a_prayer_is_asked_about(text: str, hours: tuple[str, ...]) -> None:
    with pytest.raises(Ambiguous) as doubt:
        parse_clock_time(text)
    assert doubt.value.reason == "hour-about"
    assert tuple(doubt.value.candidates) == hours
