"""Webhooks: 200 only after the commit, so that the platform sends again what failed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hmac import compare_digest

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from web.body import TooLarge, read_body

log = structlog.get_logger()
MOST = 3 * 1024 * 1024
SECRET_HEADER = "x-telegram-bot-api-secret-token"


@dataclass(frozen=True)
class Webhook:
    """`take` handles the body of one update and returns after the commit; it raises otherwise."""

    path: str
    secret: str
    take: Callable[[bytes], Awaitable[object]]

    async def endpoint(self, request: Request) -> Response:
        told = request.headers.get(SECRET_HEADER, "").encode()
        if not self.secret or not compare_digest(told, self.secret.encode()):
            return Response(status_code=403)
        try:
            await self.take(await read_body(request, MOST))
        except TooLarge:
            return Response(status_code=413)
        except Exception as error:  # noqa: BLE001  # whatever it was: nothing was done, send again
            log.error("update not handled", error=type(error).__name__)
            return Response(status_code=500)
        return Response(status_code=200)

    def route(self) -> Route:
        return Route(self.path, self.endpoint, methods=["POST"])
