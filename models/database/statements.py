"""Prepared statements: those of every turn or every row of a list, compiled once.

The driver runs them: a statement for which SQLite needs 5 microseconds takes 25 through
SQLAlchemy. All others are ordinary SQLAlchemy.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

ByDialect = Callable[[str], Any]
"""Makes the statement for a dialect: "sqlite" or "postgresql"."""


class PreparedStatement:
    """A statement with named parameters; `columns` are those that an INSERT fills.

    It does not flush the session: flush what it has to see.
    """

    def __init__(self, statement: Executable | ByDialect, *columns: str) -> None:
        self.statement = statement
        self.columns = columns
        self.compiled = cache(self.compile)

    def compile(self, dialect: Dialect) -> "Compiled":
        made = self.statement
        statement: Any = made(dialect.name) if callable(made) else made
        return Compiled(
            statement.compile(dialect=dialect, column_keys=self.columns or None), dialect
        )

    def run(self, db: Session, values: dict[str, Any]) -> "StatementResult":
        """Run the statement in the session's transaction; `values` by parameter. A session with a
        connection of its own begins none for it."""
        here = db.bind if isinstance(db.bind, Connection) else db.connection()
        compiled = self.compiled(here.dialect)
        return StatementResult(compiled, execute(here, compiled.text, compiled.bound(values)))

    def run_all(self, db: Session, rows: Iterable[dict[str, Any]]) -> None:
        """Run the statement once for each of the rows, without results."""
        here = db.bind if isinstance(db.bind, Connection) else db.connection()
        compiled = self.compiled(here.dialect)
        execute(here, compiled.text, [compiled.bound(each) for each in rows], many=True)


class Compiled:
    """The SQL of a statement in one dialect, with the conversions of its values and columns."""

    def __init__(self, statement: Any, dialect: Dialect) -> None:
        def of(kind: Any) -> Any:
            return kind.dialect_impl(dialect)

        self.text = str(statement)
        self.in_order = statement.positional
        binds = statement.binds
        self.fixed = {name: each.value for name, each in binds.items() if not each.required}
        names = statement.positiontup if self.in_order else binds
        kinds = [of(binds[name].type) for name in names]
        self.inward = [
            (name, kind.bind_processor(dialect)) for name, kind in zip(names, kinds, strict=True)
        ]
        columns = statement.statement.exported_columns
        self.outward = [of(each.type).result_processor(dialect, None) for each in columns]
        self.converts = any(self.outward)

    def bound(self, values: dict[str, Any]) -> Any:
        """The parameters as the driver takes them."""
        if self.fixed:
            values = self.fixed | values
        if self.in_order:
            return [values[name] if to is None else to(values[name]) for name, to in self.inward]
        return {name: values[name] if to is None else to(values[name]) for name, to in self.inward}

    def read(self, row: Sequence[Any]) -> list[Any]:
        """The Python values of a row that the driver returned."""
        if not self.converts:
            return list(row)
        return [
            value if to is None else to(value) for value, to in zip(row, self.outward, strict=True)
        ]


class StatementResult:
    """The rows that a statement returned, or the count of those that it wrote."""

    __slots__ = ("compiled", "cursor")

    def __init__(self, compiled: Compiled, cursor: Any) -> None:
        self.compiled = compiled
        self.cursor = cursor

    @property
    def count(self) -> int:
        """The number of rows that were written."""
        found: int = self.cursor.rowcount
        return found

    def one(self) -> Any:
        """The one value that an INSERT ... RETURNING returns."""
        return self.compiled.read(self.cursor.fetchone())[0]

    def all(self) -> list[list[Any]]:
        """All rows of the statement."""
        return [self.compiled.read(row) for row in self.cursor]

    def first(self) -> list[Any] | None:
        """The first row; None when there is none."""
        row = self.cursor.fetchone()
        return self.compiled.read(row) if row else None


def execute(here: Connection, text: str, values: Any = (), many: bool = False) -> Any:
    """Run SQL by the driver; its cursor. Errors of the driver are raised as SQLAlchemy's.

    With `many`, `values` are a list of parameters, one for each run.
    """
    cursor = here.connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(text, values)
    except here.dialect.loaded_dbapi.Error as error:
        # The error keeps it in its traceback: whoever drops that later, in another thread, would
        # wait for what SQLite's connection is doing by then.
        cursor.close()
        raise_driver_error(here, error)
    return cursor


def raise_driver_error(here: Connection, error: Any) -> None:
    """Raise the driver's error as SQLAlchemy's own, and give up a connection that is broken."""
    dialect = here.dialect
    gone = dialect.is_disconnect(error, here.connection, None)
    if gone:
        here.invalidate()
    raise DBAPIError.instance(
        None,
        None,
        error,
        dialect.loaded_dbapi.Error,
        hide_parameters=True,
        connection_invalidated=gone,
        dialect=dialect,
    ) from error
