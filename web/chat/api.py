"""The HTTP API of the web chat: what people write, as JSON or as a form with a file; and what the
bot writes, as a list, a stream and documents."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from urllib.parse import quote

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.message import Inbound, InboundKind, Outbound
from domain.calendar import to_local_time
from domain.files import LARGEST_VOICE
from models.delivery import chat_history
from models.delivery.chat_history import HistoryEntry
from web import sessions
from web.dependencies import Deps
from web.pages import language_asked
from web.requests.body import MAX_FILE, Unreadable, read_json, read_upload, storable
from web.requests.rate_limits import Places, TokenBuckets, check_rate, host_of
from web.sessions import Visitor, required_visitor, still_open

log = structlog.get_logger()
VOICE, VIDEO = "audio", "video"
"""The first halves of media types that nothing of ours reads."""
MAX_BODY = 64 * 1024
MAX_TEXT = 20_000
MAX_ID = 100
MAX_LABEL = 200
MAX_HISTORY = 200
"""Messages of one list."""
PAUSES = (0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
"""Seconds before each look after a bell: a message is settled a moment after it."""
HEARTBEAT = 15.0
"""Seconds of silence after which a stream looks by itself: a bell may be lost on its way."""

UPLOAD_HEADER = "x-perisai-chat"
"""A header of our own, which no form of another site can send."""

LARGEST_ID = 2**31 - 1


class InboundApi:
    """Takes in what people write on the page."""

    def __init__(self, deps: Deps) -> None:
        self.deps = deps
        self.limits = deps.limits

    def routes(self) -> list[Route]:
        return [
            Route("/api/chat/session", self.session, methods=["POST"]),
            Route("/api/chat/messages", self.message, methods=["POST"]),
            Route("/api/chat/files", self.upload, methods=["POST"]),
        ]

    async def session(self, request: Request) -> Response:
        """A new session for a program, which has no cookie."""
        await read_json(request, MAX_BODY)
        visitor = await sessions.start(self.deps, request)
        return JSONResponse({"token": visitor.key})

    async def message(self, request: Request) -> Response:
        self.check_rate(self.limits.addresses, host_of(request))
        body = await read_json(request, MAX_BODY)
        visitor = await required_visitor(self.deps, request, body.get("sender"))
        self.check_rate(self.limits.senders, visitor.key)
        text, press = text_or_press(body)
        what = {"text": text, "press": press, "label": text_field(body, "label")[:MAX_LABEL]}
        return await self.run_turn(request, visitor.address, body, **what)

    async def upload(self, request: Request) -> Response:
        """Take a file: of a visitor whom we know before a byte of it is read."""
        self.check_rate(self.limits.addresses, host_of(request))
        if UPLOAD_HEADER not in request.headers:
            raise HTTPException(403, "web-error-origin")
        visitor = await required_visitor(self.deps, request, request.query_params.get("sender"))
        self.check_rate(self.limits.senders, visitor.key)
        self.check_rate(self.limits.uploads, visitor.key)
        self.check_rate(self.limits.hourly_uploads, host_of(request))
        fields, file = await read_upload(request)
        if file is None or not file.content:
            raise HTTPException(400, "web-error-no-file")
        major = file.media_type.partition("/")[0]
        if major == VIDEO:
            return await self.run_turn(request, visitor.address, fields, kind=InboundKind.OTHER)
        if major == VOICE:
            heard = {"files": (file,)} if len(file.content) <= LARGEST_VOICE else {}
            kind = InboundKind.VOICE
            return await self.run_turn(request, visitor.address, fields, kind=kind, **heard)
        if len(file.content) <= MAX_FILE:
            return await self.run_turn(request, visitor.address, fields, files=(file,))
        await self.run_turn(request, visitor.address, fields, kind=InboundKind.TOO_LARGE)
        raise HTTPException(413, "web-error-file-large")

    def check_rate(self, buckets: TokenBuckets, key: str) -> None:
        check_rate(buckets, key, self.deps.clock())

    async def run_turn(
        self, request: Request, sender: str, body: Mapping[str, Any], **what: Any
    ) -> Response:
        """Run the turn; the same id of the same sender is the same message.

        `what` are the fields of the Inbound message.
        """
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


def text_or_press(body: Mapping[str, Any]) -> tuple[str, str]:
    """The text that was typed and the button that was pressed, of which one is empty."""
    text, press = text_field(body, "text"), text_field(body, "press")
    if bool(text.strip()) == bool(press):
        raise HTTPException(400, "web-error-empty")
    if len(text) > MAX_TEXT or len(press) > MAX_TEXT:
        raise HTTPException(413, "web-error-text-long")
    return text, press


def text_field(body: Mapping[str, Any], name: str) -> str:
    """A field without NUL characters; Unreadable when it is no string."""
    value = body.get(name, "")
    if not isinstance(value, str):
        raise Unreadable
    return storable(value)


class OutboundApi:
    """Serves to the page what the bot writes."""

    def __init__(self, deps: Deps) -> None:
        self.deps = deps

    def routes(self) -> list[Route]:
        return [
            Route("/api/chat/messages", self.listed, methods=["GET"]),
            Route("/api/chat/stream", self.stream, methods=["GET"]),
            Route("/api/chat/files/{id:int}", self.document, methods=["GET"]),
        ]

    async def listed(self, request: Request) -> Response:
        sender, after = await self.sender(request), parse_id(request.query_params.get("after"))
        messages = await asyncio.to_thread(self.messages, sender, after, query_suffix(request))
        last = messages[-1]["id"] if messages else after
        return JSONResponse({"messages": messages, "last": last})

    async def stream(self, request: Request) -> Response:
        """The messages as they come. A place is taken before anything else is asked."""
        host, streams = host_of(request), self.deps.limits.streams
        streams.take(host, "web-error-streams")
        try:
            after = request.headers.get("last-event-id") or request.query_params.get("after")
            last, visitor = parse_id(after), await self.visitor(request)
            self.deps.limits.tabs.take(visitor.address, "web-error-streams")
        except BaseException:
            streams.leave(host)
            raise
        return EventStream(
            self.events(visitor, last, query_suffix(request)),
            [(streams, host), (self.deps.limits.tabs, visitor.address)],
        )

    async def document(self, request: Request) -> Response:
        sender, id = await self.sender(request), min(request.path_params["id"], LARGEST_ID)
        file = await asyncio.to_thread(self.file, sender, id)
        if file is None:
            raise HTTPException(404, "web-error-file-gone")
        name, media_type, content = file
        disposition = f"attachment; filename*=UTF-8''{quote(name)}"
        return Response(content, 200, {"Content-Disposition": disposition}, media_type)

    async def events(self, visitor: Visitor, after: int, suffix: str) -> AsyncIterator[str]:
        """Stream each message once, in order, with a comment after HEARTBEAT seconds of silence.

        It sleeps until a signal comes, and ends with its session.
        """
        async with self.deps.webchat.subscribe(visitor.address) as bell:
            yield "retry: 2000\n\n"
            pauses = iter(PAUSES[:1])
            while not self.deps.webchat.closed:
                pause = next(pauses, None)
                if await bell.wait(HEARTBEAT if pause is None else pause):
                    pauses = iter(PAUSES)
                    continue
                found = await asyncio.to_thread(self.look, visitor, after, suffix)
                if found is None:
                    return
                for message in found:
                    after = message["id"]
                    yield f"id: {after}\ndata: {json.dumps(message)}\n\n"
                if not found and pause is None:
                    yield ": here\n\n"

    def look(self, visitor: Visitor, after: int, suffix: str) -> list[dict[str, Any]] | None:
        """The messages that follow the id `after`; None when the session is over. Blocking."""
        if not still_open(self.deps, visitor):
            return None
        return self.messages(visitor.address, after, suffix)

    async def visitor(self, request: Request) -> Visitor:
        return await required_visitor(self.deps, request, request.query_params.get("sender"))

    async def sender(self, request: Request) -> str:
        return (await self.visitor(request)).address

    def messages(self, sender: str, after: int, suffix: str) -> list[dict[str, Any]]:
        """The messages that follow the id `after`, as `message_json`."""
        with self.deps.readers() as db:
            entries = chat_history.load_history(
                db, self.deps.webchat.name, sender, after, MAX_HISTORY
            )
            names = chat_history.file_names(db, entries)
        return [message_json(each, names.get(each.body.get("file", 0)), suffix) for each in entries]

    def file(self, sender: str, message_id: int) -> tuple[str, str, bytes] | None:
        """Name, media type and content of the message's file; None without one."""
        with self.deps.readers() as db:
            return chat_history.load_document(db, self.deps.webchat.name, sender, message_id)


