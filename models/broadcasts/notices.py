"""Notices about a broadcast, to its sender and to the officers who decide: each is given once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.broadcasts.broadcast import UNENDED, BroadcastRecipient
from models.database.base import Base, insert_if_absent

WAITED = timedelta(days=2)
"""So long the notice of the result waits for messages that have not ended."""


class BroadcastNoticeKind(StrEnum):
    ASKED = "asked"
    """To the officers: it waits for a decision."""
    APPROVED = "approved"
    DECLINED = "declined"
    DONE = "done"
    """Its result is whole."""


class BroadcastNotice(Base):
    """`sent_at` is empty as long as it waits."""

    __tablename__ = "broadcast_notices"
    __table_args__ = (UniqueConstraint("broadcast_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"))
    kind: Mapped[str]
    queued_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


QUEUED = BroadcastNotice.sent_at.is_(None)
Index("ix_broadcast_notices_owed", BroadcastNotice.id, postgresql_where=QUEUED, sqlite_where=QUEUED)


def queue_notice(db: Session, broadcast_id: int, kind: BroadcastNoticeKind, now: datetime) -> None:
    """Queue a notice; one that was queued or sent before changes nothing."""
    db.flush()
    values = {"broadcast_id": broadcast_id, "kind": kind, "queued_at": now}
    insert_if_absent(db, BroadcastNotice, values)


def queued_notices(db: Session, now: datetime, most: int) -> Sequence[BroadcastNotice]:
    """The oldest first, locked; that of a result not before all of its messages have ended."""
    here = BroadcastRecipient.broadcast_id == BroadcastNotice.broadcast_id
    unended = select(BroadcastRecipient.id).where(here, UNENDED).exists()
    waited = BroadcastNotice.queued_at < now - WAITED
    ready = or_(BroadcastNotice.kind != BroadcastNoticeKind.DONE, ~unended, waited)
    rows = select(BroadcastNotice).where(QUEUED, ready).order_by(BroadcastNotice.id).limit(most)
    return list(db.scalars(rows.with_for_update(skip_locked=True, of=BroadcastNotice)))
