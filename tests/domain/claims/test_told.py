"""Whose accident or death it is, by the words of whoever writes."""

import pytest

from domain.claims.told import (
    Claimant,
    asks_about_claim,
    asks_of_paper,
    death_told,
    is_minor,
    relation_told,
    says_all,
    says_oneself,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("suami saya meninggal", Claimant.SPOUSE),
        ("laki aye meninggal", Claimant.SPOUSE),
        ("bapak jatuh dari motor pas narik", Claimant.CHILD),
        ("ibu saya meninggal", Claimant.CHILD),
        ("bu, suami saya kecelakaan", Claimant.SPOUSE),
        ("anakku ketabrak", Claimant.PARENT),
        ("kak saya kecelakaan", Claimant.SELF),
        ("saya jatuh dari tangga waktu kerja", Claimant.SELF),
        ("abang saya ditabrak", Claimant.SIBLING),
        ("tetangga meninggal", Claimant.OTHER),
        ("my husband died how do i claim", Claimant.SPOUSE),
        ("kecelakaan kerja", None),
        ("suami dan anak saya kecelakaan", None),
        ("meninggal", None),
        ("", None),
    ],
)
def test_the_relation_is_heard_or_asked(text: str, expected: Claimant | None) -> None:
    assert relation_told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("suami kulo seda", Claimant.SPOUSE),
        ("bojoku mati wingi", Claimant.SPOUSE),
        ("laki gua koit", Claimant.SPOUSE),
        ("suami saya dipanggil Allah", Claimant.SPOUSE),
        ("ayah udah gak ada", Claimant.CHILD),
        ("my dad is dead", Claimant.CHILD),
        ("adik gue tewas ketabrak truk", Claimant.SIBLING),
        ("pakde meninggal", Claimant.OTHER),
        ("anak buah saya meninggal", Claimant.OTHER),
        ("pak RT meninggal", Claimant.OTHER),
        ("tetangga saya meninggal, anaknya masih sekolah", Claimant.OTHER),
        ("kartu suami saya mati", None),
        ("HP bapak saya sudah tidak ada", None),
        ("bapak mati lampu", None),
        ("bapak gak ada waktu", None),
        ("suami saya meninggal dapat apa", None),
        ("kalau suami saya mati", None),
    ],
)
def test_a_death_is_heard_and_nothing_else(text: str, expected: Claimant | None) -> None:
    assert death_told(text) == expected


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("akta kematian itu apa?", True),
        ("apa ini surat ahli waris", True),
        ("kk di mana bikinnya", True),
        ("gimana ngurus akta", True),
        ("what is the form f4", True),
        ("ini kk saya", False),
        ("apa yang kurang", False),
        ("akta", False),
    ],
)
def test_a_question_about_a_paper_is_heard(text: str, asks: bool) -> None:
    assert asks_of_paper(text) is asks


@pytest.mark.parametrize(
    ("text", "all_said"),
    [("selesai", True), ("sudah semua pak", True), ("that's all", True), ("selesai kerja", False)],
)
def test_who_says_that_it_is_all_is_heard(text: str, all_said: bool) -> None:
    assert says_all(text) is all_said


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("saya masih 15 tahun, adik saya 9", True),
        ("anaknya baru 6 thn", True),
        ("yang kecil masih SD", True),
        ("umur 20 tahun semua", False),
        ("sudah", False),
    ],
)
def test_heirs_who_are_children_are_heard_by_age_or_school(text: str, minor: bool) -> None:
    assert is_minor(text) is minor


@pytest.mark.parametrize(
    ("text", "oneself"),
    [
        ("saya sendiri", True),
        ("saya sudah meninggal", True),
        ("yang meninggal saya", True),
        ("suami saya meninggal", False),
        ("kalau saya meninggal", False),
        ("saya bingung", False),
    ],
)
def test_who_says_to_be_dead_is_heard(text: str, oneself: bool) -> None:
    assert says_oneself(text) is oneself


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("mana duitnya", True),
        ("uangnya kok belum masuk", True),
        ("where is the money", True),
        ("uang iurannya belum masuk", False),
        ("di mana bayarnya", False),
    ],
)
def test_who_asks_after_the_money_is_told_how_far_the_claim_is(text: str, asks: bool) -> None:
    assert asks_about_claim(text) is asks
