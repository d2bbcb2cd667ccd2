"""Wake-ups between processes, by NOTIFY and LISTEN of PostgreSQL.

A process that posts messages notifies, the one that delivers listens. One that delivers to the web
chat notifies those that have its pages open. Nothing depends on it: delivery looks for messages
every second, an open page every 15 seconds.
"""

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy import Engine, text

from models.messaging.pace import WORKER

log = structlog.get_logger()
CHANNEL = WORKER
"""By the name of the connection that listens, workers count each other."""
WEB_CHANNEL = "perisai_web"
RECONNECT_AFTER = 5.0


class WakeupNotifier:
    """Wakes the delivery of other processes, or their open pages of the web chat."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def notify(self) -> None:
        """Wake their delivery; call it after the commit, from any thread."""
        self.send(CHANNEL)

    def notify_pages(self, address: str) -> None:
        """Let their open pages of this address look; call it from any thread."""
        self.send(WEB_CHANNEL, address)

    def send(self, channel: str, word: str = "") -> None:
        notice = text("SELECT pg_notify(:channel, :word)")
        try:
            with self.engine.connect() as connection:
                connection.execute(notice, {"channel": channel, "word": word})
        except Exception as error:  # noqa: BLE001  # the messages are committed, and will be found
            log.info("other processes were not woken", error=type(error).__name__)


async def listen_for_wakeups(
    engine: Engine, wake: Callable[[str], None], stop: asyncio.Event, channel: str = CHANNEL
) -> None:
    """Call `wake` with its word whenever another process notifies, until `stop`."""
    import psycopg  # 9 MB that SQLite does not need

    _, address = engine.dialect.create_connect_args(engine.url)
    while not stop.is_set():
        try:
            connecting = psycopg.AsyncConnection.connect(
                **address, autocommit=True, application_name=channel
            )
            async with await connecting as listener:
                await listener.execute(f"LISTEN {channel}")
                while not stop.is_set():
                    async for notice in listener.notifies(timeout=1.0):
                        wake(notice.payload)
                        if stop.is_set():
                            break
        except psycopg.Error as error:
            log.warning("wakeups of other processes are not heard", error=type(error).__name__)
            await asyncio.sleep(RECONNECT_AFTER)
