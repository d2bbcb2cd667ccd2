"""Numbers picked out of a list: what is understood, and that nothing is read by halves."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invalid import Invalid
from domain.parsing.amounts.selection import parse_selection
from tests.support.cases import for_each

ELEVEN = set(range(1, 12))


@for_each(
    ("text", "picked"),
    [
        ("semua kecuali 3", ELEVEN - {3}),
        ("semuanya, kecuali nomor 3 dan 5", ELEVEN - {3, 5}),
        ("bukan 3", ELEVEN - {3}),
        ("Bukan yang 3 ya", ELEVEN - {3}),
        ("kecuali 3, 5", ELEVEN - {3, 5}),
        ("semua kecuali 1 sampai 3", ELEVEN - {1, 2, 3}),
        ("all except 3", ELEVEN - {3}),
        ("1 sampai 5", {1, 2, 3, 4, 5}),
        ("1 sampai 5 kecuali 3", {1, 2, 4, 5}),
        ("1-3 dan 7", {1, 2, 3, 7}),
        ("1–3, 7", {1, 2, 3, 7}),
        ("1,2,4-11", ELEVEN - {3}),
        ("1 s/d 3", {1, 2, 3}),
        ("1 s.d. 3, 9", {1, 2, 3, 9}),
        ("1 3 5", {1, 3, 5}),
        ("1. 3.", {1, 3}),
        ("no 1, no 2", {1, 2}),
        ("ke-3", {3}),
        ("satu dan tiga", {1, 3}),
        ("sebelas", {11}),
        ("１ dan ٣", {1, 3}),
        ("3, bukan 5", {3}),
        ("all", ELEVEN),
        ("Semuanya saja", ELEVEN),
    ],
)
def test_a_pick_is_understood(text: str, picked: set[int]) -> None:
    assert set(parse_selection(text, 11, 11)) == picked


@for_each(
    "text",
    [
        *("", "?", "12", "0", "1000000", "dua belas", "28.400", "1.3", "1/3"),
        *("5-1", "1-3-5", "-3", "semua -3", "1 -", "sampai 3", "3 kecuali 3", "semua kecuali"),
        *("3 orang", "5 pertama", "nomor 3 jangan", "tidak semua", "semua 1", "bukan 3, 5"),
        *("bukan 3 tapi 5", "1 dan", "kecuali 3 kecuali 5", "semua kecuali Murni", "1 atau 2"),
    ],
)
def test_what_is_not_understood_is_refused_whole(text: str) -> None:
    with pytest.raises(Invalid):
        parse_selection(text, 11, 11)


def test_all_includes_those_that_were_not_shown_and_only_shown_ones_have_a_number() -> None:
    assert parse_selection("semua kecuali 15", 15, 20) == [*range(1, 15), *range(16, 21)]
    with pytest.raises(Invalid):
        parse_selection("16", 15, 20)


def written(places: set[int], ranges: str, sign: str) -> str:
    """The places as somebody writes them, neighbours as a range."""
    runs: list[list[int]] = []
    for each in sorted(places):
        if runs and runs[-1][-1] == each - 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return sign.join(f"{r[0]}{ranges}{r[-1]}" if len(r) > 1 else f"{r[0]}" for r in runs)


PLACES = st.sets(st.integers(1, 30), min_size=1)
RANGES = st.sampled_from(["-", " - ", " sampai ", " s/d ", " sd ", " hingga ", " to "])
SIGNS = st.sampled_from([", ", ",", " dan ", " ", "; ", " & "])


@given(PLACES, RANGES, SIGNS)
def test_every_pick_that_is_written_with_ranges_is_read_back(
    places: set[int], ranges: str, sign: str
) -> None:
    assert set(parse_selection(written(places, ranges, sign), 30, 30)) == places


@given(PLACES, RANGES, SIGNS, st.sampled_from(["semua kecuali ", "kecuali ", "selain nomor "]))
def test_an_exception_is_all_the_others(
    places: set[int], ranges: str, sign: str, head: str
) -> None:
    others = set(range(1, 31)) - places
    text = head + written(places, ranges, sign)
    if others:
        assert set(parse_selection(text, 30, 30)) == others
    else:
        with pytest.raises(Invalid):
            parse_selection(text, 30, 30)


@given(st.text(max_size=40))
def test_any_text_is_places_of_the_list_or_refused(text: str) -> None:
    with suppress(Invalid):
        assert set(parse_selection(text, 7, 9)) <= set(range(1, 10))
