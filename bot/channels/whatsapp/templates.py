"""Message templates that a platform must approve: one for each kind of message and language.

They are data beside the texts that people read, and say the same.
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
    """`text` is the name of the text. `variables` fill {{1}}, {{2}} ... in their order.

    A variable is a value's name, or MONTH(name) or RUPIAH(name). `buttons` are value and label.
    """

    text: str
    name: str
    language: str
    category: str
    body: str
    variables: tuple[str, ...]
    buttons: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """The name and language, as a stored message has them."""
        return f"{self.name}/{self.language}"

    def filled(self, values: Mapping[str, Any], pressed: Sequence[str] = ()) -> Template | None:
        """The template with these values; None when one is missing or the text would be too long.

        `pressed` are the values of the message's own buttons, which may have an id.
        """
        try:
            shown = tuple(value_text(self.language, each, values) for each in self.variables)
        except KeyError:
            return None
        if not all(shown) or len(render(self.body, shown)) > LONGEST:
            return None
        buttons = tuple(command_with_id(command, pressed) for command, _ in self.buttons)
        return Template(self.name, self.language, shown, buttons)


class Templates:
    """All templates, found by the name of the text and the language."""

    def __init__(self, wordings: tuple[ApprovedTemplate, ...], examples: Mapping[str, Any]) -> None:
        self.wordings = wordings
        self.examples = examples
        """A value of each name, to show the platform what will stand in the places."""
        self.by_text = {(each.text, each.language): each for each in wordings}
        self.by_name = {(each.name, each.language): each for each in wordings}

    @classmethod
    def load(cls, file: Path) -> "Templates":
        kept = json.loads(file.read_text("utf-8"))
        return cls(tuple(parse_template(each) for each in kept["templates"]), kept["examples"])

    def of(self, body: Mapping[str, Any]) -> ApprovedTemplate | None:
        """The template for a message, by the name and language in its body, or None."""
        return self.by_text.get((body.get("name", ""), body.get("language", "")))


NONE = Templates((), {})


def parse_template(entry: dict[str, Any]) -> ApprovedTemplate:
    lists = {"variables": tuple(entry["variables"])}
    buttons = tuple((value, label) for value, label in entry["buttons"])
    return ApprovedTemplate(**(entry | lists | {"buttons": buttons}))


def command_with_id(command: str, pressed: Sequence[str]) -> str:
    """The command with its id, as the message's own button has it."""
    return next((each for each in pressed if each.split(" ")[0] == command), command)


def value_text(language: str, variable: str, values: Mapping[str, Any]) -> str:
    """A value in words, without line breaks, tabs and rows of blanks: platforms refuse them."""
    function, _, name = variable.rstrip(")").rpartition("(")
    value = values[name]
    if function == "RUPIAH":
        return rupiah(value)
    day = as_day(value)
    if function == "MONTH":
        return month_name(language, day) if day else ""
    return long_day(language, day) if day else BLANKS.sub(" ", str(value)).strip()


def as_day(value: object) -> date | None:
    """The date in an ISO text, as a stored message has it; None when it is none."""
    try:
        return date.fromisoformat(f"{value}")
    except ValueError:
        return None


def render(body: str, values: tuple[str, ...]) -> str:
    """The text that the person reads."""
    return PLACE.sub(lambda place: values[int(place[1]) - 1], body)
