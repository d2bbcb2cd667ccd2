"""How options are drawn on WhatsApp: up to 3 buttons, a list of up to 10 lines, or numbers."""

from typing import Any

from bot.message import Option, Outbound
from bot.wire import truncate

MOST_BUTTONS, LONGEST_TITLE, LONGEST_VALUE = 3, 20, 256
MOST_LINES, LONGEST_LINE, LONGEST_LINE_VALUE, LONGEST_NOTE = 10, 24, 200, 72


def buttons(message: Outbound) -> dict[str, Any] | None:
    """Reply buttons, when there are few options with short labels."""
    labels = [option.label for option in message.options]
    if not 1 <= len(labels) <= MOST_BUTTONS or len(set(labels)) < len(labels):
        return None
    if max(map(len, labels)) > LONGEST_TITLE or not fit(message.options, LONGEST_VALUE):
        return None
    return {"buttons": [{"type": "reply", "reply": reply(each)} for each in message.options]}


def reply(option: Option) -> dict[str, str]:
    return {"id": option.value, "title": option.label}


def listed(message: Outbound, choose: str) -> dict[str, Any] | None:
    """A list behind a button that says `choose`; a label that is too long is told in full below."""
    if not 1 <= len(message.options) <= MOST_LINES or not fit(message.options, LONGEST_LINE_VALUE):
        return None
    rows = [line(option) for option in message.options]
    return {"button": truncate(choose, LONGEST_TITLE), "sections": [{"rows": rows}]}


def line(option: Option) -> dict[str, str]:
    if len(option.label) <= LONGEST_LINE:
        return reply(option)
    title, note = truncate(option.label, LONGEST_LINE), truncate(option.label, LONGEST_NOTE)
    return {"id": option.value, "title": title, "description": note}


def fit(options: tuple[Option, ...], longest: int) -> bool:
    """Values are unique, and short enough to come back whole."""
    values = {option.value for option in options}
    return len(values) == len(options) and all(len(value) <= longest for value in values)


def numbered(message: Outbound) -> str:
    """The text with its options below it, for where nothing can be tapped."""
    lines = [
        f"{number}. {option.label}" if message.numbered else f"- {option.label}"
        for number, option in enumerate(message.options, start=1)
    ]
    return "\n\n".join(part for part in (message.text, "\n".join(lines)) if part)
