import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cashbook.sums import HIGHEST, in_words, parse_amount
from domain.invalid import Invalid
from domain.parsing.amounts.income import parse_income


@pytest.mark.parametrize(
    ("amount", "indonesian", "english"),
    [
        (0, "nol rupiah", "zero rupiah"),
        (1_000, "seribu rupiah", "one thousand rupiah"),
        (11_100, "sebelas ribu seratus rupiah", "eleven thousand one hundred rupiah"),
        (
            1_219_015,
            "satu juta dua ratus sembilan belas ribu lima belas rupiah",
            "one million two hundred nineteen thousand fifteen rupiah",
        ),
        (100_000_000, "seratus juta rupiah", "one hundred million rupiah"),
        (2_000_000_001, "dua miliar satu rupiah", "two billion one rupiah"),
    ],
)
def test_amounts_in_words(amount: int, indonesian: str, english: str) -> None:
    assert (in_words(amount, "id"), in_words(amount, "en")) == (indonesian, english)


@given(st.integers(10, HIGHEST // 1_000))
def test_the_words_are_read_back_as_the_amount(thousands: int) -> None:
    amount = thousands * 1_000
    assert parse_income(f"{in_words(amount, 'id')} per bulan").amount == amount


def test_more_than_any_portfolio_owes_is_no_amount() -> None:
    assert parse_amount(f"{HIGHEST}") == HIGHEST
    with pytest.raises(Invalid):
        parse_amount(f"{HIGHEST + 1}")
