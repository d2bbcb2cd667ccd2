"""A campaign that was stopped: nothing is sent unasked by this channel until then."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, ignoring


class Halt(Base):
    __tablename__ = "halts"

    channel: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[datetime]
    code: Mapped[int | None]
    """The platform's number of the reason."""
    at: Mapped[datetime]


def halt(db: Session, channel: str, until: datetime, code: int | None, now: datetime) -> bool:
    """Stop until then, at least; False when it was stopped that long already."""
    first = {"channel": channel, "until": now, "code": code, "at": now}
    db.connection().execute(ignoring(db, Halt), first)
    row = db.get_one(Halt, channel, with_for_update=True, populate_existing=True)
    if row.until >= until:
        return False
    row.until, row.code, row.at = until, code, now
    db.flush()
    return True


def halted_until(db: Session, channel: str, now: datetime) -> datetime | None:
    """Until when nothing unasked is sent; None when it may be."""
    rows = select(Halt.until).where(Halt.channel == channel, Halt.until > now)
    return db.connection().execute(rows).scalar()
