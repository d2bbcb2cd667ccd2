"""Webhooks of 100 messages by 100 people, beside parsing them and writing the same rows alone."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from benchmarks.bare import Bare, Sizes
from benchmarks.databases import KINDS, Databases
from benchmarks.measure import Row, compared, interleaved
from benchmarks.ours import Ours
from benchmarks.people import STEPS, registration
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
PROVEN = "UPDATE addresses SET heard_at = ?, phone_index = ? WHERE person_id = ?"


def batches(databases: Databases, quick: bool) -> list[Row]:
    return [side_by_side(databases, kind, quick) for kind in KINDS]


def side_by_side(databases: Databases, kind: str, quick: bool) -> Row:
    threads = 1 if kind == "sqlite" else THREADS
    ours = Webhooks(databases.new(kind), threads)
    bare = BareWebhooks(databases.new(kind), ours.ours.sizes(), threads)
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

    def __init__(self, url: str, sizes: Sizes, threads: int) -> None:
        super().__init__(url, BATCH, sizes, threads)
        self.proven = PROVEN if self.sqlite else PROVEN.replace("?", "%s")

    def __call__(self, turn: int) -> Callable[[], int]:
        first = turn * BATCH + 1
        self.greet(first)
        return partial(self.take_all, [(raw, signed(raw)) for raw in bodies(turn)], first)

    def take_all(self, posts: list[tuple[bytes, dict[str, str]]], first: int) -> int:
        with ThreadPoolExecutor(self.at_once) as threads:
            for step, (raw, headers) in enumerate(posts):
                assert headers == signed(raw)
                messages = json.loads(raw)["entry"][0]["changes"][0]["value"]["messages"]
                assert len(messages) == BATCH
                work = partial(self.write_share, first, step)
                list(threads.map(work, range(self.at_once)))
        return len(STEPS) * BATCH

    def write_share(self, first: int, step: int, place: int) -> None:
        for number in range(place, BATCH, self.at_once):
            self.write((place, first + number, step))

    def rows(self, cursor: Any, person: int, step: int) -> None:
        super().rows(cursor, person, step)
        cursor.execute(self.proven, (self.now(), "x" * 40, person))


async def nothing(_: object) -> Awaitable[None] | None:
    return None
