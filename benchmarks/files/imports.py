"""A list of 25,000 members end to end: read and checked, kept, registered on the cadre's word, and
2,500 of them taken back.

Beside it: reading its bytes with python-calamine alone, and the same rows by the bare driver.

A list of members as a cadre sends it: every column of the template, one row in fifty flawed.
"""

import random
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO

from python_calamine import load_workbook
from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session, sessionmaker
from xlsxwriter import Workbook

from benchmarks.support.bare_rows import Bare, Rows, read
from benchmarks.support.lock_times import HOLD, Holds
from benchmarks.support.measure import KINDS, Databases, Row, at_most, schema, seconds
from bot.texts import Texts
from domain.participants.organisation import Organisation
from domain.regions import KELURAHAN
from domain.roles import RoleKind, RoleScope
from exchange.files.read import read_member_list
from exchange.imports import reader
from exchange.imports.intake import load_defaults
from exchange.imports.layout.grid import read_grids
from exchange.imports.template import WIDTHS
from handlers.texts import TEXTS_FOLDER
from models.database import files
from models.enrolment import member_lists
from models.enrolment.member_lists import ListState, MemberList, MemberRow, RowState
from models.imports import list_rows
from models.people import person
from models.roles import role
from scheduler.imports.run import run_imports

VILLAGE, NAMED = next(each for each in KELURAHAN if each[0] == "31.73.04.1001")
REACH = RoleScope(RoleKind.CADRE, VILLAGE, Organisation.PKK)
DEFAULTS = {"organisation": "pkk", "village": VILLAGE}
FLAWED = 50
FIRST = ("SITI", "DEWI", "RINA", "NUR", "EKA", "SRI", "YUNI", "LILIS", "TUTI", "ANI", "RATNA")
LAST = ("AMINAH", "WATI", "LESTARI", "HASANAH", "KARTINI", "SUSANTI", "RAHAYU", "FITRIANI")
WORK = ("jualan kue", "tukang jahit", "ojek online", "warung", "asisten rumah tangga", "laundry")


def sheet(count: int) -> bytes:
    dice, out = random.Random(7), BytesIO()
    with Workbook(out, {"constant_memory": True}) as book:
        page = book.add_worksheet("Anggota")
        page.write_row(0, 0, list(WIDTHS))
        for number in range(count):
            page.write_row(number + 1, 0, someone(number, dice))
    return out.getvalue()


def someone(number: int, dice: random.Random) -> list[str]:
    born = date(1970, 1, 1) + timedelta(days=number % 10_000)
    nik = f"317304{born.day + 40:02d}{born:%m%y}{number // 10_000 + 1:03d}{number % 9 + 1}"
    name = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    phone = f"08{12_0000_0000 + number}" if dice.random() < 0.7 else ""
    home = [f"Jl. Mangga {dice.randint(1, 9)} No. {number}", f"{dice.randint(1, 12)}"]
    shown = nik[:-1] if number % FLAWED == 7 else nik
    who = [f"{number + 1}", shown, name, f"{born:%d-%m-%Y}", "P", phone]
    body = [f"{dice.randint(1, 9)}", NAMED, "PKK", "Anggota"]
    work = [dice.choice(WORK), "LAINNYA", f"{dice.randint(8, 40)}00000"]
    return [*who, *home, *body, *work, "2", f"{dice.randint(1, 6)}", "MANDIRI", "", ""]


NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
CHECK = 5.0
"""Seconds in which so long a list should be read, checked and kept."""
EACH = 1.0
"""Milliseconds in which one of its people should be registered, on SQLite."""
NEEDED = ("people", "roles", "member_lists")
LEFT = ("participants", "name_index", "attestations", "audit")
SETTLED = ("contents", "errors", "state", "participant_id")


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
    ours = seconds(
        lambda: reader.read_grids(read_grids(content), NOW.date(), load_defaults(DEFAULTS))
    )
    what = f"a list of {count:,} read and checked: python-calamine alone"
    return [Row(what, f"{ours:.2f} s", f"{bare:.2f} s", f"{ours / bare:.1f}", "", None)]


def alone(content: bytes) -> int:
    return sum(1 for _ in load_workbook(BytesIO(content)).get_sheet_by_index(0).iter_rows())


def whole(kind: str, databases: Databases, content: bytes, count: int) -> list[Row]:
    engine, sessions = schema(databases.new(kind))
    holds, run = (
        Holds(engine),
        partial(run_imports, sessions, Texts.load(TEXTS_FOLDER), lambda: NOW, read_member_list),
    )
    id = send(sessions, content)
    holds.longest = 0
    checking, longest = seconds(run), holds.longest
    kept = read(engine, "member_rows")["member_rows"]
    agree(sessions, id)
    holds.longest = 0
    registering, registered = seconds(run), holds.longest
    bare = by_hand(Bare(databases.new(kind)), engine, kept)
    found = len(read(engine, "participants")["participants"])
    undone = take_back(sessions, id, found // 10)
    holds.longest = 0
    undoing = seconds(run)
    engine.dispose()
    what, most = f"a list of {count:,}, {kind}", CHECK * count / 25_000
    return [
        at_most(f"{what}: read, checked and kept", checking, most, "s"),
        beside(f"{what}: read, checked and kept: its rows by the driver", checking, bare[0]),
        at_most(f"{what}: the longest hold of checking", longest * 1000, HOLD[kind], "ms"),
        each(f"{what}: registering, a person", registering / found * 1000, kind),
        beside(f"{what}: registered: the rows by the driver", registering, bare[1]),
        at_most(f"{what}: longest hold of registering", registered * 1000, HOLD[kind], "ms"),
        each(f"{what}: taking back, a person", undoing / undone * 1000, kind),
        at_most(f"{what}: longest hold of taking back", holds.longest * 1000, HOLD[kind], "ms"),
    ]


def send(sessions: sessionmaker[Session], content: bytes) -> int:
    with sessions.begin() as db:
        someone = person.create_person(db, NOW)
        row = member_lists.create_list(
            db, role.grant_role(db, someone, REACH, NOW, vouched=True).id, someone, DEFAULTS, NOW
        )
        row.file_id = files.store_file(db, someone, "import", "x", "x", content, NOW)
        return row.id


def agree(sessions: sessionmaker[Session], id: int) -> None:
    with sessions.begin() as db:
        row = db.get_one(MemberList, id)
        list_rows.record_attestation(db, row, "bench", "web", NOW)
        row.state = ListState.COMMITTING


def take_back(sessions: sessionmaker[Session], id: int, most: int) -> int:
    """Leave so many rows of the list to be taken back, as if the others were handed on."""
    with sessions.begin() as db:
        here = MemberRow.list_id == id, MemberRow.state == RowState.COMMITTED
        last = select(MemberRow.id).where(*here).order_by(MemberRow.id).offset(most).limit(1)
        others = update(MemberRow).where(*here, MemberRow.id >= last.scalar_subquery())
        db.execute(others.values(state=RowState.KEPT))
        db.get_one(MemberList, id).state = ListState.UNDOING
        return most


def by_hand(bare: Bare, engine: Engine, kept: Rows) -> tuple[float, float]:
    """Seconds for the rows that are kept, and for those of a list that is registered."""
    bare.run(bare.inserts(read(engine, *NEEDED)))
    first = bare.inserts({"member_rows": kept})
    settled = bare.update("member_rows", SETTLED, read(engine, "member_rows")["member_rows"])
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
