"""Who holds an office in a community body: those who should be registered, name by name."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Officeholder(Base):
    """`until` is the last day in office; NULL while it lasts."""

    __tablename__ = "officeholders"

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation: Mapped[str]
    village: Mapped[str]
    rt: Mapped[str]
    """"003", or empty where the office has none."""
    rw: Mapped[str]
    post: Mapped[str]
    name: Mapped[bytes | None]
    """Sealed."""
    name_index: Mapped[str]
    """How the name sounds, blind: the same as of a participant of that name."""
    since: Mapped[date]
    until: Mapped[date | None]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))


IN_OFFICE = Officeholder.until.is_(None)
Index(
    "uq_officeholders_in_office",
    Officeholder.village,
    Officeholder.organisation,
    Officeholder.rw,
    Officeholder.rt,
    Officeholder.name_index,
    unique=True,
    postgresql_where=IN_OFFICE,
    sqlite_where=IN_OFFICE,
)
