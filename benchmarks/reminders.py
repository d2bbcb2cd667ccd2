"""Planning the reminders of a million people, beside one INSERT ... SELECT written by hand."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median

from sqlalchemy import Engine, text

from benchmarks.population.crowd import UNTIL, gather
from benchmarks.support.lock_times import HOLD, Holds
from benchmarks.support.measure import KINDS, Databases, Row, at_most, schema, seconds
from domain.reminders.ladder import LADDER, parse_ladder
from scheduler.reminders.plan import plan_reminders

NOW = datetime(UNTIL.year, UNTIL.month, UNTIL.day, 5, tzinfo=UTC) - timedelta(days=7)
BY_HAND = """
INSERT INTO reminders (participant_id, month, step, due_on)
SELECT id, {month}, 'h-7', {day} FROM participants
WHERE protected_until = {until} AND state = 'active' AND payer = 'self'
  AND deceased_on IS NULL AND person_id IS NOT NULL
ON CONFLICT DO NOTHING
"""
DATES = {"month": "'2026-12-01'", "day": "'2026-11-23'", "until": "'2026-11-30'"}


def measure(databases: Databases, quick: bool) -> list[Row]:
    count = 50_000 if quick else 1_000_000
    return [row for kind in KINDS for row in planning(databases.new(kind), count, quick)]


def planning(url: str, count: int, quick: bool) -> list[Row]:
    engine, sessions = schema(url)
    gather(engine, count)
    plan = partial(plan_reminders, sessions, parse_ladder(LADDER), NOW)
    figures = [figures_of(engine, plan) for _ in range(2 if quick else 3)]
    ours, again, hand = (median(each) for each in list(zip(*figures, strict=True))[:3])
    ratio = median(found[0] / found[2] for found in figures)
    hold = median(found[3] for found in figures) * 1000
    kind = engine.dialect.name
    engine.dispose()
    what = f"planning for {count:,} people, {kind}"
    shown = (f"{ours:.2f} s", f"{hand:.2f} s", f"{ratio:.2f}", "<= 1.3", ratio <= 1.3)
    second = again / ours
    return [
        Row(f"{what}: one statement by hand", *shown),
        Row(
            f"{what}: a second run",
            f"{again:.3f} s",
            f"{ours:.2f} s",
            f"{second:.3f}",
            "<= 0.1",
            second <= 0.1,
        ),
        at_most(f"{what}: longest hold", hold, HOLD[kind], "ms"),
    ]


def figures_of(engine: Engine, plan: Callable[[], int]) -> tuple[float, float, float, float]:
    """Seconds of ours, of ours again, of the peer; and the longest hold of ours."""
    empty(engine)
    holds = Holds(engine)
    ours, again = seconds(plan), seconds(plan)
    longest = holds.longest
    empty(engine)
    return ours, again, seconds(partial(by_hand, engine)), longest


def empty(engine: Engine) -> None:
    postgres = engine.dialect.name == "postgresql"
    with engine.begin() as db:
        db.execute(text("TRUNCATE reminders" if postgres else "DELETE FROM reminders"))


def by_hand(engine: Engine) -> None:
    with engine.begin() as db:
        db.execute(text(BY_HAND.format(**dates(engine))))


def dates(engine: Engine) -> dict[str, str]:
    if engine.dialect.name == "sqlite":
        return DATES
    return {name: f"DATE {day}" for name, day in DATES.items()}
