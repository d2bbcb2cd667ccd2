"""The guard that every request passes first: so many of one network address, few files at once, and
from our own pages alone, but for a link that leads to one of them.

A browser says where a request comes from (`Sec-Fetch-Site`, else `Origin`), and no page can make it
lie. A cookie alone is no proof: it also comes along from a sibling of our domain, which could load
a paper as a picture and learn whether there is one, and have it noted that somebody looked at it.
"""

from collections.abc import Collection
from contextlib import AbstractContextManager, nullcontext
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from web.dependencies import Deps
from web.requests.body import media_type
from web.requests.middleware import Errors
from web.requests.rate_limits import check_rate, host_of
from web.sessions import bearer

READING = ("GET", "HEAD")
FREE = ("/static/", "/healthz")
"""What costs nothing."""
OWN_NAMES = {"localhost", "127.0.0.1", "::1"}
"""What this machine calls itself: a page elsewhere that lets its own name lead here is none."""


class Guard:
    """Refuses requests that come too often or from elsewhere. `webhooks` are the paths of
    platforms, which prove themselves by a secret or a signature."""

    def __init__(self, app: ASGIApp, deps: Deps, errors: Errors, webhooks: Collection[str]) -> None:
        self.app = app
        self.deps = deps
        self.errors = errors
        self.webhooks = webhooks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in self.webhooks:
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        try:
            self.check(request)
            with self.place(request):
                await self.app(scope, receive, send)
        except HTTPException as refusal:
            response = self.errors.on_http_exception(request, refusal)
            await response(scope, receive, send)

    def check(self, request: Request) -> None:
        """Refuse a request: HTTPException 429 when it comes too often, 403 for one from
        elsewhere, 400 for an address with a NUL character, which PostgreSQL cannot store. The demo,
        where nobody proves who they are, hears nobody who calls this machine by another name."""
        if not request.url.path.startswith(FREE):
            check_rate(self.deps.limits.requests, host_of(request), self.deps.clock())
        is_renamed = self.deps.demo and request.url.hostname not in OWN_NAMES
        if is_renamed or not is_own(request, self.deps.public_url):
            raise HTTPException(403, "web-error-origin")
        if "\0" in request.scope["path"] or b"%00" in request.scope["query_string"]:
            raise HTTPException(400, "web-error-unreadable")

    def place(self, request: Request) -> AbstractContextManager[None]:
        """A place for an upload while it is read and handled; HTTPException without one."""
        if not media_type(request).startswith("multipart/"):
            return nullcontext()
        return self.deps.limits.files.taking(host_of(request), "web-error-uploads")


def is_own(request: Request, public_url: str) -> bool:
    """Whether it comes from a page of ours, or from a program: that has a token, or nothing that
    speaks for anybody. One that only reads may also be of a browser that is led to a page, or that
    does not say where from: an old one, whose cookie SameSite keeps from strangers' pages."""
    if bearer(request) is not None:
        return True
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    reads = request.method in READING
    if site is not None:
        return site == "same-origin" or (reads and (site == "none" or is_led_here(request)))
    if origin is None:
        return reads or "cookie" not in request.headers
    return origin == origin_of(public_url or str(request.base_url))


def is_led_here(request: Request) -> bool:
    """Whether a browser will show it as the page that somebody is on, not within another one."""
    headers = request.headers
    told = headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest")
    return told == ("navigate", "document")


def origin_of(address: str) -> str:
    """The origin of an address, as a browser writes it: scheme, host, a port that is not usual."""
    parts = urlsplit(address)
    usual = {"http": ":80", "https": ":443"}.get(parts.scheme, ":")
    return f"{parts.scheme}://{parts.netloc.lower().removesuffix(usual)}"
