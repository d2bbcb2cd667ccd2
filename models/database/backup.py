"""The database as one file: copied while people use it, checked, and put back.

Only for SQLite; PostgreSQL has its own tools. The keys are not in the file: keep them elsewhere.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import make_url

GIVEN = {"alembic_version", "regions", "facts", "job_runs"}
"""Tables that are filled without anybody having written to us."""
WAIT = 20  # seconds for a lock


class CannotBackUp(Exception):
    """Why nothing was copied, and what to do instead."""


def backup(url: str, path: Path) -> Path:
    """Copy the database at `url` to the new file `path`, consistent at one moment, and check it."""
    source = database_file(url, "pg_dump --format=custom --file=FILE")
    if not source.exists():
        raise CannotBackUp(f"there is no database at {source}")
    if path.exists():
        raise CannotBackUp(f"{path} is there already: choose another name")
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with opened(source) as here, opened(part) as there:
            here.backup(there)
            there.execute("PRAGMA journal_mode=DELETE")
        verify(part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    return path


def restore(path: Path, url: str, *, force: bool = False) -> Path | None:
    """Put a backup in the place of the database; where the old one is kept, if there was one."""
    target = database_file(url, "pg_restore --clean --dbname=URL FILE")
    verify(path)
    used = target.exists() and holds_data(target)
    if used and not force:
        raise CannotBackUp(f"{target} holds data: stop the bot and restore with force")
    beside = backup(url, free_name(target)) if used else None
    with opened(path) as here, opened(target) as there:
        here.backup(there)
    verify(target)
    return beside


def verify(path: Path) -> None:
    """CannotBackUp when the file is no sound database of ours."""
    if not path.is_file():
        raise CannotBackUp(f"there is no file {path}")
    try:
        with opened(path) as database:
            verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
            ours = "participants" in tables(database)
    except sqlite3.DatabaseError as why:
        raise CannotBackUp(f"{path} is no SQLite database: {why}") from None
    if verdict != "ok" or not ours:
        raise CannotBackUp(f"{path} is damaged or not ours ({verdict}): use another backup")


def holds_data(path: Path) -> bool:
    with opened(path) as database:
        return any(
            database.execute(f'SELECT EXISTS (SELECT 1 FROM "{name}")').fetchone()[0]
            for name in tables(database) - GIVEN
        )


def tables(database: sqlite3.Connection) -> set[str]:
    rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows if not name.startswith("sqlite_")}


def database_file(url: str, instead: str) -> Path:
    place = make_url(url)
    if place.get_backend_name() != "sqlite":
        raise CannotBackUp(f"this database is {place.get_backend_name()}: use {instead}")
    if place.database in (None, "", ":memory:"):
        raise CannotBackUp("this database lives in memory only: there is nothing to copy")
    return Path(str(place.database))


def free_name(target: Path) -> Path:
    """`perisai.db.before-1`, or the next number that is free."""
    number = 1
    while (name := target.with_name(f"{target.name}.before-{number}")).exists():
        number += 1
    return name


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=WAIT)) as database:
        yield database
