"""The process dies, at any point; afterwards nothing is lost and no bulk message came twice."""

import asyncio
import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.channel import SendLater, SendRefused
from models.messaging.message import Lane
from models.messaging.outbox import LEASE
from tests.support.sampling import examples
from tests.support.scheduler import DAY, HOUR, Crash, RecordingChannel, SchedulerWorld

POINTS = ["claimed", "sent", "before settle", "settled"]
FRESH = [HealthCheck.function_scoped_fixture]


def crash_and_recover(scheduler: SchedulerWorld, spy: RecordingChannel, point: str) -> None:
    scheduler.crash_at = point
    with pytest.raises(Crash):
        scheduler.deliver(spy)
    scheduler.now += LEASE
    for _ in range(3):
        scheduler.deliver(spy)
        scheduler.now += LEASE


@pytest.mark.parametrize("point", POINTS)
def test_a_crash_loses_no_reply_and_repeats_it_at_most_once(scheduler, point):
    spy = RecordingChannel()
    for number in range(5):
        scheduler.post(scheduler.person(), f"{number}")
    crash_and_recover(scheduler, spy, point)
    heard = Counter(spy.texts)
    assert set(heard) == {f"{number}" for number in range(5)}
    assert max(heard.values()) <= 2
    assert scheduler.report()["sent"] == 5


@pytest.mark.parametrize("point", POINTS)
def test_a_crash_repeats_no_bulk_message_and_hides_none(scheduler, point):
    spy = RecordingChannel()
    for number in range(5):
        scheduler.post(scheduler.person(), f"{number}", Lane.BULK)
    crash_and_recover(scheduler, spy, point)
    report = scheduler.report()
    assert max(Counter(spy.texts).values(), default=0) <= 1
    assert report["sent"] + report["unknown"] == 5
    assert report["sent"] <= len(spy.texts)


def test_four_workers_send_each_of_200_messages_once(scheduler):
    spies = [RecordingChannel() for _ in range(4)]
    people = [scheduler.person() for _ in range(50)]
    for number in range(200):
        lane = Lane.BULK if number % 2 else Lane.REPLY
        scheduler.post(people[number % 50], f"{number}", lane)

    async def work(spy: RecordingChannel) -> None:
        with scheduler.delivery(spy) as worker:
            for _ in range(12):
                await worker.deliver_due()
                await asyncio.sleep(0.005)

    async def everyone() -> None:
        await asyncio.gather(*(work(spy) for spy in spies))

    asyncio.run(everyone())
    scheduler.deliver(spies[0])
    sent = [int(text) for spy in spies for text in spy.texts]
    assert sorted(sent) == list(range(200))
    assert scheduler.report()["sent"] == 200


FATES = st.sampled_from(
    [None, SendRefused("no"), SendRefused("gone", unreachable=True), SendLater("later"), OSError()]
)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=FRESH)
@given(st.lists(FATES, max_size=40), st.integers(0, 2**16))
def test_posted_messages_are_the_sum_of_their_outcomes(scheduler, fates, seed):
    chance = random.Random(seed)
    before = scheduler.report()["posted"]
    copies = sum(isinstance(fate, SendRefused) and fate.unreachable for fate in fates)
    people = [scheduler.person() for _ in range(4)]
    for number in range(12):
        scheduler.post(chance.choice(people), f"{number}", chance.choice(list(Lane)))
    spy = RecordingChannel(replies=list(fates))
    for _ in range(6):
        scheduler.deliver(spy)
        scheduler.now += chance.choice([LEASE, HOUR, DAY])
    report = scheduler.report()
    posted = report.pop("posted")
    assert posted == sum(report.values())
    assert before + 12 <= posted <= before + 12 + copies
