"""Broadcasts from their beginning to their end: who is meant, who must agree, and the result.

Who may write to how many people without an officer reading it first.
"""

from datetime import datetime, time, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from domain.reminders import contact_rules
from domain.roles import RoleKind
from models import audit
from models.broadcasts import announcements, audience
from models.broadcasts.announcements import BroadcastNoticeKind
from models.broadcasts.audience import COLUMNS
from models.broadcasts.broadcast import (
    Broadcast,
    BroadcastRecipient,
    BroadcastState,
    RecipientState,
    change_unclaimed,
    recipient_counts,
)
from models.database.encryption import keyring
from models.messaging.message import DeliveryState
from models.participants.standing import Standing
from models.roles.role import Role

ALONE = {RoleKind.CADRE: 100, RoleKind.AGENT: 500}
"""More people than this and an officer reads it first: a cadre knows the members of an RW (about
100), an agent a portfolio; one wrong word to more of them is the office's word."""


def needs_approval(role: Role, people: int) -> bool:
    """An officer's own broadcast is the office's word already."""
    most = ALONE.get(RoleKind(role.kind))
    return most is not None and people > most


def approval_limit(role: Role) -> int:
    """How many people a role may write to without an officer."""
    return ALONE.get(RoleKind(role.kind), 0)


LATE = timedelta(days=1)
ASKED_FOR = timedelta(days=3)
"""So long an officer may take: what nobody approved by then is too old to be said."""


def start(
    db: Session, role: Role, words: str, group: Standing, place: str, now: datetime
) -> Broadcast:
    """Freeze whom it is for; it runs at once, or waits for an officer."""
    row = Broadcast(
        role_id=role.id,
        text=keyring(db).encrypt("campaign", words.encode()),
        group=group,
        place=place,
        state=BroadcastState.RUNNING,
        created_at=now,
        expires_at=expires_at(now),
    )
    db.add(row)
    db.flush()
    where = audience.audience_of(role, group, place, now)
    rows = audience.recipient_rows(row.id, where, now)
    db.execute(insert(BroadcastRecipient).from_select(COLUMNS, rows, include_defaults=False))
    counts = recipient_counts(db, row)
    if needs_approval(role, counts[RecipientState.WAITING]):
        row.state, row.expires_at = BroadcastState.ASKED, now + ASKED_FOR
        announcements.queue_notice(db, row.id, BroadcastNoticeKind.ASKED, now)
    people = counts.total()
    audit.record(db, f"role:{role.id}", "broadcast", f"campaign:{row.id}", now, people=people)
    return row


def expires_at(now: datetime) -> datetime:
    """A day after the end of the local day on which it can first be said, in UTC."""
    day = contact_rules.to_local_time(contact_rules.next_contact_time(now)).date() + timedelta(
        days=1
    )
    return datetime.combine(day, time.min, contact_rules.ZONE) + LATE


def text_of(db: Session, row: Broadcast) -> str:
    """Unsealed; empty when whoever typed it was erased."""
    return keyring(db).decrypt("campaign", row.text).decode() if row.text else ""


def approve(db: Session, row: Broadcast, officer: Role, now: datetime) -> None:
    if row.state == BroadcastState.ASKED:
        row.state, row.decided_by, row.expires_at = (
            BroadcastState.RUNNING,
            officer.id,
            expires_at(now),
        )
        announcements.queue_notice(db, row.id, BroadcastNoticeKind.APPROVED, now)
        audit.record(db, f"role:{officer.id}", "approved", f"campaign:{row.id}", now)


def decline(db: Session, row: Broadcast, officer: Role, reason: str, now: datetime) -> None:
    """`reason` is one of a few words, never typed."""
    if row.state == BroadcastState.ASKED:
        row.reason, row.decided_by = reason, officer.id
        end(db, row, BroadcastState.DECLINED, f"role:{officer.id}", now)
        announcements.queue_notice(db, row.id, BroadcastNoticeKind.DECLINED, now)


def end(db: Session, row: Broadcast, stage: BroadcastState, actor: str, now: datetime) -> None:
    """Stop or decline it: nobody hears it from now on who did not hear it yet."""
    if row.ended_at is not None:
        return
    row.state, row.ended_at = stage, now
    waiting = (
        BroadcastRecipient.broadcast_id == row.id,
        BroadcastRecipient.state == RecipientState.WAITING,
    )
    db.execute(update(BroadcastRecipient).where(*waiting).values(state=RecipientState.CANCELLED))
    change_unclaimed(db, row, outcome=DeliveryState.CANCELLED, settled_at=now, error=f"{stage}")
    audit.record(db, actor, f"{stage}", f"campaign:{row.id}", now)


def pause(db: Session, row: Broadcast, actor: str, now: datetime) -> None:
    """Nothing more is said, also not what is posted and in nobody's hands yet."""
    if row.state == BroadcastState.RUNNING:
        row.state = BroadcastState.PAUSED
        change_unclaimed(db, row, due_at=row.expires_at)
        audit.record(db, actor, "paused", f"campaign:{row.id}", now)


def resume(db: Session, row: Broadcast, actor: str, now: datetime) -> None:
    if row.state == BroadcastState.PAUSED:
        row.state = BroadcastState.RUNNING
        change_unclaimed(db, row, due_at=now)
        audit.record(db, actor, "resumed", f"campaign:{row.id}", now)


def expire(db: Session, campaign: int, now: datetime) -> None:
    """Its time is over: who did not hear it is left out, and what is not on its way is not sent."""
    rows = select(Broadcast).where(Broadcast.id == campaign, Broadcast.ended_at.is_(None))
    row = db.scalar(rows.where(Broadcast.expires_at <= now).with_for_update())
    if row is None:
        return
    asked = row.state == BroadcastState.ASKED
    row.state, row.ended_at = BroadcastState.DECLINED if asked else BroadcastState.DONE, now
    announcements.queue_notice(
        db, row.id, BroadcastNoticeKind.DECLINED if asked else BroadcastNoticeKind.DONE, now
    )
    waiting = (
        BroadcastRecipient.broadcast_id == row.id,
        BroadcastRecipient.state == RecipientState.WAITING,
    )
    late = {"state": RecipientState.LEFT_OUT, "reason": "too_late"}
    db.execute(update(BroadcastRecipient).where(*waiting).values(**late))
    change_unclaimed(db, row, outcome=DeliveryState.CANCELLED, settled_at=now, error="lapsed")
