"""What became of a broadcast's letters, and when it is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select, update
from sqlalchemy.orm import Session

from models import broadcast_news
from models.broadcast_news import About
from models.campaign import UNENDED, Campaign, CampaignPerson, Fate, Stage, key_of
from models.letter import Letter

LOOKED_AT = timedelta(days=2)
"""So long after its end a broadcast's letters are still looked at."""


def lapsed(db: Session, now: datetime) -> list[int]:
    """Broadcasts that are not over, and whose time is."""
    rows = select(Campaign.id).where(Campaign.ended_at.is_(None), Campaign.lapses_at <= now)
    return list(db.scalars(rows.order_by(Campaign.id)))


def watched(db: Session, now: datetime) -> list[int]:
    """Broadcasts with letters that may have ended since somebody looked."""
    recent = or_(Campaign.ended_at.is_(None), Campaign.ended_at > now - LOOKED_AT)
    there = CampaignPerson.campaign_id == Campaign.id, CampaignPerson.fate == Fate.POSTED
    rows = select(Campaign.id).where(recent, select(CampaignPerson.id).where(*there).exists())
    return list(db.scalars(rows.order_by(Campaign.id)))


def collect(db: Session, rows: Sequence[CampaignPerson]) -> int:
    """Write down how letters ended; one that went on to another address is judged by the last."""
    last: dict[str, str | None] = {}
    found = select(Letter.key, Letter.outcome).where(
        Letter.participant_id.in_([row.participant_id for row in rows]),
        Letter.key.startswith("campaign:"),
    )
    for key, outcome in db.execute(found.order_by(Letter.id)):
        last[str(key).partition(">")[0]] = outcome
    ended = [(row, last.get(key_of(row.campaign_id, row.id), Fate.UNKNOWN)) for row in rows]
    for row, outcome in ended:
        if outcome is not None:
            row.fate = outcome
    db.flush()
    return sum(outcome is not None for _, outcome in ended)


def finish(db: Session, campaign: int, now: datetime) -> bool:
    """It is over when nobody waits and nothing is on its way."""
    where = and_(CampaignPerson.campaign_id == campaign, UNENDED)
    if db.scalar(select(CampaignPerson.id).where(where).limit(1)) is not None:
        return False
    over = update(Campaign).where(Campaign.id == campaign, Campaign.stage == Stage.RUNNING)
    changed = over.where(Campaign.ended_at.is_(None)).values(stage=Stage.DONE, ended_at=now)
    if db.connection().execute(changed).rowcount != 1:
        return False
    broadcast_news.owe(db, campaign, About.DONE, now)
    return True
