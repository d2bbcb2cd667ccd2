"""SQLite's one write lock, held by somebody else."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from models.database.engine import connect

pytestmark = pytest.mark.sqlite


def begin(engine: Engine, patience: int) -> None:
    """Begin to write, and wait for the lock so many milliseconds."""
    with engine.connect() as connection:
        connection.connection.execute(f"PRAGMA busy_timeout={patience}")  # type: ignore[attr-defined]  # of sqlite3
        connection.execute(text("SELECT 1"))


def test_an_error_that_is_forgotten_elsewhere_waits_for_no_lock(tmp_path: Path) -> None:
    """The event loop forgets the error of a thread that meanwhile waits for the lock again."""
    engine = connect(f"sqlite:///{tmp_path / 'test.db'}")
    engine.connect().close()
    other = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as thread:
        error = thread.submit(begin, engine, 1).exception()
        assert isinstance(error, OperationalError)
        again = thread.submit(begin, engine, 2_000)
        while engine.pool.checkedout() == 0:  # type: ignore[attr-defined]  # of a QueuePool
            pass
        del error
        assert not again.done()
        other.execute("ROLLBACK")
        again.result()
    engine.dispose()
