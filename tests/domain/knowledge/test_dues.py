"""What goes on from one's own dues is told from other words."""

from datetime import date

import pytest

from domain.knowledge.heard.dues import month_asked
from domain.knowledge.heard.follow_ups import FollowUp, follow_up
from tests.support.cases import for_each

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (FollowUp.WHERE, ("di mana?", "dimana", "trus bayarnya di mana", "where?")),
        (FollowUp.HOW, ("caranya?", "gimana caranya bayar", "how?")),
        (FollowUp.SUM, ("berapa?", "berapa emang", "itu udah semua?", "is that all?")),
        (FollowUp.WHEN, ("kapan?", "sampe kapan", "paling lambat kapan ya")),
        (FollowUp.FINE, ("itu udah sama denda?", "ada dendanya ga", "with a fine?")),
        (
            FollowUp.MONTHS,
            ("kalo 2 bulan?", "3 bulan berapa", "kalau setahun?", "and 2 months?"),
        ),
        (FollowUp.BOOKED, ("kapan masuknya", "udah masuk belum?")),
    ],
)
def test_a_follow_up_asks_for_one_part_of_the_dues(asked, texts):
    assert {follow_up(each, TODAY).asked for each in texts} == {asked}


@for_each(
    "text",
    [
        *("1 bulan", "2 bulan", "kantornya di mana", "kapan jht cair", "berapa umur maksimal"),
        *("kartu saya mana", "", "👍", "!" * 5_000, "itu " * 2_000),
    ],
)
def test_other_words_ask_for_none_of_it(text):
    assert follow_up(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("iuran desember berapa?", date(2026, 12, 1)),
        ("kalo yg bulan depan?", date(2026, 12, 1)),
        ("kalau januari", date(2027, 1, 1)),
        ("november brp", date(2026, 11, 1)),
        ("oktober tahun depan", date(2027, 10, 1)),
        ("tahun depan bayar berapa", date(2027, 1, 1)),
        ("and next month?", date(2026, 12, 1)),
        ("berapa sebulan", None),
        ("may i pay later", None),
    ],
)
def test_a_question_names_a_month(text, month):
    assert month_asked(text, date(2026, 11, 22)) == month
