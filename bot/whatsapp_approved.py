"""A text that WhatsApp approved before, as a message names it."""

from typing import Any

from bot.message import Template

Body = dict[str, Any]


def template(wanted: Template) -> Body:
    """Values may hold no line breaks, no tabs and no runs of blanks."""
    values = [" ".join(value.split()) for value in wanted.values]
    if not all(values):
        raise ValueError(f"template {wanted.name}: an empty value")
    parameters = [{"type": "text", "text": value} for value in values]
    components: list[Body] = [{"type": "body", "parameters": parameters}] if parameters else []
    components += [quick_reply(index, value) for index, value in enumerate(wanted.buttons)]
    known = {"components": components} if components else {}
    return {"name": wanted.name, "language": {"code": wanted.language}, **known}


def quick_reply(index: int, value: str) -> Body:
    payload = [{"type": "payload", "payload": value}]
    return {"type": "button", "sub_type": "quick_reply", "index": str(index), "parameters": payload}
