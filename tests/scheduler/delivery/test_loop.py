"""The loop that delivers: woken, looking by itself, stopping, and a database that is away."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.exc import OperationalError

from bot.channels.channel import SendRate
from models.messaging.message import Lane
from scheduler.delivery import attempts
from scheduler.delivery import worker as delivery_worker
from tests.support.patience import until
from tests.support.scheduler import HOUR, RecordingChannel, SchedulerWorld


@asynccontextmanager
async def running(scheduler: SchedulerWorld, *channels: RecordingChannel, **more: object):
    with scheduler.delivery(*channels, **more) as worker:
        stop = asyncio.Event()
        task = asyncio.create_task(worker.run(stop))
        await asyncio.sleep(0.05)
        yield worker
        stop.set()
        await task


async def test_a_message_leaves_after_a_wake_without_a_look(scheduler, monkeypatch):
    monkeypatch.setattr(delivery_worker, "POLL", 60)
    spy = RecordingChannel()
    one = scheduler.person()
    async with running(scheduler, spy) as worker:
        for count in range(1, 6):
            scheduler.post(one, "halo")
            await asyncio.to_thread(worker.wake)
            await until(lambda count=count: len(spy.sent) == count)
    assert scheduler.report()["sent"] == 5


async def test_without_a_wake_messages_are_found_by_looking(scheduler):
    spy = RecordingChannel()
    async with running(scheduler, spy):
        scheduler.post(scheduler.person(), "halo")
        await until(lambda: spy.texts == ["halo"])


async def test_waking_what_does_not_run_is_harmless(scheduler):
    with scheduler.delivery(RecordingChannel()) as worker:
        worker.wake()
        async with running(scheduler, RecordingChannel()) as other:
            pass
        other.wake()


async def test_what_is_being_sent_is_settled_before_it_stops(scheduler):
    spy = RecordingChannel(waiting=0.2)
    scheduler.post(scheduler.person(), "halo")
    async with running(scheduler, spy) as worker:
        await until(lambda: any(line.sending for line in worker.lanes))
    assert (spy.texts, scheduler.outcomes()) == (["halo"], ["sent"])


async def test_what_waits_for_its_turn_goes_back_when_it_stops(scheduler):
    spy = RecordingChannel(pace=SendRate(per_second=100, chat_gap=8))
    one = scheduler.person()
    for text in "ab":
        scheduler.post(one, text)
    async with running(scheduler, spy) as worker:
        await until(lambda: spy.texts == ["a"] and any(line.queued for line in worker.lanes))
    b = scheduler.letters()[1]
    assert (b.outcome, b.leased_until, b.unknown_attempts) == (None, None, 0)


async def test_a_send_that_does_not_end_is_in_doubt_when_it_stops(scheduler, monkeypatch):
    monkeypatch.setattr("scheduler.delivery.worker.GRACE", 0.05)
    scheduler.post(scheduler.person(), "halo", Lane.BULK)
    async with running(scheduler, RecordingChannel(waiting=60)) as worker:
        await until(lambda: any(line.sending for line in worker.lanes))
    assert scheduler.outcomes() == ["unknown"]


async def test_a_database_that_is_away_loses_no_outcome(scheduler, monkeypatch):
    monkeypatch.setattr("scheduler.delivery.worker.POLL", 0.05)
    spy, failures = RecordingChannel(), []
    true_settle = attempts.settle

    def settle(db, done, now):
        if done and len(failures) < 2:
            failures.append(done)
            raise OperationalError("settle", {}, Exception("away"))
        true_settle(db, done, now)

    monkeypatch.setattr(attempts, "settle", settle)
    scheduler.post(scheduler.person(), "halo", Lane.BULK)
    async with running(scheduler, spy):
        await until(lambda: scheduler.outcomes() == ["sent"])
    assert (spy.texts, len(failures)) == (["halo"], 2)


async def test_the_loop_finds_what_dead_workers_held(scheduler):
    spy = RecordingChannel()
    scheduler.post(scheduler.person(), "halo")
    scheduler.crash_at = "claimed"
    with pytest.raises(Exception, match="claimed"), scheduler.delivery(spy) as dead:
        await dead.deliver_due()
    scheduler.now += HOUR
    async with running(scheduler, spy):
        await until(lambda: scheduler.outcomes() == ["sent"])
    assert spy.texts == ["halo"]


async def test_replies_pass_a_long_queue_of_bulk(scheduler):
    spy = RecordingChannel(pace=SendRate(per_second=100))
    for _ in range(150):
        scheduler.post(scheduler.person(), "bulk", Lane.BULK)
    one = scheduler.person()
    async with running(scheduler, spy) as worker:
        await until(lambda: len(spy.sent) > 20)
        scheduler.post(one, "reply")
        worker.wake()
        await until(lambda: "reply" in spy.texts)
        assert len(spy.sent) < 100
