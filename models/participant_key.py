"""What a participant shares with others who may be the same worker, blind."""

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class ParticipantKey(Base):
    """Written by the housekeeping, and anew when the identity changed (`Participant.keyed_at`)."""

    __tablename__ = "participant_keys"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True, index=True
    )
