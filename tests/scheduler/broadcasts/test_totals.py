"""Whatever happens to a broadcast, in any order: its people add up, and nobody hears it twice."""

from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.channel import SendRefused
from models.broadcasts import broadcast
from models.broadcasts.broadcast import Broadcast
from models.people.person import Person
from tests.scheduler.broadcasts.test_broadcasts import agent, change, run, start, worker
from tests.support.databases import emptied
from tests.support.sampling import examples
from tests.support.scheduler import NOON, RecordingChannel, SchedulerWorld

PEOPLE = 6
DEEDS = ["run", "deliver", "refuse", "doubt", "pause", "resume", "stop", "hours", "nudge"]
ENDINGS = {"refuse": SendRefused("blocked"), "doubt": TimeoutError(), "deliver": None}


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(DEEDS), max_size=12))
def test_the_people_of_a_broadcast_always_add_up(deeds: list[str]) -> None:
    scheduler = SchedulerWorld(emptied())
    scheduler.boss = scheduler.person()
    scheduler.agent = agent(scheduler)
    workers = [worker(scheduler, informed=bool(n)) for n in range(PEOPLE)]
    id, spy = start(scheduler), RecordingChannel()
    for deed in deeds:
        if deed in ENDINGS:
            spy.replies = [ENDINGS[deed]] * PEOPLE
            scheduler.deliver(spy)
        elif deed in ("pause", "resume", "stop"):
            change(scheduler, id, deed)
        elif deed == "hours":
            scheduler.now += timedelta(hours=9)
        elif deed == "nudge":
            scheduler.change(Person, scheduler.person_of(workers[1]), contacted_at=scheduler.now)
        else:
            run(scheduler)
        with scheduler.sessions() as db:
            assert broadcast.recipient_counts(db, db.get(Broadcast, id)).total() == PEOPLE
    heard = Counter(address for address, _ in spy.sent)
    assert max(heard.values(), default=1) == 1
    assert scheduler.now >= NOON
