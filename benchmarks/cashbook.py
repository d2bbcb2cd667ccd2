"""An agent's money: recording a collection, closing a day, the cash book of 5,000 entries, and a
status file of 10,000 rows against 5,000 deposits; each beside the same rows by the bare driver.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from statistics import median
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population import cash
from benchmarks.population.cash import SENDER
from benchmarks.support import bare_rows, cashbook_sql
from benchmarks.support.measure import (
    KEYS,
    KINDS,
    Databases,
    Row,
    at_most,
    make_bot,
    schema,
    seconds,
)
from benchmarks.support.same_rows import Write, difference, rows
from bot.message import Inbound
from handlers.cashbook.words import MOST_LINES
from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.database.engine import open_sessions, read_only
from models.reconciliation import reconcile

NOON = datetime(2026, 11, 25, 5, tzinfo=UTC)
BEFORE = NOON - timedelta(days=3)
MATCHING = ("matches", "match_proposals", "audit")


@dataclass
class Desk:
    """An agent who talks to the bot, and another database with the same rows for the driver."""

    engine: Engine
    sessions: sessionmaker[Session]
    bare: bare_rows.Bare
    now: datetime = NOON

    def __post_init__(self) -> None:
        self.bot = make_bot(self.engine, self.sessions)
        self.bot.clock = lambda: self.now
        self.numbers = count(1)
        self.rows = rows(self.engine)

    def say(self, text: str) -> float:
        """Seconds of a turn."""
        number = f"{SENDER}-{next(self.numbers)}"
        return spent(partial(self.bot.receive, Inbound("web", SENDER, number, text)))

    def beside(self, *texts: str) -> tuple[float, float]:
        """Seconds of these turns, and of the same rows written by the driver, a turn at once."""
        ours = theirs = 0.0
        for text in texts:
            ours += self.say(text)
            before, after = self.rows, rows(self.engine)
            self.rows = after
            left = [w for at in after for w in difference(at, before.get(at), after[at])]
            theirs += spent(partial(self.write, left))
        return ours, theirs

    def write(self, left: Sequence[Write]) -> None:
        found = [each.statement(self.bare.mark, SENDER, 0) for each in left]
        self.bare.run([(text, [values]) for text, values in found])

    def close(self) -> None:
        self.engine.dispose()
        self.bare.engine.dispose()


def spent(work: Callable[[], object]) -> float:
    """Without a collection of garbage before: there are hundreds of turns."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(databases: Databases, quick: bool) -> list[Row]:
    return [row for kind in KINDS for row in of(databases, kind, quick)]


def of(databases: Databases, kind: str, quick: bool) -> list[Row]:
    rounds, entries = (8, 1_000) if quick else (30, 5_000)
    found = spoken(databases, kind, rounds)
    found += book(databases, kind, entries)
    return [*found, matched(databases, kind, entries)]


def desk(databases: Databases, kind: str, people: int) -> tuple[Desk, int]:
    engine, sessions = schema(databases.new(kind))
    bare = bare_rows.Bare(databases.new(kind))
    agent = cash.settle(sessions, people, BEFORE)
    cash.settle(open_sessions(bare.engine, KEYS), people, BEFORE)
    return Desk(engine, sessions, bare), agent


def spoken(databases: Databases, kind: str, rounds: int) -> list[Row]:
    """The conversations: the first one warms up."""
    here, _ = desk(databases, kind, rounds + 1)
    here.beside("menu")
    recorded = [here.beside(f"/catat {n}", "1", "ya") for n in range(1, rounds + 2)][1:]
    closed = []
    for _ in range(rounds + 1):
        closed.append(here.beside("/tutup", "ya", "1", "ya"))
        here.now += timedelta(days=1)
    here.close()
    return [
        waited(f"a collection, 3 turns, with the receipt's picture, {kind}", recorded, 400),
        waited(f"closing a day, 4 turns, {kind}", closed[1:], 200),
    ]


def book(databases: Databases, kind: str, entries: int) -> list[Row]:
    """`/kas` of an agent with so many collections, half of them deposited."""
    here, agent = desk(databases, kind, entries)
    cash.collect(here.sessions, agent, BEFORE)
    cash.hand_in(here.sessions, agent, entries // 2, BEFORE)
    analyze(here.engine)
    with read_only(here.sessions) as db, here.engine.connect() as connection:
        ours, theirs = partial(read, db, agent), partial(by_hand, connection, agent)
        times = [(seconds(ours), seconds(theirs)) for _ in range(11)][1:]
    whole = median([here.say("/kas") for _ in range(6)][1:]) * 1000
    here.close()
    what = f"/kas, {entries:,} entries, {kind}"
    return [
        compared(f"{what}: what it reads", times, 3),
        at_most(f"{what}: turn", whole, 250, "ms"),
    ]


def read(db: Session, agent: int) -> None:
    db.expunge_all()
    balances.totals(db, LedgerEntry.agent_id == agent)
    balances.open_money(db, agent, NOON, MOST_LINES)


def by_hand(connection: Any, agent: int) -> None:
    for statement in cashbook_sql.BOOK:
        connection.exec_driver_sql(statement.format(agent=agent)).all()


def matched(databases: Databases, kind: str, deposits: int) -> Row:
    """Nine of ten are tied by themselves, the others wait for a person."""
    here, agent = desk(databases, kind, deposits)
    for sessions in (here.sessions, open_sessions(here.bare.engine, KEYS)):
        cash.collect(sessions, agent, BEFORE)
        cash.hand_in(sessions, agent, deposits, BEFORE)
        cash.post(sessions, NOON)
    analyze(here.engine)
    analyze(here.bare.engine)
    file = cash.file_of(deposits, NOON)
    ours = seconds(partial(match, here.sessions, file))
    left = here.bare.inserts(bare_rows.read(here.engine, *MATCHING))
    theirs = seconds(partial(bare_match, here, left))
    here.close()
    what = f"a status file of {len(file):,} rows, {deposits:,} deposits, {kind}"
    return compared(what, [(ours, theirs)], 20)


def match(sessions: sessionmaker[Session], file: Sequence[cash.Row]) -> None:
    with sessions.begin() as db:
        counts = reconcile.reconcile_file(db, file, NOON.date(), NOON)
    assert counts["matched"] == len(file) * 9 // 20, counts


def bare_match(here: Desk, left: list[bare_rows.Statement]) -> None:
    """Read the open lines with their people and the official payments; write what ours left."""
    with here.bare.engine.connect() as connection:
        for statement in cashbook_sql.MATCHING:
            connection.exec_driver_sql(statement).all()
    here.bare.run(left)


def analyze(engine: Engine) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("ANALYZE")


def compared(what: str, times: Sequence[tuple[float, float]], most: float) -> Row:
    """Milliseconds of ours and of the driver; the ratio is the median of the rounds."""
    ratio = median(one / other for one, other in times)
    return beside(what, times, f"<= {most:g}", ratio <= most)


def waited(what: str, times: Sequence[tuple[float, float]], most: float) -> Row:
    """The target is how long somebody waits for all replies together, in milliseconds."""
    ours = median(one for one, _ in times) * 1000
    return beside(what, times, f"ours <= {most:g} ms", ours <= most)


def beside(what: str, times: Sequence[tuple[float, float]], target: str, met: bool) -> Row:
    ours, theirs = (f"{median(each) * 1000:,.1f} ms" for each in zip(*times, strict=True))
    ratio = median(one / other for one, other in times)
    return Row(f"{what}: bare", ours, theirs, f"{ratio:.1f}", target, met)
