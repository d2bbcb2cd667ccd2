"""Messages to one person keep their order: across deaths, postponements, doubts and statuses."""

import asyncio
import random

import pytest

from bot.channels.channel import SendLater
from bot.message import DeliveryReport
from models.messaging.message import DeliveryState
from models.messaging.outbox import DOUBT, LAST_LOOK, LEASE, SILENCE
from scheduler.delivery import statuses
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


def status(office: SchedulerWorld, id: int, state: str, code: int | None = None) -> None:
    report = DeliveryReport("web", f"their-{id}", id, state, office.now, code)  # type: ignore[arg-type]  # a state
    statuses.record_status(office.sessions, report, office.now)


def first_arrivals(spy: RecordingChannel) -> list[str]:
    return list(dict.fromkeys(spy.texts))


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("seed", range(4))
def test_a_death_at_any_step_changes_no_order(
    office: SchedulerWorld, point: str, seed: int
) -> None:
    chance = random.Random(seed)
    fates = [None, None, SendLater("later"), OSError(), SendLater("soon", retry_after=3)]
    spy = RecordingChannel(replies=[chance.choice(fates) for _ in range(30)])
    one = office.person()
    for number in range(6):
        office.post(one, f"{number}")
        if chance.random() < 0.5:
            office.crash_at = point
            try:
                office.deliver(spy)
            except Crash:
                office.now += chance.choice([SECOND, LEASE])
        office.now += chance.choice([SECOND, 10 * SECOND])
    office.crash_at = ""
    for _ in range(30):
        office.now += 2 * MINUTE
        office.deliver(spy)
    assert first_arrivals(spy) == sorted(first_arrivals(spy))
    last = {text: place for place, text in enumerate(spy.texts)}
    assert list(last) == sorted(last)


def test_a_status_does_not_let_the_next_message_pass_an_attempt_in_hand(
    office: SchedulerWorld,
) -> None:
    one = office.person()
    office.post(one, "a")
    office.post(one, "b")
    (first,) = claim(office)
    status(office, first.id, "delivered")
    assert office.outcomes()[0] == "sent"
    assert claim(office) == []
    settle(office, first, DeliveryState.UNKNOWN, unknown=True)
    assert office.outcomes()[0] == "sent"
    assert texts(claim(office)) == ["b"]


def test_an_attempt_in_hand_of_a_dead_worker_ends_with_its_lease(office: SchedulerWorld) -> None:
    one = office.person()
    office.post(one, "a")
    office.post(one, "b")
    (first,) = claim(office)
    status(office, first.id, "sent")
    office.now += LEASE
    assert lost(office) == 0
    assert (office.outcomes()[0], texts(claim(office))) == ("sent", ["b"])


def test_a_failure_that_comes_late_brings_nothing_after_what_followed(
    office: SchedulerWorld,
) -> None:
    one, spy = office.person(), RecordingChannel()
    for text in "ab":
        office.post(one, text)
    office.deliver(spy)
    status(office, 1, "failed", 131056)
    office.now += 2 * MINUTE
    office.deliver(spy)
    assert spy.texts == ["a", "b"]


def test_a_failure_of_the_newest_reply_brings_it_again(office: SchedulerWorld) -> None:
    one, spy = office.person(), RecordingChannel()
    office.post(one, "a")
    office.deliver(spy)
    status(office, 1, "failed", 131056)
    office.now += 2 * MINUTE
    office.deliver(spy)
    assert spy.texts == ["a", "a"]


def in_doubt(office: SchedulerWorld, *faults: Exception) -> RecordingChannel:
    """A reply whose two attempts ended in doubt; the spy of the channel."""
    spy = RecordingChannel(replies=[OSError(), *(faults or (OSError(),))])
    office.post(office.person(), "a")
    office.deliver(spy)
    office.now += 10 * SECOND
    office.deliver(spy)
    assert office.outcomes() == ["unknown"]
    return spy


async def look(office: SchedulerWorld, spy: RecordingChannel, *, answered: bool = True) -> None:
    """A worker that has sent something else, looks, and delivers."""
    with office.delivery(spy) as worker:
        if answered:
            worker.replies[0].answered_at = office.now
        await worker.deliver_due()


def test_a_reply_in_doubt_is_said_once_more_when_the_channel_answers(
    office: SchedulerWorld,
) -> None:
    spy = in_doubt(office)
    office.now += DOUBT
    asyncio.run(look(office, spy, answered=False))
    assert spy.texts == []
    office.now += SECOND
    asyncio.run(look(office, spy))
    assert (spy.texts, office.outcomes()) == (["a"], ["sent"])


def test_a_channel_that_nobody_else_uses_is_tried_all_the_same(office: SchedulerWorld) -> None:
    spy = in_doubt(office)
    office.now += SILENCE
    asyncio.run(look(office, spy, answered=False))
    assert spy.texts == ["a"]


def test_three_doubts_are_the_last(office: SchedulerWorld) -> None:
    spy = in_doubt(office)
    spy.replies = [OSError()]
    for _ in range(20):
        office.now += 2 * MINUTE
        asyncio.run(look(office, spy))
    assert (spy.texts, office.outcomes()) == ([], ["unknown"])
    assert office.letters()[0].unknown_attempts == 3


def test_who_has_written_since_is_not_answered_again(office: SchedulerWorld) -> None:
    spy = in_doubt(office)
    office.post(1, "b")
    office.now += MINUTE
    asyncio.run(look(office, spy))
    assert spy.texts == ["b"]


def test_a_doubt_of_long_ago_is_left_alone(office: SchedulerWorld) -> None:
    spy = in_doubt(office)
    office.now += LAST_LOOK
    asyncio.run(look(office, spy))
    assert spy.texts == []


def test_a_status_settles_the_doubt_before_it_is_looked_at(office: SchedulerWorld) -> None:
    spy = in_doubt(office)
    status(office, 1, "delivered")
    office.now += HOUR / 2
    asyncio.run(look(office, spy))
    assert (spy.texts, office.outcomes()) == ([], ["sent"])
