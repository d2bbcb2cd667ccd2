"""The business number at the stand-in, and a bot behind its webhook."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from chat import World
from whatsapp_hooks import PHONE_ID, TOKEN
from whatsapp_standin import StandIn
from whatsapp_turns import Turns

from bot.whatsapp import WhatsApp
from bot.whatsapp_http import Graph


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
