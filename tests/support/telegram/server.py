"""A small Bot API: aiogram's strict models read every request, and it fails on command."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from tests.support.platforms.faults import reset
from tests.support.telegram.models import METHODS, types, validated

TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFakeFake"
ME = {"id": 1, "is_bot": True, "first_name": "Perisai", "username": "perisai_bot"}
Fault = Callable[[web.Request], Awaitable[web.Response]]


@dataclass
class StandIn:
    """`requests` are what was understood, `faults` what the next calls of a method meet instead."""

    requests: list[Any] = field(default_factory=list)
    attempts: list[str] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    lost: int = 0
    updates: list[Any] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    base: str = ""

    def of(self, method: type) -> list[Any]:
        return [request for request in self.requests if isinstance(request, method)]

    async def start(self) -> TestServer:
        app = web.Application()
        app.router.add_post(f"/bot{TOKEN}/{{method}}", self.handle)
        app.router.add_get(f"/file/bot{TOKEN}/{{path}}", self.file)
        server = TestServer(app)
        await server.start_server()
        self.base = str(server.make_url("/"))
        return server

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.attempts.append(method)
        if self.faults[method]:
            return await self.faults[method].pop(0)(request)
        understood = await read(method, request)
        self.requests.append(understood)
        result = await self.answer(method, understood)
        if self.lost:
            self.lost -= 1
            return await reset(request)
        if isinstance(result, web.Response):
            return result
        return web.json_response({"ok": True, "result": result})

    async def answer(self, method: str, call: Any) -> Any:
        if method == "getUpdates":
            return await self.poll(call)
        if method == "getFile":
            if call.file_id not in self.files:
                return error(400, "Bad Request: file is too big")
            size = self.sizes.get(call.file_id, len(self.files[call.file_id]))
            names = {"file_unique_id": "u", "file_path": call.file_id, "file_size": size}
            return {"file_id": call.file_id} | names
        if method.startswith("send"):
            chat = {"id": int(call.chat_id), "type": "private", "first_name": "Siti"}
            id = len(self.requests)
            return {"message_id": id, "date": 1795000000, "chat": chat, "from": ME, "text": "-"}
        return ME if method == "getMe" else True

    async def poll(self, call: Any) -> list[Any]:
        """Hold the line until there is an update; what is below the offset is confirmed."""
        self.offsets.append(call.offset)
        self.updates = [u for u in self.updates if u["update_id"] >= call.offset]
        for _ in range((call.timeout or 0) * 100):
            if self.updates:
                break
            await asyncio.sleep(0.01)
        return self.updates[:100]

    async def file(self, request: web.Request) -> web.StreamResponse:
        if self.faults["file"]:
            return await self.faults["file"].pop(0)(request)
        return web.Response(body=self.files[request.match_info["path"]])


async def read(method: str, request: web.Request) -> Any:
    """The request as aiogram's model; whatever the model does not know is an error."""
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        given |= await request.json()
    elif request.content_type == "multipart/form-data":
        for name, value in (await request.post()).items():
            given[name] = decoded(value)
    if isinstance(given.get("allowed_updates"), str):
        given["allowed_updates"] = json.loads(given["allowed_updates"])
    understood = validated(METHODS[method], given)
    check(understood)
    return understood


def decoded(value: Any) -> Any:
    if isinstance(value, web.FileField):
        return types.BufferedInputFile(value.file.read(), value.filename)
    return json.loads(value) if value[:1] in "[{" else value


def check(call: Any) -> None:
    """The limits that types cannot say."""
    text, caption = getattr(call, "text", None), getattr(call, "caption", None)
    assert text is None or 1 <= len(text) <= MessageLimit.MAX_TEXT_LENGTH
    assert caption is None or len(caption) <= MessageLimit.CAPTION_LENGTH
    keys = getattr(getattr(call, "reply_markup", None), "inline_keyboard", ())
    for key in (key for row in keys for key in row):
        assert key.text
        assert (key.url or "").startswith("https://") is not bool(key.callback_data)
        size = len((key.callback_data or "-").encode())
        assert 1 <= size <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA


def error(code: int, description: str, **parameters: object) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.json_response(body, status=code)


def says(code: int, description: str, **parameters: object) -> Fault:
    """The Bot API's own refusal."""

    async def fault(_: web.Request) -> web.Response:
        return error(code, description, **parameters)

    return fault


def page(code: int) -> Fault:
    """What a proxy in between shows."""

    async def fault(_: web.Request) -> web.Response:
        return web.Response(status=code, text="<html>oops</html>", content_type="text/html")

    return fault


async def nothing(_: web.Request) -> web.Response:
    """A long poll that ends without an update."""
    return web.json_response({"ok": True, "result": []})


async def garbage(_: web.Request) -> web.Response:
    return web.Response(text='{"ok": true, "resu', content_type="application/json")
