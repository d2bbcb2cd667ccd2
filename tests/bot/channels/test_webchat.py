"""The web chat as a channel: sending rings the bells of one address."""

import asyncio
import threading

from bot.channels.channel import Channel
from bot.channels.webchat import WebChat
from bot.message import Outbound
from tests.support.site import SENDER


def test_it_is_a_channel() -> None:
    channel: Channel = WebChat()
    assert channel.name == "web"


async def test_sending_rings_only_the_bells_of_that_address() -> None:
    webchat = WebChat()
    async with webchat.subscribe(SENDER) as mine, webchat.subscribe("other") as other:
        assert await webchat.send(SENDER, Outbound("halo")) is None
        assert [await mine.wait(1), await other.wait(0.01)] == [True, False]
        assert await mine.wait(0.01) is False


async def test_nobody_listening_is_no_harm() -> None:
    webchat = WebChat()
    async with webchat.subscribe(SENDER):
        pass
    await webchat.send(SENDER, Outbound("halo"))
    assert webchat.subscribers == {}


async def test_bell_rings_from_another_thread() -> None:
    webchat = WebChat()
    async with webchat.subscribe(SENDER) as bell:
        threading.Thread(target=lambda: asyncio.run(webchat.send(SENDER, Outbound("x")))).start()
        assert await bell.wait(2)
