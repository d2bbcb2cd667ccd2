"""Provinces, cities, kecamatan and kelurahan by their dotted Kemendagri codes (never BPS codes)."""

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base


class Region(Base):
    __tablename__ = "regions"

    code: Mapped[str] = mapped_column(primary_key=True)
    parent: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]


def inside(db: Session, parent: str) -> list[tuple[str, str]]:
    """Code and name of the regions directly inside `parent`, by name."""
    rows = select(Region.code, Region.name).where(Region.parent == parent).order_by(Region.name)
    return [(code, name) for code, name in db.execute(rows)]


def name(db: Session, code: str) -> str:
    """The name of a region; its code when we do not know it."""
    return db.scalar(select(Region.name).where(Region.code == code)) or code


def parent_of(code: str) -> str:
    return code.rpartition(".")[0]
