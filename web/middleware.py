"""Security headers on every response, and errors as a sentence: a page for people, JSON for the
chat."""

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

log = structlog.get_logger()
POLICY = (
    "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(), microphone=(), payment=()",
}


class SecurityHeaders:
    """Nothing from elsewhere is loaded, nothing is framed, no page is cached."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("cache-control", "no-store")
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class Errors:
    def __init__(self, pages: Pages) -> None:
        self.pages = pages

    def handlers(self) -> Mapping[Any, Callable[[Request, Exception], Response]]:
        return {
            HTTPException: self.on_http_exception,
            BodyTooLarge: lambda request, error: self.respond(request, 413, "web-error-too-large"),
            Unreadable: lambda request, error: self.respond(request, 400, "web-error-unreadable"),
            Exception: self.on_failure,
        }

    def on_http_exception(self, request: Request, error: Exception) -> Response:
        """Respond with the text that the error names, else with the text of its status."""
        assert isinstance(error, HTTPException)
        name = error.detail
        if not name.startswith("web-"):
            name = f"web-error-{error.status_code}"
            if not self.pages.texts.has("id", name):
                name = "web-error-other"
        return self.respond(request, error.status_code, name, error.headers)

    def on_failure(self, request: Request, error: Exception) -> Response:
        log.error("page failed", path=request.url.path, error=type(error).__name__)
        return self.respond(request, 500, "web-error-500", SECURITY_HEADERS)

    def respond(
        self, request: Request, status: int, name: str, headers: Mapping[str, str] | None = None
    ) -> Response:
        language = language_asked(request) or "id"
        sentence = self.pages.texts(language, name)
        if request.url.path.startswith(("/api/", "/demo/")):
            return JSONResponse({"error": sentence}, status, headers)
        return self.pages.render("error.html", language, status, headers, sentence=sentence)
