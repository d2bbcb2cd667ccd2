"""A broadcast goes out, piece by piece: who is next, who they are today, and what became of it."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.orm import Session

from models import audience
from models.campaign import UNENDED, Campaign, CampaignPerson, Fate, Stage, key_of
from models.conversation import Conversation
from models.letter import Letter
from models.participant import Participant
from models.person import Address, Person

TOLD = (Fate.POSTED, Fate.SENT, Fate.UNKNOWN, Fate.REFUSED)
LOOKED_AT = timedelta(days=2)
"""So long after its end a broadcast's letters are still looked at."""


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


def take(db: Session, campaign: int, after: int, most: int) -> list[CampaignPerson]:
    """The next ones who wait, held; those in other hands are left out."""
    rows = select(CampaignPerson).where(
        CampaignPerson.campaign_id == campaign,
        CampaignPerson.fate == Fate.WAITING,
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
    return {who: (person, why) for who, person, why in db.execute(audience.judged(where, now))}


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
    rows = (
        select(Address, Person.language)
        .join(Person, Person.id == Address.person_id)
        .join(Conversation, Conversation.person_id == Person.id)
        .where(Person.id.in_(people), Address.unreachable_at.is_(None), audience.open_now(now))
        .order_by(
            func.coalesce(Address.id == Person.preferred, False),
            func.coalesce(Address.id == Conversation.heard_from, False),
            Address.id,
        )
    )
    return {address.person_id: (language, address) for address, language in db.execute(rows)}


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


def posted(db: Session, campaign: int, after: int, most: int) -> list[CampaignPerson]:
    """People whose letters may have ended, held."""
    rows = select(CampaignPerson).where(
        CampaignPerson.campaign_id == campaign,
        CampaignPerson.fate == Fate.POSTED,
        CampaignPerson.id > after,
    )
    held = rows.order_by(CampaignPerson.id).limit(most).with_for_update(skip_locked=True)
    return list(db.scalars(held.execution_options(populate_existing=True)))


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
    return db.connection().execute(changed).rowcount == 1
