"""The rows of a turn written by the bare driver: one transaction, one statement after another."""

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

import psycopg
from sqlalchemy import insert
from sqlalchemy.engine import make_url

from benchmarks.ours import in_threads, schema
from benchmarks.people import STEPS
from models.conversation import Conversation
from models.person import Address, Person

RECEIVED = "INSERT INTO inbox VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
CONVERSATION = (
    "INSERT INTO conversations VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET "
    "state = excluded.state, touched_at = excluded.touched_at, heard_from = excluded.heard_from"
)
LETTER = (
    "INSERT INTO letters (person_id, channel, address, lane, reason, body, posted_at, due_at,"
    " attempts, doubts) VALUES (?, 'telegram', ?, 'reply', 'reply', ?, ?, ?, 0, 0)"
)
Sizes = list[tuple[int, int]]


class Bare:
    """Dedupe row, conversation and letter of each turn; sealed blobs are as long as ours."""

    def __init__(self, url: str, people: int, sizes: Sizes, at_once: int = 1) -> None:
        self.engine, _ = schema(url)
        self.url = make_url(url)
        self.people = people
        self.sizes = sizes
        self.at_once = at_once
        self.sqlite = url.startswith("sqlite")
        self.blob = os.urandom(20_000)
        self.open = [self.connect() for _ in range(at_once)]
        statements = (RECEIVED, CONVERSATION, LETTER)
        self.received, self.conversation, self.letter = (
            each if self.sqlite else each.replace("?", "%s") for each in statements
        )

    def connect(self) -> Any:
        if not self.sqlite:
            return psycopg.connect(self.url.set(drivername="postgresql").render_as_string(False))
        connection = sqlite3.connect(
            str(self.url.database), isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    def greet(self, first: int) -> None:
        """Who writes is known already."""
        now = datetime.now(UTC)
        people = range(first, first + self.people)
        with self.engine.begin() as db:
            db.execute(insert(Person), [{"id": n, "met_at": now, "language": "id"} for n in people])
            rows = [{"person_id": n, "channel": "telegram", "address": f"{n}"} for n in people]
            db.execute(insert(Address), rows)
            db.execute(insert(Conversation), [{"person_id": n, "touched_at": now} for n in people])

    def __call__(self, turn: int) -> Callable[[], int]:
        first = turn * self.people + 1
        self.greet(first)
        queues = [
            [(place, first + n, step) for step in range(len(STEPS)) for n in mine]
            for place in range(self.at_once)
            for mine in [range(place, self.people, self.at_once)]
        ]
        return partial(in_threads, queues, self.write)

    def write(self, turn: tuple[int, int, int]) -> None:
        place, person, step = turn
        connection = self.open[place]
        cursor = connection.cursor()
        if self.sqlite:
            cursor.execute("BEGIN IMMEDIATE")
        self.rows(cursor, person, step)
        connection.commit()

    def rows(self, cursor: Any, person: int, step: int) -> None:
        state, body = self.sizes[step]
        now = self.now()
        cursor.execute(self.received, ("telegram", f"{person}-{step}", now))
        cursor.execute(self.conversation, (person, self.blob[:state], now, person))
        cursor.execute(self.letter, (person, f"{person}", self.blob[:body], now, now))

    def now(self) -> Any:
        now = datetime.now(UTC)
        return now.isoformat(" ") if self.sqlite else now

    def close(self) -> None:
        for connection in self.open:
            connection.close()
        self.engine.dispose()
