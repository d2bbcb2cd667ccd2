"""What Telegram is told about us: where to bring updates, and which commands we offer."""

import pytest
from telegram.error import InvalidToken

from bot.channels.telegram.channel import Telegram, webhook_secret
from tests.support.telegram.models import methods
from tests.support.telegram.server import TOKEN, StandIn, says

COMMANDS = {"id": [("/daftar", "Daftar jadi peserta")], "en": [("menu", "What I can do")]}


async def test_setting_up_for_polling_takes_the_webhook_away(
    telegram: Telegram, api: StandIn
) -> None:
    await telegram.setup(None, COMMANDS)
    assert telegram.username == "perisai_bot"
    assert api.of(methods.DeleteWebhook)
    commands = api.of(methods.SetMyCommands)
    assert [(c.language_code, c.commands[0].command) for c in commands] == [
        (None, "daftar"),
        ("en", "menu"),
    ]
    assert {c.scope.type for c in commands} == {"all_private_chats"}


async def test_setting_up_a_webhook_hands_over_the_secret(telegram: Telegram, api: StandIn) -> None:
    await telegram.setup("https://perisai.example/telegram", COMMANDS)
    (call,) = api.of(methods.SetWebhook)
    assert call.url == "https://perisai.example/telegram"
    assert "my_chat_member" in call.allowed_updates
    assert call.secret_token == webhook_secret(TOKEN)


def test_the_secret_is_one_that_telegram_accepts() -> None:
    secret = webhook_secret(TOKEN)
    assert secret.isalnum()
    assert len(secret) == 64
    assert secret != webhook_secret("another")


async def test_setting_up_with_a_wrong_token_fails(telegram: Telegram, api: StandIn) -> None:
    api.faults["getMe"] = [says(401, "Unauthorized")]
    with pytest.raises(InvalidToken):
        await telegram.setup(None, {})
