"""The texts that a platform must approve before: one for each letter of ours and language.

They are data beside the words that people read, and say the same.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.message import Template
from bot.texts import long_day, month_name, rupiah

LONGEST = 1024
"""Characters of a body, empty and filled (Meta's limit)."""

BLANKS = re.compile(r"\s+")
PLACE = re.compile(r"{{(\d+)}}")


@dataclass(frozen=True, slots=True)
class ApprovedTemplate:
    """`letter` is the name of the sentence. `variables` fill {{1}}, {{2}} ... in their order.

    A variable is a value's name, or MONTH(name) or RUPIAH(name). `buttons` are value and label.
    """

    letter: str
    name: str
    language: str
    category: str
    body: str
    variables: tuple[str, ...]
    buttons: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """As a letter remembers it."""
        return f"{self.name}/{self.language}"

    def filled(self, values: Mapping[str, Any], pressed: Sequence[str] = ()) -> Template | None:
        """None when a value is missing or the whole would be too long.

        `pressed` are the values of the letter's own buttons: they may say what they are about.
        """
        try:
            shown = tuple(written(self.language, each, values) for each in self.variables)
        except KeyError:
            return None
        if not all(shown) or len(render(self.body, shown)) > LONGEST:
            return None
        buttons = tuple(command_with_id(command, pressed) for command, _ in self.buttons)
        return Template(self.name, self.language, shown, buttons)


class Templates:
    """All wordings, found by the letter's name and language."""

    def __init__(self, wordings: tuple[ApprovedTemplate, ...], examples: Mapping[str, Any]) -> None:
        self.wordings = wordings
        self.examples = examples
        """A value of each name, to show the platform what will stand in the places."""
        self.by_letter = {(each.letter, each.language): each for each in wordings}
        self.by_name = {(each.name, each.language): each for each in wordings}

    @classmethod
    def load(cls, file: Path) -> "Templates":
        kept = json.loads(file.read_text("utf-8"))
        return cls(tuple(parse_template(each) for each in kept["templates"]), kept["examples"])

    def of(self, body: Mapping[str, Any]) -> ApprovedTemplate | None:
        """The wording for what a letter says, by the name and language in its body."""
        return self.by_letter.get((body.get("name", ""), body.get("language", "")))


NONE = Templates((), {})


def parse_template(entry: dict[str, Any]) -> ApprovedTemplate:
    lists = {"variables": tuple(entry["variables"])}
    buttons = tuple((value, label) for value, label in entry["buttons"])
    return ApprovedTemplate(**(entry | lists | {"buttons": buttons}))


def command_with_id(command: str, pressed: Sequence[str]) -> str:
    """The command with what it is about, as the letter's own button has it."""
    return next((each for each in pressed if each.split(" ")[0] == command), command)


def written(language: str, variable: str, values: Mapping[str, Any]) -> str:
    """One value in words; no new line, tab or row of blanks, which the platform refuses."""
    function, _, name = variable.rstrip(")").rpartition("(")
    value = values[name]
    if function == "RUPIAH":
        return rupiah(value)
    day = as_day(value)
    if function == "MONTH":
        return month_name(language, day) if day else ""
    return long_day(language, day) if day else BLANKS.sub(" ", str(value)).strip()


def as_day(value: object) -> date | None:
    """A letter keeps its days as text."""
    try:
        return date.fromisoformat(f"{value}")
    except ValueError:
        return None


def render(body: str, values: tuple[str, ...]) -> str:
    """The text that the person reads."""
    return PLACE.sub(lambda place: values[int(place[1]) - 1], body)
