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

from bot.channel import Channel, NotNow
from bot.message import Document, Outbound
from models import file, forwarding, outbox
from models.outbox import Claimed, Lane
from models.seal import Keyring, WrongKey
from scheduler import ending
from scheduler.ending import Ending
from scheduler.pace import Pacer
from scheduler.recheck import recheck

log = structlog.get_logger()

TIMEOUT = 30.0
BATCH = 50
AT_ONCE = 200
Parcel = tuple[Claimed, Document | None]
AHEAD = {Lane.REPLY: 2.0, Lane.BULK: 0.25}
"""Seconds of the channel's pace that may be claimed ahead: bulk leaves room for replies."""


@dataclass(frozen=True, slots=True)
class Office:
    """What all lines share."""

    sessions: sessionmaker[Session]
    clock: Callable[[], datetime]
    executor: Executor
    fault: Callable[[str], None]

    @property
    def keys(self) -> Keyring:
        found = self.sessions.kw["info"]["keyring"]
        assert isinstance(found, Keyring)
        return found


class Line:
    """`sending` are the letters in hand by id, `queued` those that wait for their turn to go."""

    def __init__(self, office: Office, channel: Channel, lane: Lane, pacer: Pacer) -> None:
        self.office = office
        self.channel = channel
        self.lane = lane
        self.pacer = pacer
        self.batch = min(BATCH, max(1, math.ceil(min(BATCH, pacer.pace.per_second * AHEAD[lane]))))
        self.sending: dict[int, asyncio.Task[None]] = {}
        self.queued: set[int] = set()
        self.done: list[Ending] = []
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
                self.office.executor, self.turn_over, done, most
            )
        except OperationalError:
            self.done[:0] = done
            raise
        if done:
            self.office.fault("settled")
        if claimed:
            self.office.fault("claimed")
        for letter, document in parcels:
            self.begin(letter, document)
        return claimed

    def turn_over(self, done: list[Ending], most: int) -> tuple[int, list[Parcel]]:
        """One transaction: settle, claim, look again; how many were claimed, and those to send."""
        now = self.office.clock()
        with self.office.sessions.begin() as db:
            self.settle(db, done, now)
            letters = outbox.claim(db, self.lane, [self.channel.name], now, most) if most else []
            unsent = recheck(db, letters, now)
            outbox.settle(db, [each.settlement for each in unsent.values()])
            parcels = [(each, document(db, each)) for each in letters if each.id not in unsent]
        return len(letters), parcels

    def settle(self, db: Session, done: list[Ending], now: datetime) -> None:
        outbox.settle(db, [each.settlement for each in done])
        for each in done:
            if each.unreachable:
                forwarding.forward(db, each.letter, each.settlement.error or "", now)

    def begin(self, letter: Claimed, document: Document | None) -> None:
        self.queued.add(letter.id)
        task = asyncio.create_task(self.deliver(letter, document))
        self.sending[letter.id] = task
        task.add_done_callback(lambda task: self.ended(letter.id, task))

    def ended(self, id: int, task: asyncio.Task[None]) -> None:
        self.sending.pop(id, None)
        self.queued.discard(id)
        if not task.cancelled() and task.exception():
            self.crash = task.exception()
            log.error("a letter is left to its lease", letter=id, error=repr(self.crash))
        self.stirred.set()

    async def deliver(self, letter: Claimed, document: Document | None) -> None:
        """Send one letter when it is its turn. Cancelled: it goes back, or it is in doubt."""
        try:
            if seconds := await self.pacer.admit(letter.address):
                result = ending.given_back(letter, self.office.clock(), seconds)
            else:
                self.queued.discard(letter.id)
                result = await self.attempt(letter, document)
        except asyncio.CancelledError:
            now = self.office.clock()
            unsent = letter.id in self.queued
            stopped = ending.in_doubt(letter, now, "stopped")
            result = ending.given_back(letter, now) if unsent else stopped
        self.done.append(result)

    async def attempt(self, letter: Claimed, document: Document | None) -> Ending:
        if letter.body is None:
            return ending.refused(letter, self.office.clock(), "its words do not open")
        message = replace(Outbound.of(letter.body, document), letter=letter.id)
        try:
            to = self.office.keys.unveil(letter.address)
        except WrongKey:
            return ending.refused(letter, self.office.clock(), "its address does not open")
        try:
            async with asyncio.timeout(TIMEOUT):
                platform_id = await self.channel.send(to, message)
        except Exception as error:  # noqa: BLE001  # whatever it is, we cannot tell if it arrived
            log.warning("not sent", letter=letter.id, error=type(error).__name__)
            result = ending.failed(letter, error, self.office.clock())
            self.slow_down(letter, error, result)
            return result
        self.office.fault("sent")
        return ending.sent(letter, self.office.clock(), platform_id)

    def slow_down(self, letter: Claimed, error: Exception, result: Ending) -> None:
        """The platform asked for a pause, of this chat or of the whole channel."""
        if not isinstance(error, NotNow):
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


def document(db: Session, letter: Claimed) -> Document | None:
    """The file that goes along, should it still be kept."""
    found = file.fetch(db, letter.body["file"]) if letter.body and letter.body.get("file") else None
    return Document(*found) if found else None
