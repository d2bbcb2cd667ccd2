"""Packets of claims that staff asked for; each is made once, outside of any turn."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.database.base import Base


class ClaimPacket(Base):
    """A packet that somebody waits for until `made_at`."""

    __tablename__ = "claim_packets"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.case_id"), index=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    asked_at: Mapped[datetime]
    made_at: Mapped[datetime | None]


PURPOSE = "packet"
"""Of the file in which it is kept, for whoever asked, for a day."""
IS_WAITING = ClaimPacket.made_at.is_(None)
Index(
    "ix_claim_packets_waiting", ClaimPacket.id, postgresql_where=IS_WAITING, sqlite_where=IS_WAITING
)


def ask_for(db: Session, claim_id: int, role_id: int, now: datetime) -> None:
    """Ask for a packet; a role that waits for one of this claim gets only that."""
    if not is_waited_for(db, claim_id, role_id):
        db.add(ClaimPacket(claim_id=claim_id, role_id=role_id, asked_at=now))
        audit.record(db, f"role:{role_id}", "asked for the papers of", f"case:{claim_id}", now)
        db.flush()


def is_waited_for(db: Session, claim_id: int, role_id: int) -> bool:
    """Whether the role waits for a packet of this claim."""
    asked = ClaimPacket.claim_id == claim_id, ClaimPacket.role_id == role_id
    waiting = select(ClaimPacket.id).where(*asked, IS_WAITING).limit(1)
    return db.scalar(waiting) is not None


def file_name(claim_id: int) -> str:
    return f"klaim-{claim_id}.pdf"


def waiting_ids(db: Session, most: int) -> Sequence[int]:
    """The packets that wait, the oldest first."""
    rows = select(ClaimPacket.id).where(IS_WAITING).order_by(ClaimPacket.id).limit(most)
    return db.scalars(rows).all()


def lock_waiting(db: Session, packet_id: int) -> ClaimPacket | None:
    """The packet, locked, when it still waits."""
    rows = select(ClaimPacket).where(ClaimPacket.id == packet_id, IS_WAITING)
    return db.scalar(rows.with_for_update(skip_locked=True))
