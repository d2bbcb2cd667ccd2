from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import ZONE
from domain.contributions.tariff import Payer
from domain.reminders.contact_rules import (
    NoContactReason,
    contact_opens_at,
    is_quiet_time,
    next_contact_time,
    reason_not_to_contact,
)
from tests.support.cases import for_each

NOON = datetime(2026, 11, 22, 12, tzinfo=ZONE)
NIGHT = datetime(2026, 11, 22, 20, tzinfo=ZONE)
NAIVE = NOON.replace(tzinfo=None)

hours = st.integers(-12, 14).map(lambda n: timezone(timedelta(hours=n)))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=hours)  # noqa: DTZ001


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-22T{clock}+07:00")


def ask(now: datetime = NOON, payer: Payer = Payer.SELF, **rest: object) -> NoContactReason | None:
    return reason_not_to_contact(now, payer=payer, **{"consented": True, **rest})


@pytest.mark.parametrize(
    ("clock", "night"),
    [
        ("06:59:59", True),
        ("07:00:00", False),
        ("19:59:59", False),
        ("20:00:00", True),
        ("00:00:00", True),
    ],
)
def test_it_is_quiet_from_20_to_7(clock, night):
    assert is_quiet_time(at(clock)) is night


def test_quiet_hours_are_those_of_jakarta():
    assert is_quiet_time(datetime(2026, 11, 22, 13, tzinfo=UTC))
    assert not is_quiet_time(datetime(2026, 11, 22, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("clock", "opens"),
    [
        ("03:10:00", "2026-11-22T00:00:00+00:00"),
        ("21:00:00", "2026-11-23T00:00:00+00:00"),
        ("20:00:00", "2026-11-23T00:00:00+00:00"),
        ("09:30:00", "2026-11-22T02:30:00+00:00"),
    ],
)
def test_after_a_night_we_may_write_at_7(clock, opens):
    assert next_contact_time(at(clock)).isoformat() == opens


def test_a_day_opens_at_7_in_jakarta():
    assert contact_opens_at(date(2027, 1, 1)) == datetime(2027, 1, 1, tzinfo=UTC)


@given(moments)
def test_the_next_opening_is_the_first_moment_that_is_not_quiet(now):
    opens = next_contact_time(now)
    assert opens.tzinfo is UTC
    assert not is_quiet_time(opens)
    assert opens == now if not is_quiet_time(now) else now < opens <= now + timedelta(hours=11)


@given(moments)
def test_until_the_next_opening_it_stays_quiet(now):
    opens = next_contact_time(now)
    assert opens == now or is_quiet_time(opens - timedelta(microseconds=1))
    assert opens == now or is_quiet_time(now + (opens - now) / 2)


@pytest.mark.parametrize("refuse", [is_quiet_time, next_contact_time, ask])
def test_a_naive_datetime_is_refused(refuse):
    with pytest.raises(ValueError, match=r"naive datetime .*: give it a time zone"):
        refuse(NAIVE)


def test_a_naive_last_nudge_is_refused():
    with pytest.raises(ValueError, match="naive datetime"):
        ask(last_reminded_at=NAIVE)


def test_a_consenting_worker_who_pays_may_be_reminded_by_day():
    assert ask() is None


@pytest.mark.parametrize("payer", [Payer.GOVERNMENT, Payer.DONOR, Payer.ORGANISATION])
def test_nobody_is_told_to_pay_what_another_pays(payer):
    assert ask(payer=payer) is NoContactReason.NOT_THE_PAYER


@for_each(
    ("circumstance", "reason"),
    [
        ({"now": NIGHT}, NoContactReason.QUIET),
        ({"consented": False}, NoContactReason.NO_CONSENT),
        ({"deceased": True}, NoContactReason.DECEASED),
        ({"grieving": True}, NoContactReason.GRIEVING),
        ({"snoozed_until": date(2026, 11, 23)}, NoContactReason.SNOOZED),
        ({"snoozed_until": date(2026, 11, 22)}, None),
        ({"last_reminded_at": at("00:00:00")}, NoContactReason.ALREADY_TODAY),
        ({"last_reminded_at": at("00:00:00") - timedelta(seconds=1)}, None),
        (
            {"last_reminded_at": datetime(2026, 11, 21, 17, tzinfo=UTC)},
            NoContactReason.ALREADY_TODAY,
        ),
    ],
)
def test_each_circumstance_has_its_reason(circumstance, reason):
    assert ask(**circumstance) is reason


def test_a_lasting_reason_comes_before_a_passing_one():
    assert ask(NIGHT, Payer.DONOR, deceased=True, consented=False) is NoContactReason.DECEASED
    assert ask(NIGHT, last_reminded_at=NIGHT) is NoContactReason.ALREADY_TODAY


@given(st.lists(moments, max_size=40))
def test_at_most_one_nudge_a_local_day_and_none_at_night(wakes):
    last, reminded = None, []
    for now in sorted(wakes):
        if ask(now, last_reminded_at=last) is None:
            last = now
            reminded.append(now.astimezone(ZONE))
    assert len({each.date() for each in reminded}) == len(reminded)
    assert all(7 <= each.hour < 20 for each in reminded)
