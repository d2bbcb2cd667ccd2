"""The database: SQLite in WAL mode, or PostgreSQL."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from models.seal import Keyring


def connect(url: str) -> Engine:
    if url.startswith("sqlite"):
        engine = create_engine(url, connect_args={"timeout": 20})
        begin_explicitly(engine)
        return engine
    return create_engine(url, pool_size=12, max_overflow=8, pool_pre_ping=True)


def begin_explicitly(engine: Engine) -> None:
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
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def open_sessions(engine: Engine, keyring: Keyring) -> sessionmaker[Session]:
    return sessionmaker(engine, expire_on_commit=False, info={"keyring": keyring})


def open_readers(engine: Engine, keyring: Keyring) -> sessionmaker[Session]:
    """Sessions that only look: on SQLite they never wait for the writer."""
    return open_sessions(engine.execution_options(read_only=True), keyring)
