"""The rate limit of one channel: nothing is sent sooner than its platform likes.

Seconds are those of a clock that only moves on (`time.monotonic`). Where several processes share
the channel, and after a restart, the moments come from the database (`SharedPace`). Sources:
Telegram bots/faq (1 message a second to a chat, 20 a minute to a group, about 30 a second in all);
WhatsApp's pair rate (1 message in 6 s to one person, of which 45 may be borrowed from the future).
"""

import asyncio
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from datetime import datetime, timedelta

from sqlalchemy.orm import Session, sessionmaker

from bot.channels.channel import SendRate
from models.messaging import outbox, pace
from models.messaging.outbox import ClaimedMessage

SHARED = 0.85
"""The part of the rate that is used where several processes deliver: their networks differ."""
GROUP_GAP = 3.0
PATIENCE = 10.0
"""A message that would have to wait longer goes back to the outbox."""
STALLED = 1.0
"""Seconds after which it is looked at again when nothing was answered for so long."""

SUSPICION = 5.0
SUSPECTS = 3
"""Telegram does not say whom a 429 is for: so many chats within SUSPICION seconds, and it is us."""

REMEMBERED = 10_000
LATE = 0.2
"""Seconds after which a moment is missed: this process was busy, and the moment after it belongs to
another message. A channel's rate leaves room for it below the platform's limit."""
MISSED = 3
"""Moments that a message may miss: then it goes, and a process that is that busy sends slowly."""
LONGEST_LEAD, LEAD_DECAY = 5.0, 0.9
CLOSEST = 0.8
"""The part of the gap that is kept at least: a channel's rate is four fifths of the platform's."""
BULK_ROOM = 0.875
"""The part of those that may wait for an answer which bulk takes: a reply finds room beside it,
also while the platform is slow."""


