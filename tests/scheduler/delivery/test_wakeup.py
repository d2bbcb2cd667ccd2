"""Wake-ups between processes: a message that one delivers wakes the open pages of another."""

import asyncio

import pytest
from sqlalchemy import Engine

from bot.channels.webchat import WebChat
from bot.message import Outbound
from models.database.engine import connect
from scheduler.delivery.wakeup import WEB_CHANNEL, WakeupNotifier, listen_for_wakeups
from tests.support.patience import patiently

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)


async def test_message_that_one_process_delivers_wakes_the_page_of_another(
    engine: Engine,
) -> None:
    here, there, stop = WebChat(), WebChat(), asyncio.Event()
    there.announce = WakeupNotifier(engine).notify_pages
    listening = asyncio.create_task(listen_for_wakeups(engine, here.ring, stop, WEB_CHANNEL))
    async with here.subscribe("mine") as mine, here.subscribe("other") as other:
        for _ in range(50):
            await there.send("mine", Outbound(""))
            if await mine.wait(0.2):
                break
        else:
            pytest.fail("nobody was woken")
        assert not await other.wait(0.05)
    stop.set()
    await patiently(listening)


async def test_a_list_of_servers_is_heard_as_well_as_written_to(engine: Engine) -> None:
    """The first of them is down."""
    place = engine.url.query["host"]
    hosts = engine.url.update_query_dict({"host": ("127.0.0.1:1", f"{place}:5432")})
    several = connect(hosts.render_as_string(hide_password=False))
    here, there, stop = WebChat(), WebChat(), asyncio.Event()
    there.announce = WakeupNotifier(several).notify_pages
    listening = asyncio.create_task(listen_for_wakeups(several, here.ring, stop, WEB_CHANNEL))
    async with here.subscribe("mine") as mine:
        for _ in range(50):
            await there.send("mine", Outbound(""))
            if await mine.wait(0.2):
                break
        else:
            pytest.fail("nobody was woken")
    stop.set()
    await patiently(listening)
    several.dispose()
