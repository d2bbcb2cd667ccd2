"""The WhatsApp business account: publishing Flows, listing and submitting templates."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import FormData

from bot.channels.whatsapp.http import Graph, OutcomeUnknown
from bot.channels.whatsapp.templates import ApprovedTemplate

CATEGORY = "SIGN_UP"
MOST_PAGES = 100
FIELDS = "name,language,status,category,quality_score,rejected_reason,components"


class FlowRejected(Exception):
    """WhatsApp found faults in the Flow JSON; the message has its sentences about them."""

    def __init__(self, flow_id: str, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.flow_id = flow_id


async def publish(graph: Graph, account: str, name: str, flow: dict[str, Any]) -> str:
    """Create and publish a Flow; its id. A published Flow can never be changed.

    Raises FlowRejected, and what `Graph` raises; a draft may then be left in the account.
    """
    made = await graph.post(f"{account}/flows", {"name": name, "categories": [CATEGORY]})
    flow_id = str(made["id"])
    raise_rejection(flow_id, await graph.upload(f"{flow_id}/assets", assets(flow)))
    raise_rejection(flow_id, await graph.post(f"{flow_id}/publish", {}))
    return flow_id


def assets(flow: dict[str, Any]) -> FormData:
    """The Flow JSON as the upload that the API takes."""
    form = FormData(quote_fields=False)
    form.add_field("name", "flow.json")
    form.add_field("asset_type", "FLOW_JSON")
    content = json.dumps(flow, ensure_ascii=False).encode()
    form.add_field("file", content, content_type="application/json", filename="flow.json")
    return form


def raise_rejection(flow_id: str, answer: dict[str, Any]) -> None:
    """Raise FlowRejected with the errors that Meta found in the Flow, if any."""
    faults = answer.get("validation_errors") or []
    reasons = [str(each.get("message", each)) for each in faults if isinstance(each, dict)]
    if reasons or answer.get("success") is False:
        raise FlowRejected(flow_id, reasons or ["no reason was given"])


@dataclass(frozen=True, slots=True)
class AccountTemplate:
    """A template as the account has it; status and category in Meta's capitals."""

    name: str
    language: str
    status: str
    category: str
    quality: str = ""
    reason: str = ""
    body: str = ""


async def fetch_templates(graph: Graph, account: str) -> list[AccountTemplate]:
    """Every template of the account. Raises NotConnected, GraphError, OutcomeUnknown."""
    found: list[AccountTemplate] = []
    query = {"fields": FIELDS, "limit": "100"}
    for _ in range(MOST_PAGES):
        answer = await graph.get(f"{account}/message_templates", **query)
        rows = answer.get("data")
        if not isinstance(rows, list):
            raise OutcomeUnknown("a list of templates without data")
        found += [read(row) for row in rows if isinstance(row, dict)]
        after = next_page(answer)
        if not after:
            return found
        query["after"] = after
    raise OutcomeUnknown("the list of templates does not end")


async def fetch_templates_once(graph: Graph, account: str) -> list[AccountTemplate]:
    """Every template of the account, over a connection of its own."""
    await graph.open()
    try:
        return await fetch_templates(graph, account)
    finally:
        await graph.close()


def next_page(answer: Mapping[str, Any]) -> str:
    """The cursor of the next page; empty on the last one, which has no `next`."""
    paging = answer.get("paging") or {}
    after = (paging.get("cursors") or {}).get("after")
    return str(after) if after and paging.get("next") else ""


def read(row: Mapping[str, Any]) -> AccountTemplate:
    """A template as the account lists it."""
    quality, parts = row.get("quality_score") or {}, row.get("components") or []
    bodies = [each.get("text", "") for each in parts if each.get("type") == "BODY"]
    return AccountTemplate(
        str(row.get("name", "")),
        str(row.get("language", "")),
        str(row.get("status", "")).upper(),
        str(row.get("category", "")).upper(),
        str(quality.get("score", "")) if isinstance(quality, dict) else "",
        str(row.get("rejected_reason") or ""),
        bodies[0] if bodies else "",
    )


async def submit(
    graph: Graph, account: str, wording: ApprovedTemplate, examples: Mapping[str, Any]
) -> str:
    """Submit a template for approval; its first status."""
    answer = await graph.post(f"{account}/message_templates", submission_body(wording, examples))
    return str(answer.get("status", "PENDING")).upper()


def submission_body(wording: ApprovedTemplate, examples: Mapping[str, Any]) -> dict[str, Any]:
    """The request for approval, with an example for each place, as Meta wants.

    Keys: name, language, category, components.
    """
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
