"""Orders of files: somebody waits for one, which is made once, outside of any turn."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column


class FileOrder:
    """The columns of a table of orders: an order waits until `made_at`."""

    id: Mapped[int] = mapped_column(primary_key=True)
    asked_at: Mapped[datetime]
    made_at: Mapped[datetime | None]


Order = TypeVar("Order", bound=FileOrder)


def index_waiting(name: str, table: type[FileOrder]) -> Index:
    """The index of the orders that wait."""
    waits = table.made_at.is_(None)
    return Index(name, table.id, postgresql_where=waits, sqlite_where=waits)


def is_asked(db: Session, table: type[FileOrder], *same: ColumnElement[bool]) -> bool:
    """Whether an order of the same waits already."""
    rows = select(table.id).where(table.made_at.is_(None), *same).limit(1)
    return db.scalar(rows) is not None


def waiting_ids(db: Session, table: type[FileOrder], most: int) -> Sequence[int]:
    """The orders that wait, the oldest first."""
    rows = select(table.id).where(table.made_at.is_(None)).order_by(table.id).limit(most)
    return db.scalars(rows).all()


def lock_waiting(db: Session, table: type[Order], id: int) -> Order | None:
    """The order, locked, when it still waits."""
    rows = select(table).where(table.id == id, table.made_at.is_(None))
    return db.scalar(rows.with_for_update(skip_locked=True))
