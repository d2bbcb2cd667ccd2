"""Letters leave the outbox by their channels: replies first, bulk behind.

A send whose answer never came is not repeated, but for one echo of a reply.
"""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import datetime

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.bot import no_fault
from bot.channels.channel import Channel
from bot.templates import NONE, Templates
from models.database.encryption import Keyring
from models.messaging import outbox
from models.messaging.message import Lane
from scheduler.delivery.lane import DeliveryContext, DeliveryLane
from scheduler.delivery.rate_limit import RateLimiter

log = structlog.get_logger()

POLL = 1.0
SEARCH = 15.0
"""Seconds between two searches for what dead workers held."""

GATHER = 0.02
"""Bulk waits so long for more endings before it settles a few."""

GRACE = 10.0


class Delivery:
    """Any number of these may work on one database. `wake` says that there may be letters.

    `executor` runs the transactions: one thread unless given (best on SQLite).
    """

    def __init__(
        self,
        sessions: sessionmaker[Session],
        keyring: Keyring,
        channels: Mapping[str, Channel],
        clock: Callable[[], datetime],
        fault: Callable[[str], None] = no_fault,
        *,
        templates: Templates = NONE,
        executor: Executor | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        executor = executor or ThreadPoolExecutor(1, thread_name_prefix="delivery")
        self.office = DeliveryContext(sessions, keyring, clock, executor, fault, templates)
        self.lines: list[tuple[DeliveryLane, DeliveryLane]] = []
        for channel in channels.values():
            pacer = RateLimiter(channel.pace, monotonic, sleep)
            replies, bulk = (DeliveryLane(self.office, channel, lane, pacer) for lane in Lane)
            self.lines.append((replies, bulk))
        self.loop: asyncio.AbstractEventLoop | None = None

    @property
    def each_line(self) -> list[DeliveryLane]:
        return [line for pair in self.lines for line in pair]

    def wake(self) -> None:
        """There may be something to send. From any thread, also when nothing runs."""
        if self.loop:
            with contextlib.suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self.wake_lanes)

    def wake_lanes(self) -> None:
        for line in self.each_line:
            line.stirred.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until `stop` is set; what is being sent then is settled before this returns."""
        self.loop = asyncio.get_running_loop()
        work = [self.serve(line, None, stop) for line, _ in self.lines]
        work += [self.serve(bulk, replies, stop) for replies, bulk in self.lines]
        tasks = [asyncio.create_task(each) for each in (*work, self.search(stop))]
        try:
            await stop.wait()
        finally:
            stop.set()
            self.wake_lanes()
            await asyncio.gather(*tasks)
            await self.close()

    async def close(self) -> None:
        self.loop = None
        ends = [line.close(GRACE) for line in self.each_line]
        for failure in await asyncio.gather(*ends, return_exceptions=True):
            if isinstance(failure, Exception):
                log.error("letters in hand were not settled", error=repr(failure))

    async def serve(
        self, line: DeliveryLane, before: DeliveryLane | None, stop: asyncio.Event
    ) -> None:
        """Work on one line; as long as letters of the line `before` queue, claim nothing."""
        while not stop.is_set():
            line.stirred.clear()
            try:
                claimed = await line.step(0 if before and before.queued else line.room())
            except Exception:
                log.exception("delivery failed, and goes on", channel=line.channel.name)
                await pause(stop, POLL)
                continue
            if claimed or line.done:
                continue
            await pause(line.stirred, POLL)
            if line.lane is Lane.BULK and line.sending and len(line.done) < line.batch // 4:
                await asyncio.sleep(GATHER)

    async def search(self, stop: asyncio.Event) -> None:
        """Look now and then for letters that a dead worker held."""
        while not stop.is_set():
            try:
                if await self.find_lost():
                    self.wake_lanes()
            except Exception:
                log.exception("the search for lost letters failed, and goes on")
            await pause(stop, SEARCH)

    async def find_lost(self) -> int:
        holding = [id for line in self.each_line for id in line.sending]
        holding += [each.letter.id for line in self.each_line for each in line.done]
        executor = self.office.executor
        return await asyncio.get_running_loop().run_in_executor(executor, self.lost, holding)

    def lost(self, holding: list[int]) -> int:
        with self.office.sessions.begin() as db:
            return outbox.release_expired_leases(db, self.office.clock(), holding)

    async def deliver_due(self) -> int:
        """One pass: everything that is due now, replies first; how many letters were tried."""
        await self.find_lost()
        count = 0
        for lines in zip(*self.lines, strict=True):
            while claimed := sum([await run_once(line) for line in lines]):
                count += claimed
        return count


async def run_once(line: DeliveryLane) -> int:
    """Claim once, wait until all of it is sent, and settle it."""
    claimed = await line.step(line.room())
    if line.sending:
        await asyncio.wait(line.sending.values())
    if line.crash:
        raise line.crash
    await line.step(0)
    return claimed


async def pause(event: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
