"""A list of 25,000 members end to end, beside reading its bytes with python-calamine alone."""

import random
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO

from python_calamine import load_workbook
from xlsxwriter import Workbook

from benchmarks.databases import KINDS, Databases
from benchmarks.measure import Row, at_most, seconds
from benchmarks.ours import schema
from bot.texts import Texts
from domain.organisation import Organisation
from domain.roles import Kind, Reach
from exchange import members
from handlers import TEXTS_FOLDER
from models import file, importing, imports, person, role
from models.imports import Import, Stage
from scheduler.imports import work

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
VILLAGE = "31.73.04.1001"
DEFAULTS = {"organisation": "pkk", "village": VILLAGE}
HEADER = (
    "nik", "nama_ktp", "tanggal_lahir", "rt", "rw", "alamat", "pekerjaan", "penghasilan", "program",
    "bulan", "pembayar",
)  # fmt: skip
CHECK = 5.0
"""Seconds in which so long a list should be checked."""


def measure(databases: Databases, quick: bool) -> list[Row]:
    count = 2_000 if quick else 25_000
    content = sheet(count)
    return [
        *checking(content, count),
        *(r for k in KINDS for r in whole(databases.new(k), content, count)),
    ]


def checking(content: bytes, count: int) -> list[Row]:
    """The dry run itself, without a database."""
    bare = seconds(partial(alone, content))
    ours = seconds(partial(members.read, content, NOW.date()))
    ratio = ours / bare
    what = f"checking a list of {count:,}"
    return [
        Row(
            f"{what}: python-calamine alone",
            f"{ours:.2f} s",
            f"{bare:.2f} s",
            f"{ratio:.1f}",
            "",
            None,
        ),
        at_most(f"{what}: time", ours, CHECK * count / 25_000, "s"),
    ]


def alone(content: bytes) -> int:
    return sum(1 for _ in load_workbook(BytesIO(content)).get_sheet_by_index(0).iter_rows())


def whole(url: str, content: bytes, count: int) -> list[Row]:
    """Sent, checked and kept; then registered on the cadre's word."""
    engine, sessions = schema(url)
    with sessions.begin() as db:
        someone = person.new(db, NOW)
        reach = Reach(Kind.CADRE, VILLAGE, Organisation.PKK)
        row = imports.start(db, role.give(db, someone, reach, NOW).id, someone, DEFAULTS, NOW)
        row.file_id = file.keep(db, someone, "import", "x", "x", content, NOW)
        id = row.id
    run = partial(work, sessions, Texts.load(TEXTS_FOLDER), lambda: NOW)
    bare, kept = seconds(partial(alone, content)), seconds(run)
    with sessions.begin() as db:
        found = db.get_one(Import, id)
        importing.attest(db, found, "bench", "web", NOW)
        found.stage = Stage.COMMITTING
    done = seconds(run)
    kind = engine.dialect.name
    engine.dispose()
    return [
        line(f"a list of {count:,}, {kind}: checked and kept", kept, bare),
        line(f"a list of {count:,}, {kind}: registered", done, bare),
    ]


def line(what: str, ours: float, bare: float) -> Row:
    return Row(what, f"{ours:.1f} s", f"{bare:.2f} s", f"{ours / bare:.0f}", "", None)


def sheet(count: int) -> bytes:
    dice, out = random.Random(7), BytesIO()
    with Workbook(out, {"constant_memory": True}) as book:
        page = book.add_worksheet("Anggota")
        page.write_row(0, 0, HEADER)
        for number in range(count):
            page.write_row(number + 1, 0, someone(number, dice))
    return out.getvalue()


def someone(number: int, dice: random.Random) -> list[str]:
    born = date(1970, 1, 1) + timedelta(days=number % 10_000)
    nik = f"317304{born.day + 40:02d}{born:%m%y}{number // 10_000 + 1:03d}{number % 9 + 1}"
    name = " ".join(dice.choices(("SITI", "AMINAH", "DEWI", "RINA", "WATI", "NUR", "EKA"), k=2))
    home = [f"{dice.randint(1, 12)}", f"{dice.randint(1, 9)}", f"JL. MANGGA NO. {number}"]
    job = dice.choice(("jualan kue", "tukang jahit", "ojek online", "warung"))
    return [nik, name, f"{born:%d-%m-%Y}", *home, job, "1500000", "2", "1", "MANDIRI"]
