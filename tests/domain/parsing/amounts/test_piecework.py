"""Incomes told as a price and how often it is earned."""

import pytest

from domain.parsing.amounts.piecework import parse_piecework


@pytest.mark.parametrize(
    ("text", "income"),
    [
        ("sepotong 15 ribu, sehari 6 potong", "90000/day"),
        ("satu ac 75, sehari 3", "225000/day"),
        ("sekali pijat 100, seminggu 5 kali", "500000/week"),
        ("sekali make up 500rb, sebulan 4x", "2000000/month"),
        ("project 2 juta, sebulan 2 project", "4000000/month"),
        ("150 ribu per rumah, 4 rumah sebulan", "600000/month"),
        ("100 thousand per visit, 5 visits a week", "500000/week"),
    ],
)
def test_a_price_and_how_often_it_is_earned_make_an_income(text: str, income: str) -> None:
    found = parse_piecework(text)
    assert found is not None
    assert str(found.income) == income


@pytest.mark.parametrize(
    "text",
    [
        "100 ribu sehari 26 hari",
        "sehari 100 ribu, seminggu 6 hari",
        "satu porsi 10 ribu, 50 porsi sehari",
        "per minggu 500, sebulan 4 minggu",
        "kadang 50 kadang 100",
        "per artikel 50 ribu",
        "2 juta per bulan 12 bulan",
        "sekali 900 juta, sehari 9 kali",
    ],
)
def test_other_numbers_are_not_multiplied(text: str) -> None:
    assert parse_piecework(text) is None
