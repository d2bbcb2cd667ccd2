"""Asides: what is one, and what only looks like one."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.parsing.replies.asides import PUT_OFF, Aside, Greeting, greeting_of, parse_aside
from domain.parsing.replies.navigation import stops_information
from tests.support.cases import for_each

GREETINGS = (
    "halo",
    "Pagi bang",
    "Assalamu'alaikum wr. wb.",
    "ass wr wb",
    "selamat malam min",
    "P",
    "hi",
    "hlo",
    "halo lagi",
    "👋",
)
MOMENTS = ("eh bentar", "tunggu ya", "bentar ada yang beli", "wait a moment")
LATERS = (
    "nanti aja deh lg rame parkiran",
    "ntar tanya majikan dulu",
    "oh yaudah nanti kalo udah jualan saya balik lagi",
    "yaudah gw pikir2 dulu",
    "anak saya bangun bentar",
    "bentar lagi ngelayanin pembeli",
    "hm mikir dulu deh",
    "ditanya istri dulu ya",
    "suami saya belum ngizinin",
    "ktp lagi di bawa suami",
    "besok aja kirimnya",
    "nanti dulu",
    "nanti dulu ya bang, ada penumpang",
    "besok aja",
    "ada penumpang",
    "lagi narik bang",
    "lagi di jalan",
    "ntar malem aja",
    "kapan-kapan aja",
    "jangan sekarang",
    "not now",
    "maybe later",
    "I'm driving",
)
LOST = ("waduh trus gimana", "jadi gimana dong", "terus saya harus ngapain", "so what now")
RESUMPTIONS = (
    "lanjut",
    "terusin",
    "yang kemarin",
    "lanjutin yg kemarin",
    "lanjutkan isian",
    "pagi bang mau lanjut yg kemaren",
    "sampai mana kita tadi",
    "continue",
    "the one from yesterday",
)
UNKNOWNS = (
    "gatau rt nya",
    "ga tau",
    "lupa nik saya",
    "kurang tahu kelurahannya",
    "bingung pilih mana",
    "mboten ngertos, lali",
    "i don't know",
)
NONE = (
    "",
    "Budi Santoso",
    "Malam Sari",
    "pagi, mau tanya",
    "kerja",
    "lagi",
    "lagi kerja",
    "narik ojek",
    "jalan mangga",
    "kapan?",
    "kemarin",
    "besok saya bayar",
    "tidak",
    "lanjut 3",
    "ga tau?",
    "Lusa",
    "nanti Budi",
    "besok aja kirimnya mangga",
)


@for_each(
    ("text", "aside"),
    [
        *((text, Aside.GREETING) for text in GREETINGS),
        *((text, Aside.WAIT) for text in MOMENTS),
        *((text, Aside.LATER) for text in LATERS),
        *((text, Aside.RESUME) for text in RESUMPTIONS),
        *((text, Aside.UNKNOWN) for text in (*UNKNOWNS, *LOST)),
        *((text, None) for text in NONE),
    ],
)
def test_an_aside_is_nothing_but_that(text: str, aside: Aside | None) -> None:
    assert parse_aside(text) is aside


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Assalamualaikum, selamat pagi", Greeting.SALAM),
        ("selamat siang kak", Greeting.NOON),
        ("halo", Greeting.HELLO),
        ("berapa sebulan", None),
    ],
)
def test_a_greeting_is_returned_in_its_own_words(text: str, kind: Greeting | None) -> None:
    assert greeting_of(text) is kind


@given(st.sampled_from([*GREETINGS, *LATERS, *RESUMPTIONS]), st.sampled_from(["mangga", "budi"]))
def test_a_word_that_says_something_makes_it_no_aside(aside: str, word: str) -> None:
    assume(not PUT_OFF.search(aside))  # behind "nanti dulu" any reason may stand
    assert parse_aside(f"{aside} {word}") is None


@given(st.text(max_size=80))
def test_any_text_can_be_tried(text: str) -> None:
    parse_aside(text)


@pytest.mark.parametrize("text", ["😂😂", "👍", "haha", "wkwkwk", "hmm", "semoga lancar ya min"])
def test_laughter_signs_and_good_wishes_are_chatter(text):
    assert parse_aside(text) is Aside.CHATTER


@pytest.mark.parametrize("text", ["Sukses", "Amin", "!!", "semoga saya bisa bayar", "hamid", "1️⃣"])
def test_names_and_sentences_are_no_chatter(text):
    assert parse_aside(text) is not Aside.CHATTER


@for_each(
    "text",
    [
        "berhenti terima info",
        "tolong jgn kirimin iklan kayak gini lagi",
        "saya ga mau terima info lagi",
        "ga usah kirim info lagi ya",
        "stop sending me ads",
    ],
)
def test_who_refuses_information_is_heard(text):
    assert stops_information(text)


@for_each(
    "text",
    [
        "jangan stop info",
        "info iuran saya jangan dihapus",
        "nggak dapat info",
        "stop info itu apa?",
        "jangan kirim info ke suami saya",
        "berhenti",
    ],
)
def test_who_asks_for_information_or_tells_more_refuses_nothing(text):
    assert not stops_information(text)
