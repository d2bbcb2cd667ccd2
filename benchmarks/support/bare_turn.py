"""The rows of a turn written by the bare driver: one transaction, one statement after another."""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import psycopg
from sqlalchemy.engine import make_url

from benchmarks.support.measure import in_threads, schema
from benchmarks.support.same_rows import Statement, Write

Turn = tuple[int, Sequence[Statement]]
"""Which connection, and what it writes."""


class Bare:
    """All that the turns of a conversation leave (`steps`), for `people` in each round."""

    def __init__(
        self, url: str, people: int, steps: Sequence[Sequence[Write]], sender: str, at_once: int = 1
    ) -> None:
        self.engine, _ = schema(url)
        self.url = make_url(url)
        self.people = people
        self.steps = steps
        self.sender = sender
        self.at_once = at_once
        self.mark = "?" if url.startswith("sqlite") else "%s"
        self.open = [self.connect() for _ in range(at_once)]

    def connect(self) -> Any:
        if self.mark == "%s":
            return psycopg.connect(self.url.set(drivername="postgresql").render_as_string(False))
        connection = sqlite3.connect(
            str(self.url.database), isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    def __call__(self, turn: int) -> Callable[[], int]:
        first = turn * self.people
        queues = [
            [(place, self.statements(first + n, step)) for step in self.steps for n in mine]
            for place in range(self.at_once)
            for mine in [range(place, self.people, self.at_once)]
        ]
        return partial(in_threads, queues, self.write)

    def statements(self, person: int, step: Sequence[Write]) -> list[Statement]:
        return [each.statement(self.mark, self.sender, person) for each in step]

    def write(self, turn: Turn) -> None:
        place, statements = turn
        connection = self.open[place]
        cursor = connection.cursor()
        if self.mark == "?":
            cursor.execute("BEGIN IMMEDIATE")
        for text, values in statements:
            cursor.execute(text, values)
        connection.commit()

    def close(self) -> None:
        for connection in self.open:
            connection.close()
        self.engine.dispose()
