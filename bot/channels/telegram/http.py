"""Requests to the Bot API: python-telegram-bot's transport over one aiohttp session.

The error that is raised tells the outcome. `TelegramNotConnected`, `SlowDown`: surely not accepted.
`BadRequest`, `Forbidden` and the like: the Bot API itself refused. `NetworkError`, `TimedOut`:
unknown.
The causes are cut off, because aiohttp's messages hold the URL and the URL holds the token.
"""

import json
from typing import Any

import aiohttp
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT = 10.0
READ = 20.0
UPLOAD = 60.0
LONGEST_WAIT = 3600.0
Seconds = Any
"""A number, None, or the library's mark for "not said"."""


class TelegramNotConnected(NetworkError):
    """No connection was made: nothing was sent."""


class SlowDown(TelegramError):
    """The platform refused for now (429)."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"too many requests, retry in {retry_after:g} s")
        self.retry_after = retry_after


class AioRequest(BaseRequest):
    """One session for all methods, long polls included; open between initialize and shutdown."""

    def __init__(self, read: float = READ, connect: float = CONNECT) -> None:
        self.read = read
        self.connect = connect
        self.session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self.read

    async def initialize(self) -> None:
        if self.session is None:
            self.session = aiohttp.ClientSession()

    async def shutdown(self) -> None:
        if self.session is not None:
            await self.session.close()
        self.session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        write_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        connect_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        pool_timeout: Seconds = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request; an answer that is an error must come from the Bot API itself."""
        read = given(read_timeout, self.read)
        connect = given(connect_timeout, self.connect)
        write = UPLOAD if request_data and request_data.contains_files else 0
        # aiohttp has no limit for writing alone: the total guards it.
        limits = aiohttp.ClientTimeout(
            total=connect + write + read, connect=connect, sock_read=read + write
        )
        status, payload, wait = await self.exchange(method, url, limits, body_of(request_data))
        if status >= 300:
            check_error(status, payload, wait)
        return status, payload

    async def exchange(
        self, method: str, url: str, limits: aiohttp.ClientTimeout, body: dict[str, Any]
    ) -> tuple[int, bytes, str]:
        """The status, the content and the Retry-After header of the answer."""
        if self.session is None:
            raise TelegramNotConnected("the connection to Telegram is not open")
        try:
            async with self.session.request(
                method, url, timeout=limits, allow_redirects=False, **body
            ) as answer:
                payload = await answer.read()
                return answer.status, payload, answer.headers.get("Retry-After", "")
        except aiohttp.ClientConnectorError as error:
            raise TelegramNotConnected(
                f"no connection: {error.strerror or type(error).__name__}"
            ) from None
        except aiohttp.ConnectionTimeoutError:
            raise TelegramNotConnected("no connection in time") from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse as the library does, but without logging what people wrote."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or (answer.get("ok") and "result" not in answer):
            raise NetworkError("the answer is not one of the Bot API")
        return answer


def given(value: Seconds, default: float) -> float:
    return default if value is None or not isinstance(value, (int, float)) else float(value)


def body_of(data: RequestData | None) -> dict[str, Any]:
    """The request's body, as aiohttp takes it: JSON, or a form when there are files."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"json": data.parameters}
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return {"data": form}


def check_error(status: int, payload: bytes, wait: str) -> None:
    """Raise the error of an answer; a proxy's page is no refusal, so a 403 of it marks nobody."""
    try:
        answer = AioRequest.parse_json_payload(payload)
    except NetworkError:
        answer = {}
    if status == 429:
        raise SlowDown(seconds(answer, wait))
    if status == 413:
        raise BadRequest("the file is too large")
    if answer.get("ok") is not False:
        raise NetworkError(f"HTTP {status}, and not from the Bot API")


def seconds(answer: dict[str, Any], header: str) -> float:
    """Seconds to wait, by the answer or its header; 1 when neither says."""
    parameters = answer.get("parameters")
    named = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if isinstance(named, (int, float)):
        return min(max(float(named), 1.0), LONGEST_WAIT)
    return min(max(float(header), 1.0), LONGEST_WAIT) if header.isdecimal() else 1.0
