"""Webhooks of 100 messages by 100 people, beside parsing them and writing the same rows alone."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from benchmarks.bare import Bare
from benchmarks.databases import KINDS, Databases
from benchmarks.measure import Row, compared, interleaved
from benchmarks.ours import Ours
from benchmarks.people import registration
from benchmarks.same_rows import Statement, record
from benchmarks.webhooks import PHONE_ID, SECRET, TOKEN, body, signed
from bot.message import Inbound
from bot.whatsapp import WhatsApp
from bot.whatsapp_updates import Updates
from web.signed import HEADER, SignedWebhook, same

BATCH = 100
THREADS = 8
"""As in commands/serving.py; SQLite has one writer."""

PEER = "parse, verify and commit of the same rows by the bare driver"
LEAST = 0.5
MODEL = 9_000_000


def batches(databases: Databases, quick: bool) -> list[Row]:
    return [side_by_side(databases, kind, quick) for kind in KINDS]


def side_by_side(databases: Databases, kind: str, quick: bool) -> Row:
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
    return [body(step, int(time.time())) for step in zip(*people, strict=True)]


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
        updates = Updates(channel, self.hand, nothing, nothing)
        self.hook = SignedWebhook("/", SECRET, "v", updates.receive_body)

    async def hand(self, message: Inbound) -> bool:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.threads, self.ours.bot.join(message))

    def __call__(self, turn: int) -> Callable[[], int]:
        return partial(asyncio.run, self.take_all([(raw, signed(raw)) for raw in bodies(turn)]))

    async def take_all(self, posts: list[tuple[bytes, dict[str, str]]]) -> int:
        for raw, headers in posts:
            told = {name.lower(): value for name, value in headers.items()}[HEADER]
            assert same(told, f"sha256={self.hook.signature(raw)}")
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
        posts = [(raw, signed(raw)) for raw in bodies(turn)]
        rows = [[self.statements(person, step) for person in people] for step in self.steps]
        return partial(self.take_all, posts, rows)

    def take_all(
        self, posts: list[tuple[bytes, dict[str, str]]], rows: list[list[list[Statement]]]
    ) -> int:
        with ThreadPoolExecutor(self.at_once) as threads:
            for (raw, headers), step in zip(posts, rows, strict=True):
                assert headers == signed(raw)
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


async def nothing(_: object) -> Awaitable[None] | None:
    return None
