"""No pattern of ours takes for ever on what somebody types, however they mean it."""

import importlib
import re
import signal
from collections.abc import Iterable, Iterator
from random import Random
from types import FrameType
from typing import Any

import pytest

from tests.support.sampling import sample
from tests.support.suite.source_code import module, trees

LIMIT = 1
"""Seconds of processor time for one text: a pattern that counts all ways to read it needs years."""
REPEATED = 18
"""Times that the same words stand in a text."""
PAIRS = 40


def patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The patterns of a constant, also in a table of them."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, (list, tuple, set, frozenset, dict)) and depth < 3:
        items: Iterable[Any] = value.values() if isinstance(value, dict) else value
        for each in items:
            yield from patterns_in(each, depth + 1)


def every_pattern() -> dict[str, re.Pattern[str]]:
    """All compiled patterns of the product, each once, by the name of its constant."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    for name in sorted(module(file) for file in trees()):
        if name.endswith("__main__") or name.startswith("migrations"):
            continue
        for constant, value in vars(importlib.import_module(name)).items():
            for each in patterns_in(value):
                found.setdefault((each.pattern, each.flags), (f"{name}.{constant}", each))
    return {f"{name} {number}": each for number, (name, each) in enumerate(found.values())}


def words_of(pattern: str) -> set[str]:
    """The words that a pattern is written with."""
    return {*re.findall(r"[^\W_]+", re.sub(r"\\.|\(\?P<\w+>|\{[^}]*\}", " ", pattern))}


def crafted(pattern: re.Pattern[str]) -> Iterator[str]:
    """Texts that repeat the pattern's own words, one or two in turns."""
    words = sorted(words_of(pattern.pattern) | {"a", "1", "."})
    draw = Random(pattern.pattern)
    pairs = [(each, each) for each in words] + [draw.choices(words, k=2) for _ in range(PAIRS)]
    for one, other in pairs:
        for between in (" ", "", ", "):
            yield f"{one}{between}{other}{between}" * REPEATED + "\u00a7"


class TooLong(BaseException):
    """Not an Exception: nothing may catch it on the way."""


def stop(number: int, frame: FrameType | None) -> None:
    raise TooLong


@pytest.mark.parametrize("use", ["search", "fullmatch"])
def test_no_pattern_tries_all_ways_to_read_the_same_words(use: str) -> None:
    before = signal.signal(signal.SIGVTALRM, stop)
    slow = []
    try:
        for name, pattern in sample(every_pattern().items(), 1 / 4, use):
            text = ""
            try:
                for text in crafted(pattern):
                    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
                    getattr(pattern, use)(text)
            except TooLong:
                slow.append((name, text[:30]))
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    assert not slow, "\n".join(f"{name}: {text!r}" for name, text in slow)
