"""The web chat as a channel: the page fetches its letters, so sending one only rings a bell."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.channels.channel import SendRate
from bot.message import Outbound


class NewMessageSignal:
    """Rings in the loop of whoever waits for it, also when rung from another loop or thread."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.event = asyncio.Event()

    def ring(self) -> None:
        self.loop.call_soon_threadsafe(self.event.set)

    async def wait(self, seconds: float) -> bool:
        """True when it rang within that time; it is then silent again."""
        try:
            await asyncio.wait_for(self.event.wait(), seconds)
        except TimeoutError:
            return False
        self.event.clear()
        return True


class WebChat:
    """`closed` once the process stops: open pages are let go and connect again elsewhere."""

    name = "web"
    pace = SendRate(per_second=10_000)
    window: timedelta | None = None

    def __init__(self) -> None:
        self.bells: dict[str, list[NewMessageSignal]] = {}
        self.closed = False

    async def send(self, address: str, message: Outbound) -> str | None:
        for bell in tuple(self.bells.get(address, ())):
            bell.ring()
        return None

    @asynccontextmanager
    async def subscribe(self, address: str) -> AsyncIterator[NewMessageSignal]:
        """A bell that rings for every letter to this address, until the context ends."""
        bell = NewMessageSignal()
        self.bells.setdefault(address, []).append(bell)
        try:
            yield bell
        finally:
            self.bells[address].remove(bell)
            if not self.bells[address]:
                del self.bells[address]

    def listeners(self, address: str) -> int:
        return len(self.bells.get(address, ()))

    def close(self) -> None:
        """Let every open page go; call it before the server stops."""
        self.closed = True
        for bell in [bell for bells in tuple(self.bells.values()) for bell in bells]:
            bell.ring()
