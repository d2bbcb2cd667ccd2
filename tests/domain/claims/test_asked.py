"""What is written while a claim is open: how far it is, what is wrong in it, who wants money."""

import pytest

from domain.claims.asked import (
    asks_about_claim,
    asks_of_paper,
    corrects,
    is_of_brokers,
    is_wrong_photo,
    withdraws,
)
from tests.support.cases import for_each


@for_each(
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


@pytest.mark.parametrize(
    ("text", "is_all"),
    [("buku nikah saya hilang", True), ("saya ga punya buku nikah, nikah siri", False)],
)
def test_who_says_more_than_that_a_paper_is_not_there_is_for_staff(text: str, is_all: bool) -> None:
    assert asks_of_paper(text) is is_all


@for_each(
    "text",
    [
        "udah seminggu kok belum ada kabar",
        "udah lengkap belum?",
        "nomor klaim saya berapa",
        "siapa yang pegang kasus saya",
        "uangnya masuk ke rekening siapa",
        "apa bisa dipercepat, saya butuh buat tahlilan",
        "udah saya kirim kemarin kok diminta lagi",
        "who is handling my claim",
    ],
)
def test_whoever_waits_is_told_of_their_claim(text: str) -> None:
    assert asks_about_claim(text)


@for_each(
    ("text", "is_one"),
    [
        ("batal aja lah klaimnya", True),
        ("mau cabut laporan", True),
        ("ga jadi klaim deh", True),
        ("klaimnya saya tarik", True),
        ("cancel my claim please", True),
        ("kenapa klaimnya dibatalkan", False),
        ("jangan dibatalin klaimnya", False),
        ("mau tarik saldo jht klaimnya gimana ya pak", False),
    ],
)
def test_a_claim_is_taken_back_in_ones_own_words(text: str, is_one: bool) -> None:
    assert withdraws(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("dibilang calo minta 2 juta biar cepet", True),
        ("ada yg ngaku petugas minta uang admin", True),
        ("pak rw minta bagian 10%", True),
        ("he asked 2 million for it", True),
        ("kapan cair", False),
        ("petugas minta ktp saya", False),
        ("istri mudanya minta bagian, jangan dikasih", False),
    ],
)
def test_who_wants_money_for_a_claim_is_heard(text: str, is_one: bool) -> None:
    assert is_of_brokers(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("tanggal meninggalnya salah, harusnya tgl 12", True),
        ("nama suami saya salah tulis", True),
        ("mau ganti nomor hp", True),
        ("the date is wrong", True),
        ("nama saya siti", False),
    ],
)
def test_what_is_put_right_is_heard(text: str, is_one: bool) -> None:
    assert corrects(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("fotonya salah", True),
        ("foto yang kemarin burem mau saya ganti", True),
        ("hapus foto ktp saya", True),
        ("salah kirim foto", True),
        ("ini fotonya", False),
    ],
)
def test_a_photo_to_be_taken_anew_is_heard(text: str, is_one: bool) -> None:
    assert is_wrong_photo(text) is is_one