class EventStream(StreamingResponse):
    """A stream of events; its places are left when it ends, however it ends."""

    def __init__(self, events: AsyncIterator[str], places: Sequence[tuple[Places, str]]) -> None:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(events, 200, headers, "text/event-stream")
        self.places = places

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            for places, key in self.places:
                places.leave(key)


def message_json(entry: HistoryEntry, file_name: str | None, suffix: str) -> dict[str, Any]:
    """A message as the page reads it; `suffix` ends the address of its document."""
    message, said = Outbound.of(entry.body), entry.body.get("said")
    url = f"/api/chat/files/{entry.id}{suffix}"
    told = {
        "id": entry.id,
        "text": message.text,
        "options": [{"value": each.value, "label": each.label} for each in message.options],
        "numbered": message.numbered,
        "ask_phone": message.ask_phone,
        "document": {"name": file_name, "url": url} if file_name else None,
        "at": local(entry.at),
    }
    if message.primary:
        told["primary"] = message.primary
    if message.link:
        told["link"] = asdict(message.link)
    if said:
        told["said"] = said | {"at": local(entry.posted_at)}
    return told


def local(at: datetime) -> str:
    """The time in WIB, to the second."""
    return to_local_time(at).isoformat(timespec="seconds")


def query_suffix(request: Request) -> str:
    """The person of the demo in the request's address, which the addresses of documents need
    too."""
    sender = request.query_params.get("sender")
    return f"?sender={quote(sender)}" if sender else ""


def parse_id(after: str | None) -> int:
    """The id of a message, 0 without one; HTTPException 400 when it is no number."""
    if not after:
        return 0
    if not after.isascii() or not after.isdigit() or len(after) > 18:
        raise HTTPException(400, "web-error-after")
    return min(int(after), LARGEST_ID)
