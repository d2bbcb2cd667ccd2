"""The loop that delivers: woken, looking by itself, stopping, and a database that is away."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.exc import OperationalError

from bot.channels.channel import SendRate
from models.messaging.message import Lane
from scheduler.delivery import prepare
from scheduler.delivery import worker as delivery_worker
from tests.support.scheduler import HOUR, RecordingChannel, SchedulerWorld


@asynccontextmanager
async def running(office: SchedulerWorld, *channels: RecordingChannel, **more: object):
    with office.delivery(*channels, **more) as worker:
        stop = asyncio.Event()
        task = asyncio.create_task(worker.run(stop))
        await asyncio.sleep(0.05)
        yield worker
        stop.set()
        await task


async def until(condition, seconds: float = 5) -> None:
    """Wait for it, but not for ever."""
    start = time.perf_counter()
    while not condition():
        assert time.perf_counter() - start < seconds, "it never came"
        await asyncio.sleep(0.001)


async def test_a_message_leaves_after_a_wake_without_a_look(office, monkeypatch):
    monkeypatch.setattr(delivery_worker, "POLL", 60)
    spy = RecordingChannel()
    one = office.person()
    async with running(office, spy) as worker:
        for count in range(1, 6):
            office.post(one, "halo")
            await asyncio.to_thread(worker.wake)
            await until(lambda count=count: len(spy.sent) == count)
    assert office.report()["sent"] == 5


async def test_without_a_wake_messages_are_found_by_looking(office):
    spy = RecordingChannel()
    async with running(office, spy):
        office.post(office.person(), "halo")
        await until(lambda: spy.texts == ["halo"])


async def test_waking_what_does_not_run_is_harmless(office):
    with office.delivery(RecordingChannel()) as worker:
        worker.wake()
        async with running(office, RecordingChannel()) as other:
            pass
        other.wake()


async def test_what_is_being_sent_is_settled_before_it_stops(office):
    spy = RecordingChannel(waiting=0.2)
    office.post(office.person(), "halo")
    async with running(office, spy) as worker:
        await until(lambda: any(line.sending for line in worker.lanes))
    assert (spy.texts, office.outcomes()) == (["halo"], ["sent"])


async def test_what_waits_for_its_turn_goes_back_when_it_stops(office):
    spy = RecordingChannel(pace=SendRate(per_second=100, chat_gap=8))
    one = office.person()
    for text in "ab":
        office.post(one, text)
    async with running(office, spy) as worker:
        await until(lambda: spy.texts == ["a"] and any(line.queued for line in worker.lanes))
    b = office.letters()[1]
    assert (b.outcome, b.leased_until, b.unknown_attempts) == (None, None, 0)


async def test_a_send_that_does_not_end_is_in_doubt_when_it_stops(office, monkeypatch):
    monkeypatch.setattr("scheduler.delivery.worker.GRACE", 0.05)
    office.post(office.person(), "halo", Lane.BULK)
    async with running(office, RecordingChannel(waiting=60)) as worker:
        await until(lambda: any(line.sending for line in worker.lanes))
    assert office.outcomes() == ["unknown"]


async def test_a_database_that_is_away_loses_no_outcome(office, monkeypatch):
    monkeypatch.setattr("scheduler.delivery.worker.POLL", 0.05)
    spy, failures = RecordingChannel(), []
    true_settle = prepare.settle

    def settle(db, done, now):
        if done and len(failures) < 2:
            failures.append(done)
            raise OperationalError("settle", {}, Exception("away"))
        true_settle(db, done, now)

    monkeypatch.setattr(prepare, "settle", settle)
    office.post(office.person(), "halo", Lane.BULK)
    async with running(office, spy):
        await until(lambda: office.outcomes() == ["sent"])
    assert (spy.texts, len(failures)) == (["halo"], 2)


async def test_the_loop_finds_what_dead_workers_held(office):
    spy = RecordingChannel()
    office.post(office.person(), "halo")
    office.crash_at = "claimed"
    with pytest.raises(Exception, match="claimed"), office.delivery(spy) as dead:
        await dead.deliver_due()
    office.now += HOUR
    async with running(office, spy):
        await until(lambda: office.outcomes() == ["sent"])
    assert spy.texts == ["halo"]


async def test_replies_pass_a_long_queue_of_bulk(office):
    spy = RecordingChannel(pace=SendRate(per_second=100))
    for _ in range(150):
        office.post(office.person(), "bulk", Lane.BULK)
    one = office.person()
    async with running(office, spy) as worker:
        await until(lambda: len(spy.sent) > 20)
        office.post(one, "reply")
        worker.wake()
        await until(lambda: "reply" in spy.texts)
        assert len(spy.sent) < 100
