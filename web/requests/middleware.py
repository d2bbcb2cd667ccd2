"""Security headers on every response, and errors as a sentence: a page for people, JSON for the
chat."""

from collections.abc import Callable, Mapping
from typing import Any

import structlog
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.availability import is_unavailable
from web.pages import Pages, language_asked, layout_of
from web.requests.body import BodyTooLarge, BodyTooSlow, Unreadable

log = structlog.get_logger()
POLICY = (
    "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "geolocation=(), microphone=(), payment=()",
}


HSTS = {"strict-transport-security": "max-age=31536000"}
"""For a year a browser comes by https alone."""


def security_headers(https: bool) -> dict[str, str]:
    """The headers of every response; `https` when the site is reached by it."""
    return SECURITY_HEADERS | (HSTS if https else {})


class SecurityHeaders:
    """Adds headers to every response: nothing from elsewhere is loaded, no page is framed or
    cached."""

    def __init__(self, app: ASGIApp, https: bool) -> None:
        self.app = app
        self.headers = security_headers(https)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("cache-control", "no-store")
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class Errors:
    def __init__(self, pages: Pages, https: bool) -> None:
        self.pages = pages
        self.https = https

    def handlers(self) -> Mapping[Any, Callable[[Request, Exception], Response]]:
        return {
            HTTPException: self.on_http_exception,
            BodyTooLarge: lambda request, error: self.respond(request, 413, "web-error-too-large"),
            ClientDisconnect: lambda request, error: self.respond(request, 408, "web-error-slow"),
            BodyTooSlow: lambda request, error: self.respond(request, 408, "web-error-slow"),
            Unreadable: lambda request, error: self.respond(request, 400, "web-error-unreadable"),
            Exception: self.on_failure,
        }

    def on_http_exception(self, request: Request, error: Exception) -> Response:
        """Respond with the text that the error names, else with the text of its status."""
        assert isinstance(error, HTTPException)
        name = error.detail
        if not name.startswith(("web-", "desk-")):
            name = f"web-error-{error.status_code}"
            if not self.pages.texts.has("id", name):
                name = "web-error-other"
        return self.respond(request, error.status_code, name, error.headers)

    def on_failure(self, request: Request, error: Exception) -> Response:
        """A page that failed: 503 where we cannot write for now, as on a full disk; else 500."""
        # No path: secrets of links and codes are parts of some.
        page = getattr(request.scope.get("endpoint"), "__qualname__", "")
        log.error("page failed", page=page, error=error)
        headers = security_headers(self.https) | {"cache-control": "no-store"}
        status = 503 if is_unavailable(error) else 500
        return self.respond(request, status, "web-error-500", headers)

    def respond(
        self, request: Request, status: int, name: str, headers: Mapping[str, str] | None = None
    ) -> Response:
        language = language_asked(request) or "id"
        sentence = self.pages.texts(language, name)
        if request.url.path.startswith(("/api/", "/demo/")):
            return JSONResponse({"error": sentence}, status, headers)
        if request.url.path.startswith(("/desk", "/monev")):
            layout = layout_of(request)
            template = "desk/error.html"
            return self.pages.render(
                template, language, status, headers, sentence=sentence, layout=layout
            )
        return self.pages.render("error.html", language, status, headers, sentence=sentence)
