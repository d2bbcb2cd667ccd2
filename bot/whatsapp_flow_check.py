"""Is a Flow within what Meta accepts? Each fault is a sentence that names its place."""

from collections.abc import Iterator
from typing import Any

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


def faults(flow: dict[str, Any]) -> list[str]:
    """No sentence: it may be uploaded."""
    ids = [screen["id"] for screen in flow["screens"]]
    found = [] if len(ids) == len(set(ids)) else ["Two screens have the same id."]
    if not flow["screens"][-1].get("terminal"):
        found.append("The last screen must be terminal.")
    for screen in flow["screens"]:
        found += [f"{screen['id']}: {fault}" for fault in of_screen(screen, ids)]
    return found


def of_screen(screen: dict[str, Any], ids: list[str]) -> Iterator[str]:
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
        yield from of_component(child, ids)


def of_component(child: dict[str, Any], ids: list[str]) -> Iterator[str]:
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
