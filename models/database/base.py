"""The declarative base of tables, UTC timestamps, inserts that ignore conflicts, and batches."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from typing import Any, ClassVar, TypeVar

from sqlalchemy import (
    JSON,
    ColumnElement,
    Dialect,
    Insert,
    MetaData,
    TypeDecorator,
    delete,
    inspect,
    select,
    tuple_,
)
from sqlalchemy import DateTime as SqlDateTime
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session

T = TypeVar("T")


class UTCDateTime(TypeDecorator[datetime]):
    """Store aware datetimes as UTC and refuse naive ones."""

    impl = SqlDateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        """For SQLite: text, in the form in which SQLAlchemy reads it."""
        return as_sqlite_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return as_utc(value) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


def as_utc(value: datetime) -> datetime:
    """The same moment in UTC; ValueError when the datetime is naive."""
    if value.tzinfo is None:
        raise ValueError(f"naive datetime {value!r}: give it a time zone")
    return value if value.tzinfo is UTC else value.astimezone(UTC)


def as_sqlite_text(value: datetime | None) -> str | None:
    """The moment in UTC as SQLAlchemy writes it to SQLite; ValueError as in `as_utc`."""
    if value is None:
        return None
    utc = value if value.tzinfo is UTC else as_utc(value)
    return utc.isoformat(" ", "microseconds")[:26]


NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {datetime: UTCDateTime, dict[str, Any]: JSON, list[str]: JSON}


def insert_if_absent(db: Session, table: type[Base], values: Mapping[str, Any]) -> bool:
    """Insert the row unless one with its key exists; True when it is new."""
    return db.connection().execute(insert_or_ignore(db, table), values).rowcount == 1


def insert_or_ignore(db: Session, table: type[Base]) -> Insert:
    """`INSERT ... ON CONFLICT DO NOTHING` in the dialect of this database."""
    return insert_or_ignore_sql(db.connection().dialect.name, table)


@cache
def insert_or_ignore_sql(dialect: str, table: type[Base]) -> Insert:
    """`dialect` is "sqlite" or "postgresql"."""
    module = sqlite if dialect == "sqlite" else postgresql
    # psycopg forgets the count of an INSERT when its cursor is closed.
    statement: Insert = module.insert(table).on_conflict_do_nothing()
    return statement.execution_options(preserve_rowcount=True)


PIECE = 1_000
"""Rows that are deleted at once: whoever has to write waits that long."""


def delete_piece(db: Session, table: type[Base], *conditions: ColumnElement[bool]) -> int:
    """Delete up to `PIECE` rows that meet the conditions; how many: fewer are the last ones."""
    key = [*inspect(table).primary_key]
    rows = select(*key).where(*conditions).limit(PIECE)
    which = tuple_(*key) if len(key) > 1 else key[0]
    return db.connection().execute(delete(table).where(which.in_(rows))).rowcount


def batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """The values in lists of `size`, the last one shorter."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch
