"""A form's pages as a WhatsApp Flow: static Flow JSON, which needs no endpoint of ours.

The limits are Meta's (developers.facebook.com/docs/whatsapp/flows/reference/components). Where
sources differ the smaller number is taken.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from bot.paper import Field, Kind, Mark, Page, Paper

VERSION = "7.1"
FIRST = "START"
"""The screen that opens, whatever the form."""

ELDEST = 1900
INPUTS = {Kind.TEXT: "text", Kind.NUMBER: "number", Kind.TEL: "phone"}
CHOICES = {Kind.RADIO: "RadioButtonsGroup", Kind.LIST: "Dropdown"}


def flow_json(paper: Paper, onward: str, finish: str, today: date) -> dict[str, Any]:
    """One screen a page; the last one hands everything over. `onward` and `finish` are buttons."""
    screens = [screen(paper, page, today) for page in paper.pages]
    for here, following in pairwise(screens):
        step = {"type": "screen", "name": following["id"]}
        foot(here, onward, {"name": "navigate", "next": step})
    foot(screens[-1], finish, {"name": "complete", "payload": payload(paper)})
    screens[-1] |= {"terminal": True, "success": True}
    return {"version": VERSION, "screens": screens}


def screen(paper: Paper, page: Page, today: date) -> dict[str, Any]:
    """What is typed is sensitive: WhatsApp leaves it out of the summary in the chat."""
    above = [{"type": "TextBody", "text": page.intro}] if page.intro else []
    children = [part for field in page.fields for part in component(field, page, today)]
    typed = [field.name for field in page.fields if not field.marks and field.kind != Kind.TICK]
    return {
        "id": screen_id(paper, page),
        "title": page.title,
        "layout": {"type": "SingleColumnLayout", "children": [*above, *children]},
    } | ({"sensitive": typed} if typed else {})


def screen_id(paper: Paper, page: Page) -> str:
    return FIRST if page is paper.pages[0] else page.name.upper()


def foot(screen: dict[str, Any], label: str, action: dict[str, Any]) -> None:
    footer = {"type": "Footer", "label": label, "on-click-action": {"payload": {}} | action}
    screen["layout"]["children"].append(footer)


def payload(paper: Paper) -> dict[str, str]:
    """What comes back: every answer by the name of its question."""
    return {
        field.name: f"${{screen.{screen_id(paper, page)}.form.{field.name}}}"
        for page in paper.pages
        for field in page.fields
    }


def component(field: Field, page: Page, today: date) -> Iterator[dict[str, Any]]:
    if field.text:
        yield {"type": "TextBody", "text": field.text}
    if field.kind in CHOICES and field.help:
        yield {"type": "TextCaption", "text": field.help} | visible(field, page)
    shape = {"name": field.name, "label": field.label, "required": field.required}
    yield typed(field, today) | shape | visible(field, page)


def typed(field: Field, today: date) -> dict[str, Any]:
    helper = {"helper-text": field.help} if field.help else {}
    if field.kind is Kind.TICK:
        return {"type": "OptIn"}
    if field.kind in CHOICES:
        return {"type": CHOICES[field.kind], "data-source": [item(each) for each in field.marks]}
    if field.kind is Kind.DATE:
        span = {"min-date": f"{ELDEST}-01-01", "max-date": today.isoformat()}
        return {"type": "DatePicker"} | span | helper
    return {"type": "TextInput", "input-type": INPUTS[field.kind]} | helper


def item(mark: Mark) -> dict[str, str]:
    group = {"description": mark.group} if mark.group else {}
    return {"id": mark.value, "title": mark.label} | group


def visible(field: Field, page: Page) -> dict[str, str]:
    """A condition on a field of the same screen hides it; one of another screen is left to read."""
    if field.only is None or field.only[0] not in {each.name for each in page.fields}:
        return {}
    tests = " || ".join(f"(${{form.{field.only[0]}}} == '{value}')" for value in field.only[1])
    return {"visible": f"`{tests}`"}
