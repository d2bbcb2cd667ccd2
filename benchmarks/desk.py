"""Pages of the desk over many people: the queue of applications, the list of cases, search.

A page is asked for as a browser does, without a network: session, role, reading, rendering. What it
reads is measured beside the same rows by the bare driver.
"""

import asyncio
import random
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import islice
from statistics import median, quantiles
from typing import Any, TypeVar

import httpx
import psycopg
from sqlalchemy import Engine, insert, update
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.households import Someone, population
from benchmarks.population.registered import row
from benchmarks.support.measure import KEYS, KINDS, Databases, Row, at_most, schema
from bot.channels.webchat import WebChat
from bot.message import Inbound
from bot.texts import Texts
from domain.roles import RoleKind, RoleScope
from handlers.texts import TEXTS_FOLDER
from models import waiting_decisions
from models.branch import application_list
from models.branch.application_list import ApplicationFilter
from models.cases import homes
from models.cases.cases import Case
from models.database.engine import open_readers, read_only
from models.inbox import inbox
from models.participants import name_index, participant
from models.participants.name_index import Findable
from models.participants.participant import ApplicationState, Participant
from models.people import person
from models.people.person import Address
from models.portfolio import portfolio
from models.roles import role
from models.roles.role import Role
from web.dependencies import Deps
from web.desk import sessions as desk_sessions
from web.requests.rate_limits import Limits, TokenBuckets
from web.site import site

T = TypeVar("T")
SITE = "https://perisai.test"
PORTFOLIO = 300
CASES = 20_000
ROUNDS = 200
P99, RATIO = 100, 3
OFFICER, AGENT = 1, 2
"""The ids of the roles."""


@dataclass(frozen=True)
class Crowd:
    """The database, and some of the people in it to be searched for."""

    engine: Engine
    sessions: sessionmaker[Session]
    known: Sequence[Someone]


def measure(databases: Databases, quick: bool) -> list[Row]:
    count = databases.size(quick, 20_000, 200_000, 1_000_000)
    return [line for kind in KINDS for line in of(fill(databases.new(kind), count), count)]


