"""Two years of everybody's life with the bot, in small: what is still in the database at the end of
each half-year, and what a turn and a claim cost at the end beside the beginning. Then both worlds,
of the beginning and of the end, with many times as many people: all that each of them has is
copied under other numbers, and one morning's jobs run over all of them.

People register by chat, ask and hear; official data says each month that most of them paid; every
morning all jobs run and everything is delivered. Only the clock, the platform and the size are not
real. Tables that must grow are those that say who paid what, and who did what with whose data.
"""

import asyncio
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import Engine, Table, func, select, text, update
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.multiplied import multiply
from benchmarks.population.names import name
from benchmarks.population.people import STEPS, conversations
from benchmarks.support.measure import KEYS, KINDS, Databases, Row, at_most, schema
from bot.availability import WriteHealth
from bot.bot import Bot
from bot.channels.channel import SendRate
from bot.channels.whatsapp.templates import Templates
from bot.message import Inbound, Outbound
from bot.routing.router import Router
from bot.texts import Texts
from domain.calendar import month_end
from domain.cases.service_hours import DEFAULT_HOURS
from domain.reminders.ladder import LADDER, parse_ladder
from exchange.branch.status_cells import OfficialState
from exchange.branch.status_rows import StatusRow
from handlers.registry import FORMS
from handlers.texts import TEMPLATES_FILE, TEXTS_FOLDER, WISHES_FILE
from models.branch.status_import import apply_rows
from models.database.base import Base
from models.database.replica import ReplicaReads
from models.knowledge import shipped
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants.participant import ApplicationState, Participant, identity
from scheduler.clock import Clock
from scheduler.delivery.worker import Delivery
from scheduler.jobs import scheduled_jobs

BEGINNING = datetime(2026, 1, 5, 2, tzinfo=UTC)
"""09:00 in Jakarta."""
MONTHS = 24
HALF = 6
PAYS = 0.7
"""The part of the people who pay a month."""
NAME = STEPS.index("siti aminah")
"""The message with the name: everybody has one of their own."""
ASKED = "sampai kapan saya dilindungi?"
MOST = 1.2
"""A turn or a claim at the end, beside the beginning."""
STEADY = 1.15
"""A table at the end beside a year before: more than that, and it grows."""
MEANT_TO_GROW = {
    *("ledger_entries", "audit", "participant_versions", "message_counts", "consents"),
    *("coverage_spans", "coverage_counts", "coverage_months"),
}
"""What is owed to people and to the law: payments, who saw what, what they agreed to; and the
figures of past days."""


def measure(databases: Databases, quick: bool) -> list[Row]:
    people, times = (40, 25) if quick else (200, 250)
    if databases.large:
        people, times = 500, 1_400
    rows = []
    for kind in KINDS:
        life = TwoYears(databases.new(kind), people)
        rows += grown(kind, life, MONTHS, Wide(databases, kind, times))
    return rows


class MovedClock(Clock):
    def __init__(self) -> None:
        self.now = BEGINNING

    def __call__(self) -> datetime:
        return self.now


class Platform:
    """Takes everything."""

    name = "telegram"
    pace = SendRate(1_000_000, 0, 0)
    window = None

    async def send(self, address: str, message: Outbound) -> str | None:
        return None


@dataclass(frozen=True)
class Look:
    """The rows by table, the bytes of everything, and milliseconds of processor time of a turn and
    of a claim."""

    rows: dict[str, int]
    size: int
    turn: float
    claim: float


@dataclass(frozen=True)
class Morning:
    """Seconds of processor time of all jobs, and of the longest with its name."""

    jobs: float
    longest: float
    name: str


class TwoYears:
    def __init__(self, url: str, people: int) -> None:
        self.engine, self.sessions = schema(url)
        self.people = people
        self.clock = MovedClock()
        self.texts = Texts.load(TEXTS_FOLDER)
        index = shipped.load_index(WISHES_FILE.read_text("utf-8"))
        self.bot = Bot(self.engine, self.sessions, Router(FORMS, index), self.texts, self.clock)
        self.jobs = all_jobs(self.sessions, self.texts, self.clock, self.bot)
        self.delivery = Delivery(
            self.sessions,
            KEYS,
            {"telegram": Platform()},
            self.clock,
            writes=WriteHealth(),
            alone=True,
        )
        self.dice = random.Random(7)
        self.count = 0

    def say(self, number: int, words: str) -> None:
        self.count += 1
        sender, id = f"{7_000_000 + number}", f"later-{self.count}"
        self.bot.receive(Inbound("telegram", sender, id, words, ref=id))

    def begin(self) -> None:
        """Everybody registers, and the branch takes them in."""
        for number, message in enumerate(conversations(0, self.people, 1)[0]):
            named = number // self.people == NAME
            text = name(self.dice, woman=True).lower() if named else message.text
            self.bot.receive(replace(message, text=text))
        until = month_end(self.clock().date())
        with self.sessions.begin() as db:
            now = self.clock()
            taken = {"handed_over_at": now, "confirmed_at": now, "protected_until": until}
            db.execute(update(Participant).values(state=ApplicationState.ACTIVE, **taken))
            self.niks = [identity(db, row).nik for row in db.scalars(select(Participant))]

    def live(self, months: int) -> None:
        """So many months, day by day."""
        end = month_end(self.clock().date())
        for _ in range(months):
            self.pay(end)
            while self.clock().date() <= end:
                self.clock.now += timedelta(days=1)
                for job in self.jobs.values():
                    job()
                asyncio.run(self.delivery.deliver_due())
                for number in range(self.clock().day, self.people, 30):
                    self.say(number, ASKED)
            end = month_end(end + timedelta(days=1))

    def pay(self, month: date) -> None:
        """Official data of the day says who is protected a month longer."""
        until, today = month_end(month + timedelta(days=1)), self.clock().date()
        paid = [
            StatusRow(number, nik, OfficialState.ACTIVE, until)
            for number, nik in enumerate(self.niks)
            if self.dice.random() < PAYS
        ]
        with self.sessions.begin() as db:
            apply_rows(db, paid, today, "growth", self.clock())

    def morning(self) -> Morning:
        """The jobs of one more day."""
        self.clock.now += timedelta(days=1)
        took = {name: spent(job) / 1000 for name, job in self.jobs.items()}
        name = max(took, key=lambda each: took[each])
        return Morning(sum(took.values()), took[name], name)

    def look(self) -> Look:
        """What there is now, and what a turn and a claim cost."""
        turns = [spent(partial(self.say, number, ASKED)) for number in range(min(40, self.people))]
        claims = []
        with self.sessions() as db:
            counts = {each.name: count_of(db, each) for each in Base.metadata.sorted_tables}
            for _ in range(21):
                claim = partial(outbox.claim, db, Lane.REPLY, "telegram", self.clock())
                claims.append(spent(claim))
                db.rollback()
        return Look(counts, size_of(self.engine), median(turns), median(claims))


