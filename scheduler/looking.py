"""A session that only looks: on SQLite it takes no write lock, so a reply never waits for it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session, sessionmaker


@contextmanager
def looking(sessions: sessionmaker[Session]) -> Iterator[Session]:
    with sessions() as db:
        db.connection(execution_options={"read_only": True})
        yield db
