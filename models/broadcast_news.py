"""What is to be said about a broadcast to those who ask, decide and send: each once, when it may
be said."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, insert_new
from models.campaign import UNENDED, CampaignPerson

WAITED = timedelta(days=2)
"""So long the result waits for letters that have not ended."""


class About(StrEnum):
    ASKED = "asked"
    """Officers: it waits for a decision."""
    APPROVED = "approved"
    DECLINED = "declined"
    DONE = "done"
    """Its result is whole."""


class BroadcastNews(Base):
    """`told_at` is empty as long as it is owed."""

    __tablename__ = "campaign_news"
    __table_args__ = (UniqueConstraint("campaign_id", "about"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    about: Mapped[str]
    owed_at: Mapped[datetime]
    told_at: Mapped[datetime | None]


OWED = BroadcastNews.told_at.is_(None)
Index("ix_campaign_news_owed", BroadcastNews.id, postgresql_where=OWED, sqlite_where=OWED)


def owe(db: Session, campaign: int, about: About, now: datetime) -> None:
    """What is owed already, or was told, is not owed again."""
    db.flush()
    insert_new(db, BroadcastNews, {"campaign_id": campaign, "about": about, "owed_at": now})


def owed(db: Session, now: datetime, most: int) -> Sequence[BroadcastNews]:
    """The oldest first, held; a result not before all of its letters have ended."""
    here = CampaignPerson.campaign_id == BroadcastNews.campaign_id
    unended = select(CampaignPerson.id).where(here, UNENDED).exists()
    waited = BroadcastNews.owed_at < now - WAITED
    ready = or_(BroadcastNews.about != About.DONE, ~unended, waited)
    rows = select(BroadcastNews).where(OWED, ready).order_by(BroadcastNews.id).limit(most)
    return list(db.scalars(rows.with_for_update(skip_locked=True, of=BroadcastNews)))
