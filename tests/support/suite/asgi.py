"""A request as an attacker shapes it: any peer, any headers, a body that never ends."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message

from tests.support.patience import patiently


@dataclass
class RawRequest:
    """`body` are the pieces that come; after them nothing does, until the client hangs up."""

    app: ASGIApp
    path: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    peer: str = "203.0.113.9"
    body: tuple[bytes, ...] = ()
    read: int = 0
    sent: list[Message] = field(default_factory=list)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def status(self) -> int:
        return next((each["status"] for each in self.sent if "status" in each), 0)

    @property
    def text(self) -> str:
        return b"".join(each.get("body", b"") for each in self.sent).decode()

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    async def run(self) -> "RawRequest":
        path, _, query = self.path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": self.method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in self.headers.items()],
            "client": (self.peer, 40_000),
            "server": ("perisai.test", 80),
        }
        await self.app(scope, self.receive, self.send)
        return self

    async def receive(self) -> Message:
        if self.read < len(self.body):
            self.read += 1
            piece = self.body[self.read - 1]
            return {"type": "http.request", "body": piece, "more_body": True}
        if self.method == "GET" and not self.read:
            self.read = 1
            return {"type": "http.request", "body": b"", "more_body": False}
        await self.hung_up.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        self.sent.append(message)
        self.answered.set()


async def started(requests: list[RawRequest]) -> list[asyncio.Task[RawRequest]]:
    """Run them all at once, until each has a status or has ended."""
    tasks = [asyncio.create_task(each.run()) for each in requests]
    for each, task in zip(requests, tasks, strict=True):
        answered = asyncio.create_task(each.answered.wait())
        await asyncio.wait({answered, task}, return_when=asyncio.FIRST_COMPLETED)
        answered.cancel()
    return tasks


async def hang_up(requests: list[RawRequest], tasks: list[asyncio.Task[RawRequest]]) -> None:
    """All clients go; every request ends."""
    for each in requests:
        each.hung_up.set()
    await patiently(asyncio.gather(*tasks, return_exceptions=True))
