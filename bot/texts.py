"""Every sentence the bot can say, by language and name (Project Fluent)."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from domain.calendar import add_months

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
        self.plain = cache(lambda language, name: self.formatted(language, name, {}))

    @classmethod
    def load(cls, folder: Path) -> "Texts":
        """The sentences of every language: each a folder of .ftl files, named by its code."""
        languages = sorted(each for each in folder.iterdir() if each.is_dir())
        return cls({each.name: joined_sources(each) for each in languages})

    def __call__(self, language: str, name: str, /, **values: object) -> str:
        if not values:
            return self.plain(language, name)
        shown = {key: written(language, value) for key, value in values.items()}
        return self.formatted(language, name, shown)

    def formatted(self, language: str, name: str, shown: dict[str, object]) -> str:
        text, errors = self.bundles[language].format_pattern(self.find(language, name), shown)
        if errors:
            raise errors[0]
        return str(text)

    def knows(self, language: str, name: str) -> bool:
        try:
            self.find(language, name)
        except UnknownText:
            return False
        return True

    def look_up(self, language: str, name: str) -> Any:
        """The pattern of a name, as `format_pattern` takes it."""
        message, _, attribute = name.partition(".")
        known = self.bundles[language]
        if not known.has_message(message):
            raise UnknownText(f"{language}: {name}")
        found = known.get_message(message)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise UnknownText(f"{language}: {name}")
        return pattern


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


def written(language: str, value: object) -> object:
    return long_day(language, value) if isinstance(value, date) else value


def month_range(language: str, first: date, months: int) -> str:
    """The months in words: "Desember 2026 – Januari 2027"."""
    begin = month_name(language, first)
    if months == 1:
        return begin
    return f"{begin} – {month_name(language, add_months(first, months - 1))}"
