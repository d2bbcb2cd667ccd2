"""The platform's rate holds across a restart and with several processes."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.channels.channel import SendRate
from bot.message import Outbound
from models.messaging import pace
from models.messaging.outbox import LEASE
from scheduler.delivery.rate_limit import CLOSEST, LATE, RateLimiter
from scheduler.delivery.wakeup import CHANNEL, WEB_CHANNEL, listen_for_wakeups
from tests.support.scheduler import RecordingChannel, SchedulerWorld, Simulated

RATE = SendRate(per_second=20)


class Timed(RecordingChannel):
    """A channel that remembers when it sent."""

    def __init__(self, rate: SendRate) -> None:
        super().__init__(pace=rate)
        self.times: list[float] = []

    async def send(self, address: str, message: Outbound) -> str | None:
        self.times.append(time.time())
        return await super().send(address, message)


def most_within(times: list[float], seconds: float) -> int:
    """The most times in any such window."""
    return max(sum(at <= each < at + seconds for each in times) for at in times)


def test_moments_of_several_workers_never_overlap(scheduler: SchedulerWorld) -> None:
    def take(count: int) -> list[float]:
        with scheduler.sessions.begin() as db:
            first = pace.take_moments(db, "web", count, 0.1, 1000.0)
        return [first + 0.1 * n for n in range(count)]

    take(1)
    with ThreadPoolExecutor(4) as pool:
        taken = sorted(each for some in pool.map(take, [1, 3, 2, 5] * 3) for each in some)
    assert all(b - a == pytest.approx(0.1) for a, b in pairwise([1000.0, *taken]))


@pytest.mark.parametrize("wrong", [-86_400.0, 86_400.0])
def test_a_clock_that_was_wrong_silences_no_channel(
    scheduler: SchedulerWorld, wrong: float
) -> None:
    with scheduler.sessions.begin() as db:
        pace.take_moments(db, "web", 5, 0.1, 1000.0 + wrong)
        assert pace.take_moments(db, "web", 1, 0.1, 1000.0) == pytest.approx(1000.0)


def test_a_clock_that_was_wrong_silences_no_chat(scheduler: SchedulerWorld) -> None:
    spy = Timed(SendRate(per_second=20, chat_gap=0.1, chat_burst=2))
    person, ahead = scheduler.person(), timedelta(days=2)
    scheduler.now += ahead
    scheduler.post(person, "a")
    scheduler.deliver(spy, alone=False)
    scheduler.now -= ahead
    scheduler.post(person, "b")
    scheduler.deliver(spy, alone=False)
    assert spy.texts == ["a", "b"]


@pytest.mark.parametrize("alone", [True, False])
def test_a_restart_goes_on_where_the_pace_was(scheduler: SchedulerWorld, alone: bool) -> None:
    spy = Timed(RATE)
    for _ in range(20):
        scheduler.post(scheduler.person(), "halo")
    scheduler.crash_at = "sent"
    with pytest.raises(Exception, match="sent"):
        scheduler.deliver(spy, alone=alone)
    scheduler.now += LEASE
    scheduler.deliver(spy, alone=alone)
    assert len(spy.times) >= 20
    assert most_within(spy.times, 0.5) <= RATE.per_second * (0.5 + LATE) + 1


def test_a_chat_keeps_its_gap_after_a_restart(scheduler: SchedulerWorld) -> None:
    spy, one = Timed(SendRate(100, 1.0)), scheduler.person()
    scheduler.post(one, "a")
    scheduler.deliver(spy)
    scheduler.post(one, "b")
    scheduler.deliver(spy)
    assert spy.times[1] - spy.times[0] > 0.8


def test_a_burst_of_before_the_restart_is_paid_back(scheduler: SchedulerWorld) -> None:
    rate, one = SendRate(1000, 1.0, 3), scheduler.person()
    spy = Timed(rate)
    for text in "abc":
        scheduler.post(one, text)
    scheduler.deliver(spy)
    scheduler.post(one, "d")
    scheduler.deliver(spy)
    assert spy.times[3] - spy.times[2] > 0.5


@given(st.lists(st.floats(0, 1.5), min_size=1, max_size=40))
def test_a_busy_process_does_not_send_what_it_missed_at_once(stalls: list[float]) -> None:
    """Each message is followed by a stall; other processes hold every other moment."""
    clock = Simulated()
    free = [0.0]

    async def take(count: int, lead: float) -> list[float]:
        start = max(free[0], clock.now + lead)
        free[0] = start + count * 0.2
        return [start + 0.2 * n for n in range(count)]

    limiter = RateLimiter(SendRate(per_second=10), clock.monotonic, clock.sleep, take)
    taken: list[tuple[float, float]] = []

    async def one(stall: float) -> None:
        await limiter.wait_for_turn("x")
        taken.append((clock.now, free[0]))
        clock.now += stall

    async def everyone() -> None:
        await clock.run(*(asyncio.create_task(one(stall)) for stall in stalls))

    asyncio.run(everyone())
    times = [at for at, _ in taken]
    assert len(times) == len(stalls)
    assert all(b - a >= CLOSEST / 10 - 1e-6 for a, b in pairwise(sorted(times)))


class Stalling(RecordingChannel):
    """A platform that answers nobody for a while; `arrived` is what it would take in at once."""

    def __init__(self, rate: SendRate) -> None:
        super().__init__(pace=rate)
        self.arrived = self.most = 0

    async def send(self, address: str, message: Outbound) -> str | None:
        self.arrived += 1
        self.most = max(self.most, self.arrived)
        await asyncio.sleep(0.02)
        self.arrived -= 1
        return await super().send(address, message)


@pytest.mark.parametrize(("workers", "most"), [(1, 16), (2, 8), (40, 1)])
def test_what_a_stalled_platform_holds_up_stays_below_its_limit_when_it_arrives_at_once(
    scheduler: SchedulerWorld, monkeypatch: pytest.MonkeyPatch, workers: int, most: int
) -> None:
    spy = Stalling(SendRate(per_second=640, limit=656))
    monkeypatch.setattr(pace, "count_workers", lambda db: workers)
    for _ in range(40):
        scheduler.post(scheduler.person(), "halo")
    scheduler.deliver(spy)
    assert len(spy.sent) == 40
    assert spy.most <= most


def test_a_message_whose_turn_never_came_takes_no_room() -> None:
    async def one() -> None:
        limiter = RateLimiter(SendRate(per_second=100, chat_gap=60, limit=101))
        assert await limiter.wait_for_turn("x") == 0
        limiter.answered()
        assert await limiter.wait_for_turn("x") > 0
        waiting = asyncio.create_task(limiter.wait_for_turn("y"))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        assert limiter.unanswered == 0
        assert await limiter.wait_for_turn("z") == 0

    asyncio.run(one())


async def test_workers_count_each_other_by_their_connections(postgres_engine: Engine) -> None:
    """The connection by which each of them hears of new messages."""
    stop = asyncio.Event()
    with Session(postgres_engine) as db:
        assert pace.count_workers(db) == 1
    listening = [
        asyncio.create_task(listen_for_wakeups(postgres_engine, str, stop, name))
        for name in (CHANNEL, CHANNEL, CHANNEL, WEB_CHANNEL)
    ]

    def found() -> int:
        with Session(postgres_engine) as db:
            return pace.count_workers(db)

    while await asyncio.to_thread(found) < 3:  # noqa: ASYNC110  # nobody tells us
        await asyncio.sleep(0.05)
    stop.set()
    await asyncio.gather(*listening)
