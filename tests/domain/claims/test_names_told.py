"""A name is taken of a sentence only where it is called one."""

import pytest

from domain.claims.deaths import death_told
from domain.claims.told import Claimant, name_told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("suami saya meninggal kemarin namanya Budi Santoso nik 3173011204809101", "Budi Santoso"),
        ("bapak saya wafat, a.n. Suparman kerja di pasar", "Suparman"),
        ("my father died, his name is Joko Susilo and he drove a taxi", "Joko Susilo"),
        ("my husband had an accident at work", ""),
        ("suami saya meninggal, Budi", ""),
    ],
)
def test_a_name_is_told_where_it_is_called_one(text: str, name: str) -> None:
    assert name_told(text) == name


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("bapak gua mati gara2 kerja", Claimant.CHILD),
        ("suami saya mati ketabrak truk tadi pagi", Claimant.SPOUSE),
        ("kartu suami saya mati karena telat bayar", None),
        ("iuran bapak mati karena nunggak", None),
    ],
)
def test_the_plain_word_for_a_death_is_one_of_people(text: str, who: Claimant | None) -> None:
    assert death_told(text) is who
