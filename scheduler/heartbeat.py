"""The heartbeat: a monitoring service is called every minute and notices when the calls stop."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping

import aiohttp
import structlog

log = structlog.get_logger()
EVERY = 60.0


async def heartbeat(
    url: str | None, stop: asyncio.Event, problems: Callable[[], Mapping[str, str]]
) -> None:
    """Call `url` every minute until `stop`, but not while there are problems.

    Without a `url` return at once.
    """
    if url is None:
        return
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(10)) as session:
        while not stop.is_set():
            try:
                if not problems():
                    async with session.get(url):
                        pass
            except (aiohttp.ClientError, TimeoutError) as error:
                log.warning("heartbeat not heard", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), EVERY)
