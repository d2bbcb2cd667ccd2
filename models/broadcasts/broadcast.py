"""A broadcast, and everybody it is for: frozen as rows, each of which ends in a named state.

The letters of a broadcast that are posted and in nobody's hands.

Whose broadcasts somebody sees: one's own, and for an officer those that wait for a decision.

How far a broadcast is: its people by what became of them, and why some were left out.
"""

from collections import Counter
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    UniqueConstraint,
    and_,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from domain.regions import is_within
from domain.roles import RoleKind
from models.database.base import Base
from models.messaging.message import WAITING, OutboundMessage
from models.roles.role import Role

REASON = "campaign"
"""Why a letter of a broadcast was posted."""


class BroadcastState(StrEnum):
    """Of a broadcast. `asked`: an officer must approve it first."""

    ASKED = "asked"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DECLINED = "declined"
    DONE = "done"


class RecipientState(StrEnum):
    """Of one of its people. All of them together are always the audience."""

    WAITING = "waiting"
    POSTED = "posted"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    LEFT_OUT = "left_out"


class Broadcast(Base):
    __tablename__ = "broadcasts"

    id: Mapped[int] = mapped_column(primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    """In whose name it goes."""
    text: Mapped[bytes | None]
    """What they typed, sealed."""
    group: Mapped[str]
    place: Mapped[str]
    """Village and RW with a slash between them, or empty: everywhere."""
    state: Mapped[str]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    """What is not posted by then is too old to be said (UTC)."""
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    ended_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    """Why an officer declined it: one of a few words, never typed."""


class BroadcastRecipient(Base):
    """`reason` says why somebody was left out."""

    __tablename__ = "broadcast_recipients"
    __table_args__ = (UniqueConstraint("broadcast_id", "participant_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"))
    participant_id: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    state: Mapped[str]
    reason: Mapped[str | None]


OPEN = or_(Broadcast.state == BroadcastState.ASKED, Broadcast.ended_at.is_(None))
UNENDED = BroadcastRecipient.state.in_([RecipientState.WAITING, RecipientState.POSTED])
Index("ix_broadcasts_ended_at", Broadcast.ended_at)
Index(
    "ix_broadcast_recipients_state",
    BroadcastRecipient.broadcast_id,
    BroadcastRecipient.state,
    BroadcastRecipient.id,
)


def message_key(campaign: int, row: int) -> str:
    """The key of the letter to one of its people: it may be owed only once."""
    return f"campaign:{campaign}:{row}"


def change_unclaimed(db: Session, row: Broadcast, **values: object) -> int:
    """Change its letters that nobody has in hand."""
    idle = and_(WAITING, OutboundMessage.leased_until.is_(None), messages_of(row))
    return db.connection().execute(update(OutboundMessage).where(idle).values(**values)).rowcount


def messages_of(row: Broadcast) -> ColumnElement[bool]:
    """Its letters, also those that went on to another address."""
    return OutboundMessage.key.startswith(message_key(row.id, 0).removesuffix("0"), autoescape=True)


def own_broadcasts(db: Session, role: Role, most: int = 5) -> list[Broadcast]:
    """The newest of a role."""
    rows = select(Broadcast).where(Broadcast.role_id == role.id).order_by(Broadcast.id.desc())
    return list(db.scalars(rows.limit(most)))


def awaiting_approval(db: Session, officer: Role, most: int = 5) -> list[Broadcast]:
    """Those that wait for an officer of the area in which their sender works."""
    if officer.kind != RoleKind.OFFICER:
        return []
    rows = select(Broadcast, Role.area).join(Role, Role.id == Broadcast.role_id)
    waiting = rows.where(Broadcast.state == BroadcastState.ASKED).order_by(Broadcast.id)
    found = [row for row, area in db.execute(waiting) if is_within(area, officer.area)]
    return found[:most]


def find_broadcast(db: Session, role: Role, wanted: str) -> Broadcast | None:
    """One of one's own, or one that an officer may decide about; held until the end."""
    number = whole_number(wanted)
    row = db.get(Broadcast, number) if number is not None else None
    if row is None or not may_see(db, role, row):
        return None
    db.refresh(row, with_for_update=True)
    return row


def may_see(db: Session, role: Role, row: Broadcast) -> bool:
    sender = db.get_one(Role, row.role_id)
    decides = role.kind == RoleKind.OFFICER and row.state == BroadcastState.ASKED
    return row.role_id == role.id or (decides and is_within(sender.area, role.area))


def recipient_counts(db: Session, row: Broadcast) -> Counter[RecipientState]:
    """How many of its people are how far; together they are the audience."""
    which = BroadcastRecipient.broadcast_id == row.id
    counts = (
        select(BroadcastRecipient.state, func.count())
        .where(which)
        .group_by(BroadcastRecipient.state)
    )
    return Counter({RecipientState(name): count for name, count in db.execute(counts)})


def exclusion_counts(db: Session, row: Broadcast) -> Counter[str]:
    """Why people were left out."""
    which = (
        BroadcastRecipient.broadcast_id == row.id,
        BroadcastRecipient.state == RecipientState.LEFT_OUT,
    )
    reason = BroadcastRecipient.reason
    counts = select(reason, func.count()).where(*which).group_by(reason)
    return Counter({name or "": count for name, count in db.execute(counts)})
