"""A lane of delivery: the replies or the bulk of one channel, sent many at once.

Each step settles finished attempts and claims what is due in one transaction, in a worker thread;
the sending happens outside of any transaction. A message whose send ended without an answer is not
sent again, except a reply: once, and a last time while nothing followed it.
"""

import asyncio
import math
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from datetime import datetime

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.availability import is_unavailable
from bot.channels.channel import Channel, SendLater, SendRefused
from bot.channels.whatsapp.templates import Templates
from bot.message import Outbound
from models.database.encryption import Keyring, WrongKey
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane
from models.messaging.pace import paused_until
from scheduler.delivery import attempts
from scheduler.delivery.attempts import AttemptResult, OutgoingMessage
from scheduler.delivery.rate_limit import RateLimiter, SharedPace

log = structlog.get_logger()

TIMEOUT = 30.0
BATCH = 50
AT_ONCE = 200
AHEAD = {Lane.REPLY: 2.0, Lane.BULK: 0.25}
"""Seconds of the channel's rate that may be claimed ahead: bulk leaves room for replies."""
AHEAD_SHARED = 0.5
"""The same where several processes deliver: what one of them holds, the others cannot send."""


@dataclass(frozen=True, slots=True)
class DeliveryContext:
    """The things that all lanes share. Tests make `fault` raise at the step it names."""

    sessions: sessionmaker[Session]
    keyring: Keyring
    clock: Callable[[], datetime]
    executor: Executor
    fault: Callable[[str], None]
    templates: Templates


@dataclass(frozen=True, slots=True)
class ClaimedBatch:
    """The number of messages that were claimed, those to send, their moments, debts of chats, and
    the number of processes that deliver."""

    count: int = 0
    outgoing: list[OutgoingMessage] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)
    debts: dict[str, float] = field(default_factory=dict)
    workers: int = 1


NOTHING = ClaimedBatch()


