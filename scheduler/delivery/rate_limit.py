"""Even pacing of one channel: nothing is sent sooner than its platform likes.

Seconds are those of a clock that only moves on (`time.monotonic`). Sources: Telegram bots/faq
(1 message a second to a chat, 20 a minute to a group, about 30 a second in all); WhatsApp's pair
rate (1 message in 6 s to one person, of which 45 may be borrowed from the future).
"""

import asyncio
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable

from bot.channels.channel import SendRate

GROUP_GAP = 3.0
PATIENCE = 10.0
"""A letter that would have to wait longer goes back to the outbox."""

SUSPICION = 5.0
SUSPECTS = 3
"""Telegram does not say whom a 429 is for: so many chats within SUSPICION seconds, and it is us."""

REMEMBERED = 10_000


class RateLimiter:
    """Evenly spaced turns, no bursts; one chat or the whole channel can be paused."""

    def __init__(
        self,
        pace: SendRate,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self.pace = pace
        self.monotonic = monotonic
        self.sleep = sleep
        self.free_at = -math.inf
        self.paused_until = -math.inf
        self.chats: dict[str, float] = {}
        self.debts: dict[str, float] = {}
        self.complaints: deque[tuple[float, str]] = deque(maxlen=SUSPECTS)

    async def wait_time(self, address: str) -> float:
        """Return 0 when it is this address's turn; else, at once, the seconds it would take."""
        while (wait := self.chat_wait(address)) > 0:
            if wait > PATIENCE:
                return wait
            await self.sleep(wait)
        wait = self.reserve(address)
        if wait > 0:
            await self.sleep(wait)
        return await self.wait_time(address) if self.pause_left() > 0 else 0.0

    def chat_wait(self, address: str) -> float:
        """Seconds until the channel and the chat may be written to, other letters aside."""
        ready = max(self.paused_until, self.chats.get(address, -math.inf))
        return max(0.0, ready - self.monotonic())

    def reserve(self, address: str) -> float:
        """Take the next free moment of the channel; seconds until then."""
        now = self.monotonic()
        moment = max(now, self.free_at)
        self.free_at = moment + 1 / self.pace.per_second
        gap = self.gap(address)
        debt = max(moment, self.debts.get(address, moment)) + gap
        if self.pace.chat_burst > 1:
            self.owe(address, debt, now)
        # Free again when one gap less than the burst is owed.
        self.keep(address, debt - gap * (self.pace.chat_burst - 1), now)
        return moment - now

    def owe(self, address: str, until: float, now: float) -> None:
        """Until then the chat pays back what was sent without a gap."""
        if len(self.debts) >= REMEMBERED:
            self.debts = {chat: at for chat, at in self.debts.items() if at > now}
        self.debts[address] = until

    def gap(self, address: str) -> float:
        """Seconds between two messages to one chat; the address of a group starts with "-"."""
        group = address.startswith("-") and self.pace.chat_gap > 0
        return max(self.pace.chat_gap, GROUP_GAP) if group else self.pace.chat_gap

    def keep(self, address: str, until: float, now: float) -> None:
        if until <= now:
            return
        if len(self.chats) >= REMEMBERED:
            self.chats = {chat: at for chat, at in self.chats.items() if at > now}
        self.chats[address] = max(until, self.chats.get(address, until))

    def pause_chat(self, address: str, seconds: float) -> None:
        """The platform asked us to leave this chat alone; several of them mean all."""
        now = self.monotonic()
        self.keep(address, now + seconds, now)
        self.complaints.append((now, address))
        recent = {chat for at, chat in self.complaints if now - at <= SUSPICION}
        if len(recent) >= SUSPECTS and not self.pace.exact:
            self.pause(seconds)

    def pause(self, seconds: float) -> None:
        """The platform asked us to stop for a while."""
        self.paused_until = max(self.paused_until, self.monotonic() + seconds)
        self.free_at = max(self.free_at, self.paused_until)

    def pause_left(self) -> float:
        return max(0.0, self.paused_until - self.monotonic())
