"""Messages on WhatsApp from the outbox to a fast server near by, beside posts by aiohttp alone."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import aiohttp
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.messages.delivery import deliver
from benchmarks.support.measure import KINDS, Databases, Row, compared, interleaved, now, schema
from benchmarks.support.whatsapp_platform import PHONE_ID, TOKEN, serve_graph_api
from bot.channels.channel import SendRate
from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.outgoing import build_request
from bot.message import Outbound
from models.messaging import outbox
from models.people import person

PEER = "aiohttp alone, 30 at once"
AT_ONCE = 30
TEXT = "Perlindungan Anda sampai 30 November 2026. Iuran bulan depan: Rp16.800."
LEAST = 1_000


class Fast(WhatsApp):
    """As fast as it can: neither the platform's pace nor its window is measured here."""

    pace = SendRate(1_000_000)
    window: timedelta | None = None


def sending(databases: Databases, quick: bool) -> list[Row]:
    return [sent(databases.new(kind), 500 if quick else 3_000, quick) for kind in KINDS]


def sent(url: str, messages: int, quick: bool) -> Row:
    engine, sessions = schema(url)
    with asyncio.Runner() as runner:
        server, base = runner.run(serve_graph_api())
        works = {
            "ours": lambda turn: prepared(runner, sessions, base, messages, turn),
            PEER: lambda turn: partial(runner.run, post_all(base, messages)),
        }
        rates = interleaved(works, 2 if quick else 5)
        runner.run(server.cleanup())
    engine.dispose()
    row = compared(f"WhatsApp messages, {engine.dialect.name}", rates, "ours", PEER, 0)
    rate = sorted(rates["ours"])[len(rates["ours"]) // 2]
    return Row(row.what, row.ours, row.peer, row.ratio, f">= {LEAST:,}/s", rate >= LEAST)


def prepared(
    runner: asyncio.Runner, sessions: sessionmaker[Session], base: str, count: int, turn: int
) -> Callable[[], int]:
    """Messages to as many people, posted; then all of them delivered."""
    with sessions.begin() as db:
        for number in range(count):
            address = f"ID.{turn * count + number}"
            who = person.find_or_create(db, "whatsapp", address, now())
            outbox.post(db, who.id, "whatsapp", who.address, {"text": TEXT}, now=now())
    return partial(runner.run, deliver(sessions, Fast(TOKEN, PHONE_ID, "Pilih", base), count))


async def post_all(base: str, count: int) -> int:
    """The same requests by aiohttp."""
    numbers = iter(range(count))
    url, headers = f"{base}/v26.0/{PHONE_ID}/messages", {"Authorization": f"Bearer {TOKEN}"}

    async def work(session: aiohttp.ClientSession) -> None:
        for number in numbers:
            body = build_request(f"ID.{number}", Outbound(TEXT, message_id=number), "Pilih")
            async with session.post(url, json=body, headers=headers) as answer:
                await answer.json()

    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(work(session) for _ in range(AT_ONCE)))
    return count
