"""What is to be said about a broadcast to those who ask, decide and send: each once, when it may
be said.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.broadcasts.broadcast import UNENDED, BroadcastRecipient
from models.database.base import Base, insert_if_absent

WAITED = timedelta(days=2)
"""So long the result waits for letters that have not ended."""


class BroadcastNoticeKind(StrEnum):
    ASKED = "asked"
    """Officers: it waits for a decision."""
    APPROVED = "approved"
    DECLINED = "declined"
    DONE = "done"
    """Its result is whole."""


class BroadcastNotice(Base):
    """`told_at` is empty as long as it is owed."""

    __tablename__ = "broadcast_notices"
    __table_args__ = (UniqueConstraint("broadcast_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"))
    kind: Mapped[str]
    queued_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


OWED = BroadcastNotice.sent_at.is_(None)
Index("ix_broadcast_notices_owed", BroadcastNotice.id, postgresql_where=OWED, sqlite_where=OWED)


def queue_notice(db: Session, campaign: int, about: BroadcastNoticeKind, now: datetime) -> None:
    """What is owed already, or was told, is not owed again."""
    db.flush()
    insert_if_absent(
        db, BroadcastNotice, {"broadcast_id": campaign, "kind": about, "queued_at": now}
    )


def queued_notices(db: Session, now: datetime, most: int) -> Sequence[BroadcastNotice]:
    """The oldest first, held; a result not before all of its letters have ended."""
    here = BroadcastRecipient.broadcast_id == BroadcastNotice.broadcast_id
    unended = select(BroadcastRecipient.id).where(here, UNENDED).exists()
    waited = BroadcastNotice.queued_at < now - WAITED
    ready = or_(BroadcastNotice.kind != BroadcastNoticeKind.DONE, ~unended, waited)
    rows = select(BroadcastNotice).where(OWED, ready).order_by(BroadcastNotice.id).limit(most)
    return list(db.scalars(rows.with_for_update(skip_locked=True, of=BroadcastNotice)))
