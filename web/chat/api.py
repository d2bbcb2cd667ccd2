"""What the bot wrote, as the page reads it: a list, a stream, and the documents handed over.

What a person writes in the web chat comes in here, as JSON or as a form with a file.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import quote

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.message import Inbound, InboundKind, Outbound
from domain.reminders.contact_rules import to_local_time
from models.delivery import chat_history
from models.delivery.chat_history import HistoryEntry
from web.dependencies import Deps
from web.pages import language_asked
from web.rate_limits import TokenBuckets, check_rate
from web.requests import MAX_FILE, Unreadable, read_json, read_upload
from web.visitor import visitor_id

log = structlog.get_logger()
MAX_BODY = 64 * 1024
MAX_TEXT = 10_000
MAX_ID = 100


class InboundApi:
    def __init__(self, deps: Deps) -> None:
        self.deps = deps
        self.limits = deps.limits

    def routes(self) -> list[Route]:
        return [
            Route("/api/chat/messages", self.message, methods=["POST"]),
            Route("/api/chat/files", self.upload, methods=["POST"]),
        ]

    async def message(self, request: Request) -> Response:
        self.slow_down(self.limits.addresses, request.client.host if request.client else "")
        body = await read_json(request, MAX_BODY)
        sender = visitor_id(request, body.get("sender"), self.deps.demo)
        self.slow_down(self.limits.senders, sender)
        text, press = self.text_or_press(body)
        return await self.run_turn(request, sender, body, text=text, press=press)

    async def upload(self, request: Request) -> Response:
        self.slow_down(self.limits.addresses, request.client.host if request.client else "")
        fields, file = await read_upload(request)
        sender = visitor_id(request, fields.get("sender"), self.deps.demo)
        self.slow_down(self.limits.senders, sender)
        self.slow_down(self.limits.uploads, sender)
        if file is None or not file.content:
            raise HTTPException(400, "web-error-no-file")
        if len(file.content) <= MAX_FILE:
            return await self.run_turn(request, sender, fields, files=(file,))
        await self.run_turn(request, sender, fields, kind=InboundKind.TOO_LARGE)
        raise HTTPException(413, "web-error-file-large")

    def text_or_press(self, body: Mapping[str, Any]) -> tuple[str, str]:
        """The text that was typed or the button that was pressed: one of them."""
        text, press = text_field(body, "text"), text_field(body, "press")
        if bool(text.strip()) == bool(press):
            raise HTTPException(400, "web-error-empty")
        if len(text) > MAX_TEXT or len(press) > MAX_TEXT:
            raise HTTPException(413, "web-error-text-long")
        return text, press

    async def run_turn(
        self, request: Request, sender: str, body: Mapping[str, Any], **what: Any
    ) -> Response:
        """Run the turn; the same id of the same sender is the same message."""
        id = text_field(body, "id")
        if not 1 <= len(id) <= MAX_ID or not id.isprintable():
            raise HTTPException(400, "web-error-id")
        name, language = self.deps.webchat.name, language_asked(request)
        message = Inbound(name, sender, f"{sender}:{id}", language=language, **what)
        try:
            new = await self.deps.receive(message)
        except Exception as error:
            log.error("message not received", channel=name, error=type(error).__name__)
            raise HTTPException(503, "web-error-again", {"Retry-After": "2"}) from error
        return JSONResponse({"accepted": True, "new": new})

    def slow_down(self, buckets: TokenBuckets, key: str) -> None:
        check_rate(buckets, key, self.deps.clock())


def text_field(body: Mapping[str, Any], name: str) -> str:
    """A field that is words; PostgreSQL cannot keep a NUL character."""
    value = body.get(name, "")
    if not isinstance(value, str):
        raise Unreadable
    return value.replace("\0", "")


MOST = 200
SOON = 0.01
"""A letter is settled a moment after its bell: look again at once, then ever later."""
LATEST = 1.0
HEARTBEAT = 15.0
LARGEST_ID = 2**31 - 1


class OutboundApi:
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
        return visitor_id(request, request.query_params.get("sender"), self.deps.demo)

    def read(self, sender: str, after: int, suffix: str) -> list[dict[str, Any]]:
        with self.deps.readers() as db:
            letters = chat_history.load_history(db, self.deps.webchat.name, sender, after, MOST)
            names = chat_history.file_names(db, letters)
        return [shown(letter, names.get(letter.body.get("file", 0)), suffix) for letter in letters]

    def fetch(self, sender: str, letter: int) -> tuple[str, str, bytes] | None:
        with self.deps.readers() as db:
            return chat_history.load_document(db, self.deps.webchat.name, sender, letter)


def shown(letter: HistoryEntry, file_name: str | None, suffix: str) -> dict[str, Any]:
    message = Outbound.of(letter.body)
    url = f"/api/chat/files/{letter.id}{suffix}"
    return {
        "id": letter.id,
        "text": message.text,
        "options": [{"value": each.value, "label": each.label} for each in message.options],
        "numbered": message.numbered,
        "ask_phone": message.ask_phone,
        "document": {"name": file_name, "url": url} if file_name else None,
        "at": to_local_time(letter.at).isoformat(timespec="seconds"),
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
