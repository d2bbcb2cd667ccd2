"""Connections and sessions: SQLite in WAL mode, or PostgreSQL.

SQLite has one writer: a transaction takes its lock at the beginning, unless it is read-only.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.orm import Session, sessionmaker

from models.database.encryption import Keyring
from models.database.statements import execute

MOST_STORED = 20 * 1024**3
TIMEOUTS = {
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
}
"""By libpq's names, seconds and for the last milliseconds: so long a server that is cut off from us
can hold up a turn."""
IDLE = 5.0
"""Seconds after which a connection is tested before it is used again."""


def connect(url: str) -> Engine:
    """The engine of the database at a SQLAlchemy URL; its errors quote no parameters."""
    if url.startswith("sqlite"):
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": 20})
        begin_immediate(engine)
        return engine
    engine = create_engine(with_timeouts(url), hide_parameters=True, pool_size=12, max_overflow=8)
    ping_idle_connections(engine)
    return engine


def with_timeouts(url: str) -> URL:
    """The address of a server with `TIMEOUTS` where it says nothing of its own."""
    place = make_url(url)
    return place.update_query_dict(TIMEOUTS | dict(place.query))


def ping_idle_connections(engine: Engine) -> None:
    """Test a connection before its use only when it was idle; `pool_pre_ping` would do it before
    every turn, and a test takes as long as a statement."""

    @event.listens_for(engine, "checkin")
    def returned(connection: Any, record: Any) -> None:
        record.info["idle_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def taken(connection: Any, record: Any, proxy: Any) -> None:
        since = record.info.get("idle_since")
        try:
            if since and time.monotonic() - since > IDLE:
                engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error:
            raise InvalidatePoolError from None


def begin_immediate(engine: Engine) -> None:
    """Take SQLite's one write lock at the start of a transaction, never in its middle."""

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        read_only = connection.get_execution_options().get("read_only")
        execute(connection, "BEGIN" if read_only else "BEGIN IMMEDIATE")


def open_sessions(
    engine: Engine, keyring: Keyring, most_stored: int = MOST_STORED
) -> sessionmaker[Session]:
    """Sessions that may write; `keyring(db)` gives their keys.

    `most_stored` are the bytes that the files of all people may take together.
    """
    info = {"keyring": keyring, "most_stored": most_stored}
    return sessionmaker(engine, expire_on_commit=False, info=info)


def open_readers(engine: Engine, keyring: Keyring) -> sessionmaker[Session]:
    """Sessions that only read: on SQLite they never wait for the writer."""
    return open_sessions(engine.execution_options(read_only=True), keyring)


@contextmanager
def read_only(sessions: sessionmaker[Session]) -> Iterator[Session]:
    """A session that only reads: on SQLite it takes no write lock, so no reply waits for it."""
    with sessions() as db:
        db.connection(execution_options={"read_only": True})
        yield db
