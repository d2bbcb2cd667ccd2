"""What a text that is no answer opens."""

import pytest

from tests.support.chat import Chat


@pytest.mark.sqlite
@pytest.mark.parametrize("number", [106, 12345])
def test_menu_is_never_offered_twice(chat: Chat, number: int) -> None:
    assert chat.say(f"halo {number}").count("[Menu]") == 1
