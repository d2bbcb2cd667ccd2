"""What a participant shares with others who may be the same worker, blind."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class ParticipantKey(Base):
    """Written by the housekeeping, and anew when the identity changed (`Participant.keyed_at`)."""

    __tablename__ = "participant_keys"

    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True, index=True)
