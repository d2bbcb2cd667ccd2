"""Messages to one person keep their order: across deaths, postponements, doubts and statuses."""

import asyncio
import random

import pytest

from bot.channels.channel import SendLater
from bot.message import DeliveryReport
from models.messaging.message import DeliveryState
from models.messaging.outbox import DOUBT, LAST_LOOK, LEASE, SILENCE
from scheduler.delivery import statuses
from tests.support.sampling import sample
from tests.support.scheduler import (
    HOUR,
    MINUTE,
    SECOND,
    Crash,
    RecordingChannel,
    SchedulerWorld,
    claim,
    lost,
    settle,
    texts,
)

POINTS = ["claimed", "sent", "before settle", "settled"]


def status(scheduler: SchedulerWorld, id: int, state: str, code: int | None = None) -> None:
    report = DeliveryReport("web", f"their-{id}", id, state, scheduler.now, code)  # type: ignore[arg-type]  # a state
    statuses.record_status(scheduler.sessions, report, scheduler.now)


def first_arrivals(spy: RecordingChannel) -> list[str]:
    return list(dict.fromkeys(spy.texts))


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("seed", sample(range(4), 1 / 4, "order"))
def test_a_death_at_any_step_changes_no_order(
    scheduler: SchedulerWorld, point: str, seed: int
) -> None:
    chance = random.Random(seed)
    fates = [None, None, SendLater("later"), OSError(), SendLater("soon", retry_after=3)]
    spy = RecordingChannel(replies=[chance.choice(fates) for _ in range(30)])
    one = scheduler.person()
    for number in range(6):
        scheduler.post(one, f"{number}")
        if chance.random() < 0.5:
            scheduler.crash_at = point
            try:
                scheduler.deliver(spy)
            except Crash:
                scheduler.now += chance.choice([SECOND, LEASE])
        scheduler.now += chance.choice([SECOND, 10 * SECOND])
    scheduler.crash_at = ""
    for _ in range(30):
        scheduler.now += 2 * MINUTE
        scheduler.deliver(spy)
    assert first_arrivals(spy) == sorted(first_arrivals(spy))
    last = {text: place for place, text in enumerate(spy.texts)}
    assert list(last) == sorted(last)


def test_a_status_does_not_let_the_next_message_pass_an_attempt_in_hand(
    scheduler: SchedulerWorld,
) -> None:
    one = scheduler.person()
    scheduler.post(one, "a")
    scheduler.post(one, "b")
    (first,) = claim(scheduler)
    status(scheduler, first.id, "delivered")
    assert scheduler.outcomes()[0] == "sent"
    assert claim(scheduler) == []
    settle(scheduler, first, DeliveryState.UNKNOWN, unknown=True)
    assert scheduler.outcomes()[0] == "sent"
    assert texts(claim(scheduler)) == ["b"]


def test_an_attempt_in_hand_of_a_dead_worker_ends_with_its_lease(scheduler: SchedulerWorld) -> None:
    one = scheduler.person()
    scheduler.post(one, "a")
    scheduler.post(one, "b")
    (first,) = claim(scheduler)
    status(scheduler, first.id, "sent")
    scheduler.now += LEASE
    assert lost(scheduler) == 0
    assert (scheduler.outcomes()[0], texts(claim(scheduler))) == ("sent", ["b"])


def test_a_failure_that_comes_late_brings_nothing_after_what_followed(
    scheduler: SchedulerWorld,
) -> None:
    one, spy = scheduler.person(), RecordingChannel()
    for text in "ab":
        scheduler.post(one, text)
    scheduler.deliver(spy)
    status(scheduler, 1, "failed", 131056)
    scheduler.now += 2 * MINUTE
    scheduler.deliver(spy)
    assert spy.texts == ["a", "b"]


def test_a_failure_of_the_newest_reply_brings_it_again(scheduler: SchedulerWorld) -> None:
    one, spy = scheduler.person(), RecordingChannel()
    scheduler.post(one, "a")
    scheduler.deliver(spy)
    status(scheduler, 1, "failed", 131056)
    scheduler.now += 2 * MINUTE
    scheduler.deliver(spy)
    assert spy.texts == ["a", "a"]


def in_doubt(scheduler: SchedulerWorld, *faults: Exception) -> RecordingChannel:
    """A reply whose two attempts ended in doubt; the spy of the channel."""
    spy = RecordingChannel(replies=[OSError(), *(faults or (OSError(),))])
    scheduler.post(scheduler.person(), "a")
    scheduler.deliver(spy)
    scheduler.now += 10 * SECOND
    scheduler.deliver(spy)
    assert scheduler.outcomes() == ["unknown"]
    return spy


async def look(scheduler: SchedulerWorld, spy: RecordingChannel, *, answered: bool = True) -> None:
    """A worker that has sent something else, looks, and delivers."""
    with scheduler.delivery(spy) as worker:
        if answered:
            worker.replies[0].answered_at = scheduler.now
        await worker.deliver_due()


def test_a_reply_in_doubt_is_said_once_more_when_the_channel_answers(
    scheduler: SchedulerWorld,
) -> None:
    spy = in_doubt(scheduler)
    scheduler.now += DOUBT
    asyncio.run(look(scheduler, spy, answered=False))
    assert spy.texts == []
    scheduler.now += SECOND
    asyncio.run(look(scheduler, spy))
    assert (spy.texts, scheduler.outcomes()) == (["a"], ["sent"])


def test_a_channel_that_nobody_else_uses_is_tried_all_the_same(scheduler: SchedulerWorld) -> None:
    spy = in_doubt(scheduler)
    scheduler.now += SILENCE
    asyncio.run(look(scheduler, spy, answered=False))
    assert spy.texts == ["a"]


def test_three_doubts_are_the_last(scheduler: SchedulerWorld) -> None:
    spy = in_doubt(scheduler)
    spy.replies = [OSError()]
    for _ in range(20):
        scheduler.now += 2 * MINUTE
        asyncio.run(look(scheduler, spy))
    assert (spy.texts, scheduler.outcomes()) == ([], ["unknown"])
    assert scheduler.letters()[0].unknown_attempts == 3


def test_who_has_written_since_is_not_answered_again(scheduler: SchedulerWorld) -> None:
    spy = in_doubt(scheduler)
    scheduler.post(1, "b")
    scheduler.now += MINUTE
    asyncio.run(look(scheduler, spy))
    assert spy.texts == ["b"]


def test_a_doubt_of_long_ago_is_left_alone(scheduler: SchedulerWorld) -> None:
    spy = in_doubt(scheduler)
    scheduler.now += LAST_LOOK
    asyncio.run(look(scheduler, spy))
    assert spy.texts == []


def test_a_status_settles_the_doubt_before_it_is_looked_at(scheduler: SchedulerWorld) -> None:
    spy = in_doubt(scheduler)
    status(scheduler, 1, "delivered")
    scheduler.now += HOUR / 2
    asyncio.run(look(scheduler, spy))
    assert (spy.texts, scheduler.outcomes()) == ([], ["sent"])
