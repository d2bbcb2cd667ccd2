"""The product's own source and texts, as tests of its rules read them: each file parsed once."""

import ast
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from bot.texts import joined_sources
from handlers.texts import TEXTS_FOLDER

T = TypeVar("T")
ROOT = Path(__file__).parents[3]
PARTS = ("domain", "models", "exchange", "bot", "handlers", "scheduler", "web", "commands")
TOP = ("app.py", "cli.py", "logs.py", "settings.py", "migrations/__init__.py", "migrations/env.py")
KEPT: list[Callable[[], None]] = []
"""What forgets each thing that was made of the source."""


def kept(find: Callable[[], T]) -> Callable[[], T]:
    """Find it once, when the first test asks, until the last test of the source is over: it is more
    than a hundred megabytes."""
    known = cache(find)
    KEPT.append(known.cache_clear)
    return known


def forget() -> None:
    """Let go of the parsed source and of all that was made of it."""
    for each in KEPT:
        each()


def sources() -> list[Path]:
    """Every Python file of the product, but the migrations themselves."""
    return sorted(
        [*(f for part in PARTS for f in (ROOT / part).rglob("*.py")), *map(ROOT.joinpath, TOP)]
    )


def module(file: Path) -> str:
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


@kept
def trees() -> dict[Path, ast.Module]:
    return {file: ast.parse(file.read_text("utf-8")) for file in sources()}


@cache
def parsed_texts(language: str) -> list[Message | Junk]:
    """The messages of the texts in this language, and what is none."""
    source = joined_sources(TEXTS_FOLDER / language)
    body = FluentParser(with_spans=False).parse(source).body
    return [each for each in body if isinstance(each, Message | Junk)]
