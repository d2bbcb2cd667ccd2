"""Broadcasts from start to end: the frozen audience, an officer's decision, pauses, expiry.

For more than a certain number of people another human, who is an officer, approves.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, insert, select, update
from sqlalchemy.orm import Session

from domain.calendar import ZONE, to_local_time
from domain.reminders import contact_rules
from domain.roles import RoleKind
from models import audit
from models.broadcasts import audience, sending
from models.broadcasts.audience import NO_FILTERS, Filters, dump_filters
from models.broadcasts.broadcast import (
    Broadcast,
    BroadcastNoticeKind,
    BroadcastRecipient,
    BroadcastState,
    RecipientState,
    change_unclaimed,
    may_approve,
    queue_notice,
    recipient_counts,
    visible_broadcast,
)
from models.database.encryption import keyring
from models.messaging.message import DeliveryState
from models.participants.standing import ANYBODY, Standing
from models.roles import four_eyes
from models.roles import role as role_model
from models.roles.role import Role

ALONE = {RoleKind.CADRE: 100, RoleKind.AGENT: 500, RoleKind.OFFICER: 500}
"""More people than this and an officer reads it first: a cadre knows the members of an RW (about
100), an agent a portfolio; one wrong word to more of them is the office's word, which two officers
give."""

MOST_POSTED = 1_000
"""Messages of a broadcast whose ends are looked up when it is stopped: no more are on their way."""
LATE = timedelta(days=1)
APPROVAL_TIME = timedelta(days=3)
"""So long an officer may take: what nobody approved by then is too old to be said."""


class BroadcastAction(StrEnum):
    """A step that a role may take with a broadcast."""

    APPROVE = "approve"
    DECLINE = "decline"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


class DeclineReason(StrEnum):
    """The reason why an officer declines a broadcast."""

    WORDS = "broadcast_words"
    PEOPLE = "broadcast_people"
    TIME = "broadcast_time"
    TALK = "broadcast_talk"


OWN_ACTIONS = {
    BroadcastState.RUNNING: (BroadcastAction.PAUSE, BroadcastAction.END),
    BroadcastState.PAUSED: (BroadcastAction.RESUME, BroadcastAction.END),
    BroadcastState.ASKED: (BroadcastAction.END,),
}


def needs_approval(db: Session, sender: Role, people: int, *, has_picture: bool = False) -> bool:
    """Whether an officer must approve: for many people, and a picture, which no rule can read; an
    officer's own is sent at once where there is no other."""
    is_few = people <= ALONE[RoleKind(sender.kind)] if sender.kind in ALONE else True
    if is_few and not (has_picture and people):
        return False
    if sender.kind != RoleKind.OFFICER:
        return True
    officers = role_model.officers_of_area(db, sender.area)
    return any(four_eyes.may_decide(db, each.person_id, sender.person_id) for each in officers)


def start(
    db: Session,
    role: Role,
    text: str,
    group: Standing,
    place: str,
    now: datetime,
    *,
    english: str = "",
    button: str = "",
    concerns: ColumnElement[bool] = ANYBODY,
    corrects: Broadcast | None = None,
    starts_at: datetime | None = None,
    filters: Filters = NO_FILTERS,
    photo_id: int | None = None,
) -> Broadcast:
    """Freeze the audience, of it those whom it `concerns`; the broadcast runs at once, or at
    `starts_at`, or waits for an officer. Without words in English everybody gets `text`. What
    `corrects` another is for those who got that one, whoever they are by now."""
    row = Broadcast(
        role_id=role.id,
        text=keyring(db).encrypt("campaign", text.encode()),
        english=keyring(db).encrypt("campaign", english.encode()) if english else None,
        button=button or None,
        group=group,
        place=place,
        filters=dump_filters(filters),
        photo_id=photo_id,
        state=BroadcastState.RUNNING,
        created_at=now,
        expires_at=expires_at(starts_at or now),
        starts_at=starts_at,
        corrects_id=corrects.id if corrects else None,
    )
    db.add(row)
    db.flush()
    if corrects:
        where = audience.who_got(corrects.id)
    else:
        where = and_(audience.audience_of(db, role, group, place, now, filters), concerns)
    freeze(db, row, where, now)
    counts = recipient_counts(db, row)
    waiting = counts[RecipientState.WAITING]
    if needs_approval(db, role, waiting, has_picture=photo_id is not None):
        ask_approval(db, row, now)
    audit.record(
        db, f"role:{role.id}", "broadcast", f"campaign:{row.id}", now, people=counts.total()
    )
    return row


def freeze(db: Session, row: Broadcast, where: ColumnElement[bool], now: datetime) -> None:
    """Make rows of the people who are to get it."""
    is_planned = row.starts_at is not None
    rows = audience.recipient_rows(row.id, where, row.starts_at or now, planned=is_planned)
    added = insert(BroadcastRecipient).from_select(audience.COLUMNS, rows, include_defaults=False)
    db.execute(added)


def ask_approval(db: Session, row: Broadcast, now: datetime) -> None:
    """Wait for an officer, not longer than what it says holds."""
    row.state = BroadcastState.ASKED
    last = now + APPROVAL_TIME
    row.expires_at = min(last, row.expires_at) if row.starts_at else last
    queue_notice(db, row.id, BroadcastNoticeKind.ASKED, now)


def expires_at(now: datetime) -> datetime:
    """A day after the end of the local day on which it can first be said."""
    first = to_local_time(contact_rules.next_contact_time(now)).date()
    return datetime.combine(first + timedelta(days=1), time.min, ZONE) + LATE


