"""WhatsApp Flows: the Flow JSON of a form, its check, the message that offers it, and the reply.

The Flow is static and needs no endpoint of ours. The limits are Meta's
(developers.facebook.com/docs/whatsapp/flows/reference/components); where sources differ the
smaller number is taken.
"""

import json
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from bot.forms.pages import Field, FieldKind, FieldOption, FormPages, Section
from bot.message import Flow, SubmittedForm

VERSION = "7.1"
FIRST = "START"
"""The id of the first screen of every form."""

ELDEST = 1900
INPUTS = {FieldKind.TEXT: "text", FieldKind.NUMBER: "number", FieldKind.TEL: "phone"}
CHOICES = {FieldKind.RADIO: "RadioButtonsGroup", FieldKind.LIST: "Dropdown"}


def flow_json(form_pages: FormPages, onward: str, finish: str, today: date) -> dict[str, Any]:
    """Flow JSON with a screen for each page; `onward` and `finish` are labels of buttons."""
    screens = [screen(form_pages, page, today) for page in form_pages.pages]
    for here, following in pairwise(screens):
        step = {"type": "screen", "name": following["id"]}
        footer(here, onward, {"name": "navigate", "next": step})
    footer(screens[-1], finish, {"name": "complete", "payload": payload(form_pages)})
    screens[-1] |= {"terminal": True, "success": True}
    return {"version": VERSION, "screens": screens}


def screen(form_pages: FormPages, page: Section, today: date) -> dict[str, Any]:
    """A screen; typed answers are marked sensitive, so that the chat's summary leaves them out."""
    above = [{"type": "TextBody", "text": page.intro}] if page.intro else []
    children = [part for field in page.fields for part in component(field, page, today)]
    typed = [
        field.name for field in page.fields if not field.marks and field.kind != FieldKind.TICK
    ]
    return {
        "id": screen_id(form_pages, page),
        "title": page.title,
        "layout": {"type": "SingleColumnLayout", "children": [*above, *children]},
    } | ({"sensitive": typed} if typed else {})


def screen_id(form_pages: FormPages, page: Section) -> str:
    return FIRST if page is form_pages.pages[0] else page.name.upper()


def footer(screen: dict[str, Any], label: str, action: dict[str, Any]) -> None:
    footer = {"type": "Footer", "label": label, "on-click-action": {"payload": {}} | action}
    screen["layout"]["children"].append(footer)


def payload(form_pages: FormPages) -> dict[str, str]:
    """The reply's fields: every answer by the name of its question."""
    return {
        field.name: f"${{screen.{screen_id(form_pages, page)}.form.{field.name}}}"
        for page in form_pages.pages
        for field in page.fields
    }


def component(field: Field, page: Section, today: date) -> Iterator[dict[str, Any]]:
    """Yield the components that show a field on a screen."""
    if field.text:
        yield {"type": "TextBody", "text": field.text}
    if field.kind in CHOICES and field.help:
        yield {"type": "TextCaption", "text": field.help} | visible(field, page)
    shape = {"name": field.name, "label": field.label, "required": field.required}
    yield text_input(field, today) | shape | visible(field, page)


def text_input(field: Field, today: date) -> dict[str, Any]:
    """A field for typed text or a date."""
    helper = {"helper-text": field.help} if field.help else {}
    if field.kind is FieldKind.TICK:
        return {"type": "OptIn"}
    if field.kind in CHOICES:
        return {
            "type": CHOICES[field.kind],
            "data-source": [option_item(each) for each in field.marks],
        }
    if field.kind is FieldKind.DATE:
        span = {"min-date": f"{ELDEST}-01-01", "max-date": today.isoformat()}
        return {"type": "DatePicker"} | span | helper
    return {"type": "TextInput", "input-type": INPUTS[field.kind]} | helper


def option_item(mark: FieldOption) -> dict[str, str]:
    group = {"description": mark.group} if mark.group else {}
    return {"id": mark.value, "title": mark.label} | group


def visible(field: Field, page: Section) -> dict[str, str]:
    """The visibility condition, when it is on a field of the same screen."""
    if field.only is None or field.only[0] not in {each.name for each in page.fields}:
        return {}
    tests = " || ".join(f"(${{form.{field.only[0]}}} == '{value}')" for value in field.only[1])
    return {"visible": f"`{tests}`"}


LONGEST = {
    ("TextBody", "text"): 4096,
    ("TextCaption", "text"): 409,
    ("TextInput", "label"): 20,
    ("TextInput", "helper-text"): 80,
    ("DatePicker", "label"): 40,
    ("DatePicker", "helper-text"): 80,
    ("Dropdown", "label"): 20,
    ("RadioButtonsGroup", "label"): 30,
    ("OptIn", "label"): 30,
    ("Footer", "label"): 35,
}
"""Characters, the smaller number where sources differ."""

