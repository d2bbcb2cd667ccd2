"""Reads that may be seconds old: of a replica, or of the database itself while no replica is fresh.

Figures, lists and searches that nobody decides by go here, so that they take nothing from turns.
"""

import time
from collections.abc import Callable
from typing import TypeVar

import structlog
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from models.database.engine import read_only

log = structlog.get_logger()

T = TypeVar("T")

MOST_LAG = 30
"""Seconds by which a replica may be behind. The claims of jobs are written every few seconds, so
that one that follows is never further behind for want of news."""
AVOIDED = 10.0
"""Seconds in which a replica that failed or was too far behind is not asked again."""
IS_FRESH = text(
    "SELECT NOT pg_is_in_recovery()"
    " OR now() - pg_last_xact_replay_timestamp() <= make_interval(secs => :most)"
)
"""Without an answer when the replica has replayed nothing yet."""


class ReplicaReads:
    """Runs functions that only read on a replica, or on the database itself."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        replica: sessionmaker[Session] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.sessions = sessions
        self.replica = replica
        self.now = now
        self.avoided_until = 0.0

    def run(self, read: Callable[[Session], T]) -> T:
        """The result of `read`, which is called a second time, with the database itself, when the
        replica fails under it. Blocking."""
        if self.replica and self.now() >= self.avoided_until:
            try:
                with self.replica() as db:
                    if db.scalar(IS_FRESH, {"most": MOST_LAG}):
                        return read(db)
                why = "it is behind"
            except (DBAPIError, PoolTimeout) as error:
                why = type(error).__name__
            log.warning("replica not used", reason=why, seconds=AVOIDED)
            self.avoided_until = self.now() + AVOIDED
        with read_only(self.sessions) as db:
            return read(db)
