"""The pace of a channel and its pauses, which all processes share and a restart does not forget.

Every message that is claimed takes a moment of its own; the next moment that is free is a row. A
refusal may pause the bulk messages of a channel.
"""

from datetime import datetime

from sqlalchemy import bindparam, case, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, insert_or_ignore

WORKER = "perisai_messages"
"""What a process that delivers calls its connection to PostgreSQL."""
WORKERS = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE application_name = :name AND datname = current_database()"
)
FARTHEST = 60.0
"""Seconds ahead that may be taken: a clock that was wrong for a while silences no channel."""


class ChannelPace(Base):
    """The next free moment of a channel, in Unix seconds."""

    __tablename__ = "channel_paces"

    channel: Mapped[str] = mapped_column(primary_key=True)
    free_at: Mapped[float]


class ChannelPause(Base):
    """A pause of a channel: it sends no bulk message before the pause ends."""

    __tablename__ = "channel_pauses"

    channel: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[datetime]
    code: Mapped[int | None]
    """The platform's number of the reason."""
    at: Mapped[datetime]


NOW = bindparam("now", type_=ChannelPace.free_at.type)
IS_AHEAD = ChannelPace.free_at.between(NOW, NOW + FARTHEST)
TAKE = (
    update(ChannelPace)
    .where(ChannelPace.channel == bindparam("of"))
    .values(
        free_at=case((IS_AHEAD, ChannelPace.free_at), else_=NOW)
        + bindparam("span", type_=ChannelPace.free_at.type)
    )
    .returning(ChannelPace.free_at)
)


def take_moments(db: Session, channel: str, count: int, gap: float, now: float) -> float:
    """Take `count` moments, `gap` seconds apart; returns the first (Unix seconds)."""
    connection, span = db.connection(), count * gap
    values = {"of": channel, "now": now, "span": span}
    end = connection.execute(TAKE, values).scalar()
    if end is None:
        first = {"channel": channel, "free_at": now}
        connection.execute(insert_or_ignore(db, ChannelPace), first)
        end = connection.execute(TAKE, values).scalar_one()
    return float(end) - span


def count_workers(db: Session) -> int:
    """The number of processes that deliver; at least one."""
    if db.connection().dialect.name == "sqlite":
        return 1
    return max(1, int(db.connection().execute(WORKERS, {"name": WORKER}).scalar_one()))


def pause_channel(
    db: Session, channel: str, until: datetime, code: int | None, now: datetime
) -> bool:
    """Pause the channel at least `until` a moment; False when its pause lasts longer already."""
    first = {"channel": channel, "until": now, "code": code, "at": now}
    db.connection().execute(insert_or_ignore(db, ChannelPause), first)
    row = db.get_one(ChannelPause, channel, with_for_update=True, populate_existing=True)
    if row.until >= until:
        return False
    row.until, row.code, row.at = until, code, now
    db.flush()
    return True


def paused_until(db: Session, channel: str, now: datetime) -> datetime | None:
    """The end of the channel's pause (UTC); None when it is not paused."""
    rows = select(ChannelPause.until).where(
        ChannelPause.channel == channel, ChannelPause.until > now
    )
    return db.connection().execute(rows).scalar()