MOST = {"Dropdown": 200, "RadioButtonsGroup": 20}
TITLE, DETAIL, COMPONENTS, TICKS = 30, 300, 50, 5


def flow_errors(flow: dict[str, Any]) -> list[str]:
    """Violations of Meta's limits, each a sentence that names its place; none when valid."""
    ids = [screen["id"] for screen in flow["screens"]]
    found = [] if len(ids) == len(set(ids)) else ["Two screens have the same id."]
    if not flow["screens"][-1].get("terminal"):
        found.append("The last screen must be terminal.")
    for screen in flow["screens"]:
        found += [f"{screen['id']}: {fault}" for fault in screen_errors(screen, ids)]
    return found


def screen_errors(screen: dict[str, Any], ids: list[str]) -> Iterator[str]:
    """Yield what Meta would refuse about a screen."""
    children = screen["layout"]["children"]
    if not screen["id"].replace("_", "").isalpha() or screen["id"] == "SUCCESS":
        yield "the id may only have letters and underscores, and not be SUCCESS."
    if not 0 < len(screen["title"]) <= TITLE:
        yield f"the title needs 1 to {TITLE} characters."
    if len(children) > COMPONENTS:
        yield f"more than {COMPONENTS} components."
    if sum(child["type"] == "OptIn" for child in children) > TICKS:
        yield f"more than {TICKS} agreements."
    if [child["type"] for child in children].count("Footer") != 1:
        yield "exactly one footer is needed."
    for child in children:
        yield from component_errors(child, ids)


def component_errors(child: dict[str, Any], ids: list[str]) -> Iterator[str]:
    """Yield what Meta would refuse about a component."""
    name = child.get("name", child["type"])
    for (kind, part), most in LONGEST.items():
        if kind == child["type"] and part in child and not 0 < len(child[part]) <= most:
            yield f"{name}: {part} has {len(child[part])} characters, allowed are 1 to {most}."
    items = child.get("data-source", ())
    if child["type"] in MOST and not 0 < len(items) <= MOST[child["type"]]:
        yield f"{name}: {len(items)} options, allowed are 1 to {MOST[child['type']]}."
    for item in items:
        if not 0 < len(item["title"]) <= TITLE or len(item.get("description", "")) > DETAIL:
            yield f"{name}: the option {item['title']!r} is too long."
    if len({item["id"] for item in items}) < len(items):
        yield f"{name}: two options have the same id."
    following = child.get("on-click-action", {}).get("next", {}).get("name")
    if following and following not in ids:
        yield f"{name}: there is no screen {following}."


LONGEST_BODY = 1024
LONGEST_BUTTON = 20
LONGEST_REPLY = 64 * 1024
TICKED = {True: "yes", False: "no"}


def fits_flow(text: str, flow: Flow) -> bool:
    """May the message offer the Flow? A longer text is sent as the chat's own question."""
    return len(body_of(text, flow)) <= LONGEST_BODY and len(flow.label) <= LONGEST_BUTTON


def interactive(text: str, flow: Flow, flow_id: str) -> dict[str, Any]:
    """The `interactive` object of the message; it has this one button only."""
    parameters = {
        "flow_message_version": "3",
        "flow_token": flow.token,
        "flow_id": flow_id,
        "flow_cta": flow.label,
        "flow_action": "navigate",
        "flow_action_payload": {"screen": FIRST},
    }
    action = {"name": "flow", "parameters": parameters}
    return {"type": "flow", "body": {"text": body_of(text, flow)}, "action": action}


def body_of(text: str, flow: Flow) -> str:
    return f"{text}\n\n{flow.hint}"


def read_reply(response_json: str) -> SubmittedForm | None:
    """The form in a Flow's reply (`nfm_reply.response_json`); None when it is no form of ours."""
    if len(response_json) > LONGEST_REPLY:
        return None
    try:
        given = json.loads(response_json)
        json.dumps(given, ensure_ascii=False).encode()  # no lone surrogates
    except (ValueError, RecursionError):
        return None
    token = given.pop("flow_token", None) if isinstance(given, dict) else None
    if not isinstance(token, str) or "." not in token:
        return None
    answers = {
        name: text for name, value in given.items() if (text := field_text(value)) is not None
    }
    return SubmittedForm(token.partition(".")[0], answers)


def field_text(value: object) -> str | None:
    """A field as text: a tick is yes or no; PostgreSQL cannot keep a NUL character."""
    if isinstance(value, bool):
        return TICKED[value]
    if isinstance(value, int):
        return str(value)
    return value.replace("\0", "") if isinstance(value, str) else None
