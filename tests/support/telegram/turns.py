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

    async def hand(self, inbound: Inbound) -> bool:
        words = inbound.text or inbound.press
        self.tries.append(words)
        if words in self.held:
            await self.held[words].wait()
        if self.broken.get(words, 0):
            self.broken[words] -= 1
            raise ConnectionError("the database is away: 3174000000000001")
        new = inbound.id not in {known.id for known in self.done}
        if new:
            self.done.append(inbound)
        return new

    @property
    def words(self) -> list[str]:
        return [inbound.text or inbound.press for inbound in self.done]
