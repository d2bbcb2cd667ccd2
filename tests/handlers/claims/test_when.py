"""The day that a story tells."""

import pytest

from handlers.claims.opening.when import day_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("meninggal bulan juli kemarin", []),
        ("meninggal kemarin", ["kemarin", "kemarin"]),
        ("tadi subuh", ["tadi subuh", "tadi subuh"]),
    ],
)
def test_a_day_is_told_and_a_month_of_this_year_is_none(text: str, words: list[str]) -> None:
    assert day_words(text) == words
