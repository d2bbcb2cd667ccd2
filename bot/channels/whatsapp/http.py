"""Requests to the Graph API, over one aiohttp session.

The error that is raised tells the outcome. `NotConnected`: surely not accepted. `GraphError`: the
API itself answered with an error. `OutcomeUnknown`: unknown. The causes are cut off: they hold
URLs.
"""

import json
from typing import Any

import aiohttp
from yarl import URL

from bot.channels.channel import FileTooLarge

CONNECT = 10.0
READ = 20.0
UPLOAD = 60.0
CONNECTIONS = 200
LIMITS = aiohttp.ClientTimeout(total=CONNECT + READ, connect=CONNECT, sock_read=READ)
FILE_LIMITS = aiohttp.ClientTimeout(
    total=CONNECT + READ + UPLOAD, connect=CONNECT, sock_read=UPLOAD
)
CHUNK = 64 * 1024
MEDIA_HOST = "lookaside.fbsbx.com"
MEDIA_DOMAIN = ".fbcdn.net"


class NotConnected(Exception):
    """No connection was made: nothing was sent."""


class OutcomeUnknown(Exception):
    """The request was sent, and no answer of the API came back."""


class GraphError(Exception):
    """An error that the API names; its words may quote what people wrote, so they are left out."""

    def __init__(self, code: int, status: int, trace: str = "") -> None:
        super().__init__(f"error {code} (HTTP {status})")
        self.code = code
        self.status = status
        self.trace = trace


class Graph:
    """Open between `open` and `close`. Paths are those behind the version."""

    def __init__(
        self, token: str, base: str, version: str, limits: aiohttp.ClientTimeout = LIMITS
    ) -> None:
        self.headers = {"Authorization": f"Bearer {token}"}
        self.url = f"{base.rstrip('/')}/{version}"
        self.limits = limits
        self.session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        if self.session is None:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            self.session = aiohttp.ClientSession(connector=connector, headers=self.headers)

    async def close(self) -> None:
        if self.session is not None:
            await self.session.close()
        self.session = None

    async def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        data = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {"Content-Type": "application/json"}
        return parse_answer(*await self.ask("POST", path, data=data, headers=headers))

    async def get(self, path: str, **query: str) -> dict[str, Any]:
        return parse_answer(*await self.ask("GET", path, params=query))

    async def upload(self, path: str, form: aiohttp.FormData) -> dict[str, Any]:
        return parse_answer(*await self.ask("POST", path, data=form, timeout=FILE_LIMITS))

    async def ask(self, method: str, path: str, **more: Any) -> tuple[int, bytes]:
        return await self.request(method, f"{self.url}/{path}", **more)

    async def fetch(self, url: str, most: int) -> bytes:
        """The bytes behind a URL that the API gave us; FileTooLarge beyond `most`.

        The token goes along: only to the hosts where Meta keeps files, and to the API itself.
        """
        if not self.may_fetch(url):
            raise OutcomeUnknown("a file at a host that is not Meta's")
        status, content = await self.request("GET", url, most=most, timeout=FILE_LIMITS)
        if status != 200:
            raise OutcomeUnknown(f"HTTP {status}")
        return content

    def may_fetch(self, url: str) -> bool:
        """Whether the token may be sent to this URL."""
        try:
            wanted = URL(url)
            origin, host = wanted.origin(), wanted.host or ""
        except ValueError:
            return False
        known = host == MEDIA_HOST or host.endswith(MEDIA_DOMAIN)
        return wanted.user is None and (
            origin == URL(self.url).origin() or (known and origin == URL(f"https://{host}"))
        )

    async def request(
        self, method: str, url: str, *, most: int | None = None, **more: Any
    ) -> tuple[int, bytes]:
        if self.session is None:
            raise NotConnected("the connection is not open")
        more.setdefault("timeout", self.limits)
        try:
            async with self.session.request(method, url, allow_redirects=False, **more) as answer:
                return answer.status, await read(answer, most)
        except aiohttp.ClientConnectorError:
            raise NotConnected("no connection") from None
        except aiohttp.ConnectionTimeoutError:
            raise NotConnected("no connection in time") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise OutcomeUnknown(type(error).__name__) from None


async def read(answer: aiohttp.ClientResponse, most: int | None) -> bytes:
    """The body of an answer; FileTooLarge beyond `most` bytes."""
    if most is None:
        return await answer.read()
    content = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > most:
            raise FileTooLarge
    return bytes(content)


def parse_answer(status: int, payload: bytes) -> dict[str, Any]:
    """The API's answer. Raises GraphError, or OutcomeUnknown for a page of some proxy."""
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise OutcomeUnknown(f"HTTP {status}, and not from the Graph API")
    error = answer.get("error")
    if isinstance(error, dict) and isinstance(error.get("code"), int):
        raise GraphError(error["code"], status, str(error.get("fbtrace_id", ""))[:40])
    if status >= 300 or error:
        raise OutcomeUnknown(f"HTTP {status} without an error code")
    return answer
