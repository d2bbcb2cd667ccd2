"""Every sentence of the bot, by language and name: messages of Project Fluent (.ftl files)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from domain.calendar import add_months
from domain.markup import mark_bold

MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
MONTH_NAMES = {language: names.split() for language, names in MONTHS.items()}


def rupiah(amount: Any) -> str:
    """1500000 -> Rp1.500.000"""
    return f"Rp{int(amount):,}".replace(",", ".")


def long_day(language: str, day: date) -> str:
    """12 Agustus 1985: the month in words, so that nobody reads it the American way."""
    return f"{day.day} {month_name(language, day)}"


def month_name(language: str, day: date) -> str:
    """Agustus 1985"""
    return f"{MONTH_NAMES[language][day.month - 1]} {day.year}"


def month_range(language: str, first: date, months: int) -> str:
    """The months in words: "Desember 2026 – Januari 2027"."""
    begin = month_name(language, first)
    if months == 1:
        return begin
    return f"{begin} – {month_name(language, add_months(first, months - 1))}"


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "RUPIAH": rupiah,
    "MONTH": lambda text: text.partition(" ")[2],
}
"""Functions that the sentences may use; `MONTH` takes a date that is in words already."""


class UnknownText(KeyError):
    """There is no sentence of this name: add it to a file in handlers/texts/<language>/."""


class Texts:
    """`texts(language, name, **values)`; a name with a dot is an attribute of a message.

    Words that a sentence has as `**words**` are bold (`domain.markup`).
    Dates are written in words, all other values as they are. UnknownText when there is no such
    name; Fluent's own error when a value is missing.
    """

    def __init__(self, sources: dict[str, str]) -> None:
        resources = {each: FluentResource(mark_bold(source)) for each, source in sources.items()}
        self.languages = tuple(resources)
        self.bundles: dict[str, FluentBundle] = {}
        self.patterns: dict[str, dict[str, ast.Pattern]] = {}
        for language, resource in resources.items():
            self.bundles[language] = FluentBundle([language], FUNCTIONS, use_isolating=False)
            self.bundles[language].add_resource(resource)
            self.patterns[language] = patterns_by_name(resource)
        self.simple = cache(self.find_simple_pattern)

    @classmethod
    def load(cls, folder: Path) -> "Texts":
        """The sentences of every language: each a folder of .ftl files, named by its code."""
        languages = sorted({file.parent for file in folder.glob("*/*.ftl")})
        return cls({each.name: joined_sources(each) for each in languages})

    def __call__(self, language: str, name: str, /, **values: object) -> str:
        simple = self.simple(language, name)
        if simple and not simple.values:
            return simple.words
        for key, value in values.items():
            if isinstance(value, date):
                values[key] = long_day(language, value)
        text = simple.format(values) if simple else None
        return self.format_by_fluent(language, name, values) if text is None else text

    def has(self, language: str, name: str) -> bool:
        return name in self.patterns[language]

    def names(self, language: str, prefix: str) -> list[str]:
        """The names of the messages that begin with this, without their attributes."""
        named = (name for name in self.patterns[language] if name.startswith(prefix))
        return [name for name in named if "." not in name]

    def find_simple_pattern(self, language: str, name: str) -> "SimplePattern | None":
        """None when only Fluent can format the text."""
        if not self.has(language, name):
            raise UnknownText(f"{language}: {name}")
        return simple_pattern(self.patterns[language][name])

    def format_by_fluent(self, language: str, name: str, values: dict[str, object]) -> str:
        id, _, attribute = name.partition(".")
        bundle = self.bundles[language]
        message: Any = bundle.get_message(id)
        pattern = message.attributes[attribute] if attribute else message.value
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise errors[0]
        return str(text)


def patterns_by_name(resource: ast.Resource) -> dict[str, ast.Pattern]:
    """The patterns of all messages and (`message.attribute`) of their attributes."""
    found: dict[str, ast.Pattern] = {}
    messages = [each for each in resource.body if isinstance(each, ast.Message)]
    # As in a bundle, the first of two messages with one id counts.
    for message in reversed(messages):
        if message.value:
            found[message.id.name] = message.value
        for each in message.attributes:
            found[f"{message.id.name}.{each.id.name}"] = each.value
    return found


@dataclass(frozen=True, slots=True)
class SimplePattern:
    """Words with places for values: formatted thirty times as fast as by Fluent.

    `words` has a `{}` for each of the `values` (name, function), or is the text when there are
    none.
    """

    words: str
    values: tuple[tuple[str, Callable[[Any], str] | None], ...]

    def format(self, values: dict[str, object]) -> str | None:
        """None when Fluent has to do it: a value is missing, or written as its language does."""
        texts = []
        for name, function in self.values:
            value = values.get(name)
            if function and value is not None:
                texts.append(function(value))
            elif isinstance(value, str):
                texts.append(value)
            elif type(value) is int and 0 <= value < 1000:
                texts.append(str(value))
            else:
                return None
        return self.words.format(*texts)


def simple_pattern(pattern: ast.Pattern) -> SimplePattern | None:
    """None when the pattern has more than words, values, and functions of one value."""
    words = []
    values: list[tuple[str, Callable[[Any], str] | None]] = []
    for element in pattern.elements:
        match element:
            case ast.TextElement(value=text):
                words.append(text.replace("{", "{{").replace("}", "}}"))
                continue
            case ast.Placeable(expression=ast.VariableReference(id=variable)):
                values.append((variable.name, None))
            case ast.Placeable(
                expression=ast.FunctionReference(
                    id=function,
                    arguments=ast.CallArguments(positional=[ast.VariableReference(id=variable)]),
                )
            ):
                values.append((variable.name, FUNCTIONS[function.name]))
            case _:
                return None
        words.append("{}")
    text = "".join(words)
    return SimplePattern(text, tuple(values)) if values else SimplePattern(text.format(), ())


MESSAGE_ID = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""The beginning of a message (or term) in a Fluent source: its value is indented, its id not."""


def joined_sources(folder: Path) -> str:
    """All .ftl files of a language as one source; ValueError when an id is defined twice in it."""
    defined: dict[str, Path] = {}
    sources = []
    for file in sorted(folder.glob("*.ftl")):
        sources.append(file.read_text("utf-8"))
        for name in MESSAGE_ID.findall(sources[-1]):
            if name in defined:
                raise ValueError(f"{name} is defined twice: in {defined[name]} and in {file}")
            defined[name] = file
    return "\n".join(sources)
