"""The worker that sends the messages of the outbox by their channels: replies first, then bulk.

`Delivery` runs the lanes of all channels until it is stopped, and looks now and then for messages
that a worker which died has left.
"""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.availability import WriteHealth, is_unavailable
from bot.bot import no_fault
from bot.channels.channel import Channel
from bot.channels.whatsapp.templates import NONE, Templates
from models.database.encryption import Keyring
from models.messaging import outbox
from models.messaging.message import Lane
from scheduler.delivery.lane import DeliveryContext, DeliveryLane
from scheduler.delivery.rate_limit import RateLimiter, SharedPace

log = structlog.get_logger()

POLL = 1.0
LEASE_CHECK = 15.0
"""Seconds between two looks for expired leases."""

STATUSES = timedelta(seconds=20)
"""After a start: by then statuses have settled what the worker before this one sent."""

GATHER = 0.02
"""Seconds that bulk waits for more attempts to end before it settles a few."""

GRACE = 10.0


class Delivery:
    """Any number of these may work on one database.

    `executor` runs the transactions: one thread unless given (best on SQLite). `alone` says that
    no other process delivers.
    """

    def __init__(
        self,
        sessions: sessionmaker[Session],
        keyring: Keyring,
        channels: Mapping[str, Channel],
        clock: Callable[[], datetime],
        fault: Callable[[str], None] = no_fault,
        *,
        writes: WriteHealth,
        templates: Templates = NONE,
        executor: Executor | None = None,
        alone: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        executor = executor or ThreadPoolExecutor(1, thread_name_prefix="delivery")
        self.writes = writes
        self.alone = alone
        self.began = clock()
        self.context = DeliveryContext(sessions, keyring, clock, executor, fault, templates)
        self.replies: list[DeliveryLane] = []
        self.bulk: list[DeliveryLane] = []
        for channel in channels.values():
            rate = channel.pace
            pace = SharedPace(
                sessions, executor, channel.name, rate, alone=alone, monotonic=monotonic
            )
            limiter = RateLimiter(rate, monotonic, sleep, None if alone else pace.take)
            for lanes, lane in ((self.replies, Lane.REPLY), (self.bulk, Lane.BULK)):
                lanes.append(DeliveryLane(self.context, channel, lane, limiter, pace))
        self.lanes = [*self.replies, *self.bulk]
        self.loop: asyncio.AbstractEventLoop | None = None

    def wake(self) -> None:
        """Look for messages to send at once. From any thread, also when nothing runs."""
        if self.loop:
            with contextlib.suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self.wake_lanes)

    def wake_lanes(self) -> None:
        """Wake every lane; in the thread of the event loop."""
        for lane in self.lanes:
            lane.wakeup.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until `stop` is set; what is being sent then is settled before this returns."""
        self.loop = asyncio.get_running_loop()
        work = [self.serve(lane, None, stop) for lane in self.replies]
        pairs = zip(self.replies, self.bulk, strict=True)
        work += [self.serve(bulk, replies, stop) for replies, bulk in pairs]
        tasks = [asyncio.create_task(each) for each in (*work, self.check_leases(stop))]
        try:
            await stop.wait()
        finally:
            stop.set()
            self.wake_lanes()
            await asyncio.gather(*tasks)
            self.loop = None
            ends = [lane.close(GRACE) for lane in self.lanes]
            for failure in await asyncio.gather(*ends, return_exceptions=True):
                if isinstance(failure, Exception):
                    log.error("messages in hand were not settled", error=failure)

    async def serve(
        self, lane: "DeliveryLane", before: "DeliveryLane | None", stop: asyncio.Event
    ) -> None:
        """Work on one lane; while messages of the lane `before` queue, claim nothing."""
        while not stop.is_set():
            lane.wakeup.clear()
            try:
                with self.writes.watching():
                    claimed = await lane.step(0 if before and before.queued else lane.room())
            except Exception as error:
                if not is_unavailable(error):
                    log.exception("delivery failed, and goes on", channel=lane.channel.name)
                await wait(stop, POLL)
                continue
            if claimed or lane.done:
                continue
            await wait(lane.wakeup, POLL)
            if lane.lane is Lane.BULK and lane.sending and len(lane.done) < lane.batch // 4:
                await asyncio.sleep(GATHER)

    async def check_leases(self, stop: asyncio.Event) -> None:
        """Release expired leases now and then."""
        while not stop.is_set():
            try:
                if await self.release_expired_leases():
                    self.wake_lanes()
            except Exception:
                log.exception("the search for lost messages failed, and goes on")
            await wait(stop, LEASE_CHECK)

    async def release_expired_leases(self) -> int:
        """Settle or release the messages that dead workers claimed, look at replies in doubt once
        more, and bring to now what a wrong clock posted; how many."""
        claimed = [id for lane in self.lanes for id in lane.sending]
        claimed += [each.message.id for lane in self.lanes for each in lane.done]

        def release() -> int:
            with self.context.sessions.begin() as db:
                now = self.context.clock()
                dead_at = self.began if self.alone and now - self.began > STATUSES else None
                count = outbox.bring_to_now(db, now)
                count += outbox.release_expired_leases(db, now, claimed, dead_at)
                for lane in self.replies:
                    name, answered = lane.channel.name, lane.answered_at
                    count += outbox.repeat_in_doubt(db, name, answered, now)
                return count

        return await asyncio.get_running_loop().run_in_executor(self.context.executor, release)

    async def deliver_due(self) -> int:
        """Deliver everything that is due, replies first; how many messages were claimed."""
        await self.release_expired_leases()
        count = 0
        for lanes in (self.replies, self.bulk):
            while claimed := sum([await lane.send_claimed() for lane in lanes]):
                count += claimed
        return count


async def wait(event: asyncio.Event, seconds: float) -> None:
    """Wait for the event, at most so long."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)


log = structlog.get_logger()
