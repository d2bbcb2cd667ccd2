"""Own words are kept without numbers that name somebody, and stay readable otherwise."""

import re

from hypothesis import given
from hypothesis import strategies as st

from domain.people.own_words import MOST, own_words
from tests.support.cases import for_each

SEPARATORS = st.sampled_from(["", " ", ".", "-", " - ", "/", ",", "_", "–", "\u200b", ") "])


@for_each(
    ("typed", "kept"),
    [
        ("nik saya 3173015208859001 ya", "nik saya 3173********9001 ya"),
        ("3173 0152 0885 9001", "3173********9001"),
        ("3l73o152o8859oo1", "3173********9001"),
        ("hp 0812-3456-7890", "hp ****-****-**90"),
        ("wa:+62 812 3456 7890 bang", "wa:+** *** **** **90 bang"),
        ("kpj12345678901", "kpj*********01"),
        ("O81234567890", "O*********90"),
        ("hpku 0812/3456/7890", "hpku ****/****/**90"),
        ("\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "********78"),
        ("/start abcdefghij_KLMNOPQRST", "/start ********"),
        (
            "kode https://x.id/chat?start=abcdefghij_KLMNOPQR12",
            "kode https://x.id/chat?start=********",
        ),
        ("12-08-1985", "12-08-1985"),
        ("2026-11-28", "2026-11-28"),
        ("12 agustus 1985, RT 03/05", "12 agustus 1985, RT 03/05"),
        ("Rp1.500.000 sebulan", "Rp1.500.000 sebulan"),
        ("80.000", "80.000"),
        ("jl mangga 12 no 3", "jl mangga 12 no 3"),
        ("wkwkwkwkwkwkwkwkwkwkwkwkwk", "wkwkwkwkwkwkwkwkwkwkwkwkwk"),
    ],
)
def test_what_is_kept_of_a_text(typed: str, kept: str) -> None:
    assert own_words(typed) == kept


@given(
    st.lists(st.sampled_from("0123456789"), min_size=9, max_size=16),
    st.data(),
    st.sampled_from(["", "hp ", "nik:", "(", "kpj"]),
    st.sampled_from(["", " ya", "x", ")", "."]),
)
def test_no_phone_kpj_or_nik_is_kept_however_it_is_spaced(
    digits: list[str], data: st.DataObject, before: str, behind: str
) -> None:
    written = digits[0] + "".join(data.draw(SEPARATORS) + each for each in digits[1:])
    kept = own_words(before + written + behind)
    left = "".join(re.findall(r"\d", kept))
    assert len(left) <= (8 if len(digits) == 16 else 2)
    assert "".join(digits) not in left


@given(st.text())
def test_any_text_is_kept_short_and_the_same_when_it_is_kept_again(text: str) -> None:
    kept = own_words(text)
    assert len(kept) <= MOST
    assert own_words(kept) == kept


def test_a_number_at_the_cut_is_masked_before_it_is_cut() -> None:
    kept = own_words("a " * (MOST // 2 - 4) + "081234567890 dan seterusnya")
    assert not re.search(r"\d{3}", kept)
