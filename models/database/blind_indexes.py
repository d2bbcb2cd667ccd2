"""Columns that hold blind indexes, by kind, and how a value comes to be stored by one index only.

While a former index key is in use, a value may be stored by a former index. Whoever writes the
current one brings the rows with a former one along in the same transaction, so that at no moment
two rows have different indexes of one value: stored indexes can be compared with each other.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, func, update
from sqlalchemy.orm import Session

from models.database.base import Base
from models.database.encryption import DIGITS, keyring

KIND = "blind index"


def holds_index(kind: str) -> dict[str, str]:
    """The `info` of a column that holds blind indexes of this kind."""
    return {KIND: kind}


def index_columns(kind: str | None = None) -> list[Column[Any]]:
    """The columns of all tables that hold blind indexes of this kind, or of any."""
    return [
        column
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if KIND in column.info and kind in (None, column.info[KIND])
    ]


def claim_index(db: Session, kind: str, value: str, digits: int = DIGITS) -> str:
    """The index to store a value by; what is stored by a former index of it is brought along."""
    current, *former = keyring(db).blind_indexes(kind, value, digits)
    if former:
        replace_indexes(db, kind, former, current)
    return current


def replace_indexes(db: Session, kind: str, old: Sequence[str], new: str) -> None:
    """Replace indexes of one value wherever they are stored."""
    for column in index_columns(kind):
        change = update(column.table).where(column.in_(old)).values({column: new})
        db.connection().execute(change)


def has_prefix(column: Any, prefix: str) -> ColumnElement[bool]:
    """The condition that a text begins with the prefix, whatever the database's collation is."""
    return func.substr(column, 1, len(prefix)) == prefix
