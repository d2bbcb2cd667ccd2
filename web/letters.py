"""What the bot wrote, as the page reads it: a list, a stream, and the documents handed over."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.message import Outbound
from domain.courtesy import local
from models import mailbox
from models.mailbox import Kept
from web.deps import Deps
from web.sender import sender_of

MOST = 200
SOON = 0.01
"""A letter is settled a moment after its bell: look again at once, then ever later."""
LATEST = 1.0
HEARTBEAT = 15.0
LARGEST_ID = 2**31 - 1


class Letters:
    def __init__(self, deps: Deps) -> None:
        self.deps = deps

    def routes(self) -> list[Route]:
        return [
            Route("/api/chat/messages", self.listed, methods=["GET"]),
            Route("/api/chat/stream", self.stream, methods=["GET"]),
            Route("/api/chat/files/{letter:int}", self.document, methods=["GET"]),
        ]

    async def listed(self, request: Request) -> Response:
        sender, after = self.reader(request), number(request.query_params.get("after"))
        messages = await asyncio.to_thread(self.read, sender, after, suffix(request))
        last = messages[-1]["id"] if messages else after
        return JSONResponse({"messages": messages, "last": last})

    async def stream(self, request: Request) -> Response:
        sender = self.reader(request)
        seen = request.headers.get("last-event-id") or request.query_params.get("after")
        if self.deps.webchat.listeners(sender) >= self.deps.limits.streams:
            raise HTTPException(429, "web-error-streams", {"Retry-After": "10"})
        events = self.events(sender, number(seen), suffix(request))
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(events, 200, headers, "text/event-stream")

    async def document(self, request: Request) -> Response:
        sender, letter = self.reader(request), request.path_params["letter"]
        found = await asyncio.to_thread(self.fetch, sender, min(letter, LARGEST_ID))
        if found is None:
            raise HTTPException(404, "web-error-file-gone")
        name, media_type, content = found
        kept_as = f"attachment; filename*=UTF-8''{quote(name)}"
        return Response(content, 200, {"Content-Disposition": kept_as}, media_type)

    async def events(self, sender: str, after: int, suffix: str) -> AsyncIterator[str]:
        """Every letter once, in order; a comment now and then shows that we are still here."""
        loop = asyncio.get_running_loop()
        async with self.deps.webchat.subscribe(sender) as bell:
            yield "retry: 2000\n\n"
            pause, spoke = SOON, loop.time()
            while not self.deps.webchat.closed:
                for message in await asyncio.to_thread(self.read, sender, after, suffix):
                    after, spoke = message["id"], loop.time()
                    yield f"id: {after}\ndata: {json.dumps(message)}\n\n"
                if loop.time() - spoke >= HEARTBEAT:
                    spoke = loop.time()
                    yield ": here\n\n"
                pause = SOON if await bell.wait(pause) else min(2 * pause, LATEST)

    def reader(self, request: Request) -> str:
        return sender_of(request, request.query_params.get("sender"), self.deps.demo)

    def read(self, sender: str, after: int, suffix: str) -> list[dict[str, Any]]:
        with self.deps.readers() as db:
            letters = mailbox.sent_to(db, self.deps.webchat.name, sender, after, MOST)
            names = mailbox.file_names(db, letters)
        return [shown(letter, names.get(letter.body.get("file", 0)), suffix) for letter in letters]

    def fetch(self, sender: str, letter: int) -> tuple[str, str, bytes] | None:
        with self.deps.readers() as db:
            return mailbox.document_of(db, self.deps.webchat.name, sender, letter)


def shown(letter: Kept, file_name: str | None, suffix: str) -> dict[str, Any]:
    message = Outbound.of(letter.body)
    url = f"/api/chat/files/{letter.id}{suffix}"
    return {
        "id": letter.id,
        "text": message.text,
        "options": [{"value": each.value, "label": each.label} for each in message.options],
        "numbered": message.numbered,
        "ask_phone": message.ask_phone,
        "document": {"name": file_name, "url": url} if file_name else None,
        "at": local(letter.at).isoformat(timespec="seconds"),
    }


def suffix(request: Request) -> str:
    """Who named the sender in the address needs it in the addresses of documents too."""
    sender = request.query_params.get("sender")
    return f"?sender={quote(sender)}" if sender else ""


def number(after: str | None) -> int:
    if not after:
        return 0
    if not after.isascii() or not after.isdigit() or len(after) > 18:
        raise HTTPException(400, "web-error-after")
    return min(int(after), LARGEST_ID)
