"""Somebody who was hurt is helped at once; who asks about such a case is answered."""

import pytest

from domain.knowledge.heard.accidents import tells_hurt
from domain.knowledge.reading import read
from tests.support.cases import for_each
from tests.support.chat import INDEX

FIRST_HELP = "INTENT:claim_jkk"


@for_each(
    "text",
    [
        "kaki saya patah pas kerja",
        "saya keserempet motor pas nganter orderan",
        "tangan saya kejepit rolling door warung",
        "kesetrum pas benerin kabel di rumah pelanggan",
        "jari kepotong mesin jahit",
        "kepeleset di proyek",
        "tadi pagi jam 7 suami saya ketabrak truk di daan mogot, sekarang di rs",
        "tangan saya kena mesin jahit berdarah banyak",
        "digigit anjing majikan pas lagi nyapu halaman",
        "kesamber petir pas lagi di sawah",
        "saya dipukuli preman waktu jaga parkir, bibir sobek",
        "bukan saya yg kecelakaan, adik saya, dia ga terdaftar",
        "yang jatuh bukan saya tapi kernet saya",
    ],
)
def test_who_was_hurt_gets_first_help(text: str) -> None:
    assert read(INDEX, text).sure == (FIRST_HELP,)


@pytest.mark.parametrize(
    "text",
    [
        "kalau saya jatuh pas kerja dapat apa",
        "kalau ketabrak motor ditanggung ga",
        "telat lapor kecelakaan apa ditolak",
        "duit kepotong tapi gagal",
        "data saya bocor nggak nanti",
    ],
)
def test_who_asks_about_an_accident_is_not_taken_for_hurt(text: str) -> None:
    assert FIRST_HELP not in read(INDEX, text).sure


@pytest.mark.parametrize(
    "text",
    [
        "bukan saya yg kecelakaan, adik saya, dia ga terdaftar",
        "itu bukan punya saya, punya bapak",
        "saya bukan peserta, suami saya yang peserta",
        "salah orang, yang kecelakaan Andi bukan Anto",
        "salah kirim foto",
    ],
)
def test_nobody_who_tells_of_their_own_gives_up_the_chat(text: str) -> None:
    assert "INTENT:wrong_number" not in read(INDEX, text).sure


@pytest.mark.parametrize(
    "text",
    [
        "saya kena serangan jantung pas lagi kerja di proyek, habis pasang ring",
        "saya pingsan di tempat kerja kata dokter stroke ringan",
    ],
)
def test_whoever_lives_hears_nothing_of_a_sudden_death(text: str) -> None:
    assert read(INDEX, text).sure == ("Q:lagi-sakit",)


def test_nobody_hurt_opens_no_notice() -> None:
    assert FIRST_HELP not in read(INDEX, "nabrak kucing pas narik, motor baret saya gpp").sure


def test_one_word_for_an_accident_is_asked_about() -> None:
    assert read(INDEX, "jatuh").candidates == (FIRST_HELP,)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("kecelakaan di luar kota waktu ngirim barang, tadi saya ketabrak, ini masuk ga?", True),
        ("saya nerobos lampu merah terus ketabrak. masih ditanggung?", True),
        ("kalau saya ketabrak ditanggung ga", False),
        ("telat lapor kecelakaan saya ditolak ga", False),
        ("saya takut jatuh", False),
    ],
)
def test_care_goes_before_the_answer_to_who_was_hurt(text: str, is_told: bool) -> None:
    assert tells_hurt(text) is is_told
