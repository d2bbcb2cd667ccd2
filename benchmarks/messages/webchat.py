"""Waiting time on the web chat: from the POST of a message until the reply is seen."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from statistics import median, quantiles

import aiohttp

from benchmarks.support.measure import Databases, Row
from benchmarks.support.server import ADDRESS, started

EACH = 20
"""Messages by one visitor: fewer than a visitor may write in a minute."""

PAUSE = 0.05
LONGEST = 50
WORDS = ("halo", "menu", "daftar", "ya", "ya", "batal", "bantuan", "hitung")


def measure(databases: Databases, quick: bool) -> list[Row]:
    folder = databases.folder / "home"
    folder.mkdir()
    with started(folder, "run"):
        found = asyncio.run(talk(2 if quick else 15))
    p99 = quantiles(found, n=100)[98]
    shown = f"p50 {median(found):.0f} ms, p99 {p99:.0f} ms"
    what = f"web chat, one at a time: reply seen ({len(found)} messages)"
    return [Row(what, shown, "", "", f"p99 <= {LONGEST} ms", p99 <= LONGEST)]


async def talk(visitors: int) -> list[float]:
    """Milliseconds of each reply; the first visitor warms up."""
    found: list[float] = []
    for number in range(visitors + 1):
        headers = {"X-Forwarded-For": f"10.0.0.{number}", "Origin": ADDRESS}
        jar = aiohttp.CookieJar(unsafe=True)  # of an address without a name
        async with aiohttp.ClientSession(ADDRESS, cookie_jar=jar, headers=headers) as session:
            async with session.get("/chat") as page:
                page.raise_for_status()
            times = await visit(session)
        found += times if number else []
    return found


async def visit(session: aiohttp.ClientSession) -> list[float]:
    found = []
    async with session.get("/api/chat/stream?after=0", timeout=aiohttp.ClientTimeout()) as stream:
        replies = replies_of(stream)
        for number in range(EACH):
            await asyncio.sleep(PAUSE)
            message = {"id": f"{number}", "text": WORDS[number % len(WORDS)]}
            start = time.perf_counter()
            async with session.post("/api/chat/messages", json=message) as answer:
                answer.raise_for_status()
            await asyncio.wait_for(anext(replies), 10)
            found.append((time.perf_counter() - start) * 1000)
    return found


async def replies_of(stream: aiohttp.ClientResponse) -> AsyncIterator[str]:
    async for line in stream.content:
        if line.startswith(b"data:"):
            yield json.loads(line[5:])["text"]
