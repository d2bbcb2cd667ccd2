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


def crash_and_recover(office: SchedulerWorld, spy: RecordingChannel, point: str) -> None:
    office.crash_at = point
    with pytest.raises(Crash):
        office.deliver(spy)
    office.now += LEASE
    for _ in range(3):
        office.deliver(spy)
        office.now += LEASE


@pytest.mark.parametrize("point", POINTS)
def test_a_crash_loses_no_reply_and_repeats_it_at_most_once(office, point):
    spy = RecordingChannel()
    for number in range(5):
        office.post(office.person(), f"{number}")
    crash_and_recover(office, spy, point)
    heard = Counter(spy.texts)
    assert set(heard) == {f"{number}" for number in range(5)}
    assert max(heard.values()) <= 2
    assert office.report()["sent"] == 5


@pytest.mark.parametrize("point", POINTS)
def test_a_crash_repeats_no_bulk_message_and_hides_none(office, point):
    spy = RecordingChannel()
    for number in range(5):
        office.post(office.person(), f"{number}", Lane.BULK)
    crash_and_recover(office, spy, point)
    report = office.report()
    assert max(Counter(spy.texts).values(), default=0) <= 1
    assert report["sent"] + report["unknown"] == 5
    assert report["sent"] <= len(spy.texts)


def test_four_workers_send_each_of_200_messages_once(office):
    spies = [RecordingChannel() for _ in range(4)]
    people = [office.person() for _ in range(50)]
    for number in range(200):
        lane = Lane.BULK if number % 2 else Lane.REPLY
        office.post(people[number % 50], f"{number}", lane)

    async def work(spy: RecordingChannel) -> None:
        with office.delivery(spy) as worker:
            for _ in range(12):
                await worker.deliver_due()
                await asyncio.sleep(0.005)

    async def everyone() -> None:
        await asyncio.gather(*(work(spy) for spy in spies))

    asyncio.run(everyone())
    office.deliver(spies[0])
    sent = [int(text) for spy in spies for text in spy.texts]
    assert sorted(sent) == list(range(200))
    assert office.report()["sent"] == 200


FATES = st.sampled_from(
    [None, SendRefused("no"), SendRefused("gone", unreachable=True), SendLater("later"), OSError()]
)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=FRESH)
@given(st.lists(FATES, max_size=40), st.integers(0, 2**16))
def test_posted_messages_are_the_sum_of_their_outcomes(office, fates, seed):
    chance = random.Random(seed)
    before = office.report()["posted"]
    copies = sum(isinstance(fate, SendRefused) and fate.unreachable for fate in fates)
    people = [office.person() for _ in range(4)]
    for number in range(12):
        office.post(chance.choice(people), f"{number}", chance.choice(list(Lane)))
    spy = RecordingChannel(replies=list(fates))
    for _ in range(6):
        office.deliver(spy)
        office.now += chance.choice([LEASE, HOUR, DAY])
    report = office.report()
    posted = report.pop("posted")
    assert posted == sum(report.values())
    assert before + 12 <= posted <= before + 12 + copies
