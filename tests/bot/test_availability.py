"""Which errors mean that we cannot write for now, and what the operator is told."""

import errno
import sqlite3
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import errors as postgres
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from structlog.testing import capture_logs

from bot.availability import REPORT_EVERY, Unavailable, WriteHealth, is_unavailable
from tests.support.cases import for_each


def of_driver(kind: type, error: Exception) -> Exception:
    made: Exception = kind("INSERT", None, error)
    return made


CANNOT_WRITE = [
    of_driver(OperationalError, psycopg.OperationalError("connection refused")),
    of_driver(OperationalError, postgres.TooManyConnections("sorry, too many clients already")),
    of_driver(OperationalError, postgres.CannotConnectNow("the database system is starting up")),
    of_driver(OperationalError, postgres.AdminShutdown("terminating connection")),
    of_driver(OperationalError, postgres.DiskFull("could not extend file")),
    of_driver(OperationalError, postgres.DeadlockDetected("deadlock detected")),
    of_driver(DatabaseError, postgres.ReadOnlySqlTransaction("cannot execute INSERT")),
    PoolTimeout("QueuePool limit reached"),
    OSError(errno.ENOSPC, "No space left on device"),
    OSError(errno.EMFILE, "Too many open files"),
    MemoryError(),
    Unavailable(),
]
OWN_FAULT = [
    of_driver(IntegrityError, postgres.UniqueViolation("duplicate key")),
    of_driver(ProgrammingError, postgres.UndefinedColumn("no such column")),
    of_driver(OperationalError, postgres.StatementTooComplex("stack depth limit exceeded")),
    of_driver(DatabaseError, postgres.NumericValueOutOfRange("integer out of range")),
    OSError(errno.ENOENT, "No such file"),
    ConnectionError("of a mistake of ours"),
    ValueError(),
    KeyError("x"),
]


@for_each("error", CANNOT_WRITE)
def test_it_is_not_the_messages_fault(error: Exception) -> None:
    assert is_unavailable(error)


@for_each("error", OWN_FAULT)
def test_it_is_a_mistake_of_ours(error: Exception) -> None:
    assert not is_unavailable(error)


def raised(work: Any) -> BaseException:
    with pytest.raises(Exception) as found:  # noqa: PT011  # the test says which
        work()
    return found.value


def test_sqlite_says_by_its_code_whether_the_disk_or_the_statement_is_at_fault(
    tmp_path: Path,
) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/full.db", connect_args={"timeout": 0})
    with engine.begin() as db:
        db.execute(text("CREATE TABLE kept (body BLOB)"))
        db.execute(text("PRAGMA max_page_count=4"))
        full = raised(lambda: db.execute(text("INSERT INTO kept VALUES (zeroblob(100000))")))
    blocker = sqlite3.connect(tmp_path / "full.db")
    blocker.execute("BEGIN IMMEDIATE")
    with engine.connect() as db:
        locked = raised(lambda: db.execute(text("INSERT INTO kept VALUES (1)")))
        mistaken = raised(lambda: db.execute(text("SELECT nothing FROM kept")))
    blocker.close()
    away = raised(create_engine(f"sqlite:///{tmp_path}/no/folder.db").connect)
    assert [is_unavailable(each) for each in (full, locked, away, mistaken)] == [True] * 3 + [False]


def fail(writes: WriteHealth, error: Exception) -> None:
    with pytest.raises(type(error)), writes.watching():
        raise error


def test_the_operator_is_told_once_a_minute_and_the_process_is_not_ready_meanwhile() -> None:
    now = [0.0]
    writes = WriteHealth(lambda: now[0])
    with capture_logs() as logs:
        for second in range(90):
            now[0] = float(second)
            fail(writes, OSError(errno.ENOSPC, "No space left on device"))
    assert [log["event"] for log in logs] == ["CANNOT WRITE: messages wait, none is lost"] * 2
    assert "disk" in writes.problems()["writing"]
    now[0] += REPORT_EVERY
    assert writes.problems() == {}


def test_a_mistake_of_ours_is_no_trouble_of_the_disk() -> None:
    writes = WriteHealth(lambda: 0.0)
    fail(writes, ValueError("3174000000000001"))
    with writes.watching():
        pass
    assert writes.problems() == {}
