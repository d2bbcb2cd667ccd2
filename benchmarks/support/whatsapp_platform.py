"""Meta's side of WhatsApp: its webhooks, and a fast server that accepts our messages."""

import hmac
import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from aiohttp import web

from bot.message import Inbound

PHONE_ID, SECRET, TOKEN = "106540352242922", "bench-secret", "bench-token"
NUMBER = 6_281_200_000_000


def message_payload(inbound: Inbound, at: int) -> dict[str, Any]:
    """`inbound` from somebody whose number and user id WhatsApp gives; `at` in Unix seconds."""
    known = {"from": f"{NUMBER + int(inbound.sender)}", "from_user_id": f"ID.{inbound.sender}"}
    text = {"type": "text", "text": {"body": inbound.text}}
    return known | {"id": f"wamid.{inbound.id}", "timestamp": f"{at}"} | text


def webhook_body(inbounds: Iterable[Inbound], at: int) -> bytes:
    """One webhook with all these messages."""
    messages = [message_payload(each, at) for each in inbounds]
    people = [
        {"profile": {"name": "Siti"}, "wa_id": each["from"], "user_id": each["from_user_id"]}
        for each in messages
    ]
    meta = {"display_phone_number": "15550783881", "phone_number_id": PHONE_ID}
    value = {"messaging_product": "whatsapp", "metadata": meta, "contacts": people}
    changes = [{"field": "messages", "value": value | {"messages": messages}}]
    whole = {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": changes}]}
    return json.dumps(whole, separators=(",", ":")).encode()


def signature_headers(raw: bytes) -> dict[str, str]:
    signature = hmac.digest(SECRET.encode(), raw, sha256).hex()
    return {"X-Hub-Signature-256": f"sha256={signature}", "Content-Type": "application/json"}


async def serve_graph_api() -> tuple[web.AppRunner, str]:
    """A server that accepts every message as the Graph API does, and its address."""
    accepted = json.dumps({"messages": [{"id": "wamid.bench"}]}).encode()

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        return web.Response(body=accepted, content_type="application/json")

    app = web.Application()
    app.router.add_post("/{path:.*}", answer)
    server = web.AppRunner(app)
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    return server, f"http://127.0.0.1:{server.addresses[0][1]}"
