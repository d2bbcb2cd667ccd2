"""The index over questions: learning it, asking it, and a turn with a typed question.

The peer of a query compares a text with every phrasing; the peer of a turn is the same question
pressed as a button, which needs no index.
"""

import csv
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks.support.measure import (
    Databases,
    Row,
    at_most,
    compared,
    interleaved,
    make_bot,
    schema,
    seconds,
)
from bot.message import Inbound
from domain.knowledge.index import KnowledgeIndex
from domain.knowledge.normalise import plain_words
from handlers.texts import WISHES_FILE
from models.knowledge import answers, shipped

MESSAGES = Path(__file__).parents[1] / "tests" / "domain" / "knowledge" / "held_out_messages.csv"
EVERY = "comparing with every phrasing"
TYPED, PRESSED = "the question typed", "the same question pressed"
QUESTION, KIND = "bang, kalo telat didenda ga?", "/tanya denda"


def measure(databases: Databases, quick: bool) -> list[Row]:
    with MESSAGES.open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    phrasings = shipped.all_phrasings(WISHES_FILE.read_text("utf-8"))
    rounds = 2 if quick else 7
    learning = median(seconds(lambda: KnowledgeIndex(phrasings)) for _ in range(rounds))
    tracemalloc.start()
    index = KnowledgeIndex(phrasings)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    every = [(name, {*plain_words(text)}) for name, said in phrasings.items() for text in said]
    rates = interleaved(
        {
            "ours": lambda _: asking(index.find, texts),
            EVERY: lambda _: asking(lambda text: nearest(every, text), texts),
        },
        rounds,
    )
    return [
        at_most("learning the phrasings", learning, 0.3, "s"),
        at_most("memory of the index", held / 1e6, 20, "MB"),
        at_most("a query", 1000 / median(rates["ours"]), 3, "ms"),
        compared("a query", rates, "ours", EVERY, 0.5),
        turns(databases, rounds, 20 if quick else 100),
    ]


def asking(find: Callable[[str], object], texts: Sequence[str]) -> Callable[[], int]:
    return lambda: len([find(text) for text in texts])


def nearest(every: Sequence[tuple[str, set[str]]], text: str) -> str:
    """The kind of the phrasing that shares the largest part of its words with the text."""
    words = {*plain_words(text)}
    return max(every, key=lambda one: len(words & one[1]) / (len(words | one[1]) or 1))[0]


def turns(databases: Databases, rounds: int, many: int) -> Row:
    """Turns of one person after another, each with a question."""
    engine, sessions = schema(databases.new("sqlite"))
    with sessions.begin() as db:
        answers.take_in(db, shipped.load_answers(), datetime.now(UTC))
    bot, people = make_bot(engine, sessions), count(1)

    def asked(text: str = "", press: str = "") -> Iterator[Inbound]:
        for person in (next(people) for _ in range(many)):
            yield Inbound("telegram", f"{person}", f"q:{person}", text, press)

    def through(messages: Sequence[Inbound]) -> Callable[[], int]:
        return lambda: len([bot.receive(each) for each in messages])

    rates = interleaved(
        {
            TYPED: lambda _: through([*asked(text=QUESTION)]),
            PRESSED: lambda _: through([*asked(press=KIND)]),
        },
        rounds,
    )
    engine.dispose()
    return compared(f"a turn on SQLite, {TYPED}", rates, TYPED, PRESSED, 0.4)
