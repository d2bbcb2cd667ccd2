"""The list of cases of an officer with 20,000 open ones, and the number on the menu, beside the
same rows and count by the bare driver.
"""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import psycopg
from sqlalchemy import Engine, insert
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.crowd import gather
from benchmarks.support.measure import KINDS, Databases, Row, schema, seconds
from models import waiting_decisions
from models.cases import homes
from models.cases.cases import Case
from models.database.engine import read_only
from models.inbox import inbox
from models.roles.role import Role

ROUNDS = 200
LIMIT = 50
"""Milliseconds."""
LIST = """SELECT c.* FROM cases c WHERE c.state = 'open' AND EXISTS (SELECT 1 FROM participants p
WHERE p.id = c.participant_id AND (p.village = '31.73' OR p.village LIKE '31.73.%'))
ORDER BY c.owner_id = 1 DESC, c.due_at, c.id LIMIT 6"""
COUNT = "SELECT count(*)" + LIST.partition("ORDER")[0].removeprefix("SELECT c.*")


def measure(databases: Databases, quick: bool) -> list[Row]:
    count = 1_000 if quick else 20_000
    return [row for kind in KINDS for row in of(databases.new(kind), count)]


def of(url: str, count: int) -> list[Row]:
    engine, sessions = schema(url)
    gather(engine, count)
    open_cases(engine, count)
    ours, plain = slowest(lambda: list_cases(sessions), bare(engine))
    engine.dispose()
    what = f"/kasus with {count:,} open cases beside its bare SQL, {engine.dialect.name}, p99"
    shown = (f"{ours:.1f} ms", f"{plain:.1f} ms", f"{ours / plain:.2f}")
    return [Row(what, *shown, f"<= {LIMIT} ms", ours <= LIMIT)]


def open_cases(engine: Engine, count: int) -> None:
    """An open request of everybody, a third of them overdue; the role 1 is an officer."""
    now = datetime.now(UTC)
    rows = [
        {
            "kind": "help",
            "person_id": n + count,
            "participant_id": n,
            "state": "open",
            "details": {},
            "opened_at": now,
            "due_at": now + timedelta(minutes=n % 3_000 - 1_000),
        }
        for n in range(1, count + 1)
    ]
    known = {"approved_at": now, "vouched_at": now, "since": now}
    with Session(engine) as db, db.begin():
        db.execute(insert(Role), [{"person_id": 1, "kind": "officer", "area": "31.73"} | known])
        db.execute(insert(Case), rows)
        homes.settle(db, range(1, count + 1))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("ANALYZE")


def list_cases(sessions: sessionmaker[Session]) -> None:
    """A page of the list and its length, as `/kasus` reads them."""
    with read_only(sessions) as db:
        officer = db.get_one(Role, 1)
        now = datetime.now(UTC)
        view = inbox.view_of(db, officer)
        view.count(now)
        waiting = waiting_decisions.find_all(db, officer, now)
        waiting_decisions.list_waiting(view, waiting, 0, 6)


def bare(engine: Engine) -> Callable[[], None]:
    """The same by the driver alone."""
    if engine.dialect.name == "sqlite":
        lite = sqlite3.connect(str(make_url(str(engine.url)).database))
        return lambda: [lite.execute(each).fetchall() for each in (LIST, COUNT)] and None
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    postgres = psycopg.connect(url)
    return lambda: [postgres.execute(each).fetchall() for each in (LIST, COUNT)] and None


def slowest(*works: Callable[[], None]) -> list[float]:
    """Milliseconds that 99 of 100 rounds of each stay below; they take turns."""
    for work in works:
        work()
    rounds = [[seconds(work) for work in works] for _ in range(ROUNDS)]
    return [sorted(times)[int(ROUNDS * 0.99)] * 1000 for times in zip(*rounds, strict=True)]
