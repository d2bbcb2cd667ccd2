"""A day of one's own, paying, and the last look before sending."""

from datetime import date, datetime, time

import pytest

from domain.calendar import ZONE
from domain.claims.told import DEATH_FORM
from models.messaging import message
from models.messaging.message import Lane
from models.participants.participant import Participant
from models.people.conversation import Conversation
from models.people.person import Person
from models.reminders import reminder
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from tests.support.scheduler import DAY, KEYS, STEPS, TEXTS
from tests.support.worlds.reminders import (
    MORNING,
    NOVEMBER_30,
    TODAY,
    book,
    chosen,
    heard,
    paid,
    remind,
)


def test_a_chosen_day_is_kept(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    chosen(scheduler, id, date(2026, 11, 25))
    assert post_due_reminders(scheduler.sessions, TEXTS, STEPS, MORNING + DAY) == 0
    assert post_due_reminders(scheduler.sessions, TEXTS, STEPS, MORNING + 2 * DAY) == 1
    scheduler.now = MORNING + 2 * DAY
    assert heard(scheduler) == ["snooze 1 Desember 2026"]


def test_a_new_day_takes_the_place_of_the_old_one(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    chosen(scheduler, id, date(2026, 11, 23))
    chosen(scheduler, id, date(2026, 11, 25))
    assert post_due_reminders(scheduler.sessions, TEXTS, STEPS, MORNING) == 0
    assert book(scheduler) == [("snooze", None)]


def test_a_day_may_be_chosen_again_after_it_was_said(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    for day in (23, 25):
        chosen(scheduler, id, date(2026, 11, day))
        at = datetime.combine(date(2026, 11, day), time(9), ZONE)
        assert post_due_reminders(scheduler.sessions, TEXTS, STEPS, at) == 1
    assert scheduler.count(message.OutboundMessage) == 2


def test_on_the_day_of_a_step_the_step_is_said_instead(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    chosen(scheduler, id, date(2026, 11, 23))
    assert remind(scheduler, MORNING) == 1
    assert sorted(book(scheduler)) == [("h-7", "posted"), ("snooze", "skipped")]


def test_paying_cancels_the_book_and_the_waiting_letter(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    plan_reminders(scheduler.sessions, STEPS, MORNING + 4 * DAY)
    assert paid(scheduler, id) == 2
    assert book(scheduler) == [("h-7", "posted"), ("h-3", "cancelled")]
    assert scheduler.outcomes() == ["cancelled"]


def test_a_payment_that_is_rolled_back_cancels_nothing(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    with scheduler.undone() as db:
        reminder.close_as_paid(db, [id], scheduler.now)
    assert scheduler.outcomes() == [None]


def test_paying_leaves_other_letters_alone(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    scheduler.post(scheduler.person_of(id), "kabar", Lane.BULK, reason="posted", participant_id=id)
    paid(scheduler, id)
    assert scheduler.outcomes() == [None]


@pytest.mark.parametrize(
    "change",
    [
        {"payer": "donor"},
        {"deceased_on": TODAY},
        {"protected_until": date(2026, 12, 31)},
        {"protected_until": None},
        {"person_id": None},
    ],
)
def test_a_late_letter_that_is_no_longer_true_is_cancelled(scheduler, change):
    id = scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    scheduler.change(Participant, id, **change)
    assert heard(scheduler) == []
    assert scheduler.outcomes() == ["cancelled"]


def test_a_late_letter_to_one_who_said_stop_is_cancelled(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    with scheduler.sessions.begin() as db:
        scheduler.consents(db, scheduler.person_of(id), given=False)
    assert heard(scheduler) == []
    assert scheduler.letters()[0].error == "no_consent"


def test_a_late_letter_to_one_who_snoozed_is_cancelled(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    scheduler.change(Person, scheduler.person_of(id), snoozed_until=date(2026, 12, 1))
    assert (heard(scheduler), scheduler.outcomes()) == ([], ["cancelled"])


def test_a_late_letter_to_a_chat_that_tells_a_death_is_cancelled(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    state = KEYS.encrypt_json("conversation", {"parked": {DEATH_FORM: {"who": "claimant_spouse"}}})
    scheduler.change(Conversation, scheduler.person_of(id), state=state)
    assert (heard(scheduler), scheduler.letters()[0].error) == ([], "grieving")


def test_a_late_letter_waits_until_the_morning(scheduler):
    scheduler.worker(NOVEMBER_30)
    remind(scheduler, MORNING)
    scheduler.now = datetime(2026, 11, 23, 20, tzinfo=ZONE)
    assert heard(scheduler) == []
    assert scheduler.letters()[0].due_at == MORNING + DAY
    scheduler.now = MORNING + DAY
    assert len(heard(scheduler)) == 1


def test_other_bulk_letters_are_not_looked_at(scheduler):
    scheduler.post(scheduler.person(), "kabar", Lane.BULK)
    scheduler.now = datetime(2026, 11, 23, 23, tzinfo=ZONE)
    assert heard(scheduler) == ["kabar"]
