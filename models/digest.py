"""The morning digest of a role: when it is wanted, when the last one came, what it saw."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Digest(Base):
    """`minute` of the local day, 450 = 07:30. No row: at the usual time, none sent yet."""

    __tablename__ = "digests"

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), primary_key=True)
    minute: Mapped[int]
    sent_on: Mapped[date | None]
    """The local day of the last one."""
    seen: Mapped[bytes | None]
    """How each of the portfolio stood then: to tell what changed since (models/seen.py)."""
