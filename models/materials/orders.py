"""Materials that staff asked for; each is made once, outside of any turn."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base
from models.database.file_orders import FileOrder, index_waiting, is_asked

PURPOSE = "material"
"""The purpose of the files that were made."""


class MaterialOrder(FileOrder, Base):
    """A material that somebody waits for until `made_at`."""

    __tablename__ = "material_orders"

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    kind: Mapped[str]


Index("ix_material_orders_role_id", MaterialOrder.role_id)
index_waiting("ix_material_orders_waiting", MaterialOrder)


def ask_for(db: Session, role_id: int, kind: str, now: datetime) -> None:
    """Ask for a material; a role that waits for one of this kind gets only that."""
    same = MaterialOrder.role_id == role_id, MaterialOrder.kind == kind
    if not is_asked(db, MaterialOrder, *same):
        db.add(MaterialOrder(role_id=role_id, kind=kind, asked_at=now))
        db.flush()
