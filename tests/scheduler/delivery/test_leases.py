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
def test_a_lease_ends_but_nobody_takes_the_message_before_it_is_known_as_lost(office, lane):
    office.post(office.person(), "a", lane)
    claim(office, lane)
    office.now += LEASE + SECOND
    assert claim(office, lane) == []


def test_a_lost_bulk_message_is_unknown(office):
    office.post(office.person(), "a", Lane.BULK)
    claim(office, Lane.BULK)
    office.now += LEASE
    assert (lost(office), office.outcomes()) == (1, ["unknown"])


def test_a_lost_reply_is_repeated_once(office):
    office.post(office.person(), "a")
    claim(office)
    office.now += LEASE
    assert (lost(office), office.outcomes()) == (1, [None])
    assert texts(claim(office)) == ["a"]
    office.now += LEASE
    assert (lost(office), office.outcomes()) == (1, ["unknown"])


def test_a_lease_that_runs_is_not_lost(office):
    office.post(office.person(), "a")
    claim(office)
    office.now += LEASE - SECOND
    assert lost(office) == 0


def test_what_the_worker_itself_holds_is_not_lost(office):
    office.post(office.person(), "a")
    (message,) = claim(office)
    office.now += timedelta(days=3)
    assert lost(office, own=[message.id]) == 0


def test_a_slow_worker_knows_better_than_unknown(office):
    office.post(office.person(), "a", Lane.BULK)
    (message,) = claim(office, Lane.BULK)
    office.now += LEASE
    lost(office)
    settle(office, message, DeliveryState.SENT)
    assert office.outcomes() == ["sent"]


def test_a_slow_worker_does_not_settle_what_another_took_over(office):
    office.post(office.person(), "a")
    (slow,) = claim(office)
    office.now += LEASE
    lost(office)
    claim(office)
    settle(office, slow, DeliveryState.REFUSED)
    assert office.outcomes() == [None]


def test_the_first_attempt_is_remembered(office):
    office.post(office.person(), "a")
    (message,) = claim(office)
    settle(office, message, None, due_at=NOON + MINUTE)
    office.now += MINUTE
    (message,) = claim(office)
    assert (message.attempted_at, message.attempts) == (NOON, 2)


def test_a_worker_that_is_alone_knows_that_the_one_before_it_died(office):
    office.post(office.person(), "a")
    claim(office)
    office.now += SECOND
    spy = RecordingChannel()

    async def look(worker):
        await worker.deliver_due()
        assert spy.texts == []
        office.now += 21 * SECOND
        await worker.deliver_due()

    with office.delivery(spy, alone=True) as worker:
        asyncio.run(look(worker))
    assert spy.texts == ["a"]


def test_workers_that_share_wait_for_the_lease(office):
    office.post(office.person(), "a")
    claim(office)
    spy = RecordingChannel()

    async def look(worker):
        office.now += 60 * SECOND
        await worker.deliver_due()

    with office.delivery(spy) as worker:
        asyncio.run(look(worker))
    assert spy.texts == []
