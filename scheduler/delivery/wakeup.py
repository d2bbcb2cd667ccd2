"""Wake-ups between processes, by NOTIFY and LISTEN of PostgreSQL.

A process that posts messages notifies, the one that delivers listens. Nothing depends on it:
delivery looks for messages every second.
"""

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy import URL, Engine, text

log = structlog.get_logger()
CHANNEL = "perisai_messages"
RECONNECT_AFTER = 5.0


class WakeupNotifier:
    """Wakes the delivery of other processes."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def notify(self) -> None:
        """Wake them; call it after the commit, from any thread."""
        try:
            with self.engine.connect() as connection:
                connection.execute(text(f"NOTIFY {CHANNEL}"))
        except Exception as error:  # noqa: BLE001  # the messages are committed, and will be found
            log.info("the bell did not ring", error=type(error).__name__)


async def listen_for_wakeups(url: URL, wake: Callable[[], None], stop: asyncio.Event) -> None:
    """Call `wake` whenever another process notifies, until `stop`."""
    import psycopg  # 9 MB that SQLite does not need

    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    while not stop.is_set():
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as listener:
                await listener.execute(f"LISTEN {CHANNEL}")
                while not stop.is_set():
                    async for _ in listener.notifies(timeout=1.0):
                        wake()
                        if stop.is_set():
                            break
        except psycopg.Error as error:
            log.warning("the bell cannot be heard", error=type(error).__name__)
            await asyncio.sleep(RECONNECT_AFTER)
