"""One line of delivery: the letters of one lane that leave by one channel.

Each step settles what came back and claims what is due in one transaction, in a worker thread;
the sending happens outside of any transaction, many at once.
"""

import asyncio
import math
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime

import structlog
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from bot.channels.channel import Channel, SendLater
from bot.message import Outbound
from bot.templates import Templates
from models.database.encryption import Keyring, WrongKey
from models.messaging.message import Lane
from models.messaging.outbox import ClaimedMessage
from scheduler.delivery import outcomes, prepare
from scheduler.delivery.outcomes import AttemptResult
from scheduler.delivery.prepare import OutgoingMessage
from scheduler.delivery.rate_limit import RateLimiter

log = structlog.get_logger()

TIMEOUT = 30.0
BATCH = 50
AT_ONCE = 200
AHEAD = {Lane.REPLY: 2.0, Lane.BULK: 0.25}
"""Seconds of the channel's pace that may be claimed ahead: bulk leaves room for replies."""


@dataclass(frozen=True, slots=True)
class DeliveryContext:
    """What all lines share."""

    sessions: sessionmaker[Session]
    keyring: Keyring
    clock: Callable[[], datetime]
    executor: Executor
    fault: Callable[[str], None]
    templates: Templates


class DeliveryLane:
    """`sending` are the letters in hand by id, `queued` those that wait for their turn to go."""

    def __init__(
        self, office: DeliveryContext, channel: Channel, lane: Lane, pacer: RateLimiter
    ) -> None:
        self.office = office
        self.channel = channel
        self.lane = lane
        self.pacer = pacer
        self.batch = min(BATCH, max(1, math.ceil(min(BATCH, pacer.pace.per_second * AHEAD[lane]))))
        self.sending: dict[int, asyncio.Task[None]] = {}
        self.queued: set[int] = set()
        self.done: list[AttemptResult] = []
        self.crash: BaseException | None = None
        self.stirred = asyncio.Event()

    def room(self) -> int:
        """How many letters may be claimed now."""
        if self.pacer.pause_left() > 0:
            return 0
        return max(0, min(self.batch - len(self.queued), AT_ONCE - len(self.sending)))

    async def step(self, most: int) -> int:
        """Settle what is done, claim up to `most`, begin to send them; how many were claimed."""
        done, self.done = self.done, []
        if not done and most <= 0:
            return 0
        if done:
            self.office.fault("before settle")
        loop = asyncio.get_running_loop()
        try:
            claimed, parcels = await loop.run_in_executor(
                self.office.executor, self.settle_and_claim, done, most
            )
        except OperationalError:
            self.done[:0] = done
            raise
        if done:
            self.office.fault("settled")
        if claimed:
            self.office.fault("claimed")
        for parcel in parcels:
            self.begin(parcel)
        return claimed

    def settle_and_claim(
        self, done: list[AttemptResult], most: int
    ) -> tuple[int, list[OutgoingMessage]]:
        """One transaction: settle, claim, look again; how many were claimed, and those to send."""
        now = self.office.clock()
        with self.office.sessions.begin() as db:
            prepare.settle(db, done, now)
            letters = prepare.claim(db, self.lane, self.channel, most, now)
            parcels = prepare.prepare(db, letters, self.channel, self.office.templates, now)
        return len(letters), parcels

    def begin(self, parcel: OutgoingMessage) -> None:
        letter = parcel.letter
        self.queued.add(letter.id)
        task = asyncio.create_task(self.deliver(parcel))
        self.sending[letter.id] = task
        task.add_done_callback(lambda task: self.ended(letter.id, task))

    def ended(self, id: int, task: asyncio.Task[None]) -> None:
        self.sending.pop(id, None)
        self.queued.discard(id)
        if not task.cancelled() and task.exception():
            self.crash = task.exception()
            log.error("a letter is left to its lease", letter=id, error=repr(self.crash))
        self.stirred.set()

    async def deliver(self, parcel: OutgoingMessage) -> None:
        """Send one letter when it is its turn. Cancelled: it goes back, or it is in doubt."""
        letter = parcel.letter
        try:
            if seconds := await self.pacer.wait_time(letter.address):
                result = outcomes.released(letter, self.office.clock(), seconds)
            else:
                self.queued.discard(letter.id)
                result = await self.attempt(parcel)
        except asyncio.CancelledError:
            now = self.office.clock()
            unsent = letter.id in self.queued
            stopped = outcomes.outcome_unknown(letter, now, "stopped")
            result = outcomes.released(letter, now) if unsent else stopped
        self.done.append(result)

    async def attempt(self, parcel: OutgoingMessage) -> AttemptResult:
        letter = parcel.letter
        if letter.body is None:
            return outcomes.refused(letter, self.office.clock(), "its words do not open")
        message = Outbound.of(letter.body, parcel.document)
        message = replace(message, template=parcel.template, letter=letter.id)
        try:
            to = self.office.keyring.decrypt_address(letter.address)
        except WrongKey:
            return outcomes.refused(letter, self.office.clock(), "its address does not open")
        try:
            async with asyncio.timeout(TIMEOUT):
                platform_id = await self.channel.send(to, message)
        except Exception as error:  # noqa: BLE001  # whatever it is, we cannot tell if it arrived
            log.warning("not sent", letter=letter.id, error=type(error).__name__)
            result = outcomes.failed(letter, error, self.office.clock())
            self.slow_down(letter, error, result)
            return result
        self.office.fault("sent")
        return outcomes.sent(letter, self.office.clock(), platform_id)

    def slow_down(self, letter: ClaimedMessage, error: Exception, result: AttemptResult) -> None:
        """The platform asked for a pause, of this chat or of the whole channel."""
        if not isinstance(error, SendLater):
            return
        due_at = result.settlement.due_at
        seconds = (due_at - result.settlement.at).total_seconds() if due_at else 1.0
        if error.everyone:
            self.pacer.pause(seconds)
        elif error.retry_after is not None:
            self.pacer.pause_chat(letter.address, seconds)

    async def close(self, seconds: float) -> None:
        """End what is being sent, within `seconds`; what has not left goes back. Then settle."""
        for id in list(self.queued):
            self.sending[id].cancel()
        if self.sending:
            _, late = await asyncio.wait(self.sending.values(), timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=1)
        await self.step(0)
