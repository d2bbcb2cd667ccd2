"""The bot's account at the stand-in, and what it brings."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.channel import SendRate
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.http import AioRequest
from bot.channels.telegram.receiver import TelegramReceiver
from tests.support.telegram.server import TOKEN, StandIn
from tests.support.telegram.turns import Turns


@pytest.fixture
async def api() -> AsyncIterator[StandIn]:
    api = StandIn()
    server = await api.start()
    yield api
    await server.close()


@pytest.fixture
async def telegram(api: StandIn) -> AsyncIterator[Telegram]:
    telegram = Telegram(TOKEN, api.base, AioRequest(read=0.3, connect=2))
    telegram.pace = SendRate(25, 0.01)
    await telegram.open()
    yield telegram
    await telegram.close()


@pytest.fixture
def turns() -> Turns:
    return Turns()


@pytest.fixture
async def updates(telegram: Telegram, turns: Turns) -> TelegramReceiver:
    return TelegramReceiver(telegram, turns.hand, turns.set_aside)
