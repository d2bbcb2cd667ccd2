"""A story told in pieces: what is no name, and what is said not to be known."""

import pytest

from domain.claims.pieces import is_no_name, says_no_hour, says_no_nik, words_of_story


@pytest.mark.parametrize("text", ["buku nikah hilang", "lupa jamnya", "akta belum jadi"])
def test_a_paper_or_an_hour_is_no_name(text: str) -> None:
    assert is_no_name(text)


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("lupa jamnya", True),
        ("jamnya saya ga inget", True),
        ("gak tau jam berapa", True),
        ("lupa namanya", False),
        ("jam 7 pagi", False),
    ],
)
def test_an_hour_that_is_not_known_is_heard(text: str, is_said: bool) -> None:
    assert says_no_hour(text) is is_said


def test_a_nik_that_is_not_known_is_heard() -> None:
    assert says_no_nik("nik nya gatau, ktpnya dibawa pak rt")


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("jatuh sendiri", True),
        ("jatuh dari motor", True),
        ("jatuh dari tangga proyek di jalan panjang", False),
    ],
)
def test_an_accident_on_the_road_is_told_with_how_it_came(text: str, is_told: bool) -> None:
    assert ("traffic" in words_of_story(text)) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("belum ke dokter", True),
        ("ga berobat", True),
        ("belum sempat berobat", True),
        ("udah ke dokter", False),
        ("ga bayar", False),
    ],
)
def test_who_has_seen_no_doctor_is_heard(text: str, is_told: bool) -> None:
    assert ("treatment" in words_of_story(text)) is is_told
