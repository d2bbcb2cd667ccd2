"""The business number at the stand-in, and a bot behind its webhook."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.http import Graph
from tests.support.chat import World
from tests.support.whatsapp.server import StandIn
from tests.support.whatsapp.turns import Turns
from tests.support.whatsapp.webhooks import PHONE_ID, TOKEN


@pytest.fixture
async def api() -> AsyncIterator[StandIn]:
    api = StandIn()
    server = await api.start()
    yield api
    await server.close()


@pytest.fixture
async def whatsapp(api: StandIn) -> AsyncIterator[WhatsApp]:
    limits = aiohttp.ClientTimeout(total=1, connect=0.5, sock_read=0.3)
    graph = Graph(TOKEN, api.base, "v26.0", limits)
    channel = WhatsApp(TOKEN, PHONE_ID, "Pilih", graph=graph)
    await channel.open()
    yield channel
    await channel.close()


@pytest.fixture
async def turns(world: World, whatsapp: WhatsApp) -> AsyncIterator[Turns]:
    turns = Turns(world, whatsapp)
    yield turns
    await turns.updates.close()
    await turns.web.aclose()
