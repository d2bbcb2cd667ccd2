"""The web server as one task among others, which stops together with them."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

SHUTDOWN_SECONDS = 5


class EmbeddedServer(uvicorn.Server):
    """Leaves signals to the application.

    uvicorn 0.54 has no setting for that; `capture_signals` is public, but not documented.
    """

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(
    pages: ASGIApp, host: str, port: int, close: Callable[[], None], stop: asyncio.Event
) -> None:
    """Serve until `stop`; `close` lets open pages go first. SystemExit when the port is taken."""
    config = uvicorn.Config(
        pages,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )
    server = EmbeddedServer(config)
    running = asyncio.create_task(server.serve())
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    close()
    server.should_exit = True
    stopping.cancel()
    await running
