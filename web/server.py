"""The web server as one task among others, which stops together with them."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ipaddress import ip_address, ip_network
from typing import Any

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

SHUTDOWN_SECONDS = 5
IDLE_SECONDS = 5
"""A connection without a request is closed."""

MAX_HEADERS = 16 * 1024
HEADER_SECONDS = 10
"""The longest that the beginning of a request takes; somebody who sends it letter by letter would
keep a connection from others for ever."""
CONNECTIONS = 500
"""Besides those of the streams: beyond them a request is told to come again (503)."""
CONNECTIONS_EACH = 100
"""Of one network address that is no proxy of ours: a browser opens six."""
MOST_PIECES, SMALLEST_PIECE = 1_000, 64
"""Pieces of a body, and the bytes that they have on average once there are more: a piece takes as
long to read as a kilobyte, however small it is."""

LENGTHS = {b"content-length", b"transfer-encoding"}


class EmbeddedServer(uvicorn.Server):
    """Leaves signals to the application.

    uvicorn 0.54 has no setting for that; `capture_signals` is public, but not documented.
    """

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class LimitedConnection(h11.Connection):
    """Stops reading a body that comes in very many small pieces, and is `torn` then.

    Refuses a request that tells two lengths of its body: a proxy may believe the other one, and
    what it takes for the body of one person would be the next request of another (RFC 9112, 6.1).
    """

    torn = False
    pieces = size = 0

    def next_event(self) -> Any:
        event = super().next_event()
        if isinstance(event, h11.Request):
            self.pieces = self.size = 0
            if {name for name, _ in event.headers} >= LENGTHS:
                raise h11.RemoteProtocolError("the body has two lengths")
        elif isinstance(event, h11.Data):
            self.pieces += 1
            self.size += len(event.data)
            self.torn = self.pieces > MOST_PIECES and self.size < self.pieces * SMALLEST_PIECE
        return h11.NEED_DATA if self.torn else event


class LimitedProtocol(H11Protocol):
    """Closes a connection on which a request does not come to the end of its headers in time, or
    nothing comes at all: uvicorn 0.54 has a limit only for connections between two requests. Closes
    also those whose body comes in very many small pieces, and those beyond the share of one
    address."""

    deadline: asyncio.TimerHandle | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.conn: LimitedConnection = LimitedConnection(h11.SERVER, MAX_HEADERS)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self.deadline = self.loop.call_later(HEADER_SECONDS, transport.close)
        if self.has_too_many():
            transport.abort()

    def has_too_many(self) -> bool:
        """Whether this connection's address has more than its share; a proxy speaks for many."""
        host = self.client[0] if self.client else ""
        proxies = self.config.forwarded_allow_ips or ()
        if not host or any(ip_address(host) in ip_network(each) for each in proxies):
            return False
        mine = (each.client for each in self.connections if isinstance(each, H11Protocol))
        return sum(client is not None and client[0] == host for client in mine) > CONNECTIONS_EACH

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.torn:
            self.transport.abort()
        at_work = self.cycle is not None and not self.cycle.response_complete
        if at_work:
            self.leave_open()
        elif self.deadline is None:
            self.deadline = self.loop.call_later(HEADER_SECONDS, self.transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        self.leave_open()
        super().connection_lost(exc)

    def leave_open(self) -> None:
        if self.deadline is not None:
            self.deadline.cancel()
            self.deadline = None


def server_config(
    pages: ASGIApp, host: str, port: int, proxies: Sequence[str], streams: int
) -> uvicorn.Config:
    """`proxies` are the addresses and networks whose word about a client's address is believed:
    the last address in X-Forwarded-For that is none of them is the client's."""
    return uvicorn.Config(
        pages,
        host=host,
        port=port,
        http=LimitedProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=list(proxies),
        limit_concurrency=streams + CONNECTIONS,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        h11_max_incomplete_event_size=MAX_HEADERS,
    )


async def serve(config: uvicorn.Config, close: Callable[[], None], stop: asyncio.Event) -> None:
    """Serve until `stop`; `close` lets open pages go first. SystemExit when the port is taken."""
    server = EmbeddedServer(config)
    running = asyncio.create_task(server.serve())
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    close()
    server.should_exit = True
    stopping.cancel()
    await running
