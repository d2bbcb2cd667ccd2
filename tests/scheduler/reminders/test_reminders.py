"""What is due is said once, and only to those who want and need it."""

from datetime import date, datetime

import pytest
from sqlalchemy import select

from domain.calendar import ZONE
from models.messaging import message, outbox
from models.messaging.message import Lane
from models.participants.participant import Participant
from models.people import person
from models.people.person import Address, Person
from models.reminders.reminder import Reminder
from scheduler.reminders import send
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders, text_of_step
from tests.support.cases import for_each
from tests.support.chat import stored
from tests.support.scheduler import DAY, HOUR, MINUTE, NOON, STEPS, TEXTS
from tests.support.worlds.reminders import MORNING, NOVEMBER_30, TODAY, book, heard, remind


def test_a_due_reminder_becomes_a_bulk_letter(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    assert remind(scheduler, MORNING) == 1
    (letter,) = scheduler.letters()
    assert (letter.lane, letter.reason, letter.participant_id) == ("bulk", "reminder", id)
    assert letter.key == "reminder:1"
    assert book(scheduler) == [("h-7", "posted")]
    assert scheduler.nudged(scheduler.person_of(id)) == MORNING


def test_the_letter_says_the_name_the_day_and_the_amount(scheduler):
    scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    assert heard(scheduler) == ["Siti, 30 November 2026: 8.400"]


def test_the_letter_keeps_the_name_and_values_of_its_words(scheduler):
    scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    with scheduler.sessions.begin() as db:
        (letter,) = outbox.claim(db, Lane.BULK, "web", MORNING)
    assert letter.body["name"] == "reminder-h-7"
    assert letter.body["values"] == {
        "name": "Siti",
        "until": "2026-11-30",
        "grace": "2027-02-28",
        "dues": 8400,
        "total": 8400,
        "month": "2026-12-01",
    }
    assert letter.body["options"] == [
        ["/sudahbayar", "Sudah"],
        ["/bayar", "Bayar"],
        ["/pengingat snooze", "Pengingat"],
    ]


def test_it_is_said_in_the_persons_language(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    scheduler.change(Person, scheduler.person_of(id), language="en")
    remind(scheduler, MORNING)
    with scheduler.sessions.begin() as db:
        (letter,) = outbox.claim(db, Lane.BULK, "web", MORNING)
    assert letter.body["options"][0] == ["/sudahbayar", "I paid"]


@for_each(
    ("step", "name"),
    [
        ("h-7", "reminder-h-7"),
        ("h", "reminder-h"),
        ("h+7", "reminder-h7-after"),
        ("m2", "reminder-m2"),
        ("g-14", "reminder-g-14"),
        ("snooze", "reminder-snooze"),
        ("h-5", "reminder-before"),
        ("h+2", "reminder-after"),
        ("g-3", "reminder-grace"),
    ],
)
def test_every_step_has_its_words(step, name):
    assert text_of_step(TEXTS, "id", step) == name


def test_a_reminder_is_posted_once(scheduler):
    scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    assert remind(scheduler, MORNING + HOUR) == 0
    assert scheduler.count(message.OutboundMessage) == 1


def test_only_the_latest_step_is_said(scheduler):
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, MORNING)
    remind(scheduler, MORNING + 4 * DAY)
    assert book(scheduler) == [("h-7", "lapsed"), ("h-3", "posted")]


def test_an_earlier_step_that_is_not_too_old_is_skipped(scheduler):
    scheduler.worker(NOVEMBER_30)
    remind(scheduler, datetime(2026, 11, 23, 21, tzinfo=ZONE))
    later = datetime(2026, 11, 27, 9, tzinfo=ZONE)
    plan_reminders(scheduler.sessions, STEPS, later)
    post_due_reminders(scheduler.sessions, TEXTS, STEPS, later, age_limit_days=5)
    assert book(scheduler) == [("h-7", "skipped"), ("h-3", "posted")]


def test_a_step_too_old_lapses(scheduler):
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, MORNING)
    assert post_due_reminders(scheduler.sessions, TEXTS, STEPS, MORNING + 4 * DAY) == 0
    assert book(scheduler) == [("h-7", "lapsed")]