class RateLimiter:
    """Evenly spaced turns, no bursts; one chat or the whole channel can be paused."""

    def __init__(
        self,
        rate: SendRate,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        take: Callable[[int, float], Awaitable[Sequence[float]]] | None = None,
    ) -> None:
        """`take` reserves so many moments, so many seconds ahead, of the pace that several
        processes share; None: this process is alone, and keeps the pace itself."""
        self.rate = rate
        self.take = take
        self.moments: deque[float] = deque()
        self.taking = asyncio.Lock()
        self.gate = asyncio.Lock()
        self.gate_opens = -math.inf
        self.wanted = 0
        self.lead = 0.0
        self.monotonic = monotonic
        self.sleep = sleep
        self.waiting: dict[object, float] = {}
        """The moments that bulk messages wait for."""
        self.unanswered = 0
        self.most_unanswered = math.inf
        self.room = asyncio.Event()
        self.share_among(1)
        self.free_at = -math.inf
        self.paused_until = -math.inf
        self.chats: dict[str, float] = {}
        """The time from which each chat may be written to again."""
        self.debts: dict[str, float] = {}
        """The time until which each chat pays back what was sent without a gap."""
        self.complaints: deque[tuple[float, str]] = deque(maxlen=SUSPECTS)

    async def wait_for_turn(self, address: str, *, bulk: bool = False) -> float:
        """Wait until it is this address's turn, and return 0: `answered` must follow.

        When that takes longer than PATIENCE, return the seconds that it would take. A reply has
        the moment of the first `bulk` message that waits for its own.
        """
        if not await self.enter(bulk=bulk):
            return STALLED
        wait = PATIENCE
        try:
            wait = await self.wait_for_moment(address, bulk=bulk)
        finally:
            if wait:
                self.answered()
        return wait

    def share_among(self, processes: int) -> None:
        """Say how many processes send: what waits for an answer is limited for all of them."""
        if self.rate.limit is not None:
            spare = self.rate.limit - self.rate.per_second
            self.most_unanswered = max(1, int(spare / max(1, processes)))

    async def enter(self, *, bulk: bool) -> bool:
        """Wait until few enough messages wait for an answer; False after PATIENCE."""
        part = BULK_ROOM if bulk else 1.0
        try:
            async with asyncio.timeout(PATIENCE):
                while self.unanswered >= max(1.0, self.most_unanswered * part):
                    self.room.clear()
                    await self.room.wait()
        except TimeoutError:
            return False
        self.unanswered += 1
        return True

    def answered(self) -> None:
        """A message whose turn it was has its answer, or gave its turn up."""
        self.unanswered -= 1
        self.room.set()

    async def wait_for_moment(self, address: str, *, bulk: bool) -> float:
        """Wait for a moment that this address may have, and return 0; or the seconds, if many."""
        while True:
            ready = max(self.paused_until, self.chats.get(address, -math.inf))
            wait = ready - self.monotonic()
            if wait > PATIENCE:
                return wait
            if wait > 0:
                await self.sleep(wait)
                continue
            moment = self.next_moment()
            if moment is None:
                await self.take_more()
                continue
            if not bulk:
                moment = self.overtake(moment)
            wait = self.reserve(address, moment)
            if wait > 0 and bulk:
                moment = await self.wait_behind_replies(address, moment)
            elif wait > 0:
                await self.sleep(wait)
            for _ in range(MISSED):
                if not self.is_late(moment):
                    break
                moment = await self.another_moment()
                await self.sleep(max(0.0, self.reserve(address, moment)))
            await self.pass_gate()
            if self.pause_left() <= 0:
                return 0.0

    def overtake(self, moment: float) -> float:
        """The first moment that bulk waits for, if that is sooner; bulk has this one instead."""
        first = min(self.waiting, key=self.waiting.__getitem__, default=None)
        if first is None or self.waiting[first] >= moment:
            return moment
        sooner, self.waiting[first] = self.waiting[first], moment
        return sooner

    async def wait_behind_replies(self, address: str, moment: float) -> float:
        """Wait for the moment, or a later one when a reply took it; the one that came."""
        me = object()
        self.waiting[me] = moment
        try:
            while (wait := self.waiting[me] - self.monotonic()) > 0:
                await self.sleep(wait)
        finally:
            had = self.waiting.pop(me)
        if had > moment:
            self.owe(address, had + self.rate.chat_gap)
        return had

    def is_late(self, moment: float) -> bool:
        """Whether the moment was missed; then the next ones are taken further ahead for a while."""
        late = self.monotonic() - moment
        self.lead = min(
            LONGEST_LEAD, max(self.lead * LEAD_DECAY, 1.5 * late if late > LATE else 0.0)
        )
        return late > LATE

    async def pass_gate(self) -> None:
        """Let one message through at a time, never closer than CLOSEST of the gap, so that messages
        that a stall held up do not leave at once."""
        async with self.gate:
            wait = self.gate_opens - self.monotonic()
            if wait > 0:
                await self.sleep(wait)
            self.gate_opens = self.monotonic() + CLOSEST / self.rate.per_second

    def next_moment(self) -> float | None:
        """The next free moment of the channel; None when more have to be taken first."""
        now = self.monotonic()
        if self.take is None:
            moment = max(now, self.free_at)
            self.free_at = moment + 1 / self.rate.per_second
            return moment
        while self.moments and now - self.moments[0] > LATE:
            self.moments.popleft()
        return max(now, self.moments.popleft()) if self.moments else None

    def add_moments(self, moments: Sequence[float]) -> None:
        """Moments that are ours in the database; alone, nothing is sent before the first."""
        if self.take:
            self.moments.extend(moments)
        elif moments:
            self.free_at = max(self.free_at, moments[0])

    async def another_moment(self) -> float:
        while (moment := self.next_moment()) is None:
            await self.take_more()
        return moment

    async def take_more(self) -> None:
        """Take a moment for each message that waits for one, at once."""
        self.wanted += 1
        try:
            async with self.taking:
                if not self.moments and self.take:
                    self.moments.extend(await self.take(self.wanted, self.lead))
        finally:
            self.wanted -= 1

    def reserve(self, address: str, moment: float) -> float:
        """Give the moment to this address; seconds until then."""
        now = self.monotonic()
        gap = self.rate.chat_gap
        if gap > 0 and address.startswith("-"):  # a group
            gap = max(gap, GROUP_GAP)
        debt = max(moment, self.debts.get(address, moment)) + gap
        if self.rate.chat_burst > 1:
            keep_until(self.debts, address, debt, now)
        # Free again when one gap less than the burst is owed.
        keep_until(self.chats, address, debt - gap * (self.rate.chat_burst - 1), now)
        return moment - now

    def owe(self, address: str, until: float) -> None:
        """Remember what was sent to an address before this process began, or by another one."""
        now = self.monotonic()
        if self.rate.chat_burst > 1:
            keep_until(self.debts, address, until, now)
        gap = self.rate.chat_gap
        keep_until(self.chats, address, until - gap * (self.rate.chat_burst - 1), now)

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


class SharedPace:
    """The pace as all processes share it: moments and sends are rows of the database.

    `alone` says that no other process delivers: then nobody else's sends are looked up, but for
    those of the process before this one. Unix seconds of the database become seconds of this
    process's own clock; hosts that share a database keep the same time (NTP).
    """

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
        """The moments until which the addresses of these messages owe gaps for earlier ones."""
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
