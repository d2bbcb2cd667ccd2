"""Broadcasts from their beginning to their end: who is meant, who must agree, and the result."""

from datetime import datetime, time, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from domain import courtesy
from models import audience, audit, broadcast_news
from models.audience import COLUMNS
from models.broadcast_approval import needs_approval
from models.broadcast_letters import hold_back
from models.broadcast_news import About
from models.broadcast_result import fates
from models.campaign import Campaign, CampaignPerson, Fate, Stage
from models.group import Group
from models.letter import Outcome
from models.role import Role
from models.seal import keyring

LATE = timedelta(days=1)
ASKED_FOR = timedelta(days=3)
"""So long an officer may take: what nobody approved by then is too old to be said."""


def start(db: Session, role: Role, words: str, group: Group, place: str, now: datetime) -> Campaign:
    """Freeze whom it is for; it runs at once, or waits for an officer."""
    row = Campaign(
        role_id=role.id,
        words=keyring(db).seal("campaign", words.encode()),
        group=group,
        place=place,
        stage=Stage.RUNNING,
        made_at=now,
        lapses_at=too_old(now),
    )
    db.add(row)
    db.flush()
    where = audience.meant(role, group, place, now)
    rows = audience.frozen(row.id, where, now)
    db.execute(insert(CampaignPerson).from_select(COLUMNS, rows, include_defaults=False))
    counts = fates(db, row)
    if needs_approval(role, counts[Fate.WAITING]):
        row.stage, row.lapses_at = Stage.ASKED, now + ASKED_FOR
        broadcast_news.owe(db, row.id, About.ASKED, now)
    people = counts.total()
    audit.note(db, f"role:{role.id}", "broadcast", f"campaign:{row.id}", now, people=people)
    return row


def too_old(now: datetime) -> datetime:
    """A day after the end of the local day on which it can first be said, in UTC."""
    day = courtesy.local(courtesy.next_opening(now)).date() + timedelta(days=1)
    return datetime.combine(day, time.min, courtesy.ZONE) + LATE


def words_of(db: Session, row: Campaign) -> str:
    """Unsealed; empty when whoever typed it was erased."""
    return keyring(db).unseal("campaign", row.words).decode() if row.words else ""


def approve(db: Session, row: Campaign, officer: Role, now: datetime) -> None:
    if row.stage == Stage.ASKED:
        row.stage, row.decided_by, row.lapses_at = Stage.RUNNING, officer.id, too_old(now)
        broadcast_news.owe(db, row.id, About.APPROVED, now)
        audit.note(db, f"role:{officer.id}", "approved", f"campaign:{row.id}", now)


def decline(db: Session, row: Campaign, officer: Role, reason: str, now: datetime) -> None:
    """`reason` is one of a few words, never typed."""
    if row.stage == Stage.ASKED:
        row.reason, row.decided_by = reason, officer.id
        end(db, row, Stage.DECLINED, f"role:{officer.id}", now)
        broadcast_news.owe(db, row.id, About.DECLINED, now)


def end(db: Session, row: Campaign, stage: Stage, actor: str, now: datetime) -> None:
    """Stop or decline it: nobody hears it from now on who did not hear it yet."""
    if row.ended_at is not None:
        return
    row.stage, row.ended_at = stage, now
    waiting = CampaignPerson.campaign_id == row.id, CampaignPerson.fate == Fate.WAITING
    db.execute(update(CampaignPerson).where(*waiting).values(fate=Fate.CANCELLED))
    hold_back(db, row, outcome=Outcome.CANCELLED, settled_at=now, error=f"{stage}")
    audit.note(db, actor, f"{stage}", f"campaign:{row.id}", now)


def pause(db: Session, row: Campaign, actor: str, now: datetime) -> None:
    """Nothing more is said, also not what is posted and in nobody's hands yet."""
    if row.stage == Stage.RUNNING:
        row.stage = Stage.PAUSED
        hold_back(db, row, due_at=row.lapses_at)
        audit.note(db, actor, "paused", f"campaign:{row.id}", now)


def resume(db: Session, row: Campaign, actor: str, now: datetime) -> None:
    if row.stage == Stage.PAUSED:
        row.stage = Stage.RUNNING
        hold_back(db, row, due_at=now)
        audit.note(db, actor, "resumed", f"campaign:{row.id}", now)


def lapse(db: Session, campaign: int, now: datetime) -> None:
    """Its time is over: who did not hear it is left out, and what is not on its way is not sent."""
    rows = select(Campaign).where(Campaign.id == campaign, Campaign.ended_at.is_(None))
    row = db.scalar(rows.where(Campaign.lapses_at <= now).with_for_update())
    if row is None:
        return
    asked = row.stage == Stage.ASKED
    row.stage, row.ended_at = Stage.DECLINED if asked else Stage.DONE, now
    broadcast_news.owe(db, row.id, About.DECLINED if asked else About.DONE, now)
    waiting = CampaignPerson.campaign_id == row.id, CampaignPerson.fate == Fate.WAITING
    late = {"fate": Fate.LEFT_OUT, "reason": "too_late"}
    db.execute(update(CampaignPerson).where(*waiting).values(**late))
    hold_back(db, row, outcome=Outcome.CANCELLED, settled_at=now, error="lapsed")
