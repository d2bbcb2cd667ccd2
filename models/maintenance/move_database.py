"""Moving everything to another database: SQLite to PostgreSQL, or back.

All or nothing: the copy is one transaction there, checked row by row before it is committed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import URL, Connection, Integer, Row, Table, delete, exists, func, insert, select
from sqlalchemy.orm import Session

from models.database import files, jobs
from models.database.statements import execute
from models.maintenance.backup import SEED_TABLES
from models.schema import METADATA

BATCH = 2_000
FILES = 10
"""Rows of the stored files in a batch: each may be megabytes."""
MOVED = "moved to"
"""The setting of a database that was left: where everything went, without a password."""
TABLES = METADATA.sorted_tables
DIFFERENT = "what was copied is not the same there: nothing was moved"
OTHER_DATA = "the new database holds other data: name one that is empty"
OTHERS = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
FOREIGN_KEYS = (
    "SELECT conrelid::regclass::text, conname FROM pg_constraint "
    "WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
)


class CannotMove(Exception):
    """Nothing was moved; the message gives the reason, and the remedy."""


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a table: its number of rows, and a sum over all values of all rows."""

    rows: int
    checksum: int


def copy_checked(here: Connection, there: Connection) -> dict[str, Content]:
    """Copy every row to a database that has the schema and holds nothing, and compare both sides.

    May be called again after any crash: a copy that is there already is checked and taken. Commit
    `there` before `mark` is committed here.

    Returns:
        What each table holds, by its name.

    Raises:
        CannotMove: Somebody uses the old database, the new one holds other data, or a table is
            not the same there.
    """
    refuse_while_in_use(here)
    copied = not holds_data(there)
    contents = copy(here, there) if copied else contents_of(here)
    if contents_of(there) != contents:
        raise CannotMove(DIFFERENT if copied else OTHER_DATA)
    return contents


def refuse_while_in_use(here: Connection) -> None:
    """Keep everybody from writing until the transaction ends; SQLite does so by itself."""
    if here.dialect.name == "sqlite":
        return
    others = here.exec_driver_sql(OTHERS).scalar_one()
    if others:
        raise CannotMove(f"{others} other connections are open: stop every process first")
    for table in TABLES:
        execute(here, f'LOCK TABLE "{table.name}" IN SHARE MODE')


def holds_data(there: Connection) -> bool:
    """True when a table has rows that a new installation does not have."""
    tables = [each for each in TABLES if each.name not in SEED_TABLES]
    return any(there.scalar(select(exists(select(1).select_from(each)))) for each in tables)


def copy(here: Connection, there: Connection) -> dict[str, Content]:
    """Copy all rows; what was read of each table."""
    defer_foreign_keys(there)
    for table in reversed(TABLES):
        there.execute(delete(table))
    contents = {each.name: copy_table(here, there, each) for each in TABLES}
    if there.dialect.name == "postgresql":
        execute(there, "SET CONSTRAINTS ALL IMMEDIATE")
        alter_foreign_keys(there, "NOT DEFERRABLE")
        for table in TABLES:
            count_on(there, table)
    return contents


def copy_table(here: Connection, there: Connection, table: Table) -> Content:
    """Copy the rows of a table; their content as it was read."""
    return content(here, table, lambda rows: there.execute(insert(table), rows))


def contents_of(db: Connection) -> dict[str, Content]:
    return {each.name: content(db, each) for each in TABLES}


def content(
    db: Connection, table: Table, hand_on: Callable[[list[dict[str, Any]]], object] | None = None
) -> Content:
    """The content of a table as it is now; `hand_on` gets all rows, piece by piece."""
    found, checksum = 0, 0
    for rows in read(db, table):
        if hand_on:
            hand_on([row._asdict() for row in rows])
        found, checksum = found + len(rows), checksum + sum(map(digest, rows))
    return Content(found, checksum)


def read(db: Connection, table: Table) -> Iterator[list[Row[Any]]]:
    """All rows of a table, in batches; the marks of a former move are left out."""
    rows = select(table)
    if table.name == jobs.Setting.__tablename__:
        rows = rows.where(table.c.name != MOVED)
    batch = FILES if table.name == files.StoredFile.__tablename__ else BATCH
    result = db.execute(rows, execution_options={"yield_per": batch})
    yield from map(list, result.partitions())


def digest(row: Row[Any]) -> int:
    """A number for the values of a row. Their sum does not depend on the order of rows."""
    return int.from_bytes(blake2b(repr(tuple(row)).encode(), digest_size=16).digest())


def defer_foreign_keys(there: Connection) -> None:
    """Check foreign keys at the end: rows of one table point at later ones."""
    if there.dialect.name == "sqlite":
        execute(there, "PRAGMA defer_foreign_keys=ON")
        return
    alter_foreign_keys(there, "DEFERRABLE INITIALLY DEFERRED")


def alter_foreign_keys(there: Connection, how: str) -> None:
    for table, name in there.exec_driver_sql(FOREIGN_KEYS).all():
        execute(there, f'ALTER TABLE {table} ALTER CONSTRAINT "{name}" {how}')


def count_on(there: Connection, table: Table) -> None:
    """Let new rows get ids after those that were copied."""
    key = table.autoincrement_column
    if key is None or not isinstance(key.type, Integer):
        return
    sequence = func.pg_get_serial_sequence(table.name, key.name)
    newest = select(func.max(key)).scalar_subquery()
    there.execute(select(func.setval(sequence, func.coalesce(newest, 1), newest.is_not(None))))


def mark(db: Session, url: URL) -> None:
    """Note in the old database where everything is now: it refuses to be used."""
    jobs.set_setting(db, MOVED, url.render_as_string(hide_password=True))


def moved_to(db: Session) -> str | None:
    """The place to which everything went from this database; None when it is in use."""
    return jobs.get_setting(db, MOVED)
