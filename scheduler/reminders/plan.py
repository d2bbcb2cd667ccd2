"""Writes the reminders that fall due by the ladder, with a commit for each batch."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session, sessionmaker

from domain.reminders.contact_rules import to_local_time
from domain.reminders.ladder import ReminderStep, protection_ends_for
from models.database.engine import read_only
from models.reminders import planning
from models.reminders.planning import DueStep

AGE_LIMIT = 3
"""Days after which a step is too old to be said."""

PIECE = 2_500
"""Participant ids that are planned in one transaction."""


def plan_reminders(
    sessions: sessionmaker[Session],
    steps: Sequence[ReminderStep],
    now: datetime,
    age_limit_days: int = AGE_LIMIT,
) -> int:
    """Plan what falls due from `age_limit_days` ago until tomorrow; return how many rows."""
    today = to_local_time(now).date()
    found = [
        DueStep(step.name, until, day)
        for day in (today + timedelta(days=n) for n in range(-age_limit_days, 2))
        for step in steps
        for until in protection_ends_for(step, day)
    ]
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
