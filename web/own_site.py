"""What every request passes first: so many of one network address, and a change from our own pages
alone.

A browser says where a request comes from (`Sec-Fetch-Site`, else `Origin`), and no page can make it
lie. A cookie alone is no proof: it also comes along from a sibling of our domain.
"""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from web.dependencies import Deps
from web.middleware import Errors
from web.rate_limits import host_of
from web.sessions import bearer

READING = ("GET", "HEAD")
FREE = ("/static/", "/healthz")
"""What costs nothing."""


class OwnSite:
    """`webhooks` are the paths of platforms, which prove themselves by a secret or a signature."""

    def __init__(self, app: ASGIApp, deps: Deps, errors: Errors, webhooks: Collection[str]) -> None:
        self.app = app
        self.deps = deps
        self.errors = errors
        self.webhooks = webhooks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self.app
        if scope["type"] == "http" and scope["path"] not in self.webhooks:
            request = Request(scope)
            if wait := self.wait(request):
                headers = {"Retry-After": str(wait)}
                app = self.errors.respond(request, 429, "web-error-often", headers)
            elif not is_own(request, self.deps.public_url):
                app = self.errors.respond(request, 403, "web-error-origin")
        await app(scope, receive, send)

    def wait(self, request: Request) -> int:
        """The seconds until the network address may ask again, mostly 0."""
        if request.url.path.startswith(FREE):
            return 0
        return self.deps.limits.requests.wait(host_of(request), self.deps.clock())


def is_own(request: Request, public_url: str) -> bool:
    """Whether it only reads, comes from a page of ours, or from a program with a token."""
    if request.method in READING or bearer(request) is not None:
        return True
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin", "")
    if site is not None:
        return site == "same-origin"
    theirs = origin_of(origin)
    return theirs is not None and theirs == origin_of(public_url or str(request.base_url))


def origin_of(address: str) -> tuple[str, str, int | None] | None:
    """Scheme, host and port of an address; None when it has none."""
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return None
    return (parts.scheme, parts.hostname, port) if parts.hostname else None
