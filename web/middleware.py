"""What goes wrong is told in a kind sentence: as a page to people, as JSON to the chat.

Headers that every answer carries: nothing from elsewhere is loaded, nothing is framed.
"""

from collections.abc import Callable, Mapping
from typing import Any

import structlog
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.pages import Pages, language_asked
from web.requests import BodyTooLarge, Unreadable

POLICY = (
    "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
SECURITY = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(), microphone=(), payment=()",
}


class SecurityHeaders:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("cache-control", "no-store")
            await send(message)

        await self.app(scope, receive, guarded if scope["type"] == "http" else send)


log = structlog.get_logger()


class Errors:
    def __init__(self, pages: Pages) -> None:
        self.pages = pages

    def handlers(self) -> Mapping[Any, Callable[[Request, Exception], Response]]:
        return {
            HTTPException: self.refused,
            BodyTooLarge: lambda request, error: self.tell(request, 413, "web-error-too-large"),
            Unreadable: lambda request, error: self.tell(request, 400, "web-error-unreadable"),
            Exception: self.failed,
        }

    def refused(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        named = error.detail.startswith("web-")
        general = f"web-error-{error.status_code}"
        if not self.pages.texts.has("id", general):
            general = "web-error-other"
        name = error.detail if named else general
        return self.tell(request, error.status_code, name, error.headers)

    def failed(self, request: Request, error: Exception) -> Response:
        log.error("page failed", path=request.url.path, error=type(error).__name__)
        return self.tell(request, 500, "web-error-500", SECURITY)

    def tell(
        self, request: Request, status: int, name: str, headers: Mapping[str, str] | None = None
    ) -> Response:
        language = language_asked(request) or "id"
        sentence = self.pages.texts(language, name)
        if request.url.path.startswith(("/api/", "/demo/")):
            return JSONResponse({"error": sentence}, status, headers)
        return self.pages.render("error.html", language, status, headers, sentence=sentence)