def text_of(db: Session, row: Broadcast, language: str = "") -> str:
    """The text in a language, decrypted; empty when whoever typed it was erased."""
    text = row.english if language == "en" and row.english else row.text
    return keyring(db).decrypt("campaign", text).decode() if text else ""


def possible_actions(row: Broadcast, role: Role) -> tuple[BroadcastAction, ...]:
    """The steps that the role may take with a broadcast that it may see, in its present state."""
    is_own = row.role_id == role.id
    if row.state == BroadcastState.ASKED and role.kind == RoleKind.OFFICER and not is_own:
        return BroadcastAction.APPROVE, BroadcastAction.DECLINE
    if not is_own or row.ended_at is not None:
        return ()
    return OWN_ACTIONS.get(BroadcastState(row.state), ())


def may_correct(row: Broadcast, role: Role) -> bool:
    """Whether the role may put a broadcast right: its own, once nothing more of it is sent."""
    return row.role_id == role.id and row.state in (BroadcastState.STOPPED, BroadcastState.DONE)


def find_corrected(db: Session, role: Role, number: str) -> Broadcast | None:
    """The broadcast of this number, if the role may put it right."""
    row = visible_broadcast(db, role, number)
    return row if row is not None and may_correct(row, role) else None


def corrected_day(db: Session, row: Broadcast) -> date | None:
    """The local day of the broadcast that this one puts right, if it does."""
    first = db.get(Broadcast, row.corrects_id) if row.corrects_id else None
    return to_local_time(first.created_at).date() if first else None


def apply(
    db: Session, row: Broadcast, action: BroadcastAction, role: Role, reason: str, now: datetime
) -> None:
    """Do one of the possible actions; `reason` is of a refusal."""
    actor = f"role:{role.id}"
    match action:
        case BroadcastAction.APPROVE:
            approve(db, row, role, now)
        case BroadcastAction.DECLINE:
            decline(db, row, role, reason, now)
        case BroadcastAction.PAUSE:
            pause(db, row, actor, now)
        case BroadcastAction.RESUME:
            resume(db, row, actor, now)
        case BroadcastAction.END:
            end(db, row, BroadcastState.STOPPED, actor, now)


def approve(db: Session, row: Broadcast, officer: Role, now: datetime) -> None:
    """Let a broadcast run that waits for approval."""
    if may_approve(db, officer, row):
        row.state, row.decided_by = BroadcastState.RUNNING, officer.id
        row.expires_at = expires_at(max(now, row.starts_at or now))
        queue_notice(db, row.id, BroadcastNoticeKind.APPROVED, now)
        audit.record(db, f"role:{officer.id}", "approved", f"campaign:{row.id}", now)


def decline(db: Session, row: Broadcast, officer: Role, reason: str, now: datetime) -> None:
    """End a broadcast that waits for approval; `reason` is one of a few words, never typed."""
    if may_approve(db, officer, row):
        row.reason, row.decided_by = reason, officer.id
        end(db, row, BroadcastState.DECLINED, f"role:{officer.id}", now)
        queue_notice(db, row.id, BroadcastNoticeKind.DECLINED, now)


def pause(db: Session, row: Broadcast, actor: str, now: datetime) -> None:
    """Send nothing more for now, nor what is posted and not claimed yet."""
    if row.state == BroadcastState.RUNNING:
        row.state = BroadcastState.PAUSED
        change_unclaimed(db, row, due_at=row.expires_at)
        audit.record(db, actor, "paused", f"campaign:{row.id}", now)


def resume(db: Session, row: Broadcast, actor: str, now: datetime) -> None:
    """Let a paused broadcast run again."""
    if row.state == BroadcastState.PAUSED:
        row.state = BroadcastState.RUNNING
        change_unclaimed(db, row, due_at=now)
        audit.record(db, actor, "resumed", f"campaign:{row.id}", now)


def end(db: Session, row: Broadcast, state: BroadcastState, actor: str, now: datetime) -> None:
    """Stop or decline it: recipients who did not get it yet are cancelled, and the result says at
    once who did."""
    if row.ended_at is None:
        row.state, row.ended_at = state, now
        cancel_waiting(db, row, now, f"{state}", state=RecipientState.CANCELLED)
        posted = sending.next_recipients(db, row.id, RecipientState.POSTED, 0, MOST_POSTED)
        sending.collect_results(db, posted)
        audit.record(db, actor, f"{state}", f"campaign:{row.id}", now)


def expire(db: Session, broadcast_id: int, now: datetime) -> None:
    """End a broadcast whose time is over: recipients who did not get it yet are left out."""
    rows = select(Broadcast).where(Broadcast.id == broadcast_id, Broadcast.ended_at.is_(None))
    row = db.scalar(rows.where(Broadcast.expires_at <= now).with_for_update())
    if row is None:
        return
    if row.state == BroadcastState.ASKED:
        row.state, kind = BroadcastState.DECLINED, BroadcastNoticeKind.DECLINED
    else:
        row.state, kind = BroadcastState.DONE, BroadcastNoticeKind.DONE
    row.ended_at = now
    queue_notice(db, row.id, kind, now)
    cancel_waiting(db, row, now, "lapsed", state=RecipientState.LEFT_OUT, reason="too_late")


def cancel_waiting(db: Session, row: Broadcast, now: datetime, error: str, **values: str) -> None:
    """Set these values on the recipients who still wait, and cancel, with the `error`, the messages
    that no worker has claimed."""
    waiting = update(BroadcastRecipient).where(
        BroadcastRecipient.broadcast_id == row.id,
        BroadcastRecipient.state == RecipientState.WAITING,
    )
    db.execute(waiting.values(**values))
    change_unclaimed(db, row, outcome=DeliveryState.CANCELLED, settled_at=now, error=error)
