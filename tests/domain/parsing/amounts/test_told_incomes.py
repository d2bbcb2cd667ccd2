"""Incomes that are told beside something else, and thanks that agree to nothing."""

import pytest

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.income import TELLS_INCOME, income_told, settle_income
from domain.parsing.replies.yes_no import YesNo, parse_yes_no


@pytest.mark.parametrize(
    ("text", "income"),
    [
        ("kalo sehari dapet 70rb bayarnya brp", "70000/day"),
        ("penghasilan saya 3 juta sebulan narik ojek", "3000000/month"),
        ("gaji 2,5jt perbulan kena brp", "2500000/month"),
        ("how much is it if I earn 3 juta a month", "3000000/month"),
        ("iurannya 16800 sebulan ya", None),
        ("2 bulan 8400 sebulan", None),
        ("berapa sebulan", None),
    ],
)
def test_an_income_is_told_by_one_sum_with_its_period(text: str, income: str | None) -> None:
    found = income_told(text)
    assert (str(found) if found else None) == income


@pytest.mark.parametrize(
    ("text", "income"),
    [
        ("sehari 120", "120000/day"),
        ("gocap sehari", "50000/day"),
        ("seminggu 700", "700000/week"),
        ("sebulan 800", "800000/month"),
    ],
)
def test_a_period_settles_a_shortened_sum(text: str, income: str) -> None:
    assert str(settle_income(text)) == income


@pytest.mark.parametrize("text", ["800", "sehari 2", "sebulan 20", "80 atau 100 sehari"])
def test_a_sum_that_may_be_two_incomes_is_asked(text: str) -> None:
    with pytest.raises(Ambiguous):
        settle_income(text)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("sehari dapet 150 kadang 100", True),
        ("sebulan dapet sejuta setengah", True),
        ("per day i earn 150", True),
        ("sehari dua kali", False),
        ("tiap bulan bayar 16800", False),
    ],
)
def test_what_somebody_earns_is_told_without_its_thousands(text: str, tells: bool) -> None:
    assert bool(TELLS_INCOME.search(text)) is tells


def test_two_small_sums_without_a_period_are_of_a_day() -> None:
    with pytest.raises(Ambiguous) as asked:
        settle_income("kemaren 80 sekarang 50")
    assert [*map(str, asked.value.candidates)] == ["50000/day", "80000/day"]


@pytest.mark.parametrize("text", ["yaudah makasih", "ok makasih ya bang", "sip, terima kasih"])
def test_thanks_of_who_goes_are_no_yes(text: str) -> None:
    with pytest.raises(Invalid):
        parse_yes_no(text)


@pytest.mark.parametrize("text", ["iya setuju makasih", "setuju, terima kasih"])
def test_thanks_beside_a_plain_yes_leave_it_one(text: str) -> None:
    assert parse_yes_no(text) is YesNo.YES


@pytest.mark.parametrize(
    ("text", "income"),
    [
        ("kotor 200 sehari, bersih 120", "120000/day"),
        ("3 juta kotor, bersih 2 juta", "2000000/month"),
        ("omzet 300 sehari tapi untungnya 80", "80000/day"),
    ],
)
def test_of_a_gross_and_a_net_sum_the_net_one_is_the_income(text: str, income: str) -> None:
    assert str(settle_income(text)) == income


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("kalo rame 150 kalo sepi 50 sehari", ["50000/day", "150000/day"]),
        ("paling sebulan sejuta dua juta lah", ["1000000/month", "2000000/month"]),
        ("800 sampai 900 sebulan", ["800000/month", "900000/month"]),
    ],
)
def test_sums_between_which_an_income_lies_are_offered(text: str, offered: list[str]) -> None:
    with pytest.raises(Ambiguous) as doubt:
        settle_income(text)
    assert [str(each) for each in doubt.value.candidates] == offered
