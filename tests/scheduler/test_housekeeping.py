"""What is old is forgotten, what is young or still owed is kept."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.database import base, jobs
from models.database.jobs import JobRun
from models.messaging import inbound
from models.messaging.inbound import Received
from models.messaging.message import OutboundMessage
from models.people import conversation
from models.people.conversation import Conversation
from models.reminders import reminder
from models.reminders.reminder import Reminder
from scheduler import housekeeping
from scheduler.housekeeping import run_housekeeping
from tests.support import people
from tests.support.scheduler import DAY, HOUR, NOON, SchedulerWorld


def settled(scheduler: SchedulerWorld, age: timedelta, **more: object) -> None:
    """A letter that was sent so long ago."""
    scheduler.post(scheduler.person(), "halo", **more)
    id = scheduler.letters()[-1].id
    scheduler.change(OutboundMessage, id, settled_at=NOON - age, outcome="sent")


def words(scheduler: SchedulerWorld) -> list[bool]:
    return [letter.body is not None for letter in scheduler.letters()]


def test_nothing_to_do_is_said_as_zeros(scheduler):
    assert set(run_housekeeping(scheduler.sessions, NOON).values()) == {0}


@pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
def test_the_words_of_a_settled_letter_are_kept_for_30_days(scheduler, days, kept):
    settled(scheduler, days * DAY, channel="telegram")
    run_housekeeping(scheduler.sessions, NOON)
    assert words(scheduler) == [kept]


def test_letters_of_the_web_chat_keep_their_words(scheduler):
    settled(scheduler, 100 * DAY)
    run_housekeeping(scheduler.sessions, NOON)
    assert words(scheduler) == [True]


def test_a_letter_that_waits_keeps_its_words(scheduler):
    scheduler.post(scheduler.person(), "halo", channel="telegram")
    run_housekeeping(scheduler.sessions, NOON + 800 * DAY)
    assert words(scheduler) == [True]


@pytest.mark.parametrize(("days", "left"), [(364, 1), (366, 0)])
def test_a_settled_letter_is_deleted_after_a_year(scheduler, days, left):
    settled(scheduler, days * DAY)
    run_housekeeping(scheduler.sessions, NOON)
    assert len(scheduler.letters()) == left


def test_many_letters_are_done_in_pieces(scheduler, monkeypatch):
    monkeypatch.setattr(housekeeping, "BATCH", 2)
    for age in (400, 10, 400, 40, 400, 400, 40, 10, 40):
        settled(scheduler, age * DAY, channel="telegram")
    counts = run_housekeeping(scheduler.sessions, NOON)
    assert (counts["messages wiped"], counts["messages forgotten"]) == (7, 4)
    assert words(scheduler) == [True, False, False, True, False]


def test_old_messages_runs_and_drafts_are_forgotten(scheduler):
    one = scheduler.person()
    with scheduler.sessions.begin() as db:
        inbound.record_received(db, "web", "1", NOON)
        jobs.claim_slot(db, "x", NOON, NOON)
        conversation.save_state(db, one, {"form": "x"}, 1, NOON)
    run_housekeeping(scheduler.sessions, NOON + 60 * DAY)
    with scheduler.sessions() as db:
        assert db.scalar(select(Conversation.state)) is None
    assert (scheduler.count(Received), scheduler.count(JobRun)) == (0, 0)


def test_a_day_of_many_messages_is_forgotten_in_pieces(scheduler, monkeypatch):
    for place in (base, housekeeping):
        monkeypatch.setattr(place, "PIECE", 2)
    with scheduler.sessions.begin() as db:
        for number in range(5):
            inbound.record_received(db, "web", f"{number}", NOON - 31 * DAY)
        inbound.record_received(db, "web", "young", NOON)
    assert run_housekeeping(scheduler.sessions, NOON)["received ids forgotten"] == 5
    with scheduler.sessions() as db:
        assert inbound.was_received(db, "web", "young")


def test_what_was_said_long_ago_leaves_the_due_book_and_what_waits_stays(scheduler):
    month = NOON.date().replace(day=1)
    with scheduler.sessions.begin() as db:
        who = people.member(db, None, NOON.date()).id
        for step in ("h-7", "h-3", "h"):
            reminder.remind_on(db, who, month, NOON.date(), step)
        rows = db.scalars(select(Reminder).order_by(Reminder.id)).all()
        rows[0].closed_at = NOON - 401 * DAY
        rows[1].closed_at = NOON - 399 * DAY
    assert run_housekeeping(scheduler.sessions, NOON)["reminders forgotten"] == 1
    with scheduler.sessions() as db:
        assert [*db.scalars(select(Reminder.step).order_by(Reminder.id))] == ["h-3", "h"]


def test_young_messages_runs_and_drafts_are_kept(scheduler):
    one = scheduler.person()
    with scheduler.sessions.begin() as db:
        inbound.record_received(db, "web", "1", NOON)
        jobs.claim_slot(db, "x", NOON, NOON)
        conversation.save_state(db, one, {"form": "x"}, 1, NOON)
    run_housekeeping(scheduler.sessions, NOON + DAY)
    with scheduler.sessions() as db:
        assert db.scalar(select(Conversation.state)) is not None
    assert (scheduler.count(Received), scheduler.count(JobRun)) == (1, 1)


@pytest.mark.parametrize(("hours", "state"), [(0, "waiting"), (1, "open")])
def test_a_case_that_waited_long_enough_is_opened(scheduler, hours, state):
    with scheduler.sessions.begin() as db:
        due_at = NOON + HOUR
        cases.open_case(db, CaseKind.OFFICIAL, now=NOON, due_at=due_at, state="waiting")
    run_housekeeping(scheduler.sessions, NOON + hours * HOUR)
    with scheduler.sessions() as db:
        assert db.scalar(select(Case.state)) == state
