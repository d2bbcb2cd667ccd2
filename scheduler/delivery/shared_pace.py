"""The pace of one channel as all processes share it: moments and sends are rows of the database.

Unix seconds of the database become seconds of this process's own clock. Hosts that share a database
keep the same time (NTP).
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from datetime import datetime, timedelta

from sqlalchemy.orm import Session, sessionmaker

from bot.channels.channel import SendRate
from models.messaging import outbox, pace
from models.messaging.outbox import ClaimedMessage

SHARED = 0.85
"""The part of the rate that is used where several processes deliver: their networks differ."""


class SharedPace:
    """`alone` says that no other process delivers: then nobody else's sends are looked up, but for
    those of the process before this one."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        executor: Executor,
        channel: str,
        rate: SendRate,
        *,
        alone: bool,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.sessions = sessions
        self.executor = executor
        self.channel = channel
        self.rate = rate
        self.alone = alone
        self.monotonic = monotonic
        self.window = rate.chat_gap * rate.chat_burst
        self.began = monotonic()

    def moments(self, db: Session, count: int, lead: float) -> list[float]:
        """Take moments in this transaction, the first at least `lead` seconds ahead."""
        gap = 1 / (self.rate.per_second * (1 if self.alone else SHARED))
        wall, now = time.time(), self.monotonic()
        first = now + pace.take_moments(db, self.channel, count, gap, wall + lead) - wall
        return [first + number * gap for number in range(count)]

    async def take(self, count: int, lead: float) -> Sequence[float]:
        """Take moments in a transaction of its own."""

        def work() -> list[float]:
            with self.sessions.begin() as db:
                return self.moments(db, count, lead)

        return await asyncio.get_running_loop().run_in_executor(self.executor, work)

    def workers(self, db: Session) -> int:
        """The number of processes that deliver."""
        return 1 if self.alone else pace.count_workers(db)

    def debts(
        self, db: Session, claimed: Sequence[ClaimedMessage], now: datetime
    ) -> dict[str, float]:
        """Until when the addresses of these messages owe gaps for earlier ones."""
        mine = self.monotonic()
        if not claimed or not self.window or (self.alone and mine - self.began > self.window):
            return {}
        since = now - timedelta(seconds=self.window)
        ids = [each.id for each in claimed]
        found = outbox.recent_sends(db, ids, self.rate.chat_burst, since)
        # A clock that was ahead and was set back has sent nothing later than now.
        return {
            address: mine + (min(first, now) - now).total_seconds() + count * self.rate.chat_gap
            for address, (count, first) in found.items()
        }
