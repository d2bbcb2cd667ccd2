"""The longest time for which a transaction held the writer, while replies had to wait for it."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, event

HOLD = {"sqlite": 50, "postgresql": 100}
"""Milliseconds for which a reply may have to wait for work on many rows."""


class Holds:
    """The longest time between the beginning of a writing transaction and its end, kept or not."""

    def __init__(self, engine: Engine) -> None:
        self.longest = 0.0
        self.began: float | None = None
        event.listen(engine, "begin", self.begin)
        engine.dialect.do_commit = partial(self.end, engine.dialect.do_commit)
        engine.dialect.do_rollback = partial(self.end, engine.dialect.do_rollback)

    def begin(self, connection: Connection) -> None:
        """One that only reads holds nobody up."""
        read_only = connection.get_execution_options().get("read_only")
        self.began = None if read_only else time.perf_counter()

    def end(self, end: Callable[[Any], None], connection: Any) -> None:
        end(connection)
        if self.began is not None:
            self.longest = max(self.longest, time.perf_counter() - self.began)
        self.began = None
