"""The whole bot, as `app.py` plugs it together, on a database to measure on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.people import conversations
from bot.bot import Bot
from bot.route import Router
from bot.texts import Texts
from domain.intents import Matcher, parse_phrases
from handlers import FORMS, TEXTS_FOLDER
from models import region
from models.database import connect, open_sessions
from models.seal import Keyring
from models.tables import METADATA

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
        region.seed(db)
    return engine, sessions


def make_bot(engine: Engine, sessions: sessionmaker[Session]) -> Bot:
    phrases = parse_phrases((TEXTS_FOLDER / "intents.txt").read_text("utf-8"))
    return Bot(engine, sessions, Router(FORMS, Matcher(phrases)), Texts.load(TEXTS_FOLDER), now)


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
            return partial(through_one_writer, queues, self.bot.join)
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
    """One thread serves all who stand in line, as on SQLite in `commands/serving.py`; whoever is
    answered writes again while the others are."""
    for message_of_each in zip(*queues, strict=True):
        for wait in [join(each) for each in message_of_each]:
            wait()
    return sum(map(len, queues))
