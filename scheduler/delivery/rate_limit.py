"""The rate limit of one channel: nothing is sent sooner than its platform likes.

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
"""A message that would have to wait longer goes back to the outbox."""

SUSPICION = 5.0
SUSPECTS = 3
"""Telegram does not say whom a 429 is for: so many chats within SUSPICION seconds, and it is us."""

REMEMBERED = 10_000


class RateLimiter:
    """Evenly spaced turns, no bursts; one chat or the whole channel can be paused."""

    def __init__(
        self,
        rate: SendRate,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self.rate = rate
        self.monotonic = monotonic
        self.sleep = sleep
        self.free_at = -math.inf
        self.paused_until = -math.inf
        self.chats: dict[str, float] = {}
        """The time from which each chat may be written to again."""
        self.debts: dict[str, float] = {}
        """The time until which each chat pays back what was sent without a gap."""
        self.complaints: deque[tuple[float, str]] = deque(maxlen=SUSPECTS)

    async def wait_for_turn(self, address: str) -> float:
        """Wait until it is this address's turn, and return 0.

        When that takes longer than PATIENCE, return at once the seconds that it would take.
        """
        while True:
            ready = max(self.paused_until, self.chats.get(address, -math.inf))
            wait = ready - self.monotonic()
            if wait > PATIENCE:
                return wait
            if wait > 0:
                await self.sleep(wait)
                continue
            wait = self.reserve(address)
            if wait > 0:
                await self.sleep(wait)
            if self.pause_left() <= 0:
                return 0.0

    def reserve(self, address: str) -> float:
        """Take the next free moment of the channel; seconds until then."""
        now = self.monotonic()
        moment = max(now, self.free_at)
        self.free_at = moment + 1 / self.rate.per_second
        gap = self.rate.chat_gap
        if gap > 0 and address.startswith("-"):  # a group
            gap = max(gap, GROUP_GAP)
        debt = max(moment, self.debts.get(address, moment)) + gap
        if self.rate.chat_burst > 1:
            keep_until(self.debts, address, debt, now)
        # Free again when one gap less than the burst is owed.
        keep_until(self.chats, address, debt - gap * (self.rate.chat_burst - 1), now)
        return moment - now

    def pause_chat(self, address: str, seconds: float) -> None:
        """Pause one chat, as the platform asked; when several are asked for, the whole channel."""
        now = self.monotonic()
        keep_until(self.chats, address, now + seconds, now)
        self.complaints.append((now, address))
        recent = {chat for at, chat in self.complaints if now - at <= SUSPICION}
        if len(recent) >= SUSPECTS and not self.rate.exact:
            self.pause(seconds)

    def pause(self, seconds: float) -> None:
        """Pause the whole channel."""
        self.paused_until = max(self.paused_until, self.monotonic() + seconds)
        self.free_at = max(self.free_at, self.paused_until)

    def pause_left(self) -> float:
        """Seconds until the pause of the channel ends; 0 when there is none."""
        return max(0.0, self.paused_until - self.monotonic())


def keep_until(times: dict[str, float], address: str, until: float, now: float) -> None:
    """Remember the later time of an address; times that have passed are dropped."""
    if until <= now:
        return
    if len(times) >= REMEMBERED:
        for chat in [chat for chat, at in times.items() if at <= now]:
            del times[chat]
    times[address] = max(until, times.get(address, until))
