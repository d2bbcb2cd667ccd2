"""Webhooks: 200 only after the commit, so that the platform sends again what failed.

503 when we cannot write for now, 500 when the turn itself failed.
"""

import hmac
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.availability import is_unavailable
from web.requests.body import BodyTooLarge, BodyTooSlow, read_body, read_chunks
from web.requests.rate_limits import Places, host_of

log = structlog.get_logger()
MAX_BODY = 3 * 1024 * 1024
SMALL = 64 * 1024
"""Bytes of a body that anybody may send: a batch of a hundred messages."""
LARGE_BODIES, LARGE_EACH = 32, 4
"""Larger ones at once that are not proven yet: of all, and of one network address."""
SECRET_HEADER = "x-telegram-bot-api-secret-token"
SIGNATURE_HEADER = "x-hub-signature-256"
LONGEST_CHALLENGE = 200


@dataclass(frozen=True)
class Webhook:
    """A webhook with a shared secret in a header (Telegram).

    `take` handles the body of one update and returns after the commit; it raises otherwise.
    """

    path: str
    secret: str
    take: Callable[[bytes], Awaitable[object]]

    def routes(self) -> list[BaseRoute]:
        return [Route(self.path, self.receive, methods=["POST"])]

    async def receive(self, request: Request) -> Response:
        if not equal_constant_time(request.headers.get(SECRET_HEADER, ""), self.secret):
            return Response(status_code=403)
        try:
            await self.take(await read_body(request, MAX_BODY))
        except BodyTooLarge:
            return Response(status_code=413)
        except Exception as error:  # noqa: BLE001  # whatever it was: nothing was done, send again
            log.error("update not handled", error=type(error).__name__)
            return Response(status_code=status_of(error))
        return Response(status_code=200)


@dataclass(frozen=True)
class SignedWebhook:
    """A webhook with a signature over the raw bytes of the body (WhatsApp).

    `take` handles a body and returns after the commit of all of it; it raises otherwise.
    """

    path: str
    app_secret: str
    verify_token: str
    take: Callable[[bytes], Awaitable[object]]
    large: Places = field(default_factory=lambda: Places(LARGE_EACH, LARGE_BODIES))

    def routes(self) -> list[BaseRoute]:
        return [
            Route(self.path, self.verify_endpoint, methods=["GET"]),
            Route(self.path, self.receive, methods=["POST"]),
        ]

    async def verify_endpoint(self, request: Request) -> Response:
        """Repeat the challenge of the platform, which asks whether this address is ours."""
        query = request.query_params
        is_known = equal_constant_time(query.get("hub.verify_token", ""), self.verify_token)
        if not is_known or query.get("hub.mode") != "subscribe":
            return Response(status_code=403)
        return PlainTextResponse(query.get("hub.challenge", "")[:LONGEST_CHALLENGE])

    async def receive(self, request: Request) -> Response:
        signature = request.headers.get(SIGNATURE_HEADER, "")
        if not signature:
            return Response(status_code=403)
        try:
            body = await self.read_unproven(request)
            if not equal_constant_time(signature, f"sha256={self.signature(body)}"):
                return Response(status_code=403)
            await self.take(body)
        except BodyTooLarge:
            return Response(status_code=413)
        except (BodyTooSlow, ClientDisconnect):
            return Response(status_code=408)
        except HTTPException:
            return Response(status_code=503)
        except Exception as error:  # noqa: BLE001  # whatever it was: not all is done, send again
            log.error("webhook not handled", path=self.path, error=type(error).__name__)
            return Response(status_code=status_of(error))
        return Response(status_code=200)

    async def read_unproven(self, request: Request) -> bytes:
        """The body of anybody: who it is from shows when it is whole. HTTPException when it is
        large and there are too many such."""
        body = bytearray()
        with ExitStack() as place:
            async for chunk in read_chunks(request, MAX_BODY):
                if len(body) <= SMALL < len(body) + len(chunk):
                    place.enter_context(self.large.taking(host_of(request), "web-error-often"))
                body += chunk
        return bytes(body)

    def signature(self, body: bytes) -> str:
        return hmac.digest(self.app_secret.encode(), body, sha256).hex()


def status_of(error: Exception) -> int:
    return 503 if is_unavailable(error) else 500


def equal_constant_time(given: str, expected: str) -> bool:
    """Compare in constant time; nothing equals an empty `expected`."""
    return bool(expected) and hmac.compare_digest(given.encode(), expected.encode())
