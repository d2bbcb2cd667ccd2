"""The moment at which somebody wants a message to go out is by day, soon, and to come."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invalid import Ambiguous, Invalid
from domain.reminders.contact_moments import FARTHEST, mentions_moment, parse_contact_moment
from domain.reminders.contact_rules import is_quiet_time

SUNDAY_NOON = datetime(2026, 11, 29, 5, tzinfo=UTC)
MOMENTS = {
    "besok jam 9": "2026-11-30 09:00",
    "jam 9 besok": "2026-11-30 09:00",
    "Sabtu 14.00": "2026-12-05 14:00",
    "minggu jam 9": "2026-12-06 09:00",
    "next monday at 10": "2026-11-30 10:00",
    "1 desember 09.00": "2026-12-01 09:00",
    "1/12 jam 10.30": "2026-12-01 10:30",
    "1.12.2026 jam 8": "2026-12-01 08:00",
    "hari ini jam 4 sore": "2026-11-29 16:00",
    "Senin, 30 November 2026 pukul 09.00 WIB": "2026-11-30 09:00",
    "2026-11-30T09:00": "2026-11-30 09:00",
    "tomorrow 9 am": "2026-11-30 09:00",
    "besok jam setengah sepuluh": "2026-11-30 09:30",
    "2 hari lagi jam 9": "2026-12-01 09:00",
}
FAULTS = {
    "besok": "contact-moment",
    "halo": "contact-moment",
    "jam 9 kapan kapan": "contact-moment",
    "besok jam 3 pagi": "contact-night",
    "besok jam 20.00": "contact-night",
    "hari ini jam 9": "contact-past",
    "30 maret jam 9": "contact-far",
}


def test_the_day_and_the_hour_are_read_as_people_write_them() -> None:
    for text, expected in MOMENTS.items():
        found = parse_contact_moment(text, SUNDAY_NOON)
        assert f"{found:%Y-%m-%d %H:%M}" == expected, text
        assert parse_contact_moment(str(found), SUNDAY_NOON) == found


def test_what_cannot_be_is_refused_with_its_reason() -> None:
    for text, reason in FAULTS.items():
        with pytest.raises(Invalid) as fault:
            parse_contact_moment(text, SUNDAY_NOON)
        assert fault.value.reason == reason, text


def test_an_hour_of_both_halves_of_the_day_is_asked_only_where_both_are_by_day() -> None:
    with pytest.raises(Ambiguous) as doubt:
        parse_contact_moment("besok jam 7", SUNDAY_NOON)
    assert [each.hour for each in doubt.value.candidates] == [7, 19]


def test_a_day_without_an_hour_is_no_other_wish() -> None:
    today = SUNDAY_NOON.date()
    assert all(mentions_moment(each, today) for each in ("besok", "lusa", "sabtu", *MOMENTS))
    assert not any(mentions_moment(each, today) for each in ("bantuan", "nanti dulu ya", "stop"))


@given(st.text(max_size=30), st.timedeltas(timedelta(0), timedelta(days=800)))
def test_whatever_is_read_is_by_day_and_to_come(text: str, passed: timedelta) -> None:
    now = SUNDAY_NOON + passed
    try:
        found = parse_contact_moment(text, now)
    except (Invalid, Ambiguous):
        return
    assert now < found <= now + FARTHEST
    assert not is_quiet_time(found)
