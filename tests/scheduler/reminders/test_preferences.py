"""A day of one's own, paying, and the last look before sending."""

from datetime import date, datetime, time

import pytest

from domain.reminders.contact_rules import ZONE
from models.messaging import message
from models.messaging.message import Lane
from models.participants.participant import Participant
from models.people.person import Person
from models.reminders import reminder
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from tests.support.reminders import MORNING, NOVEMBER_30, TODAY, book, chosen, heard, paid, remind
from tests.support.scheduler import DAY, STEPS, TEXTS


def test_a_chosen_day_is_kept(office):
    id = office.worker(NOVEMBER_30)
    chosen(office, id, date(2026, 11, 25))
    assert post_due_reminders(office.sessions, TEXTS, STEPS, MORNING + DAY) == 0
    assert post_due_reminders(office.sessions, TEXTS, STEPS, MORNING + 2 * DAY) == 1
    office.now = MORNING + 2 * DAY
    assert heard(office) == ["snooze 1 Desember 2026"]


def test_a_new_day_takes_the_place_of_the_old_one(office):
    id = office.worker(NOVEMBER_30)
    chosen(office, id, date(2026, 11, 23))
    chosen(office, id, date(2026, 11, 25))
    assert post_due_reminders(office.sessions, TEXTS, STEPS, MORNING) == 0
    assert book(office) == [("snooze", None)]


def test_a_day_may_be_chosen_again_after_it_was_said(office):
    id = office.worker(NOVEMBER_30)
    for day in (23, 25):
        chosen(office, id, date(2026, 11, day))
        at = datetime.combine(date(2026, 11, day), time(9), ZONE)
        assert post_due_reminders(office.sessions, TEXTS, STEPS, at) == 1
    assert office.count(message.OutboundMessage) == 2


def test_on_the_day_of_a_step_the_step_is_said_instead(office):
    id = office.worker(NOVEMBER_30)
    chosen(office, id, date(2026, 11, 23))
    assert remind(office, MORNING) == 1
    assert sorted(book(office)) == [("h-7", "posted"), ("snooze", "skipped")]


def test_paying_cancels_the_book_and_the_waiting_letter(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    plan_reminders(office.sessions, STEPS, MORNING + 4 * DAY)
    assert paid(office, id) == 2
    assert book(office) == [("h-7", "posted"), ("h-3", "cancelled")]
    assert office.outcomes() == ["cancelled"]


def test_a_payment_that_is_rolled_back_cancels_nothing(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    with office.undone() as db:
        reminder.close_as_paid(db, id, office.now)
    assert office.outcomes() == [None]


def test_paying_leaves_other_letters_alone(office):
    id = office.worker(NOVEMBER_30)
    office.post(office.person_of(id), "kabar", Lane.BULK, reason="posted", participant_id=id)
    paid(office, id)
    assert office.outcomes() == [None]


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
def test_a_late_letter_that_is_no_longer_true_is_cancelled(office, change):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    office.change(Participant, id, **change)
    assert heard(office) == []
    assert office.outcomes() == ["cancelled"]


def test_a_late_letter_to_one_who_said_stop_is_cancelled(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    with office.sessions.begin() as db:
        office.consents(db, office.person_of(id), given=False)
    assert heard(office) == []
    assert office.letters()[0].error == "no_consent"


def test_a_late_letter_to_one_who_snoozed_is_cancelled(office):
    id = office.worker(NOVEMBER_30)
    remind(office, MORNING)
    office.change(Person, office.person_of(id), snoozed_until=date(2026, 12, 1))
    assert (heard(office), office.outcomes()) == ([], ["cancelled"])


def test_a_late_letter_waits_until_the_morning(office):
    office.worker(NOVEMBER_30)
    remind(office, MORNING)
    office.now = datetime(2026, 11, 23, 20, tzinfo=ZONE)
    assert heard(office) == []
    assert office.letters()[0].due_at == MORNING + DAY
    office.now = MORNING + DAY
    assert len(heard(office)) == 1


def test_other_bulk_letters_are_not_looked_at(office):
    office.post(office.person(), "kabar", Lane.BULK)
    office.now = datetime(2026, 11, 23, 23, tzinfo=ZONE)
    assert heard(office) == ["kabar"]
