"""Tables of coverage over many participants and 24 months of events: the city by kelurahan
with the change of a month, a kelurahan by RW, the city by group, the same for a monitor, a page of
the list behind a figure, and the heads among 21,000 officeholders; each beside the same rows by the
bare driver where there is a peer.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from random import Random
from statistics import median, quantiles
from typing import Any

from sqlalchemy import Connection, Engine, insert, text
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.digests import connected
from benchmarks.support.measure import KEYS, KINDS, Databases, Row, at_most, schema, seconds
from domain.calendar import add_months, month_end, month_start
from domain.coverage.figures import By, CoverageFigure, People, Scope
from domain.coverage.timeline import (
    CoverageCell,
    Facts,
    Version,
    joins_and_leaves,
    month_number,
    timeline,
)
from domain.participants.organisation import Organisation
from domain.regions import CITY, KELURAHAN
from models.coverage import figures, hidden, sums
from models.coverage.spans import CoverageMonths, CoverageSpan
from models.database.engine import read_only
from models.officeholders import Officeholder

FIRST, LAST = date(2024, 12, 1), date(2026, 11, 30)
SINCE = date(2026, 10, 31)
RWS = 10
"""RW of a kelurahan: 560 in all, of about 580."""
PATTERNS = 3_000
ROUNDS = 30
SPANS = ("people", "subject", "participant_id", "first", "ends", "status", "joins", "leaves")
CELL = ("village", "rw", "group", "payer", "agent", "sector")
MONTHS = ("people", "subject", "participant_id", "first_month", "last_month")
Pattern = tuple[list[tuple[Any, ...]], tuple[int, int] | None]


def measure(databases: Databases, quick: bool) -> list[Row]:
    people = databases.size(quick, 20_000, 200_000, 1_000_000)
    return [row for kind in KINDS for row in of(databases.new(kind), people)]


def of(url: str, people: int) -> list[Row]:
    engine, sessions = schema(url)
    fill(engine, people)
    rows = [*tables(engine, sessions, people), *heads(engine, sessions)]
    engine.dispose()
    return rows


def pattern(random: Random) -> Pattern:
    """Two years of somebody: applied, paid from some file of the branch on, late now and then."""
    applied = FIRST + timedelta(random.randrange((LAST - FIRST).days))
    nowhere = CoverageCell("", "", "", "", "", "")
    versions = [Version(applied, Facts("submitted", None, None, nowhere, False))]
    file = month_start(add_months(applied, 1)) + timedelta(4)
    begun, until = month_number(file), None
    while file <= LAST and random.random() < 0.97:
        if random.random() < 0.8:  # paid in time for this file
            until = month_end(add_months(file, random.choice([0, 0, 1])))
            versions.append(Version(file, Facts("active", until, None, nowhere, False)))
        file = add_months(file, 1)
    spans = timeline(versions)
    rows = [
        (span.first, span.ends, str(span.status), *flags)
        for span, flags in zip(spans, joins_and_leaves(spans), strict=True)
    ]
    return rows, (begun, month_number(until)) if until else None


def fill(engine: Engine, people: int) -> None:
    """Write spans and months of everybody, and the counts that follow from them: patterns of two
    years and the cells of people are rows, the rest is joined by the database."""
    random = Random(15)
    spans, months = list[tuple[Any, ...]](), list[tuple[Any, ...]]()
    for number in range(PATTERNS):
        rows, paid = pattern(random)
        spans += ((number, *row) for row in rows)
        months += [(number, *paid)] if paid else []
    tables: list[Any] = [CoverageSpan.__table__, CoverageMonths.__table__]
    indexes = [index for table in tables for index in table.indexes]
    with engine.begin() as db:
        for index in indexes:
            index.drop(db)
        make_people(db, people)
        db.exec_driver_sql(
            "CREATE TEMP TABLE pattern_spans (pattern INTEGER, first DATE, ends DATE, status TEXT, "
            "joins BOOLEAN, leaves BOOLEAN)"
        )
        db.exec_driver_sql(
            "CREATE TEMP TABLE pattern_months (pattern INTEGER, first_month INTEGER, "
            "last_month INTEGER)"
        )
        copy(db, "pattern_spans", ("pattern", *SPANS[3:]), spans)
        copy(db, "pattern_months", ("pattern", *MONTHS[3:]), months)
        cell = ", ".join(f'"{each}"' for each in CELL)
        for table, columns, patterns in (
            (CoverageSpan.__tablename__, SPANS, "pattern_spans"),
            (CoverageMonths.__tablename__, MONTHS, "pattern_months"),
        ):
            own = ", ".join(columns[3:])
            db.exec_driver_sql(
                f"INSERT INTO {table} (people, subject, participant_id, {own}, {cell}) "
                f"SELECT 'workers', person.id, person.id, {own}, {cell} FROM person "
                f"JOIN {patterns} ON {patterns}.pattern = person.pattern"
            )
        count(db)
        for index in indexes:
            index.create(db)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("ANALYZE" if engine.dialect.name == "sqlite" else "VACUUM ANALYZE")


def make_people(db: Connection, people: int) -> None:
    """A row for each person: their pattern, and the cell that they are counted in."""

    def one_of(values: Sequence[object], salt: int) -> str:
        cases = " ".join(f"WHEN {at} THEN '{each}'" for at, each in enumerate(values))
        return f"CASE {drawn(len(values), salt)} {cases} END"

    db.exec_driver_sql("CREATE TEMP TABLE places (number INTEGER, village TEXT)")
    copy(db, "places", ("number", "village"), [*enumerate(code for code, _ in KELURAHAN)])
    people_rows = (
        "CREATE TEMP TABLE person AS WITH RECURSIVE numbers(id) AS (SELECT 1 UNION ALL "
        f"SELECT id + 1 FROM numbers WHERE id < {people}) "
        f"SELECT id, {drawn(PATTERNS, 1)} AS pattern, village, "
        f"{one_of([f'{rw:03}' for rw in range(1, RWS + 1)], 3)} AS rw, "
        f"CASE WHEN {drawn(10, 4)} > 0 THEN 'umum' ELSE {one_of([*Organisation], 5)} END "
        'AS "group", '
        f"{one_of(('self', 'self', 'government', 'donor'), 6)} AS payer, "
        f"CASE WHEN {drawn(10, 7)} < 6 THEN CAST(places.number * 3 + {drawn(3, 8)} AS TEXT) "
        f"ELSE '' END AS agent, {one_of(('other', 'other', 'transport'), 9)} AS sector "
        f"FROM numbers JOIN places ON places.number = {drawn(len(KELURAHAN), 2)}"
    )
    db.execute(text(people_rows))


def drawn(most: int, salt: int) -> str:
    """A number below `most` for each id, the same in every database."""
    return f"((CAST(id AS BIGINT) * {7919 + 104729 * salt} + {salt}) % 2147483647) / 97 % {most}"


def copy(db: Any, table: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    names = ", ".join(f'"{each}"' for each in columns)
    cursor = db.connection.cursor()
    if db.dialect.name == "postgresql":
        with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as out:
            for row in rows:
                out.write_row(row)
        return
    marks = ", ".join("?" * len(columns))
    plain = [[str(x) if isinstance(x, date) else x for x in row] for row in rows]
    cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", plain)


def count(db: Connection) -> None:
    """The counts of all spans and months at once, as `counts.add` makes them one by one."""
    cell = 'people, village, rw, "group", payer, agent, sector'
    numbers = ", ".join(
        f"({month_number(day)}, {as_date(db, day)})"
        for day in (add_months(FIRST, n) for n in range(30))
    )
    changes = f"""CREATE TEMP TABLE changes AS
    SELECT {cell}, status AS figure, first AS day, count(*) AS n
    FROM coverage_spans GROUP BY {cell}, status, first UNION ALL
    SELECT {cell}, status, ends, -count(*) FROM coverage_spans
    WHERE ends < {as_date(db, date.max)} GROUP BY {cell}, status, ends UNION ALL
    SELECT {cell}, 'new', first, count(*) FROM coverage_spans WHERE joins
    GROUP BY {cell}, first UNION ALL
    SELECT {cell}, 'lost', ends, count(*) FROM coverage_spans WHERE leaves
    GROUP BY {cell}, ends UNION ALL
    SELECT {cell}, 'months', month.day, count(*) FROM coverage_months JOIN month
    ON month.number BETWEEN first_month AND last_month GROUP BY {cell}, month.day"""
    db.exec_driver_sql("CREATE TEMP TABLE month (number INTEGER, day DATE)")
    db.exec_driver_sql(f"INSERT INTO month VALUES {numbers}")
    db.exec_driver_sql(changes)
    month = "date(day, 'start of month')"
    if db.dialect.name == "postgresql":
        month = "CAST(date_trunc('month', day) AS date)"
    columns = "above, facet, people, unit, day, area, value, figure, n"
    for facet in ("", "group", "payer", "agent", "sector"):
        value = f'"{facet}"' if facet else "''"
        inner = "village || '/' || rw" if not facet else "village"
        above = "village" if not facet else "substr(village, 1, 8)"
        db.exec_driver_sql(
            f"INSERT INTO coverage_counts ({columns}) SELECT {above}, '{facet}', people, "
            f"'day', day, {inner}, {value}, figure, sum(n) FROM changes "
            f"GROUP BY village, {inner}, people, {value if facet else 'village'}, figure, day "
            "HAVING sum(n) <> 0"
        )
        levels = ((13, 8), (8, 5), (5, 2)) if not facet else ((8, 5), (5, 2))
        for length, around in levels:  # of the codes
            db.exec_driver_sql(
                f"INSERT INTO coverage_counts ({columns}) SELECT substr(above, 1, {around}), "
                "facet, people, unit, day, above, value, figure, sum(n) FROM coverage_counts "
                f"WHERE facet = '{facet}' AND length(above) = {length} "
                "GROUP BY above, facet, people, unit, day, value, figure HAVING sum(n) <> 0"
            )
    db.exec_driver_sql(
        f"INSERT INTO coverage_counts ({columns}) SELECT above, facet, people, 'month', "
        f"{month}, area, value, figure, sum(n) FROM coverage_counts "
        f"GROUP BY above, facet, people, {month}, area, value, figure"
    )


def as_date(db: Engine | Connection, day: date) -> str:
    return f"'{day}'" if db.dialect.name == "sqlite" else f"DATE '{day}'"


def tables(engine: Engine, sessions: sessionmaker[Session], people: int) -> list[Row]:
    kind = engine.dialect.name
    city = Scope(area=CITY[0], by=By.KELURAHAN, on=LAST, since=SINCE)
    village = Scope(area="31.73.04.1001", by=By.RW, on=LAST, since=SINCE)
    year = Scope(area=CITY[0], by=By.KELURAHAN, on=date(2026, 6, 30), since=date(2025, 6, 30))
    group = Scope(area=CITY[0], by=By.GROUP, on=LAST, since=SINCE)
    asked = {
        "the city by kelurahan, change of a month": city,
        "a kelurahan by RW, change of a month": village,
        "the city between two days a year apart": year,
        "the city by group": group,
    }
    rows = []
    for name, scope in asked.items():
        with read_only(sessions) as db, connected(engine) as run:
            sql = bare(engine, scope)
            ours, peers = timed(partial(figures.coverage_table, db, scope), partial(run, sql))
        what = f"{name}, {people:,} people, {kind}"
        ratio = median(a / b for a, b in zip(ours, peers, strict=True))
        rows.append(
            Row(f"{what}: bare SQL", told(ours), told(peers), f"{ratio:.2f}", "<= 2", ratio <= 2)
        )
        rows.append(at_most(f"{what}: p99", p99(ours), 300, "ms"))
    with read_only(sessions) as db:
        assert figures.count_spans(db, village) == sums.read_counts(db, village)
        for scope in (city, village, group):
            table = figures.coverage_table(db, scope)
            ours, _ = timed(partial(hidden.hide_few, db, table))
            what = f"what a monitor may not see, {scope.area} by {scope.by}, {kind}: p99"
            rows.append(at_most(what, p99(ours), 300, "ms"))
        listed = partial(
            figures.people_behind, db, village, "31.73.04.1001/003", CoverageFigure.ACTIVE
        )
        ours, _ = timed(partial(listed, 0, 50))
        rows.append(at_most(f"50 of the list behind a figure, {kind}: p99", p99(ours), 300, "ms"))
    return rows


def bare(engine: Engine, scope: Scope) -> str:
    key, facet, where = "area", "", f"above = '{scope.area}'"
    if scope.by is By.GROUP:
        key, facet, where = "value", "group", f"above = '31' AND area = '{scope.area}'"
    elif scope.area == CITY[0]:
        inside = ", ".join(f"'{CITY[0]}.{number:02}'" for number in range(1, 9))
        where = f"above IN ({inside})"
    parts = [
        f"SELECT {tag}, {key}, figure, sum(n) FROM coverage_counts WHERE {where} "
        f"AND facet = '{facet}' AND people = 'workers' AND {days} GROUP BY {key}, figure"
        for tag, day in ((1, scope.on), (0, scope.since or date.min))
        for days in (
            f"unit = 'month' AND day < {as_date(engine, month_start(day))}",
            f"unit = 'day' AND day BETWEEN {as_date(engine, month_start(day))} "
            f"AND {as_date(engine, day)}",
        )
    ]
    return " UNION ALL ".join(parts)


def heads(engine: Engine, sessions: sessionmaker[Session]) -> list[Row]:
    """Heads against all of 21,000 officeholders: their posts are encrypted."""
    random, rows = Random(16), list[dict[str, Any]]()
    spans = list[tuple[Any, ...]]()
    for id in range(1, 21_001):
        village = random.choice(KELURAHAN)[0]
        post = random.choice(["ketua", *["anggota"] * 6])
        sealed = KEYS.encrypt_json("officeholder", {"full_name": f"NAMA {id}", "post": post})
        rows.append(
            {"id": id, "organisation": "rt", "village": village, "rt": "001", "rw": "001"}
            | {"holder": sealed, "name_index": f"{id}", "since": FIRST, "counted": 1}
        )
        cell = village, "001", "rt", "", "", ""
        spans.append(("officeholders", id, None, FIRST, date.max, "never", False, False, *cell))
    with engine.begin() as db:
        db.execute(insert(Officeholder), rows)
        copy(db, CoverageSpan.__tablename__, (*SPANS, *CELL), spans)
    found = []
    for area, most in ((CITY[0], 2000), ("31.73.04", 300)):
        scope = Scope(area=area, by=By.POST, on=LAST, people=People.OFFICEHOLDERS)
        with read_only(sessions) as db:
            ours, _ = timed(partial(figures.coverage_table, db, scope), rounds=5)
        what = f"heads among the officeholders of {area}, {engine.dialect.name}"
        found.append(at_most(what, p99(ours), most, "ms"))
    return found


def timed(
    ours: Callable[[], object], peer: Callable[[], object] | None = None, rounds: int = ROUNDS
) -> tuple[list[float], list[float]]:
    """Milliseconds of each round of ours and of the peer, in turns."""
    pairs = [
        (seconds(ours) * 1000, seconds(peer) * 1000 if peer else 0.0) for _ in range(rounds + 1)
    ][1:]
    return [one for one, _ in pairs], [other for _, other in pairs]


def p99(times: list[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[98]


def told(times: list[float]) -> str:
    return f"p50 {median(times):.1f}, p99 {p99(times):.1f} ms"
