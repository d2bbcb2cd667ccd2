"""A small Graph API: it holds requests against Meta's limits, and fails on command."""

import base64
import json
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.support.platforms.faults import reset
from tests.support.whatsapp.webhooks import PHONE_ID, TOKEN

Fault = Callable[[web.Request], Awaitable[web.Response]]


@dataclass
class StandIn:
    """`sent` are the messages that were accepted; `faults` meet the next requests instead."""

    sent: list[dict[str, Any]] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    uploads: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    media_faults: list[Fault] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    lost: int = 0
    base: str = ""

    async def start(self) -> TestServer:
        app = web.Application(client_max_size=120 << 20)
        app.router.add_post(f"/v26.0/{PHONE_ID}/messages", self.messages)
        app.router.add_post(f"/v26.0/{PHONE_ID}/media", self.upload)
        app.router.add_get("/v26.0/{id}", self.lookup)
        app.router.add_get("/bytes/{id}", self.fetch)
        server = TestServer(app)
        await server.start_server()
        self.base = str(server.make_url("")).rstrip("/")
        return server

    async def messages(self, request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == f"Bearer {TOKEN}"
        body = json.loads(await request.read())
        if body.get("status") == "read":
            self.read.append(body["message_id"])
            return web.json_response({"success": True})
        if self.faults:
            return await self.faults.pop(0)(request)
        check(body)
        self.sent.append(body)
        if self.lost:
            self.lost -= 1
            return await reset(request)
        number = body.get("to", "628000000").encode()
        id = "wamid." + base64.b64encode(b"HBgN" + number + os.urandom(12)).decode()
        return web.json_response({"messaging_product": "whatsapp", "messages": [{"id": id}]})

    async def upload(self, request: web.Request) -> web.Response:
        if self.media_faults:
            return await self.media_faults.pop(0)(request)
        form = await request.post()
        file = form["file"]
        assert isinstance(file, web.FileField)
        assert form["messaging_product"] == "whatsapp"
        assert form["type"] == file.content_type
        content = file.file.read()
        self.uploads.append({"name": file.filename, "type": form["type"], "content": content})
        return web.json_response({"id": str(len(self.uploads))})

    async def lookup(self, request: web.Request) -> web.Response:
        self.asked.append(request.match_info["id"])
        if self.media_faults:
            return await self.media_faults.pop(0)(request)
        id = request.match_info["id"]
        if id not in self.media:
            return error(100, 400)
        content = self.media[id]
        size = self.sizes.get(id, len(content))
        more = {"sha256": sha256(content).hexdigest(), "file_size": size}
        return web.json_response({"url": f"{self.base}/bytes/{id}", "id": id} | more)

    async def fetch(self, request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == f"Bearer {TOKEN}"
        if self.media_faults:
            return await self.media_faults.pop(0)(request)
        return web.Response(body=self.media[request.match_info["id"]])


def check(body: dict[str, Any]) -> None:
    """Meta's limits."""
    assert body["messaging_product"] == "whatsapp"
    assert ("to" in body) != ("recipient" in body)
    assert len(body.get("biz_opaque_callback_data", "")) <= 512
    kind = body["type"]
    assert body[kind]
    if kind == "text":
        assert 1 <= len(body["text"]["body"]) <= 4096
    if kind in ("image", "document"):
        assert len(body[kind].get("caption", "x")) in range(1, 1025)
    if kind == "interactive":
        check_interactive(body["interactive"])


def check_interactive(message: dict[str, Any]) -> None:
    assert 1 <= len(message["body"]["text"]) <= 1024
    action = message["action"]
    replies = [each["reply"] for each in action.get("buttons", ())]
    assert len(replies) <= 3
    assert all(1 <= len(each["title"]) <= 20 and 1 <= len(each["id"]) <= 256 for each in replies)
    assert len({each["title"] for each in replies}) == len(replies)
    rows = [row for section in action.get("sections", ()) for row in section["rows"]]
    assert len(rows) <= 10
    assert all(1 <= len(each["title"]) <= 24 and 1 <= len(each["id"]) <= 200 for each in rows)
    assert all(len(each.get("description", "")) <= 72 for each in rows)
    assert len({each["id"] for each in rows}) == len(rows)


def error(code: int, status: int = 400) -> web.Response:
    told = {"message": f"(#{code}) +6281234567890", "code": code, "fbtrace_id": "A1"}
    return web.json_response({"error": told}, status=status)


def says(code: int, status: int = 400) -> Fault:
    """The API's own error, which quotes the number."""

    async def fault(_: web.Request) -> web.Response:
        return error(code, status)

    return fault


async def page(_: web.Request) -> web.Response:
    """What a proxy in between shows."""
    return web.Response(status=502, text="<html>oops</html>", content_type="text/html")


async def garbage(_: web.Request) -> web.Response:
    return web.Response(text='{"messages": [{"i', content_type="application/json")


async def nameless(_: web.Request) -> web.Response:
    return web.json_response({"messages": []})