def fill(url: str, count: int) -> Crowd:
    """So many people, of whom some thousand wait for the branch and some have an open case."""
    engine, sessions = schema(url)
    dice = random.Random(3)
    people = population(dice, count)
    with sessions() as db:
        like = row(db, 0, people[0])
    numbered = enumerate(people, 1)
    while piece := list(islice(numbered, 5_000)):
        with sessions.begin() as db:
            rows = [registered(db, *each, like) for each in piece]
            db.connection().execute(insert(Participant), rows)
            found = {id: Findable(who.name, who.nik, who.phone) for id, who in piece}
            name_index.add_people(db, found)
    now = datetime.now(UTC)
    with sessions.begin() as db:
        for kind in (RoleKind.OFFICER, RoleKind.AGENT):
            caller = person.find_or_create(db, "telegram", f"{kind}", now)
            role.grant_role(db, caller.id, RoleScope(kind, "31.73"), now, vouched=True)
        theirs = dice.sample(range(1, count + 1), PORTFOLIO)
        db.execute(update(Participant).where(Participant.id.in_(theirs)).values(agent_id=AGENT))
        cases = dice.sample(range(1, count + 1), min(CASES, count // 4))
        db.execute(insert(Case), [open_case(id, n, now) for n, id in enumerate(cases)])
        homes.settle(db, cases)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("ANALYZE")
    return Crowd(engine, sessions, dice.sample(people, 400))


def registered(db: Session, id: int, who: Someone, like: dict[str, Any]) -> dict[str, Any]:
    """A member for most, some thousand applications among them; all with the sealed identity of
    one, which takes as long to open."""
    waits = id % 500 == 0
    return like | {
        "id": id,
        "nik_index": participant.nik_index(db, who.nik),
        "phone_index": participant.phone_index(db, who.phone),
        "village": who.village,
        "rw": who.rw,
        "state": ApplicationState.SUBMITTED if waits else ApplicationState.ACTIVE,
        "protected_until": None if waits else date(2026, 12, 31),
        "number": f"PB-{id}",
    }


def open_case(participant_id: int, number: int, now: datetime) -> dict[str, Any]:
    due = now + timedelta(minutes=number % 3_000 - 1_000)
    return {
        "kind": ("help", "payment", "application", "claim", "correction")[number % 5],
        "participant_id": participant_id,
        "state": "open",
        "details": {},
        "opened_at": now,
        "due_at": due,
    }


def of(crowd: Crowd, count: int) -> list[Row]:
    what = f"{{}} of {count:,}, {crowd.engine.dialect.name}"
    driver = Driver(crowd.engine)
    lines = []
    for name, reading, bare in readings(crowd, driver):
        ours, theirs = beside([reading, bare])
        ratio = median(ours) / median(theirs)
        shown = (f"{median(each):.1f}, {p99(each):.1f} ms" for each in (ours, theirs))
        lines.append(
            Row(f"{what.format(name)}: read, p50 and p99: bare", *shown, f"{ratio:.2f}",
                f"<= {RATIO}", ratio <= RATIO)
        )  # fmt: skip
    for name, times in asyncio.run(pages(crowd)):
        lines.append(at_most(f"{what.format(name)}: the page, p99", p99(times), P99, "ms"))
        lines.append(Row(f"{what.format(name)}: p50", f"{median(times):.1f} ms", "", "", "", None))
    driver.close()
    crowd.engine.dispose()
    return lines


def p99(times: Sequence[float]) -> float:
    return quantiles(times, n=100)[98]


def beside(works: Sequence[Callable[[int], object]]) -> list[list[float]]:
    """Milliseconds of each, taken in turns; the first rounds warm up."""
    found: list[list[float]] = [[] for _ in works]
    for number in range(ROUNDS + 5):
        for times, work in zip(found, works, strict=True):
            start = time.perf_counter()
            work(number)
            times.append((time.perf_counter() - start) * 1000)
    return [each[5:] for each in found]


class Driver:
    """Statements by the driver alone; `?` marks a value."""

    def __init__(self, engine: Engine) -> None:
        self.is_sqlite = engine.dialect.name == "sqlite"
        if self.is_sqlite:
            file = str(make_url(str(engine.url)).database)
            self.connection: Any = sqlite3.connect(file)
        else:
            url = engine.url.set(drivername="postgresql")
            self.connection = psycopg.connect(url.render_as_string(hide_password=False))

    def __call__(self, statement: str, *values: object) -> list[Any]:
        text = statement if self.is_sqlite else statement.replace("%", "%%").replace("?", "%s")
        rows: list[Any] = self.connection.execute(text, values).fetchall()
        return rows

    def close(self) -> None:
        self.connection.close()


HERE = "p.merged_into IS NULL AND (p.village = '31.73' OR p.village LIKE '31.73.%')"
QUEUE_ROWS = f"FROM participants p WHERE {HERE} AND p.state = 'submitted'"
CASE_ROWS = f"""FROM cases c WHERE c.state = 'open' AND EXISTS (SELECT 1 FROM participants p
WHERE p.id = c.participant_id AND {HERE})"""
FOUND_ROWS = f"""SELECT p.* FROM participants p WHERE {HERE} AND p.id IN
(SELECT participant_id FROM name_index WHERE word = ?) AND p.id IN
(SELECT participant_id FROM name_index WHERE word = ?) ORDER BY p.id DESC LIMIT 20"""

Reading = tuple[str, Callable[[int], object], Callable[[int], object]]


def readings(crowd: Crowd, driver: Driver) -> Iterator[Reading]:
    """What a page reads by our models, and by statements written by hand."""
    yield "applications that wait", partial(read_queue, crowd), partial(bare_queue, driver)
    yield "the list of cases", partial(read_cases, crowd), partial(bare_cases, driver)
    with crowd.sessions() as db:
        keys = [
            [each[0] for each in name_index.search_indexes(db, who.name)] for who in crowd.known
        ]
    yield "search by name", partial(search, crowd), partial(bare_search, driver, keys)


def read_queue(crowd: Crowd, number: int) -> None:
    with read_only(crowd.sessions) as db:
        mine, now = db.get_one(Role, OFFICER), datetime.now(UTC)
        wanted = ApplicationFilter()
        application_list.count(db, mine, wanted, now)
        application_list.load(db, mine, wanted, now, 50, 0)


def bare_queue(driver: Driver, number: int) -> None:
    driver(f"SELECT count(*) {QUEUE_ROWS}")
    driver(f"SELECT p.* {QUEUE_ROWS} ORDER BY p.submitted_at, p.id LIMIT 50")


def read_cases(crowd: Crowd, number: int) -> None:
    with read_only(crowd.sessions) as db:
        mine, now = db.get_one(Role, OFFICER), datetime.now(UTC)
        view = inbox.view_of(db, mine)
        view.count(now)
        waiting = waiting_decisions.find_all(db, mine, now)
        waiting_decisions.list_waiting(view, waiting, 0, 50)


def bare_cases(driver: Driver, number: int) -> None:
    driver(f"SELECT count(*) {CASE_ROWS}")
    driver(f"SELECT c.* {CASE_ROWS} ORDER BY c.due_at, c.id LIMIT 50")


def search(crowd: Crowd, number: int) -> None:
    who = crowd.known[number % len(crowd.known)]
    with read_only(crowd.sessions) as db:
        portfolio.newest_found(db, db.get_one(Role, OFFICER), who.name, 20)


def bare_search(driver: Driver, keys: Sequence[Sequence[str]], number: int) -> None:
    first, *rest = keys[number % len(keys)]
    driver(FOUND_ROWS, first, *(rest[:1] or [first]))


async def pages(crowd: Crowd) -> list[tuple[str, list[float]]]:
    """Milliseconds of each page, by what it is."""
    asks: dict[str, Callable[[httpx.AsyncClient, int], Awaitable[httpx.Response]]] = {
        "Today": lambda web, number: web.get("/desk"),
        "applications that wait": lambda web, number: web.get("/desk/applications"),
        "the list of cases": lambda web, number: web.get("/desk/cases"),
        "search by name": lambda web, number: web.post("/desk/search", data={"q": typed(number)}),
        "search by six digits": lambda web, number: web.post(
            "/desk/search", data={"q": crowd.known[number % len(crowd.known)].nik[-6:]}
        ),
    }

    def typed(number: int) -> str:
        return crowd.known[number % len(crowd.known)].name

    found = []
    async with browser(crowd) as web:
        for name, ask in asks.items():
            times = []
            for number in range(ROUNDS + 5):
                start = time.perf_counter()
                (await ask(web, number)).raise_for_status()
                times.append((time.perf_counter() - start) * 1000)
            found.append((name, times[5:]))
    return found


def browser(crowd: Crowd) -> httpx.AsyncClient:
    """The browser of the officer, at a site on this database."""
    now = datetime.now(UTC)
    with crowd.sessions.begin() as db:
        token = desk_sessions.start(db, db.get_one(Address, 1), "", now)
    deps = Deps(
        readers=open_readers(crowd.engine, KEYS),
        write=partial(change, crowd),
        texts=Texts.load(TEXTS_FOLDER),
        clock=lambda: datetime.now(UTC),
        webchat=WebChat(),
        receive=not_asked,
        public_url=SITE,
        limits=Limits(requests=TokenBuckets(100_000), desks=TokenBuckets(100_000)),
    )
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(site(deps)),
        base_url=SITE,
        headers={"Sec-Fetch-Site": "same-origin"},
        cookies={f"__Host-{desk_sessions.COOKIE}": token or ""},
    )


def change(crowd: Crowd, work: Callable[[Session], T]) -> T:
    with crowd.sessions.begin() as db:
        return work(db)


async def not_asked(message: Inbound) -> bool:
    """Nobody writes to the bot here."""
    return False
