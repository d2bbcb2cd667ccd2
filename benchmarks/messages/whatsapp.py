"""WhatsApp: the time until Meta's webhook is answered, the cost of a batch, the rate of sending.

Arrival is open-loop: messages come when they come, however long we take for those before. The
time measured is from then until the answer, which is given after the commit. A batch is a webhook
of 100 messages by 100 people, beside parsing it and writing the same rows by the bare driver.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import count
from statistics import median, quantiles

import aiohttp

from benchmarks.messages.whatsapp_sending import sending
from benchmarks.population.people import registration
from benchmarks.support.bare_turn import Bare
from benchmarks.support.measure import KINDS, Databases, Ours, Row, compared, interleaved
from benchmarks.support.same_rows import Statement, record
from benchmarks.support.server import ADDRESS, started
from benchmarks.support.whatsapp_platform import (
    PHONE_ID,
    SECRET,
    TOKEN,
    serve_graph_api,
    signature_headers,
    webhook_body,
)
from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.receiver import WhatsAppReceiver
from bot.message import Inbound
from web.webhooks import SIGNATURE_HEADER, SignedWebhook, equal_constant_time

RATES = (50, 200)
"""Messages a second."""

MEDIAN, LONGEST = 250, 1_000
"""ms: what Meta asks of a webhook, at the median and of 99 in 100."""

APART = 10.0
"""Seconds between two messages of one person, at least."""

BATCH = 100
THREADS = 8
"""As in commands/serve.py; SQLite has one writer."""

PEER = "parse, verify and commit of the same rows by the bare driver"
LEAST = 0.5
MODEL = 9_000_000


def measure(databases: Databases, quick: bool) -> list[Row]:
    rows = [arriving(databases, rate, 4 if quick else 20) for rate in RATES]
    rows += [batches(databases, kind, quick) for kind in KINDS]
    return rows + sending(databases, quick)


def arriving(databases: Databases, rate: int, seconds: int) -> Row:
    """One process on SQLite, webhooks with one message each."""
    folder = databases.folder / f"whatsapp{rate}"
    folder.mkdir()
    with asyncio.Runner() as runner:
        server, base = runner.run(serve_graph_api())
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
    raw = webhook_body([message], int(time.time()))
    url = f"{ADDRESS}/webhooks/whatsapp"
    async with session.post(url, data=raw, headers=signature_headers(raw)) as answer:
        answer.raise_for_status()
    return (asyncio.get_running_loop().time() - due) * 1000


def batches(databases: Databases, kind: str, quick: bool) -> Row:
    threads = 1 if kind == "sqlite" else THREADS
    ours = Webhooks(databases.new(kind), threads)
    bare = BareWebhooks(databases.new(kind), Ours(databases.new(kind), 1), threads)
    rates = interleaved({"ours": ours, PEER: bare}, 2 if quick else 5)
    ours.close()
    bare.close()
    where = f"WhatsApp, batches of {BATCH}, {'SQLite' if kind == 'sqlite' else 'PostgreSQL'}"
    return compared(where, rates, "ours", PEER, LEAST)


def bodies(turn: int) -> list[bytes]:
    """A hundred people register, step by step."""
    people = [registration(turn * BATCH + number) for number in range(BATCH)]
    return [webhook_body(step, int(time.time())) for step in zip(*people, strict=True)]


class Silent(WhatsApp):
    """Read marks are best effort, and not of the turn."""

    async def mark_read(self, wamid: str) -> None:
        return None


class Webhooks:
    """As they come in: the signature, the batch, every turn, in the threads that serve."""

    def __init__(self, url: str, threads: int) -> None:
        self.ours = Ours(url, BATCH)
        self.threads = ThreadPoolExecutor(threads)
        channel = Silent(TOKEN, PHONE_ID, "Pilih")
        updates = WhatsAppReceiver(channel, self.hand, nothing, nothing, nothing)
        self.hook = SignedWebhook("/", SECRET, "v", updates.receive_body)

    async def hand(self, message: Inbound) -> bool:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.threads, self.ours.bot.enqueue(message))

    def __call__(self, turn: int) -> Callable[[], int]:
        return partial(
            asyncio.run, self.take_all([(raw, signature_headers(raw)) for raw in bodies(turn)])
        )

    async def take_all(self, posts: list[tuple[bytes, dict[str, str]]]) -> int:
        for raw, headers in posts:
            signature = {name.lower(): value for name, value in headers.items()}[SIGNATURE_HEADER]
            assert equal_constant_time(signature, f"sha256={self.hook.signature(raw)}")
            await self.hook.take(raw)
        return len(posts) * BATCH

    def close(self) -> None:
        self.threads.shutdown()
        self.ours.close()


class BareWebhooks(Bare):
    """The same bytes, the same rows, and nothing else: a transaction for each message."""

    def __init__(self, url: str, model: Ours, threads: int) -> None:
        messages = [proven(message) for message in registration(MODEL)]
        super().__init__(url, BATCH, record(model, messages), messages[0].sender, threads)

    def __call__(self, turn: int) -> Callable[[], int]:
        people = range(turn * BATCH, (turn + 1) * BATCH)
        posts = [(raw, signature_headers(raw)) for raw in bodies(turn)]
        rows = [[self.statements(person, step) for person in people] for step in self.steps]
        return partial(self.take_all, posts, rows)

    def take_all(
        self, posts: list[tuple[bytes, dict[str, str]]], rows: list[list[list[Statement]]]
    ) -> int:
        with ThreadPoolExecutor(self.at_once) as threads:
            for (raw, headers), step in zip(posts, rows, strict=True):
                assert headers == signature_headers(raw)
                messages = json.loads(raw)["entry"][0]["changes"][0]["value"]["messages"]
                assert len(messages) == BATCH
                list(threads.map(partial(self.write_share, step), range(self.at_once)))
        return len(posts) * BATCH

    def write_share(self, step: list[list[Statement]], place: int) -> None:
        for statements in step[place :: self.at_once]:
            self.write((place, statements))


def proven(message: Inbound) -> Inbound:
    """As it comes by WhatsApp, which says whose number it is and when it was written."""
    return replace(message, channel="whatsapp", phone=f"+62{message.sender}0", at=datetime.now(UTC))


async def nothing(*_: object) -> Awaitable[None] | None:
    return None
