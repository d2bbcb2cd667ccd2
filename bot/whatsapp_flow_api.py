"""Flows in the account at WhatsApp: made, filled with Flow JSON, published."""

import json
from typing import Any

from aiohttp import FormData

from bot.whatsapp_http import Graph

CATEGORY = "SIGN_UP"


class NotAccepted(Exception):
    """WhatsApp found faults in the Flow; its own sentences about our JSON."""

    def __init__(self, flow_id: str, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.flow_id = flow_id


async def publish(graph: Graph, account: str, name: str, flow: dict[str, Any]) -> str:
    """The id of a new, published Flow: a published one can never be changed.

    Raises NotAccepted, and what `Graph` raises; a draft may then be left in the account.
    """
    made = await graph.post(f"{account}/flows", {"name": name, "categories": [CATEGORY]})
    flow_id = str(made["id"])
    refuse(flow_id, await graph.upload(f"{flow_id}/assets", assets(flow)))
    refuse(flow_id, await graph.post(f"{flow_id}/publish", {}))
    return flow_id


def assets(flow: dict[str, Any]) -> FormData:
    form = FormData(quote_fields=False)
    form.add_field("name", "flow.json")
    form.add_field("asset_type", "FLOW_JSON")
    content = json.dumps(flow, ensure_ascii=False).encode()
    form.add_field("file", content, content_type="application/json", filename="flow.json")
    return form


def refuse(flow_id: str, answer: dict[str, Any]) -> None:
    faults = answer.get("validation_errors") or []
    told = [str(each.get("message", each)) for each in faults if isinstance(each, dict)]
    if told or answer.get("success") is False:
        raise NotAccepted(flow_id, told or ["no reason was given"])
