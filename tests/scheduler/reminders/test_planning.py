"""What falls due is written into the book once, for those who need it."""

from datetime import date

import pytest
from sqlalchemy import select

from models.participants.participant import Participant
from models.reminders.reminder import Reminder
from scheduler.reminders import plan
from scheduler.reminders.plan import plan_reminders
from tests.support.scheduler import DAY, NOON, STEPS
from tests.support.worlds.reminders import DECEMBER, NOVEMBER_30, TODAY, book


def test_the_step_of_tomorrow_is_planned(scheduler):
    scheduler.worker(NOVEMBER_30)
    assert plan_reminders(scheduler.sessions, STEPS, NOON) == 1
    assert book(scheduler) == [("h-7", None)]


def test_planning_twice_changes_nothing(scheduler):
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, NOON)
    assert plan_reminders(scheduler.sessions, STEPS, NOON) == 0


def test_the_row_names_the_month_to_pay_and_the_day(scheduler):
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, NOON)
    with scheduler.sessions() as db:
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
def test_nothing_is_planned_for_those_who_need_not_pay(scheduler, facts):
    scheduler.worker(NOVEMBER_30, **facts)
    assert plan_reminders(scheduler.sessions, STEPS, NOON) == 0


def test_nothing_is_planned_for_a_worker_whom_nobody_may_tell(scheduler):
    id = scheduler.worker(NOVEMBER_30)
    scheduler.change(Participant, id, person_id=None)
    assert plan_reminders(scheduler.sessions, STEPS, NOON) == 0


def test_steps_of_the_last_days_are_caught_up(scheduler):
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, NOON + 4 * DAY)
    assert book(scheduler) == [("h-7", None), ("h-3", None)]


def test_steps_older_than_the_limit_are_not_planned(scheduler):
    scheduler.worker(NOVEMBER_30)
    plan_reminders(scheduler.sessions, STEPS, NOON + 5 * DAY)
    assert book(scheduler) == [("h-3", None)]


@pytest.mark.parametrize("count", [1, 3, 4, 6, 7])
def test_pieces_cover_everybody_once(scheduler, monkeypatch, count):
    monkeypatch.setattr(plan, "PIECE", 3)
    for _ in range(count):
        scheduler.worker(NOVEMBER_30)
        scheduler.worker(None)
    assert plan_reminders(scheduler.sessions, STEPS, NOON) == count
    assert plan_reminders(scheduler.sessions, STEPS, NOON) == 0
