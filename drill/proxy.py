"""A line between two parts on this machine that can be cut as a network is: in silence."""

import asyncio
from contextlib import suppress

SILENCE = 15.0
"""Seconds until the system gives up a connection whose other side is silent (TCP_USER_TIMEOUT)."""
CHUNK = 64 * 1024


class Line:
    """Forwards connections from `port` to `to`; while it is cut, nobody hears anything."""

    def __init__(self, port: int, to: int) -> None:
        self.port = port
        self.to = to
        self.whole = asyncio.Event()
        self.whole.set()
        self.writers: set[asyncio.StreamWriter] = set()
        self.tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        self.server = await asyncio.start_server(self.connect, "127.0.0.1", self.port)

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Both directions, until one side ends; a new connection through a cut line hangs."""
        task = asyncio.current_task()
        assert task, "the server runs this as a task"
        self.tasks.add(task)
        self.writers.add(writer)
        try:
            await self.whole.wait()
            there, back = await asyncio.open_connection("127.0.0.1", self.to)
            self.writers.add(back)
            pumps = self.forward(reader, back), self.forward(there, writer)
            await asyncio.gather(*pumps)
        except OSError:
            pass
        finally:
            self.writers.discard(writer)
            self.tasks.discard(task)
            writer.close()

    async def forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(CHUNK):
                await self.whole.wait()
                writer.write(data)
                await writer.drain()
        self.writers.discard(writer)
        writer.close()

    async def cut(self) -> None:
        """From now on silence; after a while the system drops the connections that there were."""
        self.whole.clear()
        await asyncio.sleep(SILENCE)
        for writer in [*self.writers]:
            writer.transport.abort()

    def mend(self) -> None:
        self.whole.set()

    async def close(self) -> None:
        self.server.close()
        self.whole.set()
        for writer in [*self.writers]:
            writer.transport.abort()
        await asyncio.gather(*self.tasks, return_exceptions=True)
