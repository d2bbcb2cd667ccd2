"""24 months in which we are often asleep, against a plain life lived day by day."""

import random
from calendar import monthrange
from datetime import date, datetime, time, timedelta

import pytest

from domain.calendar import ZONE
from models.participants.participant import Participant
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from tests.support.databases import emptied
from tests.support.sampling import sample
from tests.support.scheduler import STEPS, TEXTS, RecordingChannel, SchedulerWorld

START = date(2026, 1, 1)
LIMIT = 3
DAYS = 730


def month_end(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def calendar_of(until: date) -> dict[date, str]:
    """On which day what is said, by counting on the calendar."""
    after = [month_end(until.year, until.month + n) for n in range(4)]
    named = {f"h{n:+}": after[0] + timedelta(n) for n in (-7, -3, 7)} | {"h": after[0]}
    named |= {"m2": after[1] + timedelta(1), "m3": after[2] + timedelta(1)}
    named |= {f"g-{n}": after[3] - timedelta(n) for n in (14, 7, 1)}
    named["ended"] = after[3] + timedelta(1)
    return {day: name for name, day in named.items()}


def plain_life(until: date, awake: set[date], payments: dict[date, date]) -> list[tuple[date, str]]:
    """Each day: a payment begins a new calendar; a step that comes replaces the one before;
    when we are awake it is said, unless it has become too old."""
    said: list[tuple[date, str]] = []
    calendar, step, since = calendar_of(until), "", START
    for day in (START + timedelta(n) for n in range(DAYS)):
        if day in payments:
            calendar, step = calendar_of(payments[day]), ""
            past = {when: name for when, name in calendar.items() if when <= day}
            if past:
                since, step = max(past.items())
        if day in calendar:
            step, since = calendar[day], day
        if day in awake and step:
            if (day - since).days <= LIMIT:
                said.append((day, step))
            step = ""
    return said


def our_life(
    scheduler: SchedulerWorld, until: date, awake: set[date], payments: dict[date, date]
) -> list[tuple[date, str]]:
    id, said, spy = scheduler.worker(until), [], RecordingChannel()
    for day in (START + timedelta(n) for n in range(DAYS)):
        if day in payments:
            scheduler.change(Participant, id, protected_until=payments[day])
        if day in awake:
            scheduler.now = datetime.combine(day, time(9), ZONE)
            plan_reminders(scheduler.sessions, STEPS, scheduler.now)
            post_due_reminders(scheduler.sessions, TEXTS, STEPS, scheduler.now)
            if scheduler.report()["waiting"]:
                scheduler.deliver(spy)
            said += [(day, text.split()[0]) for text in spy.texts]
            spy.sent.clear()
    return [(day, "h-7" if name == "Siti," else name) for day, name in said]


@pytest.mark.parametrize("seed", sample(range(4), 1 / 4, "downtime"))
def test_24_months_of_random_downtime_match_a_life_lived_day_by_day(seed):
    chance = random.Random(seed)
    until = month_end(2026, chance.randint(1, 6))
    awake, day = set(), START
    while day < START + timedelta(DAYS):
        awake.add(day)
        day += timedelta(chance.choice([1, 1, 1, 1, 2, 2, 3, 5, 8, 20]))
    payments, paid = {}, until
    for _ in range(chance.randint(0, 5)):
        paid = month_end(paid.year, paid.month + chance.randint(1, 4))
        payments[paid - timedelta(chance.randint(20, 60))] = paid
    expected = plain_life(until, awake, payments)
    assert our_life(SchedulerWorld(emptied()), until, awake, payments) == expected
    assert len(expected) > 3
