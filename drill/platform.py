"""A small Bot API on loopback: it takes every message, and remembers when it came to whom."""

import asyncio
import json
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

ME = {"id": 1, "is_bot": True, "first_name": "Perisai", "username": "perisai_drill_bot"}


@dataclass
class Platform:
    """`sent` are the texts by chat; `heard` is set whenever one comes."""

    port: int
    sent: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    heard: dict[int, asyncio.Event] = field(default_factory=lambda: defaultdict(asyncio.Event))
    times: list[float] = field(default_factory=list)

    async def open(self) -> None:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_post("/bot{token}/{method}", self.answer)
        self.runner = web.AppRunner(app, access_log=None)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", self.port).start()

    async def close(self) -> None:
        await self.runner.cleanup()

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        is_json = request.content_type == "application/json"
        form = await request.json() if is_json else await request.post()
        chat = int(str(form.get("chat_id", 0)))
        if method.startswith("send") and method != "sendChatAction":
            self.take(chat, str(form.get("text", form.get("caption", ""))))
            return done({"message_id": len(self.times), "date": 0, "chat": private(chat)})
        return done(ME if method == "getMe" else True)

    def take(self, chat: int, text: str) -> None:
        self.times.append(time.monotonic())
        self.sent[chat].append(text)
        self.heard[chat].set()


def private(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private", "first_name": "x"}


def done(result: Any) -> web.Response:
    return web.Response(
        body=json.dumps({"ok": True, "result": result}), content_type="application/json"
    )
