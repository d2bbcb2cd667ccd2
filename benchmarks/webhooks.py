"""What Meta posts when people write on WhatsApp, and a fast server that takes what we send."""

import hmac
import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from aiohttp import web

from bot.message import Inbound

PHONE_ID, SECRET, TOKEN = "106540352242922", "bench-secret", "bench-token"
NUMBER = 6_281_200_000_000


def message(inbound: Inbound, at: int) -> dict[str, Any]:
    """`inbound` as somebody wrote it whose number and user id WhatsApp tells; `at` in seconds."""
    known = {"from": f"{NUMBER + int(inbound.sender)}", "from_user_id": f"ID.{inbound.sender}"}
    text = {"type": "text", "text": {"body": inbound.text}}
    return known | {"id": f"wamid.{inbound.id}", "timestamp": f"{at}"} | text


def body(inbounds: Iterable[Inbound], at: int) -> bytes:
    """One webhook with all of them."""
    messages = [message(each, at) for each in inbounds]
    people = [
        {"profile": {"name": "Siti"}, "wa_id": each["from"], "user_id": each["from_user_id"]}
        for each in messages
    ]
    meta = {"display_phone_number": "15550783881", "phone_number_id": PHONE_ID}
    value = {"messaging_product": "whatsapp", "metadata": meta, "contacts": people}
    changes = [{"field": "messages", "value": value | {"messages": messages}}]
    whole = {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": changes}]}
    return json.dumps(whole, separators=(",", ":")).encode()


def signed(raw: bytes) -> dict[str, str]:
    told = hmac.digest(SECRET.encode(), raw, sha256).hex()
    return {"X-Hub-Signature-256": f"sha256={told}", "Content-Type": "application/json"}


async def serve() -> tuple[web.AppRunner, str]:
    """Takes every message as the Graph API does."""
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
