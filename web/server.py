"""The web server as one task among others, which stops together with them."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

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


class EmbeddedServer(uvicorn.Server):
    """Leaves signals to the application.

    uvicorn 0.54 has no setting for that; `capture_signals` is public, but not documented.
    """

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class PromptRequests(H11Protocol):
    """Closes a connection on which a request begins and does not come to the end of its headers, or
    which says nothing: uvicorn 0.54 has a limit only for connections between two requests."""

    deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.deadline = self.loop.call_later(HEADER_SECONDS, transport.close)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
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
        http=PromptRequests,
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
