"""What falls due is written into the book once, for those who need it."""

from datetime import date

import pytest
from sqlalchemy import select

from models.participants.participant import Participant
from models.reminders.reminder import Reminder
from scheduler.reminders import plan
from scheduler.reminders.plan import plan_reminders
from tests.support.reminders import DECEMBER, NOVEMBER_30, TODAY, book
from tests.support.scheduler import DAY, NOON, STEPS


def test_the_step_of_tomorrow_is_planned(office):
    office.worker(NOVEMBER_30)
    assert plan_reminders(office.sessions, STEPS, NOON) == 1
    assert book(office) == [("h-7", None)]


def test_planning_twice_changes_nothing(office):
    office.worker(NOVEMBER_30)
    plan_reminders(office.sessions, STEPS, NOON)
    assert plan_reminders(office.sessions, STEPS, NOON) == 0


def test_the_row_names_the_month_to_pay_and_the_day(office):
    office.worker(NOVEMBER_30)
    plan_reminders(office.sessions, STEPS, NOON)
    with office.sessions() as db:
        row = db.scalars(select(Reminder)).one()
        assert (row.month, row.due_on) == (DECEMBER, date(2026, 11, 23))


@pytest.mark.parametrize(
    "facts",
    [
        {"payer": "government"},
        {"payer": "donor"},
        {"state": "submitted"},
        {"state": "ended"},
        {"deceased_on": TODAY},
    ],
)
def test_nothing_is_planned_for_those_who_need_not_pay(office, facts):
    office.worker(NOVEMBER_30, **facts)
    assert plan_reminders(office.sessions, STEPS, NOON) == 0


def test_nothing_is_planned_for_a_worker_whom_nobody_may_tell(office):
    id = office.worker(NOVEMBER_30)
    office.change(Participant, id, person_id=None)
    assert plan_reminders(office.sessions, STEPS, NOON) == 0


def test_steps_of_the_last_days_are_caught_up(office):
    office.worker(NOVEMBER_30)
    plan_reminders(office.sessions, STEPS, NOON + 4 * DAY)
    assert book(office) == [("h-7", None), ("h-3", None)]


def test_steps_older_than_the_limit_are_not_planned(office):
    office.worker(NOVEMBER_30)
    plan_reminders(office.sessions, STEPS, NOON + 5 * DAY)
    assert book(office) == [("h-3", None)]


@pytest.mark.parametrize("count", [1, 3, 4, 6, 7])
def test_pieces_cover_everybody_once(office, monkeypatch, count):
    monkeypatch.setattr(plan, "PIECE", 3)
    for _ in range(count):
        office.worker(NOVEMBER_30)
        office.worker(None)
    assert plan_reminders(office.sessions, STEPS, NOON) == count
    assert plan_reminders(office.sessions, STEPS, NOON) == 0
