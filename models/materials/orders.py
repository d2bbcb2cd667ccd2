"""Materials that staff asked for; each is made once, outside of any turn."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base


class MaterialOrder(Base):
    """A material that somebody waits for until `made_at`."""

    __tablename__ = "material_orders"

    id: Mapped[int] = mapped_column(primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    kind: Mapped[str]
    asked_at: Mapped[datetime]
    made_at: Mapped[datetime | None]


IS_WAITING = MaterialOrder.made_at.is_(None)
Index(
    "ix_material_orders_waiting",
    MaterialOrder.id,
    postgresql_where=IS_WAITING,
    sqlite_where=IS_WAITING,
)


def ask_for(db: Session, role_id: int, kind: str, now: datetime) -> None:
    """Ask for a material; a role that waits for one of this kind gets only that."""
    waiting = select(MaterialOrder.id).where(
        MaterialOrder.role_id == role_id, MaterialOrder.kind == kind, IS_WAITING
    )
    if db.scalar(waiting.limit(1)) is None:
        db.add(MaterialOrder(role_id=role_id, kind=kind, asked_at=now))
        db.flush()


def waiting_ids(db: Session, most: int) -> Sequence[int]:
    """The orders that wait, the oldest first."""
    rows = select(MaterialOrder.id).where(IS_WAITING).order_by(MaterialOrder.id).limit(most)
    return db.scalars(rows).all()


def lock_waiting(db: Session, order_id: int) -> MaterialOrder | None:
    """The order, locked, when it still waits."""
    rows = select(MaterialOrder).where(MaterialOrder.id == order_id, IS_WAITING)
    return db.scalar(rows.with_for_update(skip_locked=True))
