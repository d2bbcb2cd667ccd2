"""The digests of three agents for every thousand people, and a page of a portfolio of 5,000, each
beside the same rows fetched by the bare driver.
"""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO
from statistics import median
from typing import Any

import psycopg
from python_calamine import load_workbook
from sqlalchemy import Engine, func, insert, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker
from xlsxwriter import Workbook

from benchmarks.population.crowd import gather
from benchmarks.support.measure import KEYS, KINDS, Databases, Row, at_most, schema, seconds
from bot.texts import Texts
from domain.calendar import ZONE
from handlers.texts import TEXTS_FOLDER
from models.database.engine import read_only
from models.database.files import StoredFile
from models.digests import digest
from models.digests.content import add_changes, digest_contents
from models.participants.standing import Standing
from models.people.conversation import Conversation
from models.people.person import Address
from models.portfolio import portfolio
from models.roles.role import Role
from scheduler.digests import send

TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 8, tzinfo=ZONE)
FIRST, WEEK = "2026-08-23", "2026-11-30"
LARGE = 5_000
SAMPLE = 100
SPREAD = """
UPDATE participants SET agent_id = 2 + id % {agents}, protected_until = CASE id % 10
    WHEN 0 THEN {a} WHEN 1 THEN {b} WHEN 2 THEN {c} WHEN 3 THEN {d} ELSE {e} END
"""
ENDS = {"a": "2026-11-30", "b": "2026-10-31", "c": "2026-09-30", "d": "2026-03-31"}
EVERYBODY = """SELECT agent_id, id, protected_until, state, deceased_on FROM participants
WHERE agent_id BETWEEN {one} AND {other}"""
URGENT = """SELECT agent_id, id, identity, protected_until, village, rw, rt, payer,
EXISTS (SELECT 1 FROM addresses a WHERE a.person_id = p.person_id AND a.unreachable_at IS NULL)
FROM participants p WHERE agent_id BETWEEN {one} AND {other} AND state || '' = 'active'
AND deceased_on IS NULL AND protected_until >= '{first}' AND protected_until <= '{week}'"""
PAGE = """SELECT * FROM participants WHERE agent_id = 1 AND state || '' = 'active'
AND deceased_on IS NULL AND protected_until >= '{first}' AND protected_until < '2026-11-23'
ORDER BY protected_until, id LIMIT 8"""
COUNT = PAGE.replace("*", "count(*)").partition("ORDER")[0]


def measure(databases: Databases, quick: bool) -> list[Row]:
    people = databases.size(quick, 50_000, 300_000, 1_000_000)
    agents = people * 3 // 1_000
    return [row for kind in KINDS for row in of(databases.new(kind), people, agents)]


def of(url: str, people: int, agents: int) -> list[Row]:
    engine, sessions = schema(url)
    gather(engine, people)
    settle(engine, agents)
    rows = [*data(engine, sessions, people, agents), *page(engine, sessions)]
    rows += posted(engine, sessions)
    engine.dispose()
    return rows


def posted(engine: Engine, sessions: sessionmaker[Session]) -> list[Row]:
    """Digests with their sheets on some mornings, each beside XlsxWriter with the same cells."""
    only(engine, SAMPLE)
    texts, counts, times = Texts.load(TEXTS_FOLDER), list[int](), list[tuple[float, float]]()

    def post(day: int) -> None:
        counts.append(send.post_due_digests(sessions, texts, MORNING + timedelta(days=day)))

    for day in range(3):
        before = newest_file(sessions)
        ours = seconds(partial(post, day))
        times.append((ours, seconds(partial(write_plainly, sheets_after(sessions, before)))))
    assert counts == [SAMPLE] * 3, f"{counts} digests were posted"
    one, other = (median(each) * 1000 / SAMPLE for each in zip(*times, strict=True))
    ratio = median(ours / plain for ours, plain in times)
    what = f"a digest with its sheet, posted, {engine.dialect.name}, each of {SAMPLE}"
    shown = f"{one:.1f} ms", f"{other:.1f} ms", f"{ratio:.2f}", "<= 2.5"
    return [
        Row(f"{what}: XlsxWriter with the same cells", *shown, ratio <= 2.5),
        at_most(what, one, 100, "ms"),
    ]


Cells = list[list[list[str | float]]]
"""Of a workbook, sheet by sheet and row by row."""


def newest_file(sessions: sessionmaker[Session]) -> int:
    with read_only(sessions) as db:
        return db.scalar(select(func.max(StoredFile.id))) or 0


def sheets_after(sessions: sessionmaker[Session], id: int) -> list[Cells]:
    """The workbooks that were stored behind this one."""
    with read_only(sessions) as db:
        rows = db.scalars(select(StoredFile).where(StoredFile.id > id))
        books = [load_workbook(BytesIO(KEYS.decrypt("file", row.content))) for row in rows]
    return [
        [
            [
                [cell if isinstance(cell, int | float) else f"{cell}" for cell in row]
                for row in book.get_sheet_by_name(name).to_python()
            ]
            for name in book.sheet_names
        ]
        for book in books
    ]


def write_plainly(books: list[Cells]) -> None:
    for cells in books:
        with Workbook(BytesIO(), {"constant_memory": True}) as book:
            for rows in cells:
                sheet = book.add_worksheet()
                for number, row in enumerate(rows):
                    for column, cell in enumerate(row):
                        sheet.write(number, column, cell)


