"""The session of a turn, in a transaction that belongs to the connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session, sessionmaker

Sessions = sessionmaker[Session]


@contextmanager
def session(sessions: Sessions, connection: Connection) -> Iterator[Session]:
    """One turn's own; whoever began the transaction commits it."""
    with Sleeping(sessions, connection) as db:
        yield db
        db.flush()


class Sleeping(Session):
    """A session that is made when something is asked of it that only a session knows.

    Statements of `models/swift.py` ask for nothing else than what is here: most turns have no
    others.
    """

    def __init__(self, sessions: Sessions, connection: Connection) -> None:
        self.__dict__["sessions"] = sessions
        self.bind = connection
        self.info = dict(sessions.kw["info"])

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            self.wake()
            return object.__getattribute__(self, name)

    def wake(self) -> None:
        sessions = self.__dict__.pop("sessions", None)
        if sessions:
            super().__init__(**sessions.kw | {"bind": self.bind, "info": None})

    def flush(self, objects: Any = None) -> None:
        if "sessions" not in self.__dict__:
            super().flush(objects)

    def close(self) -> None:
        if "sessions" not in self.__dict__:
            super().close()
