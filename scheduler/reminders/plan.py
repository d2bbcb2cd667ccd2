"""Writes the reminders that fall due by the ladder, with a commit for each batch."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session, sessionmaker

from domain.calendar import DAY, to_local_time
from domain.reminders.ladder import ENDED, ReminderStep, protection_ends_for
from models.database.engine import read_only
from models.reminders import planning
from models.reminders.planning import DueStep

AGE_LIMIT = 3
"""Days after which a step is too old to be said."""

BATCH = 100
"""People whose chosen day is planned in one transaction."""
PIECE = 2_500
"""Participant ids that are planned in one transaction."""


def plan_reminders(
    sessions: sessionmaker[Session],
    steps: Sequence[ReminderStep],
    now: datetime,
    age_limit_days: int = AGE_LIMIT,
) -> int:
    """Plan what falls due from `age_limit_days` ago until tomorrow, and the days that people chose;
    return how many rows of the ladder."""
    today = to_local_time(now).date()
    found = [
        DueStep(step.name, until, day)
        for day in (today + timedelta(days=n) for n in range(-age_limit_days, 2))
        for step in (*steps, ENDED)
        for until in protection_ends_for(step, day)
    ]
    plan_monthly(sessions, now)
    with read_only(sessions) as db:
        used = planning.protection_ends_in(db, sorted({each.until for each in found}))
    return sum(plan_step(sessions, each) for each in found if each.until in used)


def plan_step(sessions: sessionmaker[Session], due: DueStep) -> int:
    count = 0
    with read_only(sessions) as db:
        batches = planning.unplanned_batches(db, due, PIECE)
    for after, last in batches:
        with sessions.begin() as db:
            count += planning.plan_batch(db, due, after, last)
    return count


def plan_monthly(sessions: sessionmaker[Session], now: datetime) -> int:
    """Plan the days of each month that people chose, until tomorrow; return for how many people."""
    today, count, batch = to_local_time(now).date(), 0, BATCH
    while batch == BATCH:
        with sessions.begin() as db:
            people = planning.lock_monthly(db, today + DAY, BATCH)
            for each in people:
                planning.plan_monthly_day(db, each, today)
        batch = len(people)
        count += batch
    return count
