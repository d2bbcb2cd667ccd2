"""Every sentence of the bot, by language and name: messages of Project Fluent (.ftl files)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from domain.calendar import add_months
from domain.markup import mark_bold

Say = Callable[..., str]
"""Words a text in one language: `say(name, **values)`."""
MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
MONTH_NAMES = {language: names.split() for language, names in MONTHS.items()}


def rupiah(amount: Any) -> str:
    """The amount as people write it: 1500000 is Rp1.500.000."""
    return f"Rp{int(amount):,}".replace(",", ".")


def long_day(language: str, day: date) -> str:
    """The day with its month in words, "12 Agustus 1985": so nobody reads it the American way."""
    return f"{day.day} {month_name(language, day)}"


def month_name(language: str, day: date) -> str:
    """The month in words: "Agustus 1985"."""
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
        self.languages = tuple(sources)
        self.sources = {language: split(source) for language, source in sources.items()}
        self.bundles = {
            each: FluentBundle([each], FUNCTIONS, use_isolating=False) for each in sources
        }
        self.patterns = cache(self.parse_patterns)
        self.bundle_with = cache(self.add_to_bundle)
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
        text = simple.format(language, values) if simple else None
        return self.format_by_fluent(language, name, values) if text is None else text

    def has(self, language: str, name: str) -> bool:
        return name in self.patterns(language, name.partition(".")[0])

    def names(self, language: str, prefix: str) -> list[str]:
        """The names of the messages that begin with this, without their attributes, the last
        first."""
        named = (id for id in reversed(self.sources[language]) if id.startswith(prefix))
        return [id for id in named if self.has(language, id)]

    def parse_patterns(self, language: str, id: str) -> dict[str, ast.Pattern]:
        """The pattern of a message and (`message.attribute`) of its attributes, by name.

        Parsed when it is first said: of thousands a process says few, and all take a second.
        """
        return {
            name: pattern
            for message in self.parse(language, id).body
            if isinstance(message, ast.Message)
            for name, pattern in patterns_by_name(message)
        }

    def parse(self, language: str, id: str) -> ast.Resource:
        resource: ast.Resource = FluentResource(mark_bold(self.sources[language].get(id, "")))
        return resource

    def add_to_bundle(self, language: str, id: str) -> FluentBundle:
        """Fluent's bundle of the language, with this message and those that it names."""
        bundle = self.bundles[language]
        resource = self.parse(language, id)
        bundle.add_resource(resource)
        for each in named_in(resource):
            self.bundle_with(language, each)
        return bundle

    def find_simple_pattern(self, language: str, name: str) -> "SimplePattern | None":
        """The compiled pattern of a text; None when only Fluent can format it."""
        if not self.has(language, name):
            raise UnknownText(f"{language}: {name}")
        id = name.partition(".")[0]
        return simple_pattern(self.patterns(language, id)[name])

    def format_by_fluent(self, language: str, name: str, values: dict[str, object]) -> str:
        for key, value in values.items():
            if isinstance(value, date):
                values[key] = long_day(language, value)
        id, _, attribute = name.partition(".")
        bundle = self.bundle_with(language, id)
        message: Any = bundle.get_message(id)
        pattern = message.attributes[attribute] if attribute else message.value
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise errors[0]
        return str(text)


def split(source: str) -> dict[str, str]:
    """The source of each message, by its id; of two with one id the first, as in a bundle."""
    begins = list(MESSAGE_ID.finditer(source))
    ends = [each.start() for each in begins[1:]] + [len(source)]
    found: dict[str, str] = {}
    for begin, end in zip(begins, ends, strict=True):
        found.setdefault(begin[1], source[begin.start() : end])
    return found


def patterns_by_name(message: ast.Message) -> Iterator[tuple[str, ast.Pattern]]:
    """The pattern of the message, and (`message.attribute`) those of its attributes."""
    if message.value:
        yield message.id.name, message.value
    for each in message.attributes:
        yield f"{message.id.name}.{each.id.name}", each.value


class References(Visitor):
    """The ids of the messages and terms that a text names."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.ids.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.ids.append(f"-{node.id.name}")


def named_in(resource: ast.Resource) -> list[str]:
    """The ids of the messages and terms that it refers to."""
    found = References()
    found.visit(resource)
    return found.ids


@dataclass(frozen=True, slots=True)
class SimplePattern:
    """Words with places for values: formatted thirty times as fast as by Fluent.

    `words` has a `{}` for each of the `values` (name, function), or is the text when there are
    none.
    """

    words: str
    values: tuple[tuple[str, Callable[[Any], str] | None], ...]

    def format(self, language: str, values: dict[str, object]) -> str | None:
        """Format the text; None when Fluent has to do it, because a value is missing or is written
        differently in each language."""
        texts = []
        for name, function in self.values:
            value = values.get(name)
            if isinstance(value, date):
                value = long_day(language, value)
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
    """The compiled pattern of words, values, and functions of one value; None when it has more than
    these."""
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
