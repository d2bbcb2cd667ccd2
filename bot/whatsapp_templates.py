"""The templates of a WhatsApp account: which there are, and how one is submitted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.templates import Wording
from bot.whatsapp_http import Graph, Unclear

PAGES = 100
FIELDS = "name,language,status,category,quality_score,rejected_reason,components"


@dataclass(frozen=True, slots=True)
class Listed:
    """A template as the account has it; status and category in Meta's capitals."""

    name: str
    language: str
    status: str
    category: str
    quality: str = ""
    reason: str = ""
    body: str = ""


async def listed(graph: Graph, account: str) -> list[Listed]:
    """Every template of the account, page by page. NotConnected, Fault, Unclear."""
    found: list[Listed] = []
    query = {"fields": FIELDS, "limit": "100"}
    for _ in range(PAGES):
        answer = await graph.get(f"{account}/message_templates", **query)
        rows = answer.get("data")
        if not isinstance(rows, list):
            raise Unclear("a list of templates without data")
        found += [read(row) for row in rows if isinstance(row, dict)]
        after = following(answer)
        if not after:
            return found
        query["after"] = after
    raise Unclear("the list of templates does not end")


async def fetched(graph: Graph, account: str) -> list[Listed]:
    """The same, by a connection of its own."""
    await graph.open()
    try:
        return await listed(graph, account)
    finally:
        await graph.close()


def following(answer: Mapping[str, Any]) -> str:
    """Where the next page begins; empty on the last one, which has no `next`."""
    paging = answer.get("paging") or {}
    after = (paging.get("cursors") or {}).get("after")
    return str(after) if after and paging.get("next") else ""


def read(row: Mapping[str, Any]) -> Listed:
    quality, parts = row.get("quality_score") or {}, row.get("components") or []
    bodies = [each.get("text", "") for each in parts if each.get("type") == "BODY"]
    return Listed(
        str(row.get("name", "")),
        str(row.get("language", "")),
        str(row.get("status", "")).upper(),
        str(row.get("category", "")).upper(),
        str(quality.get("score", "")) if isinstance(quality, dict) else "",
        str(row.get("rejected_reason") or ""),
        bodies[0] if bodies else "",
    )


async def submit(graph: Graph, account: str, wording: Wording, examples: Mapping[str, Any]) -> str:
    """Ask for approval; the status that the account gives it at first."""
    answer = await graph.post(f"{account}/message_templates", asked(wording, examples))
    return str(answer.get("status", "PENDING")).upper()


def asked(wording: Wording, examples: Mapping[str, Any]) -> dict[str, Any]:
    """The request: Meta wants an example of what stands in each place."""
    filled = wording.filled(examples)
    assert filled is not None, "the examples fill every template"
    body: dict[str, Any] = {"type": "BODY", "text": wording.body}
    if filled.values:
        body["example"] = {"body_text": [list(filled.values)]}
    buttons = [{"type": "QUICK_REPLY", "text": label} for _, label in wording.buttons]
    parts = [body, *([{"type": "BUTTONS", "buttons": buttons}] if buttons else [])]
    return {
        "name": wording.name,
        "language": wording.language,
        "category": wording.category.upper(),
        "components": parts,
    }