def only(engine: Engine, count: int) -> None:
    """Agents 2 to `count` + 1 want a digest, the others none."""
    others = "SELECT id, 1440, false FROM roles WHERE id NOT BETWEEN 2 AND :last"
    reached = [
        {"person_id": n, "channel": "web", "address": KEYS.encrypt_address(f"w{n}")}
        for n in range(2, count + 2)
    ]
    talks = [{"person_id": n, "updated_at": datetime.now(UTC)} for n in range(2, count + 2)]
    with engine.begin() as db:
        db.execute(insert(Address), reached)
        db.execute(insert(Conversation), talks)
        wanted = f"INSERT INTO digests (role_id, minute, sundays) {others}"
        db.execute(text(wanted), {"last": count + 1})


def settle(engine: Engine, agents: int) -> None:
    """Agent 1 has 5,000 people, the others share the rest; three of ten are urgent."""
    postgres = engine.dialect.name == "postgresql"
    ends = {
        name: f"CAST('{day}' AS date)" if postgres else f"'{day}'" for name, day in ENDS.items()
    }
    ends["e"] = ends["a"].replace("2026-11-30", "2027-06-30")
    now = datetime.now(UTC)
    with engine.begin() as db:
        roles = [
            {"id": n, "person_id": n, "kind": "agent", "area": "31.73"}
            | {"since": now, "approved_at": now, "vouched_at": now}
            for n in range(1, agents + 2)
        ]
        db.execute(Role.__table__.insert(), roles)  # type: ignore[attr-defined]  # a Table
        db.execute(text(SPREAD.format(agents=agents, **ends)))
        db.execute(text(f"UPDATE participants SET agent_id = 1 WHERE id <= {LARGE}"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("ANALYZE")


def data(engine: Engine, sessions: sessionmaker[Session], people: int, agents: int) -> list[Row]:
    kind = engine.dialect.name
    times = [
        (seconds(partial(ours, sessions, agents)), seconds(partial(bare, engine, agents)))
        for _ in range(3)
    ]
    ratio = median(one / other for one, other in times)
    one, other = (median(each) for each in zip(*times, strict=True))
    what = f"data of {agents:,} digests over {people:,} people, {kind}: the same rows, bare"
    return [Row(what, f"{one:.1f} s", f"{other:.1f} s", f"{ratio:.2f}", "<= 4", ratio <= 4)]


def ours(sessions: sessionmaker[Session], agents: int) -> None:
    after, count = 0, 0
    while True:
        with read_only(sessions) as db:
            wanted = digest.due_digests(db, TODAY, 480, after, send.PIECE)
            count += len(wanted)
            if not wanted:
                assert count == agents + 1, f"{count} digests are due"
                return
            found = digest_contents(db, [each.role_id for each in wanted], TODAY)
            add_changes(db, found, {each.role_id: None for each in wanted})
        after = wanted[-1].role_id


def bare(engine: Engine, agents: int) -> None:
    with connected(engine) as run:
        for start in range(1, agents + 2, send.PIECE):
            values = {"one": start, "other": start + send.PIECE - 1}
            for statement in (EVERYBODY, URGENT):
                run(statement.format(**values, first=FIRST, week=WEEK))


class Connected:
    """The bare driver; rows are fetched and let go."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def __enter__(self) -> Callable[[str], list[Any]]:
        return lambda statement: self.connection.execute(statement).fetchall()  # type: ignore[no-any-return]  # rows of a driver

    def __exit__(self, *how: object) -> None:
        self.connection.close()


def connected(engine: Engine) -> Connected:
    url = make_url(str(engine.url.render_as_string(False)))
    if engine.dialect.name == "sqlite":
        return Connected(sqlite3.connect(str(url.database)))
    address = url.set(drivername="postgresql").render_as_string(False)
    return Connected(psycopg.connect(address))


def page(engine: Engine, sessions: sessionmaker[Session]) -> list[Row]:
    """One page of those in arrears, and how many they are."""
    kind, rounds = engine.dialect.name, 30
    with read_only(sessions) as db, connected(engine) as run:
        role = db.get(Role, 1)
        assert role is not None

        def shown() -> None:
            db.expunge_all()
            portfolio.load_group(db, role, Standing.ARREARS, TODAY, 1)

        def by_hand() -> None:
            run(COUNT.format(first=FIRST))
            run(PAGE.format(first=FIRST))

        times = [(seconds(shown), seconds(by_hand)) for _ in range(rounds)]
        ours = partial(portfolio.standing_counts, db, role, TODAY)
        bare = partial(run, EVERYBODY.format(one=1, other=1))
        counts = [(seconds(ours), seconds(bare)) for _ in range(rounds)]
    one, other = (median(each) * 1000 for each in zip(*times, strict=True))
    what = f"a page of a portfolio of {LARGE:,}, {kind}"
    ratio = median(a / b for a, b in times)
    counted, fetched = (median(each) * 1000 for each in zip(*counts, strict=True))
    apart = median(a / b for a, b in counts)
    shown_counts = f"{counted:.1f} ms", f"{fetched:.1f} ms", f"{apart:.2f}", "<= 10"
    return [
        Row(
            f"{what}: bare", f"{one:.1f} ms", f"{other:.1f} ms", f"{ratio:.2f}", "<= 3", ratio <= 3
        ),
        Row(f"{what}, all its counts: its people fetched, bare", *shown_counts, apart <= 10),
        at_most(f"{what}: all its counts", counted, 50, "ms"),
    ]