class DeliveryLane:
    """The messages of one lane on one channel.

    `sending` are the tasks of claimed messages by id, `queued` the ids whose turn is to come.

    `done` are attempts that ended and are not settled yet, `crash` is an error of our own in a
    task, and `wakeup` is set when there may be something to do. `answered_at` is when the platform
    last gave an answer that left no doubt (UTC).
    """

    def __init__(
        self,
        context: DeliveryContext,
        channel: Channel,
        lane: Lane,
        limiter: RateLimiter,
        pace: SharedPace,
    ) -> None:
        self.context = context
        self.channel = channel
        self.lane = lane
        self.limiter = limiter
        self.pace = pace
        self.answered_at: datetime | None = None
        seconds = AHEAD[lane] if pace.alone else min(AHEAD[lane], AHEAD_SHARED)
        ahead = math.ceil(min(BATCH, limiter.rate.per_second * seconds))
        self.batch = min(BATCH, max(1, ahead))
        self.sending: dict[int, asyncio.Task[None]] = {}
        self.queued: set[int] = set()
        self.done: list[AttemptResult] = []
        self.crash: BaseException | None = None
        self.wakeup = asyncio.Event()

    def room(self) -> int:
        """The number of messages that may be claimed."""
        if self.limiter.pause_left() > 0:
            return 0
        return max(0, min(self.batch - len(self.queued), AT_ONCE - len(self.sending)))

    async def step(self, most: int) -> int:
        """Settle what is done, claim up to `most`, begin to send them; how many were claimed."""
        done, self.done = self.done, []
        if not done and most <= 0:
            return 0
        if done:
            self.context.fault("before settle")
        loop = asyncio.get_running_loop()
        try:
            claimed = await loop.run_in_executor(
                self.context.executor, self.settle_and_claim, done, most
            )
        except Exception as error:
            if is_unavailable(error):
                self.done[:0] = done
            raise
        if done:
            self.context.fault("settled")
        if claimed.count:
            self.context.fault("claimed")
            self.limiter.share_among(claimed.workers)
        self.limiter.add_moments(claimed.moments)
        for address, until in claimed.debts.items():
            self.limiter.owe(address, until)
        for each in claimed.outgoing:
            self.start(each)
        return claimed.count

    def settle_and_claim(self, done: list[AttemptResult], most: int) -> ClaimedBatch:
        """Settle, claim and prepare in one transaction.

        Bulk is not claimed while the channel is paused.
        """
        now = self.context.clock()
        with self.context.sessions.begin() as db:
            attempts.settle(db, done, now)
            if most <= 0 or (self.lane is Lane.BULK and paused_until(db, self.channel.name, now)):
                return NOTHING
            claimed = outbox.claim(db, self.lane, self.channel.name, now, most)
            if not claimed:
                return NOTHING
            templates = self.context.templates
            outgoing = attempts.prepare(db, claimed, self.channel, templates, now)
            moments = self.pace.moments(db, len(outgoing), self.limiter.lead) if outgoing else []
            debts = self.pace.debts(db, claimed, now)
            workers = self.pace.workers(db)
            return ClaimedBatch(len(claimed), outgoing, moments, debts, workers)

    def start(self, outgoing: OutgoingMessage) -> None:
        """Start the task that sends one message."""
        id = outgoing.message.id

        def ended(task: asyncio.Task[None]) -> None:
            self.sending.pop(id, None)
            self.queued.discard(id)
            if not task.cancelled() and task.exception():
                self.crash = task.exception()
                log.error("a message is left to its lease", message_id=id, error=self.crash)
            self.wakeup.set()

        self.queued.add(id)
        self.sending[id] = asyncio.create_task(self.deliver(outgoing))
        self.sending[id].add_done_callback(ended)

    async def deliver(self, outgoing: OutgoingMessage) -> None:
        """Send one message when it is its turn.

        When this is cancelled, the message is released if it is queued still; otherwise nobody
        knows whether it was sent.
        """
        message = outgoing.message
        try:
            if seconds := await self.limiter.wait_for_turn(
                message.address, bulk=self.lane is Lane.BULK
            ):
                result = attempts.released(message, self.context.clock(), seconds)
            else:
                self.queued.discard(message.id)
                try:
                    result = await self.attempt(outgoing)
                finally:
                    self.limiter.answered()
        except asyncio.CancelledError:
            now = self.context.clock()
            if message.id in self.queued:
                result = attempts.released(message, now)
            else:
                result = attempts.outcome_unknown(message, now, "stopped")
        self.done.append(result)

    async def attempt(self, outgoing: OutgoingMessage) -> AttemptResult:
        """Send the message by the channel; how that ended."""
        message = outgoing.message
        if message.body is None:
            return attempts.refused(message, self.context.clock(), "its words do not open")
        outbound = Outbound.of(message.body, outgoing.document)
        outbound = replace(outbound, template=outgoing.template, message_id=message.id)
        try:
            address = self.context.keyring.decrypt_address(message.address)
        except WrongKey:
            return attempts.refused(message, self.context.clock(), "its address does not open")
        try:
            async with asyncio.timeout(TIMEOUT):
                platform_id = await self.channel.send(address, outbound)
        except Exception as error:  # noqa: BLE001  # whatever it is, we cannot tell if it arrived
            log.warning("not sent", message_id=message.id, error=type(error).__name__)
            result = attempts.failed(message, error, self.context.clock())
            if isinstance(error, SendLater):
                self.slow_down(error, result)
            if isinstance(error, SendRefused):
                self.answered_at = self.context.clock()
            return result
        self.context.fault("sent")
        now = self.answered_at = self.context.clock()
        return attempts.settled(message, now, DeliveryState.SENT, platform_id=platform_id)

    def slow_down(self, error: SendLater, result: AttemptResult) -> None:
        """Pause this chat or the whole channel, as the platform asks."""
        due_at = result.settlement.due_at
        seconds = (due_at - result.settlement.at).total_seconds() if due_at else 1.0
        if error.everyone:
            self.limiter.pause(seconds)
        elif error.retry_after is not None:
            self.limiter.pause_chat(result.message.address, seconds)

    async def send_claimed(self) -> int:
        """Claim once, wait until all of it is sent, and settle it; how many were claimed."""
        claimed = await self.step(self.room())
        if self.sending:
            await asyncio.wait(self.sending.values())
        if self.crash:
            raise self.crash
        await self.step(0)
        return claimed

    async def close(self, seconds: float) -> None:
        """End what is being sent, within `seconds`; release what is queued. Then settle."""
        for id in list(self.queued):
            self.sending[id].cancel()
        if self.sending:
            _, late = await asyncio.wait(self.sending.values(), timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=1)
        await self.step(0)
