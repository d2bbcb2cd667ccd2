"""Every sentence the bot can say, by language and name (Project Fluent)."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern, Placeable, TextElement, VariableReference

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


class UnknownText(KeyError):
    """There is no sentence of this name: add it to handlers/texts/<language>.ftl."""


class Texts:
    """`texts(language, name, **values)`; a name with a dot is an attribute of a message.

    Values: dates are written in words, everything else as it is. `RUPIAH()` and `MONTH()` may be
    used in the sentences.
    """

    def __init__(self, sources: dict[str, str]) -> None:
        self.bundles = {language: bundle(language, text) for language, text in sources.items()}
        self.languages = tuple(self.bundles)
        self.find = cache(self.look_up)

    @classmethod
    def load(cls, folder: Path) -> "Texts":
        return cls({file.stem: file.read_text("utf-8") for file in sorted(folder.glob("*.ftl"))})

    def __call__(self, language: str, name: str, /, **values: object) -> str:
        pattern, template = self.find(language, name)
        if template is not None and all(type(value) is str for value in values.values()):
            return template.format_map(values)
        shown = {key: written(language, value) for key, value in values.items()}
        text, errors = self.bundles[language].format_pattern(pattern, shown)
        if errors:
            raise errors[0]
        return str(text)

    def has(self, language: str, name: str) -> bool:
        try:
            self.find(language, name)
        except UnknownText:
            return False
        return True

    def look_up(self, language: str, name: str) -> tuple[Any, str | None]:
        """The pattern of a name; and its template, when it only puts values into words."""
        message, _, attribute = name.partition(".")
        known = self.bundles[language]
        if not known.has_message(message):
            raise UnknownText(f"{language}: {name}")
        found = known.get_message(message)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise UnknownText(f"{language}: {name}")
        return pattern, template(pattern)


def bundle(language: str, source: str) -> FluentBundle:
    functions: dict[str, Callable[..., Any]] = {
        "RUPIAH": rupiah,
        "MONTH": lambda text: text.partition(" ")[2],
    }
    made = FluentBundle([language], functions=functions, use_isolating=False)
    made.add_resource(FluentResource(source))
    return made


def template(pattern: Any) -> str | None:
    """For `str.format`, thirty times as fast as Fluent; None when the pattern is more than that."""
    parts = []
    for part in pattern.elements if isinstance(pattern, Pattern) else [pattern]:
        if isinstance(part, TextElement):
            parts.append(part.value.replace("{", "{{").replace("}", "}}"))
        elif isinstance(part, Placeable) and isinstance(part.expression, VariableReference):
            parts.append(f"{{{part.expression.id.name}}}")
        else:
            return None
    return "".join(parts)


def written(language: str, value: object) -> object:
    return long_day(language, value) if isinstance(value, date) else value
