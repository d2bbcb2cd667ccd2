"""Each line of `typed/nik.txt`: typed | what else was told => digits, sex, birth, warnings."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import Nik, find_niks, mask_nik, mask_niks, nik_warnings, parse_nik
from tests.support.cases import for_each

TODAY = date(2026, 11, 22)
LINES = (Path(__file__).parents[1] / "examples" / "nik.txt").read_text().splitlines()


def answer(typed: str) -> str:
    text, _, told = typed.partition(" | ")
    born_on = next((date.fromisoformat(word) for word in told.split() if "-" in word), None)
    sex = next((word for word in told.split() if "-" not in word), None)
    try:
        read = parse_nik(text, TODAY)
    except Ambiguous as ask:
        return f"ASK {ask.reason}"
    except Invalid as invalid:
        return f"INVALID {invalid.reason}"
    found = nik_warnings(read, TODAY, born_on, sex)
    return " ".join([str(read), read.sex, str(read.born_on), *found])


@for_each("line", LINES)
def test_a_nik_is_read_and_warned_about(line):
    typed, value = line.split(" => ")
    assert answer(typed) == value


@pytest.mark.parametrize("district", ["310103", "317109", "317207", "317309", "317600", "310000"])
def test_a_kecamatan_that_jakarta_does_not_have_is_doubted(district):
    read = parse_nik(f"{district}1208859001", TODAY)
    assert nik_warnings(read, TODAY) == ("W_REGION_UNKNOWN",)


@pytest.mark.parametrize("district", ["310102", "317108", "317206", "317410", "317510", "327599"])
def test_one_that_it_has_or_of_another_province_is_not(district):
    assert nik_warnings(parse_nik(f"{district}1208859001", TODAY), TODAY) == ()


def test_the_parts_of_a_nik():
    read = parse_nik("3173015208859001", TODAY)
    assert (read.regency, read.district) == ("3173", "317301")
    assert (read.sex, read.born_on) == ("P", date(1985, 8, 12))


def test_two_numbers_are_both_candidates():
    with pytest.raises(Ambiguous) as asked:
        parse_nik("3173011208859001 kk 3173012209159042", TODAY)
    assert asked.value.candidates == ("3173011208859001", "3173012209159042")


@given(st.from_regex(r"[0-9]{16}", fullmatch=True))
def test_a_mask_never_shows_the_middle(digits):
    assert mask_nik(digits) == f"{digits[:4]}********{digits[12:]}"
    assert digits not in mask_niks(f"nik {digits} ya")
    assert find_niks(mask_niks(f"nik {digits} ya")) == []


@given(
    st.text(max_size=20),
    st.dates(date(1930, 1, 1), date(2008, 1, 1)),
    st.integers(1, 9999),
    st.sampled_from(["", " ", "-", ".", "\u200b"]),
)
def test_a_nik_is_found_and_masked_however_it_is_spaced(around, born_on, serial, gap):
    digits = f"317301{born_on:%d%m%y}{serial:04}"
    typed = gap.join([digits[:4], digits[4:8], digits[8:12], digits[12:]])
    assert find_niks(f"nik: {typed}, ") == [digits]
    assert mask_niks(f"nik: {typed}, {around}").startswith(f"nik: {mask_nik(digits)}, ")
    assert parse_nik(typed, TODAY) == Nik(digits, parse_nik(digits, TODAY).sex, born_on)


def test_a_number_of_a_digit_too_many_is_masked_too():
    assert mask_niks("31730112088590011, hp 081234567890") == f"{'*' * 17}, hp 081234567890"
    assert mask_niks("halo lollipop 2026-11-22 10:00") == "halo lollipop 2026-11-22 10:00"
