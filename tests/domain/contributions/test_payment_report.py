"""Payments told in one sentence, and the months that they make."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import add_months, month_end, month_start
from domain.contributions.membership import Membership, MonthState, PaymentStage, WaitingPayment
from domain.contributions.payment_places import is_accepted, named_place
from domain.contributions.payment_report import ToldPayment, parse_payment
from domain.contributions.protection import ProtectionStatus
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.past_dates import parse_past_day
from tests.support.cases import for_each

TODAY = date(2026, 11, 28)
"""A Saturday."""


@for_each(
    ("text", "months", "day", "place"),
    [
        ("sudah bayar 1 bulan kemarin di alfamart", 1, 27, "Alfamart"),
        ("udah gw bayar bang kemaren 2 bulan lewat indomaret", 2, 27, "Indomaret"),
        ("udah bayar tadi pagi di brimo buat 3 bulan", 3, 28, "BRImo"),
        ("bayar 25 november lewat dana sebulan", 1, 25, "DANA"),
        ("sudah bayar tgl 20 pakai gopay 2 bln", 2, 20, "GoPay"),
        ("saya sudah bayar 12 bulan hari senin", 12, 23, None),
        ("sudah setor ke agen kemarin lusa 1 bulan", 1, 26, "Agen Perisai"),
        ("paid 3 months yesterday at alfamart", 3, 27, "Alfamart"),
    ],
)
def test_a_sentence_tells_months_day_and_place(
    text: str, months: int, day: int, place: str | None
) -> None:
    assert parse_payment(text, TODAY) == ToldPayment(months, date(2026, 11, day), place)


@pytest.mark.parametrize(
    "text",
    [
        "saya sudah bayar iuran bulan kemarin",
        "sudah bayar 3 bulan yang lalu",
        "sudah bayar",
        "bayar 2 bulan atau 3 bulan ya",
        "minggu kemarin udah bayar",
    ],
)
def test_what_a_sentence_does_not_tell_is_not_guessed(text: str) -> None:
    assert parse_payment(text, TODAY) == ToldPayment()


@given(st.text(max_size=120))
def test_no_sentence_tells_a_day_to_come_or_an_impossible_count(text: str) -> None:
    told = parse_payment(text, TODAY)
    assert told.paid_on is None or told.paid_on <= TODAY
    assert told.months is None or 1 <= told.months <= 24


@for_each(
    ("text", "day"),
    [
        ("td pagi", date(2026, 11, 28)),
        ("senin", date(2026, 11, 23)),
        ("sabtu", date(2026, 11, 28)),
        ("sabtu kemarin", date(2026, 11, 21)),
        ("tgl 1", date(2026, 11, 1)),
        ("tgl 31", date(2026, 10, 31)),
        ("25 november", date(2026, 11, 25)),
        ("kmrn", date(2026, 11, 27)),
        ("malam kemarin", date(2026, 11, 27)),
        ("senin minggu lalu", date(2026, 11, 16)),
        ("tgl 5 bulan kemarin", date(2026, 10, 5)),
    ],
)
def test_the_day_of_a_payment_is_one_that_has_been(text: str, day: date) -> None:
    assert parse_past_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("malam jumat kemarin", [26, 27]),
        ("kamis malam jumat", [26, 27]),
        ("malam senin", [22, 23]),
        ("malam minggu", [21, 22, 28]),
        ("malam minggu kemarin", [21, 22]),
    ],
)
def test_a_night_before_a_weekday_is_one_of_two_days(text: str, days: list[int]) -> None:
    with pytest.raises(Ambiguous) as asked:
        parse_past_day(text, TODAY)
    assert asked.value.candidates == tuple(date(2026, 11, day) for day in days)


@pytest.mark.parametrize(
    "text", ["lupa", "minggu lalu", "3 desember", "tgl 0", "tgl 45", "5 bulan lalu"]
)
def test_a_day_that_is_not_said_is_asked(text: str) -> None:
    with pytest.raises((Ambiguous, Invalid)):
        parse_past_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "place", "accepted"),
    [
        ("bisa bayar ke indomaret?", "Indomaret", False),
        ("bisa di alfamart tidak", "Alfamart", True),
        ("alfamidi bisa?", "Alfamidi", False),
        ("lewat m-bca", "BCA mobile", True),
        ("titip agen boleh", "Agen Perisai", None),
    ],
)
def test_the_place_that_is_asked_for_is_answered(
    text: str, place: str, accepted: bool | None
) -> None:
    assert named_place(text) == place
    assert is_accepted(place) is accepted


def test_a_text_about_no_place_names_none() -> None:
    assert named_place("bayar di mana ya bang, alfabet, danau") is None


def payment(stage: PaymentStage, until: date, day: date) -> WaitingPayment:
    return WaitingPayment(stage, until, day, 8_400, 1)


def test_each_month_says_how_it_stands() -> None:
    known = Membership(
        date(2026, 9, 30),
        payments=(
            payment(PaymentStage.COLLECTED, date(2026, 10, 31), TODAY),
            payment(PaymentStage.REPORTED, date(2026, 11, 30), TODAY),
        ),
    )
    months = [date(2026, month, 1) for month in (9, 10, 11, 12)]
    assert [known.month_state(month, TODAY) for month in months] == [
        MonthState.PAID,
        MonthState.WITH_AGENT,
        MonthState.REPORTED,
        MonthState.LATER,
    ]


def test_after_the_end_no_month_is_owed() -> None:
    known = Membership(date(2026, 6, 30))
    assert known.status(TODAY) is ProtectionStatus.ENDED
    assert known.month_state(date(2026, 8, 1), TODAY) is MonthState.ENDED


@given(
    ends=st.integers(-6, 6),
    paid=st.lists(st.tuples(st.sampled_from(PaymentStage), st.integers(-6, 6)), max_size=3),
    day=st.integers(1, 28),
)
def test_the_open_months_are_the_arrears(
    ends: int, paid: list[tuple[PaymentStage, int]], day: int
) -> None:
    today = date(2026, 11, day)
    this = month_start(today)
    known = Membership(
        month_end(add_months(this, ends)),
        payments=tuple(payment(stage, month_end(add_months(this, n)), today) for stage, n in paid),
    )
    months = [add_months(this, n) for n in range(-12, 13)]
    states = {month: known.month_state(month, today) for month in months}
    is_open = tuple(month for month, state in states.items() if state is MonthState.OPEN)
    assert is_open == known.arrears(today)
