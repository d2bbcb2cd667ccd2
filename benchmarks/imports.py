"""A list of 25,000 members end to end: read and checked, kept, registered on the cadre's word.

Beside it: reading its bytes with python-calamine alone, and the same rows by the bare driver.
"""

from datetime import UTC, datetime
from functools import partial
from io import BytesIO

from python_calamine import load_workbook
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.bare_rows import Bare, Rows, read
from benchmarks.databases import KINDS, Databases
from benchmarks.holds import HOLD, Holds
from benchmarks.lists import DEFAULTS, REACH, sheet
from benchmarks.measure import Row, at_most, seconds
from benchmarks.ours import schema
from bot.texts import Texts
from exchange import members
from exchange.intake import typed
from handlers import TEXTS_FOLDER
from models import file, importing, imports, person, role
from models.imports import Import, Stage
from scheduler.imports import work

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
CHECK = 5.0
"""Seconds in which so long a list should be read, checked and kept."""
EACH = 1.0
"""Milliseconds in which one of its people should be registered, on SQLite."""
NEEDED = ("persons", "roles", "imports")
LEFT = ("participants", "participant_words", "attestations", "audit")
SETTLED = ("sealed", "faults", "fate", "participant_id")


def measure(databases: Databases, quick: bool) -> list[Row]:
    count = 2_000 if quick else 25_000
    content = sheet(count)
    rows = reading(content, count)
    for kind in KINDS:
        rows += whole(kind, databases, content, count)
    return rows


def reading(content: bytes, count: int) -> list[Row]:
    """Without a database."""
    bare = seconds(partial(alone, content))
    ours = seconds(partial(members.read, content, NOW.date(), typed(DEFAULTS)))
    what = f"a list of {count:,} read and checked: python-calamine alone"
    return [Row(what, f"{ours:.2f} s", f"{bare:.2f} s", f"{ours / bare:.1f}", "", None)]


def alone(content: bytes) -> int:
    return sum(1 for _ in load_workbook(BytesIO(content)).get_sheet_by_index(0).iter_rows())


def whole(kind: str, databases: Databases, content: bytes, count: int) -> list[Row]:
    engine, sessions = schema(databases.new(kind))
    holds, run = Holds(engine), partial(work, sessions, Texts.load(TEXTS_FOLDER), lambda: NOW)
    id = send(sessions, content)
    holds.longest = 0
    checking, longest = seconds(run), holds.longest
    kept = read(engine, "import_rows")["import_rows"]
    agree(sessions, id)
    holds.longest = 0
    registering = seconds(run)
    bare = by_hand(Bare(databases.new(kind)), engine, kept)
    found = len(read(engine, "participants")["participants"])
    engine.dispose()
    what, most = f"a list of {count:,}, {kind}", CHECK * count / 25_000
    return [
        at_most(f"{what}: read, checked and kept", checking, most, "s"),
        beside(f"{what}: read, checked and kept: its rows by the driver", checking, bare[0]),
        at_most(f"{what}: the longest hold of checking", longest * 1000, HOLD[kind], "ms"),
        each(f"{what}: registering, a person", registering / found * 1000, kind),
        beside(f"{what}: registered: the rows by the driver", registering, bare[1]),
        at_most(f"{what}: longest hold of registering", holds.longest * 1000, HOLD[kind], "ms"),
    ]


def send(sessions: sessionmaker[Session], content: bytes) -> int:
    with sessions.begin() as db:
        someone = person.new(db, NOW)
        row = imports.start(db, role.give(db, someone, REACH, NOW).id, someone, DEFAULTS, NOW)
        row.file_id = file.keep(db, someone, "import", "x", "x", content, NOW)
        return row.id


def agree(sessions: sessionmaker[Session], id: int) -> None:
    with sessions.begin() as db:
        row = db.get_one(Import, id)
        importing.attest(db, row, "bench", "web", NOW)
        row.stage = Stage.COMMITTING


def by_hand(bare: Bare, engine: Engine, kept: Rows) -> tuple[float, float]:
    """Seconds for the rows that are kept, and for those of a list that is registered."""
    bare.run(bare.inserts(read(engine, *NEEDED)))
    first = bare.inserts({"import_rows": kept})
    settled = bare.update("import_rows", SETTLED, read(engine, "import_rows")["import_rows"])
    then = [*bare.inserts(read(engine, *LEFT)), settled]
    found = seconds(partial(bare.run, first)), seconds(partial(bare.run, then))
    bare.engine.dispose()
    return found


def each(what: str, ours: float, kind: str) -> Row:
    if kind == "sqlite":
        return at_most(what, ours, EACH, "ms")
    return Row(what, f"{ours:,.4g} ms", "", "", "", None)


def beside(what: str, ours: float, bare: float) -> Row:
    return Row(what, f"{ours:.2f} s", f"{bare:.2f} s", f"{ours / bare:.1f}", "", None)
