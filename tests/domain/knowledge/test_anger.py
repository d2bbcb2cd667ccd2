"""Anger alone is told from a complaint, and from words that only look angry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.knowledge.heard.anger import is_anger, names_matter, without_insults
from tests.support.cases import for_each


@for_each(
    "text",
    [
        *(
            "gue laporin lu",
            "awas gw viralin lo ya",
            "bego lu",
            "percuma",
            "goblok",
            "dasar bot tolol",
            "gak guna",
            "kesel gue",
            "payah",
        ),
        *("ga nyambung jawabannya", "percuma ngobrol sama bot", "woi bego", "KALIAN GAK BECUS"),
        *("percuma ngomong sama bot", "kesel gue ngomong sama mesin", "dari tadi muter muter mulu"),
        *("you are useless", "this is a waste of time", "ga jelas lu", "permisi, bego lu ya"),
    ],
)
def test_scolding_is_anger(text):
    assert is_anger(text)


@for_each(
    "text",
    [
        *("", "halo", "min", "saya", "bayar", "👍", "klaim saya lama tidak cair"),
        *("digigit anjing pas keliling", "anjing tetangga galak", "sampah belum diangkut"),
        *(
            "saya bodoh ga bisa baca",
            "percuma dong kalau ga celaka uangnya hilang",
            "ga bisa bayar",
        ),
        *(
            "kecewa klaim ditolak",
            "lu robot apa orang",
            "apa gunanya ikut ini",
            "gak jelas tarifnya",
        ),
    ],
)
def test_a_complaint_or_a_question_is_none(text):
    assert not is_anger(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("kok ribet banget sih", False),
        ("pinter banget ya botnya, jawabannya ngalor ngidul", False),
        ("klaim saya lama banget", True),
        ("agennya minta uang lebih", True),
    ],
)
def test_a_complaint_names_a_matter_or_only_the_bot(text, named):
    assert names_matter(text) is named


def test_insults_are_taken_off_a_question():
    assert without_insults("bego lu, bayarnya di mana") == "bayarnya di mana"
    assert without_insults("iuran berapa") == "iuran berapa"


@given(st.text())
def test_any_text_is_judged(text):
    assert is_anger(text) in (True, False)
    assert len(without_insults(text)) <= len(text)
