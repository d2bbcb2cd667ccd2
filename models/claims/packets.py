"""Packets of claims that staff asked for; each is made once, outside of any turn."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, Session, mapped_column

from models import audit
from models.database.base import Base
from models.database.file_orders import FileOrder, index_waiting, is_asked


class ClaimPacket(FileOrder, Base):
    """A packet that somebody waits for until `made_at`."""

    __tablename__ = "claim_packets"

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.case_id"), index=True)


index_waiting("ix_claim_packets_waiting", ClaimPacket)
PURPOSE = "packet"
"""Of the file in which it is kept, for whoever asked, for a day."""


def ask_for(db: Session, claim_id: int, role_id: int, now: datetime) -> None:
    """Ask for a packet; a role that waits for one of this claim gets only that."""
    if not is_waited_for(db, claim_id, role_id):
        db.add(ClaimPacket(claim_id=claim_id, role_id=role_id, asked_at=now))
        audit.record(db, f"role:{role_id}", "asked for the papers of", f"case:{claim_id}", now)
        db.flush()


def is_waited_for(db: Session, claim_id: int, role_id: int) -> bool:
    """Whether the role waits for a packet of this claim."""
    same = ClaimPacket.claim_id == claim_id, ClaimPacket.role_id == role_id
    return is_asked(db, ClaimPacket, *same)


def file_name(claim_id: int) -> str:
    return f"klaim-{claim_id}.pdf"
