"""Whatever happens to a broadcast, in any order: its people add up, and nobody hears it twice."""

from collections import Counter
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.channel import SendRefused
from models.broadcasts import broadcast
from models.broadcasts.broadcast import Broadcast, RecipientState
from models.people import consent
from models.people.consent import Purpose
from models.people.person import Person
from scheduler.broadcasts import send
from tests.scheduler.broadcasts.test_broadcasts import agent, change, run, start, worker
from tests.support.databases import emptied
from tests.support.sampling import examples
from tests.support.scheduler import NOON, Crash, RecordingChannel, SchedulerWorld

PEOPLE = 6
CRASHES = ["taken", "posted", "kept"]
DEEDS = ["run", "deliver", "refuse", "doubt", "pause", "resume", "stop", "hours", "nudge"]
DEEDS += ["withdraw", *CRASHES]
ENDINGS = {"refuse": SendRefused("blocked"), "doubt": TimeoutError(), "deliver": None}


def withdraw(scheduler: SchedulerWorld, person_id: int) -> None:
    """The person refuses to be informed, as they do in the chat."""
    with scheduler.sessions.begin() as db:
        more = {"text_version": "1", "channel": "web", "now": scheduler.now}
        consent.record(db, person_id, Purpose.INFORMATION, False, **more)
        broadcast.cancel_for_person(db, person_id, scheduler.now)


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
        elif deed in CRASHES:
            scheduler.crash_at = deed
            with suppress(Crash):
                run(scheduler)
            scheduler.crash_at = ""
        elif deed == "withdraw":
            withdraw(scheduler, scheduler.person_of(workers[3]))
        elif deed == "nudge":
            scheduler.change(Person, scheduler.person_of(workers[1]), contacted_at=scheduler.now)
        else:
            run(scheduler)
        with scheduler.sessions() as db:
            assert broadcast.recipient_counts(db, db.get(Broadcast, id)).total() == PEOPLE
    heard = Counter(address for address, _ in spy.sent)
    assert max(heard.values(), default=1) == 1
    assert scheduler.now >= NOON


def test_a_death_a_pause_and_refusals_on_the_way_leave_each_heard_once_at_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(send, "PIECE", 2)
    scheduler = SchedulerWorld(emptied())
    scheduler.boss = scheduler.person()
    scheduler.agent = agent(scheduler)
    workers = [worker(scheduler) for _ in range(PEOPLE)]
    id, spy = start(scheduler), RecordingChannel()
    scheduler.crash_at = "kept"
    with pytest.raises(Crash):
        run(scheduler)
    change(scheduler, id, "pause")
    scheduler.deliver(spy)
    assert spy.sent == []
    withdraw(scheduler, scheduler.person_of(workers[0]))
    withdraw(scheduler, scheduler.person_of(workers[5]))
    change(scheduler, id, "resume")
    scheduler.crash_at = "posted"
    with pytest.raises(Crash):
        run(scheduler)
    scheduler.deliver(spy)
    run(scheduler)
    scheduler.deliver(spy)
    run(scheduler)
    heard = [f"w{scheduler.person_of(each)}" for each in workers[1:5]]
    assert Counter(address for address, _ in spy.sent) == Counter(heard)
    with scheduler.sessions() as db:
        counts = broadcast.recipient_counts(db, db.get(Broadcast, id))
    assert counts == {
        RecipientState.SENT: 4,
        RecipientState.CANCELLED: 1,
        RecipientState.LEFT_OUT: 1,
    }
