"""A status file of 200,000 rows that an officer sends at the desk: tried, then applied.

Most of its people are ours; the rows say that each is protected a month longer.
"""

import random
from datetime import UTC, datetime
from functools import partial
from itertools import islice

from sqlalchemy import insert
from sqlalchemy.orm import Session, sessionmaker
from xlsxwriter import Workbook

from benchmarks.population.households import Someone, population
from benchmarks.population.registered import row
from benchmarks.support.lock_times import HOLD, Holds
from benchmarks.support.measure import KINDS, Databases, Row, at_most, now, schema, seconds
from bot.texts import Texts
from domain.roles import RoleKind, RoleScope
from exchange.files.read import read_status_file
from handlers.texts import TEXTS_FOLDER
from models.branch import status_files
from models.branch.status_files import FileState, StatusImport
from models.database import files
from models.participants.participant import ApplicationState, Participant
from models.people import person
from models.roles import role
from scheduler.branch.status_files import run_status_files

LONGEST = 60
"""Seconds in which so long a file should be tried, and applied."""
HEAD = ("nik", "status", "aktif_sampai", "nama", "tanggal_lahir")
KNOWN = 10
"""One of so many rows is about somebody whom we do not know."""


def measure(databases: Databases, quick: bool) -> list[Row]:
    count = databases.size(quick, 5_000, 50_000, 200_000)
    people = population(random.Random(5), count)
    content = sheet(databases, people)
    return [line for kind in KINDS for line in of(kind, databases.new(kind), people, content)]


def sheet(databases: Databases, people: list[Someone]) -> bytes:
    file = databases.folder / "status.xlsx"
    with Workbook(str(file), {"constant_memory": True}) as book:
        page = book.add_worksheet("Status")
        page.write_row(0, 0, [f"Data per {now():%d-%m-%Y}"])
        page.write_row(1, 0, HEAD)
        for number, who in enumerate(people, 2):
            born = "-".join(reversed(who.born_on.split("-")))
            page.write_row(number, 0, (who.nik, "AKTIF", "31-12-2026", who.name, born))
    return file.read_bytes()


def of(kind: str, url: str, people: list[Someone], content: bytes) -> list[Row]:
    engine, sessions = schema(url)
    register(sessions, people)
    send(sessions, content)
    holds = Holds(engine)
    texts = Texts.load(TEXTS_FOLDER)
    run = partial(run_status_files, sessions, texts, lambda: datetime.now(UTC), read_status_file)
    found = []
    what, most = f"a status file of {len(people):,}, {kind}", LONGEST * len(people) / 200_000
    for step in ("read and tried", "applied"):
        holds.longest = 0
        found.append(at_most(f"{what}: {step}", seconds(run), most, "s"))
        longest = holds.longest * 1000
        found.append(at_most(f"{what}: longest hold, {step}", longest, HOLD[kind], "ms"))
        with sessions.begin() as db:
            db.get_one(StatusImport, 1).state = FileState.APPLYING
            db.get_one(StatusImport, 1).imported_at = now()
    engine.dispose()
    return found


def register(sessions: sessionmaker[Session], people: list[Someone]) -> None:
    ours = ((id, who) for id, who in enumerate(people, 1) if id % KNOWN)
    while piece := list(islice(ours, 5_000)):
        with sessions.begin() as db:
            rows = [row(db, *each) | {"state": ApplicationState.ACTIVE} for each in piece]
            taken = [each | {"handed_over_at": now(), "confirmed_at": now()} for each in rows]
            db.connection().execute(insert(Participant), taken)
    with sessions.begin() as db:
        db.connection().exec_driver_sql("ANALYZE")


def send(sessions: sessionmaker[Session], content: bytes) -> None:
    with sessions.begin() as db:
        someone = person.find_or_create(db, "telegram", "1", now())
        reach = RoleScope(RoleKind.OFFICER, "31.73")
        mine = role.grant_role(db, someone.id, reach, now(), vouched=True)
        file = files.store_file(db, someone.id, "status", "x", "x", content, now())
        status_files.receive(db, mine.id, file, None, "desk", now())
