"""What goes on from one's own dues is told from other words."""

import pytest

from domain.knowledge.heard.dues import DuesQuestion, dues_question
from tests.support.cases import for_each


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (DuesQuestion.WHERE, ("di mana?", "dimana", "trus bayarnya di mana", "where?")),
        (DuesQuestion.HOW, ("caranya?", "gimana caranya bayar", "how?")),
        (DuesQuestion.SUM, ("berapa?", "berapa emang", "itu udah semua?", "is that all?")),
        (DuesQuestion.WHEN, ("kapan?", "sampe kapan", "paling lambat kapan ya")),
        (DuesQuestion.FINE, ("itu udah sama denda?", "ada dendanya ga", "with a fine?")),
        (
            DuesQuestion.MONTHS,
            ("kalo 2 bulan?", "3 bulan berapa", "kalau setahun?", "and 2 months?"),
        ),
        (DuesQuestion.BOOKED, ("kapan masuknya", "udah masuk belum?")),
    ],
)
def test_a_follow_up_asks_for_one_part_of_the_dues(asked, texts):
    assert {dues_question(each) for each in texts} == {asked}


@for_each(
    "text",
    [
        *("1 bulan", "2 bulan", "kantornya di mana", "kapan jht cair", "berapa umur maksimal"),
        *("kartu saya mana", "", "👍", "!" * 5_000, "itu " * 2_000),
    ],
)
def test_other_words_ask_for_none_of_it(text):
    assert dues_question(text) is None
