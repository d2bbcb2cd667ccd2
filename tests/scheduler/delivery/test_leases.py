"""Messages whose worker died, or was slow."""

import asyncio
from datetime import timedelta

import pytest

from models.messaging.message import DeliveryState, Lane
from models.messaging.outbox import LEASE
from tests.support.scheduler import (
    MINUTE,
    NOON,
    SECOND,
    RecordingChannel,
    claim,
    lost,
    settle,
    texts,
)

BOTH = (Lane.REPLY, Lane.BULK)


@pytest.mark.parametrize("lane", BOTH)
def test_a_lease_ends_but_nobody_takes_the_message_before_it_is_known_as_lost(scheduler, lane):
    scheduler.post(scheduler.person(), "a", lane)
    claim(scheduler, lane)
    scheduler.now += LEASE + SECOND
    assert claim(scheduler, lane) == []


def test_a_lost_bulk_message_is_unknown(scheduler):
    scheduler.post(scheduler.person(), "a", Lane.BULK)
    claim(scheduler, Lane.BULK)
    scheduler.now += LEASE
    assert (lost(scheduler), scheduler.outcomes()) == (1, ["unknown"])


def test_a_lost_reply_is_repeated_once(scheduler):
    scheduler.post(scheduler.person(), "a")
    claim(scheduler)
    scheduler.now += LEASE
    assert (lost(scheduler), scheduler.outcomes()) == (1, [None])
    assert texts(claim(scheduler)) == ["a"]
    scheduler.now += LEASE
    assert (lost(scheduler), scheduler.outcomes()) == (1, ["unknown"])


def test_a_lease_that_runs_is_not_lost(scheduler):
    scheduler.post(scheduler.person(), "a")
    claim(scheduler)
    scheduler.now += LEASE - SECOND
    assert lost(scheduler) == 0


def test_what_a_clock_that_was_ahead_posted_is_sent_once_it_is_set_back(scheduler):
    person, ahead = scheduler.person(), timedelta(days=2)
    scheduler.now += ahead
    scheduler.post(person, "a")
    scheduler.post(scheduler.person(), "b", due_at=scheduler.now + MINUTE)
    scheduler.now -= ahead
    scheduler.post(person, "c")
    scheduler.deliver(spy := RecordingChannel())
    assert spy.texts == ["a", "c"]
    scheduler.now += MINUTE
    scheduler.deliver(spy)
    assert spy.texts == ["a", "c", "b"]


def test_a_lease_of_a_clock_that_was_ahead_is_over_once_it_is_set_back(scheduler):
    scheduler.post(scheduler.person(), "a")
    scheduler.now += timedelta(days=2)
    claim(scheduler)
    scheduler.now -= timedelta(days=2)
    assert (lost(scheduler), texts(claim(scheduler))) == (1, ["a"])


def test_what_the_worker_itself_holds_is_not_lost(scheduler):
    scheduler.post(scheduler.person(), "a")
    (message,) = claim(scheduler)
    scheduler.now += timedelta(days=3)
    assert lost(scheduler, own=[message.id]) == 0


def test_a_slow_worker_knows_better_than_unknown(scheduler):
    scheduler.post(scheduler.person(), "a", Lane.BULK)
    (message,) = claim(scheduler, Lane.BULK)
    scheduler.now += LEASE
    lost(scheduler)
    settle(scheduler, message, DeliveryState.SENT)
    assert scheduler.outcomes() == ["sent"]


def test_a_slow_worker_does_not_settle_what_another_took_over(scheduler):
    scheduler.post(scheduler.person(), "a")
    (slow,) = claim(scheduler)
    scheduler.now += LEASE
    lost(scheduler)
    claim(scheduler)
    settle(scheduler, slow, DeliveryState.REFUSED)
    assert scheduler.outcomes() == [None]


def test_the_first_attempt_is_remembered(scheduler):
    scheduler.post(scheduler.person(), "a")
    (message,) = claim(scheduler)
    settle(scheduler, message, None, due_at=NOON + MINUTE)
    scheduler.now += MINUTE
    (message,) = claim(scheduler)
    assert (message.attempted_at, message.attempts) == (NOON, 2)


def test_a_worker_that_is_alone_knows_that_the_one_before_it_died(scheduler):
    scheduler.post(scheduler.person(), "a")
    claim(scheduler)
    scheduler.now += SECOND
    spy = RecordingChannel()

    async def look(worker):
        await worker.deliver_due()
        assert spy.texts == []
        scheduler.now += 21 * SECOND
        await worker.deliver_due()

    with scheduler.delivery(spy, alone=True) as worker:
        asyncio.run(look(worker))
    assert spy.texts == ["a"]


def test_workers_that_share_wait_for_the_lease(scheduler):
    scheduler.post(scheduler.person(), "a")
    claim(scheduler)
    spy = RecordingChannel()

    async def look(worker):
        scheduler.now += 60 * SECOND
        await worker.deliver_due()

    with scheduler.delivery(spy) as worker:
        asyncio.run(look(worker))
    assert spy.texts == []