def test_at_night_nothing_is_posted(scheduler):
    scheduler.worker(NOVEMBER_30)
    assert remind(scheduler, MORNING - MINUTE) == 0
    assert remind(scheduler, MORNING) == 1


def test_a_person_is_nudged_once_a_day(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    other = scheduler.worker(NOVEMBER_30, person_id=scheduler.person_of(id))
    assert remind(scheduler, MORNING) == 1
    assert remind(scheduler, MORNING + HOUR) == 0
    assert remind(scheduler, MORNING + DAY) == 1
    assert {letter.participant_id for letter in scheduler.letters()} == {id, other}


def test_who_snoozes_is_left_alone_until_that_day(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    scheduler.change(Person, scheduler.person_of(id), snoozed_until=date(2026, 11, 25))
    assert remind(scheduler, MORNING + DAY) == 0
    assert remind(scheduler, MORNING + 2 * DAY) == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"payer": "donor"}, "not_the_payer"),
        ({"deceased_on": TODAY}, "deceased"),
        ({"protected_until": date(2026, 12, 31)}, "cancelled"),
        ({"protected_until": None}, "cancelled"),
        ({"state": "ended"}, "cancelled"),
    ],
)
def test_what_changed_since_planning_is_not_said(scheduler, change, why):
    id = scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, MORNING)
    scheduler.change(Participant, id, **change)
    assert post_due_reminders(scheduler.sessions, TEXTS, STEPS, MORNING) == 0
    assert book(scheduler) == [("h-7", why)]


def test_without_consent_nothing_is_said(scheduler):
    scheduler.worker(NOVEMBER_30, consented=False)
    assert remind(scheduler, MORNING) == 0
    assert book(scheduler) == [("h-7", "no_consent")]


def test_the_newest_consent_holds(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        scheduler.consents(db, scheduler.person_of(id), given=False)
    assert remind(scheduler, MORNING) == 0


def test_who_cannot_be_reached_is_for_the_agent(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        row = db.scalars(select(Address)).one()
        person.mark_unreachable(db, row.id, "blocked", NOON)
    assert remind(scheduler, MORNING) == 0
    assert book(scheduler) == [("h-7", "unreachable")]
    assert scheduler.nudged(scheduler.person_of(id)) is None


def test_it_goes_to_the_reachable_address(scheduler):
    one = scheduler.person(("web", "w"), ("telegram", "7"))
    scheduler.worker(NOVEMBER_30, person_id=one)
    with scheduler.sessions.begin() as db:
        row = db.scalars(select(Address).where(Address.channel == "telegram")).one()
        person.mark_unreachable(db, row.id, "blocked", NOON)
    remind(scheduler, MORNING)
    (letter,) = scheduler.letters()
    assert (letter.channel, letter.address) == ("web", stored("w"))


def test_a_month_without_a_price_stops_nobody_else(scheduler):
    old = scheduler.worker(NOVEMBER_30)
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, MORNING)
    scheduler.change(Participant, old, protected_until=date(1998, 12, 31))
    with scheduler.sessions.begin() as db:
        row = db.scalars(select(Reminder).where(Reminder.participant_id == old)).one()
        row.month = date(1999, 1, 1)
    assert post_due_reminders(scheduler.sessions, TEXTS, STEPS, MORNING) == 1


def test_a_step_that_left_the_ladder_is_not_said(scheduler):
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, MORNING)
    assert post_due_reminders(scheduler.sessions, TEXTS, STEPS[1:], MORNING) == 0
    assert book(scheduler) == [("h-7", "cancelled")]


def test_many_people_are_told_batch_by_batch(scheduler, monkeypatch):
    monkeypatch.setattr(send, "BATCH", 2)
    for _ in range(7):
        scheduler.worker(NOVEMBER_30)
    assert remind(scheduler, MORNING) == 7
    assert scheduler.count(message.OutboundMessage) == 7
