"""What is old is forgotten, what is young or still owed is kept."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.database import jobs
from models.database.jobs import JobRun
from models.messaging import inbound
from models.messaging.inbound import Received
from models.messaging.message import OutboundMessage
from models.people import conversation
from models.people.conversation import Conversation
from scheduler import housekeeping
from scheduler.housekeeping import run_housekeeping
from tests.support.scheduler import DAY, HOUR, NOON, SchedulerWorld


def settled(office: SchedulerWorld, age: timedelta, **more: object) -> None:
    """A letter that was sent so long ago."""
    office.post(office.person(), "halo", **more)
    id = office.letters()[-1].id
    office.change(OutboundMessage, id, settled_at=NOON - age, outcome="sent")


def words(office: SchedulerWorld) -> list[bool]:
    return [letter.body is not None for letter in office.letters()]


def test_nothing_to_do_is_said_as_zeros(office):
    assert set(run_housekeeping(office.sessions, NOON).values()) == {0}


@pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
def test_the_words_of_a_settled_letter_are_kept_for_30_days(office, days, kept):
    settled(office, days * DAY, channel="telegram")
    run_housekeeping(office.sessions, NOON)
    assert words(office) == [kept]


def test_letters_of_the_web_chat_keep_their_words(office):
    settled(office, 100 * DAY)
    run_housekeeping(office.sessions, NOON)
    assert words(office) == [True]


def test_a_letter_that_waits_keeps_its_words(office):
    office.post(office.person(), "halo", channel="telegram")
    run_housekeeping(office.sessions, NOON + 800 * DAY)
    assert words(office) == [True]


@pytest.mark.parametrize(("days", "left"), [(364, 1), (366, 0)])
def test_a_settled_letter_is_deleted_after_a_year(office, days, left):
    settled(office, days * DAY)
    run_housekeeping(office.sessions, NOON)
    assert len(office.letters()) == left


def test_many_letters_are_done_in_pieces(office, monkeypatch):
    monkeypatch.setattr(housekeeping, "BATCH", 2)
    for age in (400, 10, 400, 40, 400, 400, 40, 10, 40):
        settled(office, age * DAY, channel="telegram")
    counts = run_housekeeping(office.sessions, NOON)
    assert (counts["messages wiped"], counts["messages forgotten"]) == (7, 4)
    assert words(office) == [True, False, False, True, False]


def test_old_messages_runs_and_drafts_are_forgotten(office):
    one = office.person()
    with office.sessions.begin() as db:
        inbound.record_received(db, "web", "1", NOON)
        jobs.claim_slot(db, "x", NOON, NOON)
        conversation.save_state(db, one, {"form": "x"}, 1, NOON)
    run_housekeeping(office.sessions, NOON + 60 * DAY)
    with office.sessions() as db:
        assert db.scalar(select(Conversation.state)) is None
    assert (office.count(Received), office.count(JobRun)) == (0, 0)


def test_young_messages_runs_and_drafts_are_kept(office):
    one = office.person()
    with office.sessions.begin() as db:
        inbound.record_received(db, "web", "1", NOON)
        jobs.claim_slot(db, "x", NOON, NOON)
        conversation.save_state(db, one, {"form": "x"}, 1, NOON)
    run_housekeeping(office.sessions, NOON + DAY)
    with office.sessions() as db:
        assert db.scalar(select(Conversation.state)) is not None
    assert (office.count(Received), office.count(JobRun)) == (1, 1)


@pytest.mark.parametrize(("hours", "state"), [(0, "waiting"), (1, "open")])
def test_a_case_that_waited_long_enough_is_opened(office, hours, state):
    with office.sessions.begin() as db:
        due_at = NOON + HOUR
        cases.open_case(db, CaseKind.OFFICIAL, now=NOON, due_at=due_at, state="waiting")
    run_housekeeping(office.sessions, NOON + hours * HOUR)
    with office.sessions() as db:
        assert db.scalar(select(Case.state)) == state
