"""The demo's clock: moved on by hand, with everything that happens on the way."""

import time
from datetime import datetime, timedelta

from app import App, scheduled_jobs
from domain.calendar import to_local_time
from domain.reminders.contact_rules import is_quiet_time
from models.messaging import outbox
from scheduler.clock import DemoClock


def move_clock(app: App, span: timedelta) -> None:
    """Move the demo's clock on, living through every morning on the way.

    It never ends in the night, when nothing would arrive. Blocking.
    """
    assert isinstance(app.clock, DemoClock), "only the demo's clock moves"
    target = app.clock() + span
    if is_quiet_time(target):
        target = next_morning(target)
    jobs = scheduled_jobs(app).values()
    while (morning := min(next_morning(app.clock()), target)) > app.clock():
        app.clock.move(morning - app.clock())
        for job in jobs:
            job.run()
        wait_until_delivered(app)
        if morning == target:
            return


def next_morning(now: datetime) -> datetime:
    """The next 09:00 local time."""
    here = to_local_time(now)
    morning = here.replace(hour=9, minute=0, second=0, microsecond=0)
    return morning if morning > here else morning + timedelta(days=1)


def wait_until_delivered(app: App) -> None:
    """Wait up to two seconds until what was posted this morning is delivered."""
    for _ in range(100):
        with app.readers() as db:
            if outbox.oldest_waiting(db, app.clock()) is None:
                return
        time.sleep(0.02)
