"""The session of a turn, in a transaction that belongs to the connection."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.orm import Session, sessionmaker

Sessions = sessionmaker[Session]


@contextmanager
def session(sessions: Sessions, connection: Connection) -> Iterator[Session]:
    """The session of one turn; whoever began the transaction commits it."""
    with sessions(bind=connection) as db:
        yield db
        db.flush()
