"""A durable turn end to end, beside the same rows by the bare driver and the usual template."""

from benchmarks.messages.aiogram_bot import Template
from benchmarks.population.people import registration
from benchmarks.support.bare_turn import Bare
from benchmarks.support.measure import Databases, Ours, Row, compared, interleaved
from benchmarks.support.same_rows import record

BARE = "the same rows by the bare driver"
MEMORY = "aiogram template, state in memory"
DURABLE = "aiogram template, state in the database"
MODEL = 9_000_000
"""The person whose rows the bare driver writes again for others."""

LEAST = {
    "sqlite": {BARE: 0.5, MEMORY: 2, DURABLE: 10},
    "postgresql": {BARE: 0.5, MEMORY: 1.5, DURABLE: 5},
}


def measure(databases: Databases, quick: bool) -> list[Row]:
    rows = side_by_side(databases, "sqlite", 1, quick)
    rows += side_by_side(databases, "sqlite", 8, quick)
    rows += side_by_side(databases, "postgresql", 1, quick)
    return rows + side_by_side(databases, "postgresql", 8, quick)


def side_by_side(databases: Databases, kind: str, at_once: int, quick: bool) -> list[Row]:
    """One conversation after another is typed by `people` at a time; several rounds of it."""
    people = 8 if quick else 24
    new = lambda: databases.new(kind)  # noqa: E731
    ours = Ours(new(), people, at_once)
    messages = registration(MODEL)
    steps = record(Ours(new(), 1), messages)
    # SQLite has one writer: more threads of the driver's own would only wait for each other.
    writers = 1 if kind == "sqlite" else at_once
    bare = Bare(new(), people, steps, messages[0].sender, writers)
    memory = Template(new(), people, durable=False, at_once=at_once)
    durable = Template(new(), people, durable=True, at_once=at_once)
    works = {"ours": ours, BARE: bare, MEMORY: memory, DURABLE: durable}
    rates = interleaved(works, 3 if quick else 7)
    for each in (ours, bare, memory, durable):
        each.close()
    place = "SQLite" if kind == "sqlite" else "PostgreSQL"
    where = f"turn on {place}, {at_once} at once"
    return [compared(where, rates, "ours", peer, least) for peer, least in LEAST[kind].items()]
