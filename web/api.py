"""What a person writes in the web chat comes in here, as JSON or as a form with a file."""

from collections.abc import Mapping
from typing import Any

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.message import Inbound, Kind
from web.body import MAX_FILE, Unreadable, read_json, read_upload
from web.deps import Deps
from web.limits import Buckets, slow_down
from web.pages import language_asked
from web.sender import sender_of

log = structlog.get_logger()
MAX_BODY = 64 * 1024
MAX_TEXT = 10_000
MAX_ID = 100


class Api:
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
        sender = sender_of(request, body.get("sender"), self.deps.demo)
        self.slow_down(self.limits.senders, sender)
        text, press = self.words(body)
        return await self.take(request, sender, body, text=text, press=press)

    async def upload(self, request: Request) -> Response:
        self.slow_down(self.limits.addresses, request.client.host if request.client else "")
        fields, file = await read_upload(request)
        sender = sender_of(request, fields.get("sender"), self.deps.demo)
        self.slow_down(self.limits.senders, sender)
        self.slow_down(self.limits.uploads, sender)
        if file is None or not file.content:
            raise HTTPException(400, "web-error-no-file")
        if len(file.content) <= MAX_FILE:
            return await self.take(request, sender, fields, files=(file,))
        await self.take(request, sender, fields, kind=Kind.TOO_LARGE)
        raise HTTPException(413, "web-error-file-large")

    def words(self, body: Mapping[str, Any]) -> tuple[str, str]:
        """The text that was typed or the button that was pressed: one of them."""
        text, press = written(body, "text"), written(body, "press")
        if bool(text.strip()) == bool(press):
            raise HTTPException(400, "web-error-empty")
        if len(text) > MAX_TEXT or len(press) > MAX_TEXT:
            raise HTTPException(413, "web-error-text-long")
        return text, press

    async def take(
        self, request: Request, sender: str, body: Mapping[str, Any], **what: Any
    ) -> Response:
        """Run the turn; the same id of the same sender is the same message."""
        id = written(body, "id")
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

    def slow_down(self, buckets: Buckets, key: str) -> None:
        slow_down(buckets, key, self.deps.clock())


def written(body: Mapping[str, Any], name: str) -> str:
    """A field that is words; PostgreSQL cannot keep a NUL character."""
    value = body.get(name, "")
    if not isinstance(value, str):
        raise Unreadable
    return value.replace("\0", "")
