"""Backup and restore of the SQLite database, while the bot runs, and the seal of a backup.

PostgreSQL has its own tools. The encryption keys are not in the file: keep them elsewhere.

The seal stands in a file beside the backup: whoever can write to the backup, and has no key,
changes nothing in it unnoticed. It is a keyed hash (HMAC-SHA-256) of all its bytes, under a key
that is derived from the index key. An older backup with its own seal is whole, too.
"""

import hmac
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import make_url

from models.database.encryption import Keyring

SEED_TABLES = {"alembic_version", "regions", "settings", "job_runs", "denominators"}
"""Tables that have rows before anybody wrote to the bot."""
SEAL_PURPOSE = "backup seal"
LONGEST_SEAL = 100
"""Bytes of a seal; whoever can write beside the backup may have made it as long as a disk."""
MAGIC = b"SQLite format 3\0"
COPIES_KEPT = timedelta(days=30)
"""A copy holds people who were erased since."""
LOCK_TIMEOUT = 20
"""Seconds."""
DATED = (
    ("job_runs", "claimed_at"),
    ("received_messages", "received_at"),
    ("messages", "queued_at"),
    ("audit", "at"),
)
"""What tells when the program last ran, and when it last did something."""
FOREIGN = "SELECT type FROM sqlite_master WHERE type IN ('trigger', 'view') LIMIT 1"
"""What our databases never have, and what would run with every message."""


class CannotBackUp(Exception):
    """Nothing was copied; the message gives the reason, and the remedy."""


def backup(url: str, path: Path, keys: Keyring | None = None) -> Path:
    """Copy the database at `url`, as it is at one moment, to the new file `path`, and check it.

    With keys its seal is there before the file is: a crash in between leaves no backup without one.
    """
    source = database_file(url, "pg_dump --format=custom --file=FILE")
    if not source.exists():
        raise CannotBackUp(f"there is no database at {source}")
    if path.exists():
        raise CannotBackUp(f"{path} is there already: choose another name")
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    try:
        copy(source, part)
        with opened(part) as there:
            there.execute("PRAGMA journal_mode=DELETE")
        verify(part)
        if keys:
            seal(part, keys, seal_path(path))
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    return path


def restore(
    path: Path, url: str, *, force: bool = False, keys: Keyring | None = None
) -> Path | None:
    """Replace the database by a backup; the copy of the old one, None when it held no data. The
    keys seal that copy.

    CannotBackUp when the database holds data and `force` is not given. A damaged database is set
    aside as it is.
    """
    target = database_file(url, "pg_restore --clean --dbname=URL FILE")
    verify(path)
    has_data = target.exists() and holds_data(target)
    if has_data and not force:
        raise CannotBackUp(f"{target} holds data: stop the bot and restore with --force")
    if not target.exists() or (has_data and is_damaged(target)):
        return put_whole(path, target)
    old = backup(url, free_name(target), keys) if has_data else None
    try:
        copy(path, target)
    except CannotBackUp:
        if old:
            old.unlink()
            seal_path(old).unlink(missing_ok=True)
        raise
    verify(target)
    return old


