"""Whose accident or death it is, by the words of whoever writes."""

import pytest

from domain.claims.deaths import death_told, died_at_work, says_oneself
from domain.claims.told import (
    Claimant,
    is_grown,
    is_minor,
    is_minor_oneself,
    relation_told,
    says_all,
)
from tests.support.cases import for_each


@for_each(
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
        ("saya anaknya, yang jatuh dari motor", Claimant.CHILD),
        ("saya istri almarhum budi", Claimant.SPOUSE),
        ("saya ibunya", Claimant.PARENT),
        ("saya adiknya", Claimant.SIBLING),
        ("i am his son", Claimant.CHILD),
        ("saya, anak saya kecelakaan", Claimant.PARENT),
        ("kecelakaan kerja", None),
        ("suami dan anak saya kecelakaan", None),
        ("meninggal", None),
        ("", None),
    ],
)
def test_the_relation_is_heard_or_asked(text: str, expected: Claimant | None) -> None:
    assert relation_told(text) == expected


@for_each(
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
        ("suami saya udah gaada min, seminggu yg lalu, saya harus gimana", Claimant.SPOUSE),
        ("suami saya serangan jantung pas dagang terus gak ketolong", Claimant.SPOUSE),
        ("bapak saya bunuh diri", Claimant.CHILD),
        ("bapak saya mau bunuh diri", None),
        ("oma meninggal, oma jualan nasi uduk", Claimant.OTHER),
        ("suami saya udah gada duit", None),
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
    ("text", "all_said"),
    [("selesai", True), ("sudah semua pak", True), ("that's all", True), ("selesai kerja", False)],
)
def test_who_says_that_it_is_all_is_heard(text: str, all_said: bool) -> None:
    assert says_all(text) is all_said


@for_each(
    ("text", "minor"),
    [
        ("saya masih 15 tahun, adik saya 9", True),
        ("anaknya baru 6 thn", True),
        ("yang kecil masih SD", True),
        ("belum, masih 16", True),
        ("umurnya 15", True),
        ("16", True),
        ("umur 20 tahun semua", False),
        ("baru 2 hari", False),
        ("2 anak, sudah besar", False),
        ("sudah", False),
    ],
)
def test_heirs_who_are_children_are_heard_by_age_or_school(text: str, minor: bool) -> None:
    assert is_minor(text) is minor


def test_who_says_what_they_are_to_the_dead_is_not_taken_for_them() -> None:
    assert death_told("saya anaknya umur 15 tahun, bapak meninggal") is Claimant.CHILD
    assert death_told("saya istri almarhum budi yang meninggal kemarin") is Claimant.SPOUSE
    assert death_told("anak saya meninggal") is Claimant.PARENT


def test_ages_of_which_none_is_a_childs_are_of_people_of_age() -> None:
    assert [is_grown(each) for each in ("20 tahun", "anak saya 21 tahun", "22")] == [True] * 3
    assert [is_grown(each) for each in ("istri", "saya istrinya", "the wife")] == [True] * 3
    assert [is_grown(each) for each in ("20 tahun dan 12 tahun", "sudah", "2")] == [False] * 3


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        ("udah gede semua anak saya", True),
        ("sudah pada nikah", True),
        ("gede semua", True),
        ("all grown up", True),
        ("sudah gede, yang bungsu masih SMP", False),
        ("belum gede semua", False),
    ],
)
def test_heirs_who_are_said_to_be_grown_up_are(text: str, grown: bool) -> None:
    assert is_grown(text) is grown


def test_a_child_who_claims_is_heard_and_a_child_who_died_is_not_taken_for_one() -> None:
    assert is_minor_oneself("saya anaknya umur 15 tahun, bapak meninggal")
    assert is_minor_oneself("bapak meninggal, saya masih 16 tahun")
    assert not is_minor_oneself("anak saya umur 5 tahun meninggal")
    assert not is_minor_oneself("saya umur 30, anak saya meninggal")


@pytest.mark.parametrize(
    ("text", "at_work"),
    [
        ("suami saya meninggal pas lagi narik ojek", True),
        ("bapak wafat waktu kerja di proyek", True),
        ("my father died while working", True),
        ("kalau meninggal saat kerja gimana?", False),
        ("suami saya meninggal kemarin", False),
        ("bapak meninggal waktu tidur", False),
    ],
)
def test_a_death_at_work_is_heard_in_the_sentence_that_tells_it(text: str, at_work: bool) -> None:
    assert died_at_work(text) is at_work


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
