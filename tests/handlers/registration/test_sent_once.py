"""What an impatient thumb does at the end of a registration, and what it reads there."""

import pytest

from tests.support.chat import Chat, World
from tests.support.registration import fill

pytestmark = pytest.mark.sqlite

LONGEST_REVIEW = 300
"""Characters."""
OF_BUDI = (
    *("daftar", "setuju", "3173011208859001 Budi Santoso", "betul", "0812-3456-7890"),
    *("Jl. Mangga 12, RT 3 RW 5, Kapuk", "tukang bakso", "masih, sehat, 100 ribu sehari 26 hari"),
    "yang murah",
)
TO_BE_CHECKED = (
    *("Rp16.400 sebulan", "November 2026", "Kecelakaan+kematian", "BUDI SANTOSO", "9001"),
    *("12 Agustus 1985", "Laki-laki", "0812-3456-7890", "Jl. Mangga 12, RT 3 RW 5, Kapuk"),
    *("tukang bakso", "Rp2.600.000 sebulan (26 hari)", "masih kerja", "sehat"),
)


def test_a_second_tap_on_send_says_that_it_is_sent_with_its_number(world: World) -> None:
    chat = Chat(world)
    fill(chat, until="review")
    press = chat.press_of("Kirim")
    assert "Terima kasih" in chat.say("[Kirim]")
    for _ in range(2):
        again = chat.seen(chat.send("Kirim", press=press))
        assert "sudah terkirim, nomornya PB-2611-00001-6" in again
        chat.say("[Cek status]")


def test_the_review_of_an_ordinary_application_is_short_and_has_all_that_is_checked(
    world: World,
) -> None:
    chat = Chat(world)
    for text in OF_BUDI:
        shown = chat.say(text)
    review, _, _ = shown.partition("\n[")
    assert len(review) <= LONGEST_REVIEW
    assert [each for each in TO_BE_CHECKED if each not in review] == []


def test_a_number_typed_twice_chooses_the_programme_and_sends_nothing(world: World) -> None:
    chat = Chat(world)
    for text in OF_BUDI[:-1]:
        chat.say(text)
    assert "Sudah benar?" in chat.say("1")
    assert "Itu sudah saya terima." in chat.say("1")
    world.pass_time(minutes=1)
    assert "sudah terkirim" in chat.say("1")
