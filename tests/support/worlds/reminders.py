"""What the tests of reminders share."""

from datetime import date, datetime

from sqlalchemy import select

from domain.calendar import ZONE
from models.reminders import reminder
from models.reminders.reminder import Reminder
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from tests.support.scheduler import STEPS, TEXTS, RecordingChannel, SchedulerWorld

NOVEMBER_30 = date(2026, 11, 30)
DECEMBER = date(2026, 12, 1)
TODAY = date(2026, 11, 22)
MORNING = datetime(2026, 11, 23, 7, tzinfo=ZONE)
"""h-7 of NOVEMBER_30."""


def remind(scheduler: SchedulerWorld, at: datetime | None = None) -> int:
    scheduler.now = at or scheduler.now
    plan_reminders(scheduler.sessions, STEPS, scheduler.now)
    return post_due_reminders(scheduler.sessions, TEXTS, STEPS, scheduler.now)


def book(scheduler: SchedulerWorld) -> list[tuple[str, str | None]]:
    """Step and outcome of every row, by day."""
    with scheduler.sessions() as db:
        rows = db.scalars(select(Reminder).order_by(Reminder.due_on, Reminder.id))
        return [(row.step, row.outcome) for row in rows]


def paid(scheduler: SchedulerWorld, worker: int) -> int:
    with scheduler.sessions.begin() as db:
        return reminder.close_as_paid(db, [worker], scheduler.now)


def heard(scheduler: SchedulerWorld) -> list[str]:
    spy = RecordingChannel()
    scheduler.deliver(spy)
    return spy.texts


def chosen(scheduler: SchedulerWorld, id: int, day: date) -> None:
    with scheduler.sessions.begin() as db:
        reminder.remind_on(db, id, DECEMBER, day)
