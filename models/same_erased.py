"""Erasure of what the desk of pairs and broadcasts keep: what others said, and what was shared."""

from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from models.campaign import Campaign, CampaignPerson
from models.participant_key import ParticipantKey
from models.role import Role
from models.twin import UNDECIDED, Twin


def forget(db: Session, participant_id: int) -> None:
    """The registration shares nothing with anybody any more."""
    db.execute(delete(ParticipantKey).where(ParticipantKey.participant_id == participant_id))
    about = or_(Twin.one == participant_id, Twin.other == participant_id)
    db.execute(delete(Twin).where(about, UNDECIDED))


def silence(db: Session, person_id: int) -> None:
    """What somebody wrote to many is not kept; who heard it stays counted."""
    roles = select(Role.id).where(Role.person_id == person_id)
    db.execute(update(Campaign).where(Campaign.role_id.in_(roles)).values(words=None))


def copy(db: Session, person_id: int) -> list[dict[str, Any]]:
    """Broadcasts that were for the person, and what became of them."""
    rows = (
        select(Campaign.made_at, CampaignPerson.fate, CampaignPerson.reason)
        .join(Campaign, Campaign.id == CampaignPerson.campaign_id)
        .where(CampaignPerson.person_id == person_id)
        .order_by(Campaign.id)
    )
    return [
        {"at": made_at.isoformat(), "fate": fate, "reason": reason}
        for made_at, fate, reason in db.execute(rows)
    ]
