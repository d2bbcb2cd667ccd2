"""Messages on WhatsApp from the outbox to a fast server near by, beside posts by aiohttp alone."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import aiohttp
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.messages.delivery import deliver, sent
from benchmarks.support.measure import KINDS, Databases, Row, now
from benchmarks.support.whatsapp_platform import PHONE_ID, TOKEN, serve_graph_api
from bot.channels.channel import SendRate
from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.outgoing import build_request
from bot.message import Outbound
from models.messaging import outbox
from models.people import person

AT_ONCE = 30
TEXT = "Perlindungan Anda sampai 30 November 2026. Iuran bulan depan: Rp16.800."


class Fast(WhatsApp):
    """As fast as it can: neither the platform's pace nor its window is measured here."""

    pace = SendRate(1_000_000)
    window: timedelta | None = None


def sending(databases: Databases, quick: bool) -> list[Row]:
    return [
        sent(databases.new(kind), "WhatsApp messages", quick, serve_graph_api, prepared, post_all)
        for kind in KINDS
    ]


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