def count_of(db: Session, table: Table) -> int:
    return db.scalar(select(func.count()).select_from(table)) or 0


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def size_of(engine: Engine) -> int:
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            pages = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            return int(connection.execute(text(pages)).scalar_one())
        size = "SELECT pg_database_size(current_database())"
        return int(connection.execute(text(size)).scalar_one())


def no_file(*values: object) -> Any:
    raise AssertionError("nobody sends a file here")


def all_jobs(
    sessions: sessionmaker[Session], texts: Texts, clock: Clock, bot: Bot
) -> dict[str, Callable[[], object]]:
    """The jobs of the clock, by name; no file is sent here, so none is read."""
    jobs = scheduled_jobs(
        sessions,
        texts,
        clock,
        lambda: None,
        ladder=parse_ladder(LADDER),
        age_limit_days=3,
        templates=Templates.load(TEMPLATES_FILE),
        account=None,
        hours=DEFAULT_HOURS,
        erasures_file=Path(os.devnull),
        read_members=no_file,
        read_status=no_file,
        make_packet=no_file,
        read_paper=no_file,
        receive=bot.receive,
        make_material=no_file,
        replica=ReplicaReads(sessions),
    )
    return {name: job.run for name, job in jobs.items() if name != "list of erasures"}


class Wide:
    """A life with so many times the people, in a database of its own that is dropped afterwards."""

    def __init__(self, databases: Databases, kind: str, times: int) -> None:
        self.databases, self.kind, self.times = databases, kind, times

    def look(self, life: TwoYears) -> tuple[Look, Morning]:
        asyncio.run(life.delivery.deliver_due())
        url = self.databases.copied(self.kind, life.engine)
        wide = TwoYears(url, life.people)
        wide.clock.now, wide.count = life.clock.now, life.count
        multiply(wide.engine, self.times)
        found = wide.look(), wide.morning()
        wide.engine.dispose()
        self.databases.drop(url)
        return found


def grown(kind: str, life: TwoYears, months: int, wide: Wide) -> list[Row]:
    life.begin()
    life.live(1)
    looks, wides = [life.look()], [wide.look(life)]
    for _ in range(months // HALF):
        life.live(HALF)
        looks.append(life.look())
    wides.append(wide.look(life))
    life.engine.dispose()
    what = f"{months} months of {life.people:,} people, {kind}"
    before, last = looks[-3], looks[-1]
    growing = [
        f"{table} {before.rows[table]:,} -> {count:,}"
        for table, count in last.rows.items()
        if count > STEADY * before.rows[table] and table not in MEANT_TO_GROW
    ]
    sizes = ", ".join(f"{each.size / life.people / 1024:,.1f}" for each in looks)
    names = "; ".join(growing) or "none"
    return [
        Row(f"{what}: kB a person after 1, 7, 13, 19, 25 months", sizes, "", "", "", None),
        Row(f"{what}: tables that grow and need not", names, "", "", "none", not growing),
        *beside(what, looks[0], last),
        *of_many(f"{months} months of {life.people * wide.times:,} people, {kind}", *wides),
    ]


def beside(what: str, first: Look, last: Look) -> list[Row]:
    end = "at the end, beside the beginning"
    return [
        at_most(f"{what}: a turn {end}", last.turn / first.turn, MOST, "x"),
        at_most(f"{what}: a claim {end}", last.claim / first.claim, MOST, "x"),
    ]


def of_many(what: str, begin: tuple[Look, Morning], end: tuple[Look, Morning]) -> list[Row]:
    """What the beginning and the end are with many people."""
    (first, earlier), (last, later) = begin, end
    sizes = f"{first.size / 1e9:,.2f} and {last.size / 1e9:,.2f} GB"
    most = sorted(last.rows.items(), key=lambda each: -each[1])[:8]
    rows = ", ".join(f"{table} {count:,}" for table, count in most)
    jobs = f"{earlier.jobs:,.1f} and {later.jobs:,.1f} s; {later.name} {later.longest:,.1f} s"
    return [
        Row(f"{what}: the database after 1 and 25 months", sizes, "", "", "", None),
        Row(f"{what}: rows", rows, "", "", "", None),
        Row(f"{what}: all jobs of a morning, of CPU", jobs, "", "", "", None),
        *beside(what, first, last),
    ]
