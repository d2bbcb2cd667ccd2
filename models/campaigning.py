"""A broadcast goes out, piece by piece: who is next, who they are today, and what became of it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import audience, person
from models.campaign import Campaign, CampaignPerson, Fate, Stage
from models.participant import Participant
from models.person import Address, Person

TOLD = (Fate.POSTED, Fate.SENT, Fate.UNKNOWN, Fate.REFUSED)


def running(db: Session, now: datetime) -> list[int]:
    rows = select(Campaign.id).where(Campaign.stage == Stage.RUNNING, Campaign.lapses_at > now)
    return list(db.scalars(rows.order_by(Campaign.id)))


def going(db: Session, campaign: int, now: datetime) -> Campaign | None:
    """The broadcast while it runs: it can be neither paused nor stopped until the end of this."""
    rows = select(Campaign).where(Campaign.id == campaign, Campaign.stage == Stage.RUNNING)
    held = rows.where(Campaign.lapses_at > now).with_for_update(read=True)
    return db.scalar(held.execution_options(populate_existing=True))


def under_way(db: Session, campaign: int) -> int:
    """How many letters of it are posted and have not ended."""
    where = CampaignPerson.campaign_id == campaign, CampaignPerson.fate == Fate.POSTED
    return db.scalar(select(func.count(CampaignPerson.id)).where(*where)) or 0


def take(
    db: Session, campaign: int, after: int, most: int, fate: Fate = Fate.WAITING
) -> list[CampaignPerson]:
    """The next ones of this fate, held; those in other hands are left out."""
    rows = select(CampaignPerson).where(
        CampaignPerson.campaign_id == campaign,
        CampaignPerson.fate == fate,
        CampaignPerson.id > after,
    )
    held = rows.order_by(CampaignPerson.id).limit(most).with_for_update(skip_locked=True)
    return list(db.scalars(held.execution_options(populate_existing=True)))


def hold(db: Session, people: Collection[int]) -> set[int]:
    """Those of the people who are in nobody's hands: they are held until the end of this."""
    rows = select(Person.id).where(Person.id.in_(people), Person.merged_into.is_(None))
    return set(db.scalars(rows.order_by(Person.id).with_for_update(skip_locked=True)))


def verdicts(
    db: Session, rows: Sequence[CampaignPerson], now: datetime
) -> dict[int, tuple[int | None, str]]:
    """By participant: who they are now and what the rule says; nothing of those who are gone."""
    where = Participant.id.in_([row.participant_id for row in rows])
    return {who: (whose, why) for who, whose, why in db.execute(audience.judged(where, now))}


def told(db: Session, campaign: int, people: Collection[int]) -> set[int]:
    """Those of the people who had it already, by another registration."""
    rows = select(CampaignPerson.person_id).where(
        CampaignPerson.campaign_id == campaign,
        CampaignPerson.person_id.in_(people),
        CampaignPerson.fate.in_(TOLD),
    )
    return {each for each in db.scalars(rows) if each is not None}


def places(db: Session, people: Collection[int], now: datetime) -> dict[int, tuple[str, Address]]:
    """By person: their language, and the best address that free words may go to."""
    rows = person.BEST_LAST.where(Person.id.in_(people), audience.open_now(now))
    found = db.execute(rows.add_columns(Person.language))
    return {address.person_id: (language, address) for address, language in found}
