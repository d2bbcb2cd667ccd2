"""The monthly letter of coverage, for those with a role who want it."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ForeignKey, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, insert_if_absent
from models.roles.role import Role


class CoverageLetter(Base):
    """A role that wants the letter; `month` is the first day of the one that it last got it in, or
    began to want it in."""

    __tablename__ = "coverage_letters"

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), primary_key=True)
    month: Mapped[date]


def is_wanted(db: Session, role: Role) -> bool:
    return db.get(CoverageLetter, role.id) is not None


def want(db: Session, role: Role, month: date) -> None:
    """Send it from the next month on."""
    insert_if_absent(db, CoverageLetter, {"role_id": role.id, "month": month})


def stop(db: Session, role: Role) -> None:
    db.execute(delete(CoverageLetter).where(CoverageLetter.role_id == role.id))


def due(db: Session, month: date) -> Sequence[int]:
    """The roles that have not got it in this month."""
    rows = select(CoverageLetter.role_id).where(CoverageLetter.month < month)
    return db.scalars(rows.order_by(CoverageLetter.role_id)).all()


def claim(db: Session, role_id: int, month: date) -> bool:
    """Note that the role gets it in this month; False when it did already, or wants it no more."""
    rows = update(CoverageLetter).where(
        CoverageLetter.role_id == role_id, CoverageLetter.month < month
    )
    return db.connection().execute(rows.values(month=month)).rowcount == 1
