"""A stand-in for the bot itself."""

import asyncio

from bot.message import Inbound


class Turns:
    """Stands for the bot: remembers what was committed, and fails as told."""

    def __init__(self) -> None:
        self.done: list[Inbound] = []
        self.tries: list[str] = []
        self.broken: dict[str, int] = {}
        self.held: dict[str, asyncio.Event] = {}
        self.error: Exception = ValueError("our own mistake: 3174000000000001")
        self.aside: list[str] = []
        self.aside_fails = 0

    async def hand(self, inbound: Inbound) -> bool:
        words = inbound.text or inbound.press
        self.tries.append(words)
        if words in self.held:
            await self.held[words].wait()
        if self.broken.get(words, 0):
            self.broken[words] -= 1
            raise self.error
        new = inbound.id not in {known.id for known in self.done}
        if new:
            self.done.append(inbound)
        return new

    async def set_aside(self, inbound: Inbound, why: str) -> None:
        if self.aside_fails:
            self.aside_fails -= 1
            raise OSError("the disk is full")
        self.aside.append(inbound.text or inbound.press)

    @property
    def words(self) -> list[str]:
        return [inbound.text or inbound.press for inbound in self.done]
