"""The web chat as a channel: the page fetches its messages, so sending one only signals it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.channels.channel import PACES
from bot.message import Outbound


class NewMessageSignal:
    """Wakes the page that waits for messages, also from another event loop or thread."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.event = asyncio.Event()

    def notify(self) -> None:
        self.loop.call_soon_threadsafe(self.event.set)

    async def wait(self, seconds: float) -> bool:
        """Wait for a signal, and clear it; False when none came in time."""
        try:
            await asyncio.wait_for(self.event.wait(), seconds)
        except TimeoutError:
            return False
        self.event.clear()
        return True


class WebChat:
    """The open pages. `closed` once the process stops: then they connect again elsewhere.

    `announce` tells other processes, which have open pages too, that there is a message.
    """

    name = "web"
    pace = PACES["web"]
    window: timedelta | None = None

    def __init__(self) -> None:
        self.subscribers: dict[str, list[NewMessageSignal]] = {}
        self.closed = False
        self.announce: Callable[[str], None] | None = None

    async def send(self, address: str, message: Outbound) -> str | None:
        self.ring(address)
        if self.announce:
            await asyncio.to_thread(self.announce, address)
        return None

    def ring(self, address: str) -> None:
        """Let the open pages of this address look."""
        for signal in tuple(self.subscribers.get(address, ())):
            signal.notify()

    @asynccontextmanager
    async def subscribe(self, address: str) -> AsyncIterator[NewMessageSignal]:
        """A signal for every message to this address, until the context ends."""
        signal = NewMessageSignal()
        self.subscribers.setdefault(address, []).append(signal)
        try:
            yield signal
        finally:
            self.subscribers[address].remove(signal)
            if not self.subscribers[address]:
                del self.subscribers[address]

    def close(self) -> None:
        """Release every open page; call it before the server stops."""
        self.closed = True
        for signals in tuple(self.subscribers.values()):
            for signal in tuple(signals):
                signal.notify()
