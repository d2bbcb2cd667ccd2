"""An event is told to those whom it concerns, in its days, once each, whoever dies meanwhile."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from models.broadcasts.events import EventLetter
from models.contributions.ledger import EntryKind, LedgerEntry
from models.duplicates import merge_registrations
from models.messaging.message import OutboundMessage
from models.participants import participant
from models.people import consent
from models.people.consent import Purpose
from models.people.person import Person
from scheduler.broadcasts.events import post_events
from tests.support.chat import TEXTS
from tests.support.sampling import examples
from tests.support.scheduler import NOON, Crash, RecordingChannel, SchedulerWorld

UNTIL = date(2027, 1, 31)


def at(day: str, hour: int = 10) -> datetime:
    """An hour of a day in Jakarta."""
    return datetime.fromisoformat(f"{day}T{hour:02}:00+07:00").astimezone(UTC)


def worker(scheduler: SchedulerWorld, *, informed: bool = True, **facts: object) -> int:
    """Somebody who agreed to be informed, or refused; the id of the person."""
    id = scheduler.worker(UNTIL, **facts)
    person_id = scheduler.person_of(id)
    refuse_or_agree(scheduler, person_id, informed)
    return person_id


def refuse_or_agree(scheduler: SchedulerWorld, person_id: int, informed: bool) -> None:
    with scheduler.sessions.begin() as db:
        more = {"text_version": "1", "channel": "web", "now": NOON}
        consent.record(db, person_id, Purpose.INFORMATION, informed, **more)


def run(scheduler: SchedulerWorld, day: str, hour: int = 10) -> int:
    scheduler.now = at(day, hour)
    return post_events(scheduler.sessions, TEXTS, scheduler.now, scheduler.fault)


def told(scheduler: SchedulerWorld) -> list[int]:
    with scheduler.sessions() as db:
        return list(db.scalars(select(EventLetter.person_id).order_by(EventLetter.person_id)))


def test_the_end_of_the_discount_is_said_to_those_who_lose_it(scheduler: SchedulerWorld) -> None:
    mine = worker(scheduler)
    worker(scheduler, sector="transport")
    worker(scheduler, payer="government")
    worker(scheduler, informed=False)
    assert run(scheduler, "2026-12-13") == 0
    assert run(scheduler, "2026-12-14", hour=23) == 0
    assert run(scheduler, "2026-12-14") == 1
    assert run(scheduler, "2026-12-20") == 0
    assert told(scheduler) == [mine]
    spy = RecordingChannel()
    scheduler.deliver(spy)
    (text,) = spy.texts
    assert "Mulai iuran Januari 2027, tarif penuh lagi: paling rendah Rp16.800" in text
    assert "/stopinfo" in text


def test_transport_hears_of_it_when_its_own_discount_ends(scheduler: SchedulerWorld) -> None:
    mine = scheduler.worker(date(2027, 4, 30), sector="transport")
    refuse_or_agree(scheduler, scheduler.person_of(mine), True)
    assert run(scheduler, "2027-01-02") == 0
    assert run(scheduler, "2027-03-15") == 1


def test_a_donor_that_ends_is_said_once(scheduler: SchedulerWorld) -> None:
    mine = worker(scheduler, payer="donor")
    worker(scheduler, payer="organisation")
    assert run(scheduler, "2026-11-23") == 0
    assert run(scheduler, "2026-12-05") == 1
    assert run(scheduler, "2027-01-20") == 0
    assert told(scheduler) == [mine]


def test_a_crash_tells_nobody_of_the_piece_and_the_next_run_all(scheduler: SchedulerWorld) -> None:
    people = sorted(worker(scheduler) for _ in range(3))
    scheduler.now = at("2026-12-15")

    def crash(step: str) -> None:
        raise Crash

    with pytest.raises(Crash):
        post_events(scheduler.sessions, TEXTS, scheduler.now, crash)
    assert told(scheduler) == []
    assert run(scheduler, "2026-12-15") == 3
    assert told(scheduler) == people


@settings(
    max_examples=examples(15),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("run"), st.integers(10, 31)),
            st.tuples(st.sampled_from(["refuse", "agree", "new"]), st.integers(0, 3)),
        ),
        max_size=12,
    )
)
def test_nobody_is_told_twice_nor_against_their_will(
    scheduler: SchedulerWorld, steps: list[tuple[str, int]]
) -> None:
    people = [worker(scheduler)]
    refused = set[int]()
    for what, number in steps:
        person_id = people[number % len(people)]
        before = set(told(scheduler))
        if what == "run":
            run(scheduler, f"2026-12-{number}")
        elif what == "new":
            people.append(worker(scheduler))
        else:
            refuse_or_agree(scheduler, person_id, what == "agree")
            refused = refused | {person_id} if what == "refuse" else refused - {person_id}
        assert not (set(told(scheduler)) - before) & refused
    assert len(told(scheduler)) == len(set(told(scheduler)))
    with scheduler.sessions() as db:
        letters = select(func.count(OutboundMessage.id)).where(
            OutboundMessage.key.startswith("event:"), OutboundMessage.person_id.in_(people)
        )
        mine = select(func.count(EventLetter.id)).where(EventLetter.person_id.in_(people))
        assert db.scalar(letters) == db.scalar(mine)
        assert db.scalar(select(func.count(Person.id)).where(Person.id.in_(people)))


def posted(scheduler: SchedulerWorld, person_id: int, day: str) -> None:
    """Official data shows a month of theirs as paid, from a day on."""
    with scheduler.sessions.begin() as db:
        row = participant.registration_of(db, person_id)
        assert row
        facts = {"kind": EntryKind.POSTED, "first_month": date(2026, 12, 1), "months": 1}
        db.add(LedgerEntry(participant_id=row.id, at=at(day), **facts))


def test_a_first_payment_is_said_in_its_first_days(scheduler: SchedulerWorld) -> None:
    new, old, unpaid = (worker(scheduler, sector="transport") for _ in range(3))
    for who, day in ((new, "2026-12-01"), (old, "2026-10-01"), (old, "2026-12-01")):
        posted(scheduler, who, day)
    assert run(scheduler, "2026-12-03") == 1
    assert run(scheduler, "2026-12-06") == 0
    posted(scheduler, unpaid, "2026-12-07")
    assert run(scheduler, "2026-12-20") == 0  # too late to be news
    assert told(scheduler) == [new]


def test_the_end_of_grace_is_said_to_those_whom_no_reminder_tells(
    scheduler: SchedulerWorld,
) -> None:
    def behind(until: date, *, reminded: bool) -> int:
        id = scheduler.worker(until, sector="transport", consented=reminded)
        refuse_or_agree(scheduler, scheduler.person_of(id), True)
        return scheduler.person_of(id)

    mine = behind(date(2026, 8, 31), reminded=False)
    later = behind(date(2026, 9, 30), reminded=False)
    behind(date(2026, 8, 31), reminded=True)
    assert run(scheduler, "2026-11-15") == 0
    assert run(scheduler, "2026-11-16") == 1
    assert run(scheduler, "2026-11-29") == 0
    assert told(scheduler) == [mine]
    assert run(scheduler, "2026-12-16") == 0
    assert run(scheduler, "2026-12-17") == 1
    assert told(scheduler) == [mine, later]


def test_a_56th_birthday_is_said_to_who_saves_once_of_merged_registrations(
    scheduler: SchedulerWorld,
) -> None:
    def born(day: str, **facts: object) -> int:
        id = worker(scheduler, sector="transport", **facts)
        with scheduler.sessions.begin() as db:
            row = participant.registration_of(db, id)
            assert row
            participant.correct_identity(db, row, born_on=day)
        return id

    mine = born("1970-12-05", programme="jkk_jkm_jht")
    born("1970-12-05")
    born("1971-12-05", programme="jkk_jkm_jht")
    again = born("1970-12-05", programme="jkk_jkm_jht")
    with scheduler.sessions.begin() as db:
        rows = [participant.registration_of(db, each) for each in (mine, again)]
        ids = [row.id for row in rows if row]
        merge_registrations.merge_registrations(db, *ids, "test", scheduler.now)
    assert run(scheduler, "2026-12-04") == 0
    assert run(scheduler, "2026-12-05") == 1
    assert run(scheduler, "2026-12-06") == 0
    assert told(scheduler) == [mine]
    spy = RecordingChannel()
    scheduler.deliver(spy)
    assert "Selamat ulang tahun ke-56" in spy.texts[0]
