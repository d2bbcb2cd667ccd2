"""The question of a name: readings are asked, and somebody who insists gets through."""

import pytest

from tests.support.chat import Chat, World

pytestmark = pytest.mark.sqlite


@pytest.fixture
def chat(world: World) -> Chat:
    chat = Chat(world, sender="worker")
    for text in ("daftar", "ya"):
        chat.say(text)
    assert "nama lengkap" in chat.say("3173011208859001")
    return chat


@pytest.mark.parametrize("name", ["Pagi", "Yang", "si Budi"])
def test_the_same_answer_again_is_taken_after_one_confirmation(chat, name):
    assert "tanggal lahir" not in chat.say(name)
    assert "Apakah ini nama lengkap di KTP?" in chat.say(name)
    assert "nomor HP" in chat.say(name)


@pytest.mark.parametrize("name", ["O", "D", "Yang Mei Ling", "Tapi Rumondang"])
def test_a_short_name_and_one_with_a_word_of_an_excuse_are_confirmed_at_once(chat, name):
    assert "Apakah ini nama lengkap di KTP?" in chat.say(name)
    assert "nomor HP" in chat.say(name)


@pytest.mark.parametrize("reading", ["EVA", "EVA DONG"])
def test_both_readings_of_a_last_word_are_offered_and_either_is_taken(chat, reading):
    assert "Yang mana nama lengkap di KTP?" in chat.say("Eva Dong")
    assert "nomor HP" in chat.say(reading)


def test_another_answer_than_the_refused_one_is_not_offered(chat):
    chat.say("gatau")
    assert "Apakah ini" not in chat.say("rahasia")
    assert "nomor HP" in chat.say("Siti Aminah")


def test_digits_never_become_a_name(chat):
    for _ in range(3):
        assert "Apakah ini" not in chat.say("Budi123")
