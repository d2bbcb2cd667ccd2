"""How far a broadcast is: its people by what became of them, and why some were left out."""

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.campaign import Campaign, CampaignPerson, Fate


def fates(db: Session, row: Campaign) -> Counter[Fate]:
    """How many of its people are how far; together they are the audience."""
    which = CampaignPerson.campaign_id == row.id
    counts = select(CampaignPerson.fate, func.count()).where(which).group_by(CampaignPerson.fate)
    return Counter({Fate(name): count for name, count in db.execute(counts)})


def reasons(db: Session, row: Campaign) -> Counter[str]:
    """Why people were left out."""
    which = CampaignPerson.campaign_id == row.id, CampaignPerson.fate == Fate.LEFT_OUT
    reason = CampaignPerson.reason
    counts = select(reason, func.count()).where(*which).group_by(reason)
    return Counter({name or "": count for name, count in db.execute(counts)})
