"""Broadcasts from their beginning to their end: who is meant, who must agree, and the result."""

from collections import Counter
from datetime import datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, func, insert, select, update
from sqlalchemy.orm import Session

from domain import courtesy
from domain.areas import inside
from domain.roles import Kind
from models import audience, audit
from models.audience import COLUMNS
from models.campaign import Campaign, CampaignPerson, Fate, Stage, key_of
from models.group import Group
from models.letter import WAITING, Letter, Outcome
from models.role import Role
from models.seal import keyring

ALONE = {Kind.CADRE: 100, Kind.AGENT: 500}
"""More people than this and an officer reads it first: a cadre knows the members of an RW (about
100), an agent a portfolio; one wrong word to more of them is the office's word."""

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
    people = counts.total()
    audit.note(db, f"role:{role.id}", "broadcast", f"campaign:{row.id}", now, people=people)
    return row


def needs_approval(role: Role, people: int) -> bool:
    """An officer's own broadcast is the office's word already."""
    most = ALONE.get(Kind(role.kind))
    return most is not None and people > most


def too_old(now: datetime) -> datetime:
    """A day after the end of the local day on which it can first be said, in UTC."""
    day = courtesy.local(courtesy.next_opening(now)).date() + timedelta(days=1)
    return datetime.combine(day, time.min, courtesy.ZONE) + LATE


def words_of(db: Session, row: Campaign) -> str:
    """Unsealed; empty when whoever typed it was erased."""
    return keyring(db).unseal("campaign", row.words).decode() if row.words else ""


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


def mine(db: Session, role: Role, most: int = 5) -> list[Campaign]:
    """The newest of a role."""
    rows = select(Campaign).where(Campaign.role_id == role.id).order_by(Campaign.id.desc())
    return list(db.scalars(rows.limit(most)))


def asked(db: Session, officer: Role, most: int = 5) -> list[Campaign]:
    """Those that wait for an officer of the area in which their sender works."""
    if officer.kind != Kind.OFFICER:
        return []
    rows = select(Campaign, Role.area).join(Role, Role.id == Campaign.role_id)
    waiting = rows.where(Campaign.stage == Stage.ASKED).order_by(Campaign.id)
    found = [row for row, area in db.execute(waiting) if inside(area, officer.area)]
    return found[:most]


def find(db: Session, role: Role, wanted: str) -> Campaign | None:
    """One of one's own, or one that an officer may decide about; held until the end."""
    seen = {str(row.id): row for row in [*mine(db, role), *asked(db, role)]}
    row = seen.get(wanted)
    if row is not None:
        db.refresh(row, with_for_update=True)
    return row


def approve(db: Session, row: Campaign, officer: Role, now: datetime) -> None:
    if row.stage == Stage.ASKED:
        row.stage, row.decided_by, row.lapses_at = Stage.RUNNING, officer.id, too_old(now)
        audit.note(db, f"role:{officer.id}", "approved", f"campaign:{row.id}", now)


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


def hold_back(db: Session, row: Campaign, **values: object) -> int:
    """Change its letters that nobody has in hand."""
    idle = and_(WAITING, Letter.leased_until.is_(None), belonging(row))
    return db.connection().execute(update(Letter).where(idle).values(**values)).rowcount


def belonging(row: Campaign) -> ColumnElement[bool]:
    """Its letters, also those that went on to another address."""
    return Letter.key.startswith(key_of(row.id, 0).removesuffix("0"), autoescape=True)


def lapse(db: Session, campaign: int, now: datetime) -> None:
    """Its time is over: who did not hear it is left out, and what is not on its way is not sent."""
    rows = select(Campaign).where(Campaign.id == campaign, Campaign.ended_at.is_(None))
    row = db.scalar(rows.where(Campaign.lapses_at <= now).with_for_update())
    if row is None:
        return
    row.stage = Stage.DECLINED if row.stage == Stage.ASKED else Stage.DONE
    row.ended_at = now
    waiting = CampaignPerson.campaign_id == row.id, CampaignPerson.fate == Fate.WAITING
    late = {"fate": Fate.LEFT_OUT, "reason": "too_late"}
    db.execute(update(CampaignPerson).where(*waiting).values(**late))
    hold_back(db, row, outcome=Outcome.CANCELLED, settled_at=now, error="lapsed")


def most(role: Role) -> int:
    """How many people a role may write to without an officer."""
    return ALONE.get(Kind(role.kind), 0)
