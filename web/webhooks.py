"""A webhook whose body is signed (WhatsApp): 200 only after the commit, so that what failed comes
again. The signature is over the raw bytes: the same words in other bytes are not the same.

Webhooks: 200 only after the commit, so that the platform sends again what failed.
"""

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from web.requests import BodyTooLarge, read_body

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
        except BodyTooLarge:
            return Response(status_code=413)
        except Exception as error:  # noqa: BLE001  # whatever it was: nothing was done, send again
            log.error("update not handled", error=type(error).__name__)
            return Response(status_code=500)
        return Response(status_code=200)

    def route(self) -> Route:
        return Route(self.path, self.endpoint, methods=["POST"])


HEADER = "x-hub-signature-256"
LONGEST_CHALLENGE = 200


@dataclass(frozen=True)
class SignedWebhook:
    """`take` handles a body and returns after the commit of all of it; it raises otherwise."""

    path: str
    app_secret: str
    verify_token: str
    take: Callable[[bytes], Awaitable[object]]

    async def verify_endpoint(self, request: Request) -> Response:
        """The platform asks whether this address is ours: repeat its challenge."""
        asked = request.query_params
        challenge = asked.get("hub.challenge", "")
        known = equal_constant_time(asked.get("hub.verify_token", ""), self.verify_token)
        if not known or asked.get("hub.mode") != "subscribe":
            return Response(status_code=403)
        return PlainTextResponse(challenge[:LONGEST_CHALLENGE])

    async def receive(self, request: Request) -> Response:
        told = request.headers.get(HEADER, "")
        if not told:
            return Response(status_code=403)
        try:
            body = await read_body(request, MOST)
            if not equal_constant_time(told, f"sha256={self.signature(body)}"):
                return Response(status_code=403)
            await self.take(body)
        except BodyTooLarge:
            return Response(status_code=413)
        except Exception as error:  # noqa: BLE001  # whatever it was: not all is done, send again
            log.error("webhook not handled", path=self.path, error=type(error).__name__)
            return Response(status_code=500)
        return Response(status_code=200)

    def signature(self, body: bytes) -> str:
        return hmac.digest(self.app_secret.encode(), body, sha256).hex()

    def routes(self) -> list[BaseRoute]:
        return [
            Route(self.path, self.verify_endpoint, methods=["GET"]),
            Route(self.path, self.receive, methods=["POST"]),
        ]


def equal_constant_time(told: str, known: str) -> bool:
    """Compared in constant time; nothing is never right."""
    return bool(known) and hmac.compare_digest(told.encode(), known.encode())
