"""The web chat as a face: requests of the page go in, its JSON comes out."""

import json
from datetime import UTC, datetime
from typing import Any, cast

import httpx
from starlette.applications import Starlette

from bot.channels.webchat import WebChat
from bot.message import Inbound, InboundKind, Outbound
from domain.markup import plain
from models.delivery.chat_history import HistoryEntry
from tests.support.platforms.base import Key, Payload, Receive, View, at_once, run
from web.chat.api import InboundApi, message_json
from web.dependencies import Deps
from web.requests.rate_limits import Limits, TokenBuckets

NO_LIMITS = Limits(*(TokenBuckets(10**6) for _ in range(4)))


class WebFace:
    channel, called = "web", "Web"

    def __init__(self, receive: Receive, sender: str) -> None:
        self.receive = receive
        self.sender = sender

    def send(self, message: Outbound) -> list[Payload]:
        name = message.document.name if message.document else None
        then = datetime.fromtimestamp(0, UTC)
        letter = HistoryEntry(1, then, then, message.body())
        return [json.loads(json.dumps(message_json(letter, name, "")))]

    def view(self, message: Outbound, sent: list[Payload] | None = None) -> View:
        [shown] = sent or self.send(message)
        keys = [Key(each["label"], each["value"]) for each in shown["options"]]
        opened = shown.get("link", {}).get("url", "")
        text = "\n\n".join(each for each in (plain(shown["text"]), opened) if each)
        return View(text, tuple(keys))

    def bring(self, meant: Inbound, now: datetime) -> None:
        """What the page has no button for is told to the bot as it is."""
        told = (InboundKind.MESSAGE, InboundKind.VOICE) if meant.files else (InboundKind.MESSAGE,)
        captioned = meant.files and meant.text
        if meant.kind not in told or meant.phone or meant.filled or captioned:
            self.receive(meant)
        else:
            run(self.ask(meant, now))

    async def ask(self, meant: Inbound, now: datetime) -> None:
        known = {"sender": self.sender, "id": meant.id}
        given = {"press": meant.press} if meant.press else {"text": meant.text}
        request: dict[str, Any] = {"json": known | given}
        if meant.files:
            [file] = meant.files
            parts = {"file": (file.name, file.content, file.media_type)}
            request = {"data": {"id": meant.id}, "files": parts, "params": {"sender": self.sender}}
        headers = {"Accept-Language": meant.language or "id", "X-Perisai-Chat": "1"}
        path = f"/api/chat/{'files' if meant.files else 'messages'}"
        async with self.page(now) as page:
            answer = await page.post(path, headers=headers, **request)
        assert answer.status_code == 200, answer.text

    def page(self, now: datetime) -> httpx.AsyncClient:
        deps = Deps(
            readers=cast(Any, None),
            write=cast(Any, None),
            texts=cast(Any, None),
            clock=lambda: now,
            webchat=WebChat(),
            receive=at_once(self.receive),
            demo=True,
            limits=NO_LIMITS,
        )
        transport = httpx.ASGITransport(Starlette(routes=InboundApi(deps).routes()))
        return httpx.AsyncClient(transport=transport, base_url="https://perisai.test")
