"""WhatsApp: how long Meta waits for us, how much a batch costs, how fast letters go out.

Arrival is open-loop: messages come when they come, however long we take for those before. What is
measured is the time from then until the answer, which is given after the commit.
"""

import asyncio
import time
from collections.abc import Iterator
from itertools import count
from statistics import median, quantiles

import aiohttp

from benchmarks.databases import Databases
from benchmarks.measure import Row
from benchmarks.people import registration
from benchmarks.server import ADDRESS, started
from benchmarks.webhooks import PHONE_ID, SECRET, TOKEN, body, serve, signed
from benchmarks.whatsapp_batches import batches
from benchmarks.whatsapp_sending import sending
from bot.message import Inbound

RATES = (50, 200)
"""Messages a second."""

MEDIAN, LONGEST = 250, 1_000
"""ms: what Meta asks of a webhook, at the median and of 99 in 100."""

APART = 10.0
"""Seconds between two messages of one person, at least."""


def measure(databases: Databases, quick: bool) -> list[Row]:
    rows = [arriving(databases, rate, 4 if quick else 20) for rate in RATES]
    rows += batches(databases, quick)
    return rows + sending(databases, quick)


def arriving(databases: Databases, rate: int, seconds: int) -> Row:
    """One process on SQLite, webhooks with one message each."""
    folder = databases.folder / f"whatsapp{rate}"
    folder.mkdir()
    with asyncio.Runner() as runner:
        server, base = runner.run(serve())
        with started(folder, "run", **account(base)):
            found = runner.run(talk(rate, seconds))
        runner.run(server.cleanup())
    p50, p99 = median(found), quantiles(found, n=100)[98]
    what = f"WhatsApp, {rate} messages a second: webhook to committed turn ({len(found):,})"
    goal = f"p50 <= {MEDIAN} ms, p99 <= {LONGEST} ms"
    met = p50 <= MEDIAN and p99 <= LONGEST
    return Row(what, f"p50 {p50:.1f} ms, p99 {p99:.1f} ms", "", "", goal, met)


def account(base: str) -> dict[str, str]:
    known = {"TOKEN": TOKEN, "PHONE_ID": PHONE_ID, "APP_SECRET": SECRET, "VERIFY_TOKEN": "v"}
    return {f"WHATSAPP_{name}": value for name, value in (known | {"API_BASE": base}).items()}


async def talk(rate: int, seconds: int) -> list[float]:
    """Milliseconds of each webhook; the first second warms up."""
    loop, messages = asyncio.get_running_loop(), crowd(int(rate * APART))
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        start = loop.time()
        tasks = []
        for number in range(rate * (seconds + 1)):
            due = start + number / rate
            await asyncio.sleep(max(0.0, due - loop.time()))
            tasks.append(asyncio.create_task(post(session, next(messages), due)))
        found = await asyncio.gather(*tasks)
    return found[rate:]


def crowd(people: int) -> Iterator[Inbound]:
    """Everybody writes in turn, from the first word to the application; then come others."""
    for first in count(0, people):
        everybody = [registration(first + number) for number in range(people)]
        yield from (message for step in zip(*everybody, strict=True) for message in step)


async def post(session: aiohttp.ClientSession, message: Inbound, due: float) -> float:
    raw = body([message], int(time.time()))
    url = f"{ADDRESS}/webhooks/whatsapp"
    async with session.post(url, data=raw, headers=signed(raw)) as answer:
        answer.raise_for_status()
    return (asyncio.get_running_loop().time() - due) * 1000
