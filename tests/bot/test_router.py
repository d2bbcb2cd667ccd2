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
