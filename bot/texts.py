"""Every sentence the bot can say, by language and name (Project Fluent)."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import (
    FunctionReference,
    Pattern,
    Placeable,
    TextElement,
    VariableReference,
)

MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}


def rupiah(amount: Any) -> str:
    """1500000 -> Rp1.500.000"""
    return f"Rp{int(amount):,}".replace(",", ".")


def long_day(language: str, day: date) -> str:
    """12 Agustus 1985: the month in words, so that nobody reads it the American way."""
    return f"{day.day} {month_name(language, day)}"


def month_name(language: str, day: date) -> str:
    return f"{MONTHS[language].split()[day.month - 1]} {day.year}"


ID = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a message (or a term) begins in a Fluent source: its value is indented, its id is not."""

FUNCTIONS: dict[str, Callable[..., Any]] = {
    "RUPIAH": rupiah,
    "MONTH": lambda text: text.partition(" ")[2],
}
Part = str | tuple[str, Callable[[Any], str]]
"""Words, or the name of a value and what makes words of it."""


class UnknownText(KeyError):
    """There is no sentence of this name: add it to a file in handlers/texts/<language>/."""


class Texts:
    """`texts(language, name, **values)`; a name with a dot is an attribute of a message.

    Values: dates are written in words, everything else as it is. `RUPIAH()` and `MONTH()` may be
    used in the sentences.
    """

    def __init__(self, sources: dict[str, str]) -> None:
        self.bundles = {language: bundle(language, text) for language, text in sources.items()}
        self.languages = tuple(self.bundles)
        self.find = cache(self.look_up)
        self.has = cache(self.knows)

    @classmethod
    def load(cls, folder: Path) -> "Texts":
        """The sentences of every language: each a folder of .ftl files, named by its code."""
        languages = sorted(each for each in folder.iterdir() if each.is_dir())
        return cls({each.name: joined_sources(each) for each in languages})

    def __call__(self, language: str, name: str, /, **values: object) -> str:
        pattern, parts = self.find(language, name)
        if isinstance(parts, str):
            return parts
        shown = {key: written(language, value) for key, value in values.items()}
        try:
            return filled(parts, shown)
        except NeedsFluent:
            return self.formatted(language, pattern, shown)

    def formatted(self, language: str, pattern: Any, shown: dict[str, object]) -> str:
        text, errors = self.bundles[language].format_pattern(pattern, shown)
        if errors:
            raise errors[0]
        return str(text)

    def knows(self, language: str, name: str) -> bool:
        try:
            self.find(language, name)
        except UnknownText:
            return False
        return True

    def look_up(self, language: str, name: str) -> tuple[Any, str | list[Part] | None]:
        """The pattern of a name; and its parts, when it only puts values into words; or its words,
        when there are no values."""
        message, _, attribute = name.partition(".")
        known = self.bundles[language]
        if not known.has_message(message):
            raise UnknownText(f"{language}: {name}")
        found = known.get_message(message)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise UnknownText(f"{language}: {name}")
        return pattern, parts_of(pattern)


def joined_sources(folder: Path) -> str:
    """All .ftl files of a language as one source; no id may be defined twice in it."""
    defined: dict[str, Path] = {}
    sources = []
    for file in sorted(folder.glob("*.ftl")):
        sources.append(file.read_text("utf-8"))
        for name in ID.findall(sources[-1]):
            if name in defined:
                raise ValueError(f"{name} is defined twice: in {defined[name]} and in {file}")
            defined[name] = file
    return "\n".join(sources)


def bundle(language: str, source: str) -> FluentBundle:
    made = FluentBundle([language], functions=FUNCTIONS, use_isolating=False)
    made.add_resource(FluentResource(source))
    return made


class NeedsFluent(Exception):
    """More than putting values into words."""


def parts_of(pattern: Any) -> str | list[Part] | None:
    """To be put together thirty times as fast as by Fluent; None when that is not enough."""
    parts: list[Part] = []
    for each in pattern.elements if isinstance(pattern, Pattern) else [pattern]:
        inner = each.expression if isinstance(each, Placeable) else each
        if isinstance(inner, TextElement):
            parts.append(inner.value)
        elif isinstance(inner, VariableReference):
            parts.append((inner.id.name, as_text))
        elif isinstance(inner, FunctionReference):
            argument: Any = inner.arguments.positional[0]
            parts.append((argument.id.name, FUNCTIONS[inner.id.name]))
        else:
            return None
    words = [each for each in parts if isinstance(each, str)]
    return "".join(words) if len(words) == len(parts) else parts


def filled(parts: list[Part] | None, values: dict[str, object]) -> str:
    if parts is None:
        raise NeedsFluent
    return "".join([each if isinstance(each, str) else each[1](values[each[0]]) for each in parts])


def as_text(value: object) -> str:
    """Larger numbers are written as the language does."""
    if isinstance(value, str):
        return value
    if type(value) is int and 0 <= value < 1000:
        return str(value)
    raise NeedsFluent


def written(language: str, value: object) -> object:
    return long_day(language, value) if isinstance(value, date) else value
