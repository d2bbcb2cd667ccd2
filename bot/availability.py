"""Errors because of which we cannot write for now: whoever sent the message did nothing wrong.

A full disk, a locked file, a database that is away, starts, changes over or takes no more
connections, and memory that ran out. The message waits, or the platform sends it again; it is never
given up for them. Any other error is of the message itself, or of our code.
"""

import errno
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog
from sqlalchemy.exc import (
    DBAPIError,
    DisconnectionError,
    InterfaceError,
    InternalError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

log = structlog.get_logger()

SQLITE_CODES = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)
"""Primary result codes (sqlite.org/rescode.html); SQLITE_ERROR is a mistake in our SQL."""

POSTGRES_CLASSES = ("08", "28", "40", "53", "55", "57", "58", "F0", "XX")
"""Classes of SQLSTATE (PostgreSQL, appendix A): connection, authorization, rollback, resources,
state, operator, system, configuration, internal."""

POSTGRES_CODES = ("25006", "3D000")
"""The transaction is read-only (a standby answers), and the database does not exist."""

SYSTEM_ERRORS = frozenset(
    {
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EROFS,
        errno.EIO,
        errno.EMFILE,
        errno.ENFILE,
        errno.ENOMEM,
        errno.EAGAIN,
    }
)

REPORT_EVERY = 60.0
"""Seconds between two reports of the same trouble, and for which it counts as present."""


class Unavailable(Exception):
    """We cannot write for now: the platform has to send again what it brought."""


def is_unavailable(error: BaseException) -> bool:
    """Whether we could not write for now; False when the message or our code is at fault."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or is_driver_unavailable(error)
    if isinstance(error, OSError):
        return error.errno in SYSTEM_ERRORS
    return isinstance(error, (Unavailable, PoolTimeout, DisconnectionError, MemoryError))


def is_driver_unavailable(error: DBAPIError) -> bool:
    """Whether the code of the driver says so; an error without a code says so when it has no
    connection."""
    if (code := getattr(error.orig, "sqlite_errorcode", None)) is not None:
        return code & 0xFF in SQLITE_CODES
    if state := getattr(error.orig, "sqlstate", None):
        return state.startswith(POSTGRES_CLASSES) or state in POSTGRES_CODES
    return isinstance(error, (OperationalError, InterfaceError, InternalError))


class WriteHealth:
    """Whether this process could write of late; it tells the operator when not.

    `monotonic` is a clock in seconds that only moves on.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.monotonic = monotonic
        self.failed_at: float | None = None
        self.reported_at: float | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Remember when the work within it fails because the database cannot be written; the error
        is raised all the same."""
        try:
            yield
        except BaseException as error:
            if is_unavailable(error):
                self.failed(error)
            raise

    def failed(self, error: BaseException) -> None:
        """Remember the failure; it is logged at most once in REPORT_EVERY seconds."""
        now = self.failed_at = self.monotonic()
        if self.reported_at is None or now - self.reported_at >= REPORT_EVERY:
            self.reported_at = now
            cause = getattr(error, "orig", None) or error
            log.error("CANNOT WRITE: messages wait, none is lost", error=type(cause).__name__)

    def problems(self) -> dict[str, str]:
        """A sentence when writing failed within REPORT_EVERY seconds."""
        if self.failed_at is None or self.monotonic() - self.failed_at >= REPORT_EVERY:
            return {}
        return {"writing": "the database cannot be written: look at its disk and connections"}
