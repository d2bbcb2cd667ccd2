"""Messages from the outbox to a fast server near by, beside posts by aiohttp alone."""

import asyncio
import json
import time
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

import aiohttp
from aiohttp import web
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.support.measure import (
    KEYS,
    KINDS,
    Databases,
    Row,
    compared,
    interleaved,
    now,
    schema,
)
from bot.availability import WriteHealth
from bot.channels.channel import Channel, SendRate
from bot.channels.telegram.channel import Telegram
from models.messaging import outbox
from models.messaging.message import WAITING, OutboundMessage
from models.people import person
from scheduler.delivery.worker import Delivery

PEER = "aiohttp alone, 30 at once"
TOKEN = "42:bench"
TEXT = "Perlindungan Anda sampai 30 November 2026. Iuran bulan depan: Rp16.800."
LEAST = 1_000


class Fast(Telegram):
    """As fast as it can: the platform's own pace is not what is measured here."""

    pace = SendRate(1_000_000)
    window = None


def measure(databases: Databases, quick: bool) -> list[Row]:
    return [
        sent(databases.new(kind), "messages delivered", quick, serve, prepared, post_all)
        for kind in KINDS
    ]


def sent(
    url: str,
    what: str,
    quick: bool,
    serve: Callable[[], Coroutine[Any, Any, tuple[web.AppRunner, str]]],
    prepared: Callable[..., Callable[[], int]],
    post_all: Callable[[str, int], Coroutine[Any, Any, int]],
) -> Row:
    """Our rate beside that of aiohttp alone, at a server that `serve` starts. `prepared` makes a
    turn of ours ready, `post_all` posts the same requests."""
    messages = 500 if quick else 3_000
    engine, sessions = schema(url)
    with asyncio.Runner() as runner:
        server, base = runner.run(serve())
        works = {
            "ours": lambda turn: prepared(runner, sessions, base, messages, turn),
            PEER: lambda turn: partial(runner.run, post_all(base, messages)),
        }
        rates = interleaved(works, 2 if quick else 5)
        runner.run(server.cleanup())
    engine.dispose()
    row = compared(f"{what}, {engine.dialect.name}", rates, "ours", PEER, 0)
    rate = sorted(rates["ours"])[len(rates["ours"]) // 2]
    return Row(row.what, row.ours, row.peer, row.ratio, f">= {LEAST:,}/s", rate >= LEAST)


async def serve() -> tuple[web.AppRunner, str]:
    """Answers every sendMessage as the Bot API does."""

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        chat = {"id": 1, "type": "private"}
        message = {"message_id": 1, "date": 1_700_000_000, "chat": chat, "text": "x"}
        return web.Response(body=json.dumps({"ok": True, "result": message}))

    app = web.Application()
    app.router.add_post("/{path:.*}", answer)
    server = web.AppRunner(app)
    await server.setup()
    site = web.TCPSite(server, "127.0.0.1", 0)
    await site.start()
    return server, f"http://127.0.0.1:{server.addresses[0][1]}"


def prepared(
    runner: asyncio.Runner, sessions: sessionmaker[Session], base: str, count: int, turn: int
) -> Callable[[], int]:
    """Messages to as many people, posted; then all of them delivered."""
    with sessions.begin() as db:
        for n in range(count):
            address = str(1 + turn * count + n)
            who = person.find_or_create(db, "telegram", address, now())
            outbox.post(db, who.id, "telegram", who.address, {"text": TEXT}, now=now())
    return partial(runner.run, deliver(sessions, Fast(TOKEN, base), count))


async def deliver(sessions: sessionmaker[Session], channel: Channel, count: int) -> int:
    """Deliver the waiting messages, of which there are `count`, until none waits."""
    stop = asyncio.Event()
    await channel.open()
    delivery = Delivery(sessions, KEYS, {channel.name: channel}, now, writes=WriteHealth())
    running = asyncio.create_task(delivery.run(stop))
    end = time.monotonic() + 60
    while time.monotonic() < end and await asyncio.to_thread(waiting, sessions):  # noqa: ASYNC110
        await asyncio.sleep(0.02)
    stop.set()
    await running
    await channel.close()
    return count


def waiting(sessions: sessionmaker[Session]) -> int:
    with sessions() as db:
        db.connection(execution_options={"read_only": True})
        return db.scalar(select(func.count(OutboundMessage.id)).where(WAITING)) or 0


async def post_all(base: str, count: int) -> int:
    """The same posts by aiohttp, 30 of them at a time."""
    numbers = iter(range(count))

    async def work(session: aiohttp.ClientSession) -> None:
        for number in numbers:
            body: dict[str, Any] = {"chat_id": number, "text": TEXT}
            async with session.post(f"{base}/bot{TOKEN}/sendMessage", json=body) as answer:
                await answer.json(content_type=None)

    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(work(session) for _ in range(30)))
    return count
