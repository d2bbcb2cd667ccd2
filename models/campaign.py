"""A broadcast, and everybody it is for: frozen as rows, each of which ends in a named state."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, or_
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

REASON = "campaign"
"""Why a letter of a broadcast was posted."""


class Stage(StrEnum):
    """Of a broadcast. `asked`: an officer must approve it first."""

    ASKED = "asked"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DECLINED = "declined"
    DONE = "done"


class Fate(StrEnum):
    """Of one of its people. All of them together are always the audience."""

    WAITING = "waiting"
    POSTED = "posted"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    LEFT_OUT = "left_out"


class Campaign(Base):
    __tablename__ = "campaigns"

    id: Mapped[int] = mapped_column(primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    """In whose name it goes."""
    words: Mapped[bytes | None]
    """What they typed, sealed."""
    group: Mapped[str]
    place: Mapped[str]
    """Village and RW with a slash between them, or empty: everywhere."""
    stage: Mapped[str]
    made_at: Mapped[datetime]
    lapses_at: Mapped[datetime]
    """What is not posted by then is too old to be said (UTC)."""
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    ended_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    """Why an officer declined it: one of a few words, never typed."""


class CampaignPerson(Base):
    """`reason` says why somebody was left out."""

    __tablename__ = "campaign_people"
    __table_args__ = (UniqueConstraint("campaign_id", "participant_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    participant_id: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    fate: Mapped[str]
    reason: Mapped[str | None]


OPEN = or_(Campaign.stage == Stage.ASKED, Campaign.ended_at.is_(None))
UNENDED = CampaignPerson.fate.in_([Fate.WAITING, Fate.POSTED])
Index("ix_campaigns_ended_at", Campaign.ended_at)
Index("ix_campaign_people_fate", CampaignPerson.campaign_id, CampaignPerson.fate, CampaignPerson.id)


def key_of(campaign: int, row: int) -> str:
    """The key of the letter to one of its people: it may be owed only once."""
    return f"campaign:{campaign}:{row}"
