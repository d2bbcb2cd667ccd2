"""The bot's account at the stand-in, and what it brings."""

from collections.abc import AsyncIterator

import pytest
from telegram_standin import TOKEN, StandIn
from telegram_turns import Turns

from bot.channel import Pace
from bot.telegram import Telegram
from bot.telegram_http import AioRequest
from bot.telegram_updates import Updates


@pytest.fixture
async def api() -> AsyncIterator[StandIn]:
    api = StandIn()
    server = await api.start()
    yield api
    await server.close()


@pytest.fixture
async def telegram(api: StandIn) -> AsyncIterator[Telegram]:
    telegram = Telegram(TOKEN, api.base, AioRequest(read=0.3, connect=2))
    telegram.pace = Pace(25, 0.01)
    await telegram.open()
    yield telegram
    await telegram.close()


@pytest.fixture
def turns() -> Turns:
    return Turns()


@pytest.fixture
async def updates(telegram: Telegram, turns: Turns) -> Updates:
    return Updates(telegram, turns.hand)
