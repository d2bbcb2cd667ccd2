"""What a text that is no answer opens."""

import pytest

from tests.support.chat import Chat


@pytest.mark.sqlite
@pytest.mark.parametrize("number", [106, 12345])
def test_menu_is_never_offered_twice(chat: Chat, number: int) -> None:
    assert chat.say(f"halo {number}").count("[Menu]") == 1


@pytest.mark.sqlite
@pytest.mark.parametrize("command", ["/daftar@fake_test_bot", "/DAFTAR@Perisai_Bot lagi"])
def test_a_command_with_the_name_of_the_bot_is_the_command(chat: Chat, command: str) -> None:
    assert "Untuk mendaftarkan Anda" in chat.say(command)


def reach_health(chat: Chat) -> None:
    for text in (
        *("daftar", "setuju", "3173011208859001 Budi Santoso", "betul", "tidak punya"),
        *("Jl. Mangga 12, RT 3 RW 5, Kapuk", "tukang bakso", "masih"),
    ):
        chat.say(text)


@pytest.mark.sqlite
def test_a_button_of_what_is_answered_already_is_no_mistake(chat: Chat) -> None:
    chat.say("daftar")
    press = chat.press_of("Setuju, lanjut")
    chat.say("setuju")
    again = chat.say("", press=press)
    assert "Itu sudah saya terima" in again
    assert "Berapa NIK" in again


@pytest.mark.sqlite
def test_a_button_counts_as_long_as_its_question_stands(chat: Chat) -> None:
    reach_health(chat)
    press = chat.press_of("Sehat")
    assert "Sedang sakit atau dirawat" in chat.say("kenapa ditanya")
    assert "penghasilan" in chat.say("", press=press)


@pytest.mark.sqlite
def test_a_button_of_another_answer_to_an_earlier_question_is_old(chat: Chat) -> None:
    reach_health(chat)
    press = chat.press_of("Sedang sakit")
    chat.say("sehat")
    assert "sudah lewat" in chat.say("", press=press)