def put_whole(path: Path, target: Path) -> Path | None:
    """Put a copy of a backup where there is no sound database; a damaged one is set aside once the
    copy is whole."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        copy(path, part)
        verify(part)
        old = set_aside(target) if target.exists() else None
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    return old


def copy(source: Path, target: Path) -> None:
    """Copy one database over another, at one moment: CannotBackUp leaves the other as it was."""
    try:
        with opened(source) as here, opened(target) as there:
            here.backup(there)
    except sqlite3.Error as why:
        raise CannotBackUp(f"{target} cannot be written ({why}): nothing was changed") from None


def set_aside(damaged: Path) -> Path:
    """Move a damaged database out of the way, as it is."""
    name = free_name(damaged)
    os.replace(damaged, name)
    for end in ("-wal", "-shm"):
        damaged.with_name(damaged.name + end).unlink(missing_ok=True)
    return name


def is_damaged(path: Path) -> bool:
    """Is it no sound database of the bot? One that a full disk keeps shut is not damaged."""
    try:
        with opened(path) as database:
            sound = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            return not sound or "participants" not in tables(database)
    except sqlite3.DatabaseError as why:
        code = getattr(why, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def verify(path: Path) -> None:
    """Raise CannotBackUp when the file is no sound database of the bot."""
    if not path.is_file():
        raise CannotBackUp(f"there is no file {path}")
    try:
        with opened(path) as database:
            integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
            ours = "participants" in tables(database)
            foreign = database.execute(FOREIGN).fetchone()
    except sqlite3.DatabaseError as why:
        raise CannotBackUp(f"{path} is no SQLite database: {why}") from None
    if integrity != "ok" or not ours:
        raise CannotBackUp(f"{path} is damaged or not ours ({integrity}): use another backup")
    if foreign:
        raise CannotBackUp(
            f"somebody changed {path}: it has a {foreign[0]} of its own: use another backup"
        )


def old_copies(folder: Path, current: Path, now: datetime) -> list[Path]:
    """The copies of databases in a folder that are older than `COPIES_KEPT`; never `current`."""
    before = (now - COPIES_KEPT).timestamp()
    files = [each for each in sorted(folder.glob("*")) if each.is_file() and each != current]
    return [each for each in files if each.stat().st_mtime < before and is_database(each)]


def is_database(path: Path) -> bool:
    """Does the file begin as SQLite's do?"""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def holds_data(path: Path) -> bool:
    """Whether any table has rows that people caused; a damaged database may have."""
    try:
        with opened(path) as database:
            return any(
                database.execute(f'SELECT EXISTS (SELECT 1 FROM "{name}")').fetchone()[0]
                for name in tables(database) - SEED_TABLES
            )
    except sqlite3.DatabaseError:
        return True


def listed_erasures(path: Path) -> set[tuple[str, int]]:
    """Kind and row of the erasures that this database has written into the list beside it."""
    with opened(path) as database:
        if "erasures" not in tables(database):
            return set()
        return set(
            database.execute("SELECT kind, row_id FROM erasures WHERE listed_at IS NOT NULL")
        )


def newest_entry(path: Path) -> datetime | None:
    """When the program last wrote into a database (UTC); None when it never did."""
    try:
        with opened(path) as database:
            here = tables(database)
            rows = [
                database.execute(f"SELECT max({column}) FROM {table}").fetchone()[0]
                for table, column in DATED
                if table in here
            ]
        moments = [datetime.fromisoformat(each).replace(tzinfo=UTC) for each in rows if each]
    except (sqlite3.DatabaseError, ValueError, TypeError):
        raise CannotBackUp(f"{path} is damaged, or somebody changed it") from None
    return max(moments, default=None)


def tables(database: sqlite3.Connection) -> set[str]:
    """Names of the tables, without those of SQLite itself."""
    rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows if not name.startswith("sqlite_")}


def database_file(url: str, instead: str) -> Path:
    """The file of a SQLite database; CannotBackUp, which names `instead`, for another kind."""
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
    with closing(sqlite3.connect(path, timeout=LOCK_TIMEOUT)) as database:
        yield database


def seal_path(backup: Path) -> Path:
    """The file with the seal of a backup."""
    return backup.with_name(f"{backup.name}.seal")


def seal(backup: Path, keys: Keyring, path: Path) -> None:
    """Write the seal of a backup to `path`, whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="ascii") as file:
            file.write(f"{hash_of(backup, keys.derived_keys(SEAL_PURPOSE)[0])}\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def check_seal(backup: Path, keys: Keyring) -> None:
    """CannotBackUp when the backup is not as it was sealed, or was sealed with none of the keys."""
    try:
        with seal_path(backup).open("rb") as file:
            sealed = file.read(LONGEST_SEAL).strip()
    except (FileNotFoundError, IsADirectoryError):
        raise CannotBackUp(
            f"there is no {seal_path(backup)}: nobody can tell whether somebody changed the "
            "backup. Put the seal beside it. If it is lost for good, add --unsealed."
        ) from None
    hashes: Iterable[str] = (hash_of(backup, key) for key in keys.derived_keys(SEAL_PURPOSE))
    if not any(hmac.compare_digest(sealed, each.encode()) for each in hashes):
        raise CannotBackUp(
            f"{backup} is not as it was sealed, or was sealed with another INDEX_KEY: somebody may "
            "have changed it. Use another backup, or the INDEX_KEY of its day."
        )


def hash_of(backup: Path, key: bytes) -> str:
    """The keyed hash of a file, in hexadecimal digits."""
    found = hmac.new(key, digestmod="sha256")
    with backup.open("rb") as file:
        while piece := file.read(1 << 20):
            found.update(piece)
    return found.hexdigest()
