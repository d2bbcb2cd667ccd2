"""Nobody is reminded of what they paid and what waits for official data."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.contributions import ledger
from models.contributions.ledger import EntryKind
from models.messaging.message import OutboundMessage
from models.people.person import Person
from scheduler.reminders.plan import plan_reminders
from tests.support.chat import KEYS
from tests.support.scheduler import STEPS, SchedulerWorld
from tests.support.worlds.reminders import DECEMBER, MORNING, NOVEMBER_30, book, heard, remind

AUGUST_31 = date(2026, 8, 31)


def pay(scheduler: SchedulerWorld, worker: int, kind: EntryKind, month: date = DECEMBER) -> int:
    """One month; of a report also its case."""
    with scheduler.sessions.begin() as db:
        entry = ledger.append_entry(
            db, worker, kind, first_month=month, months=1, paid_on=month, at=scheduler.now
        )
        if kind is EntryKind.REPORTED:
            cases.open_case(
                db,
                CaseKind.PAYMENT,
                now=scheduler.now,
                due_at=scheduler.now,
                participant_id=worker,
                payment=entry.id,
            )
        return entry.id


@pytest.mark.parametrize("kind", [EntryKind.COLLECTED, EntryKind.REPORTED])
def test_whoever_paid_an_agent_or_reported_it_is_not_reminded(scheduler, kind):
    pay(scheduler, scheduler.worker(NOVEMBER_30), kind)
    for days in (0, 4, 7, 14):
        assert remind(scheduler, MORNING + timedelta(days=days)) == 0
    assert {outcome for _, outcome in book(scheduler)} <= {"cancelled", None}


def test_a_letter_that_waits_is_not_sent_after_the_payment(scheduler):
    worker = scheduler.worker(NOVEMBER_30)
    assert remind(scheduler, MORNING) == 1
    pay(scheduler, worker, EntryKind.COLLECTED)
    assert heard(scheduler) == []


def test_a_payment_that_is_taken_back_is_asked_for_again(scheduler):
    worker = scheduler.worker(NOVEMBER_30)
    collected = pay(scheduler, worker, EntryKind.COLLECTED)
    with scheduler.sessions.begin() as db:
        ledger.append_entry(
            db,
            worker,
            EntryKind.REVERSED,
            first_month=DECEMBER,
            months=1,
            reverses_id=collected,
            at=scheduler.now,
        )
    assert remind(scheduler, MORNING) == 1


def test_a_report_that_somebody_looked_into_holds_nothing(scheduler):
    pay(scheduler, scheduler.worker(NOVEMBER_30), EntryKind.REPORTED)
    with scheduler.sessions.begin() as db:
        db.execute(update(Case).values(closed_at=scheduler.now))
    assert remind(scheduler, MORNING) == 1


def test_before_membership_ends_an_open_report_is_brought_to_mind(scheduler):
    pay(scheduler, scheduler.worker(AUGUST_31), EntryKind.REPORTED, date(2026, 9, 1))
    assert remind(scheduler, MORNING) == 1
    with scheduler.sessions() as db:
        (letter,) = db.scalars(select(OutboundMessage))
        assert KEYS.decrypt_json("message", letter.body)["name"] == "reminder-reported"
    assert heard(scheduler) == ["reported 30 November 2026"]


def test_a_reminder_waits_a_day_after_other_news(scheduler):
    worker = scheduler.worker(NOVEMBER_30)
    with scheduler.sessions.begin() as db:
        db.get_one(Person, scheduler.person_of(worker)).contacted_at = MORNING
    plan_reminders(scheduler.sessions, STEPS, MORNING)
    assert remind(scheduler, MORNING) == 0
    assert remind(scheduler, MORNING + timedelta(days=1)) == 1
