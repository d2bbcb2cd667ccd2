"""The transaction of a turn."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session, sessionmaker


@contextmanager
def transaction(sessions: sessionmaker[Session]) -> Iterator[Session]:
    """As `sessions.begin()`, but a session that nobody uses costs nothing.

    Statements of `models/swift.py` do not use it: most turns have no others.
    """
    with sessions.kw["bind"].begin() as connection, sessions(bind=connection) as db:
        yield db
        db.flush()
