"""A broadcast, and everybody it is for: frozen as rows, each of which ends in a named state.

A role sees its own broadcasts, an officer also those that wait for a decision. Notices about one go
to its sender and to the officers who decide, each once.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from domain.regions import is_within
from domain.roles import RoleKind
from models.database.base import Base, insert_if_absent
from models.database.files import file_reference, index_reference
from models.messaging.message import WAITING, DeliveryState, OutboundMessage
from models.roles import four_eyes
from models.roles.role import Role

REASON = "campaign"
"""The reason with which messages of broadcasts are posted."""


class BroadcastState(StrEnum):
    """The state of a broadcast. `asked`: an officer must approve it first."""

    ASKED = "asked"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DECLINED = "declined"
    DONE = "done"


class RecipientState(StrEnum):
    """The state of a recipient. The recipients of all states together are always the audience."""

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
    """The sender, in whose name it goes."""
    text: Mapped[bytes | None]
    """What they typed, or the words of a ready broadcast in Indonesian, encrypted."""
    english: Mapped[bytes | None]
    """The same in English, where it is ready; NULL: everybody gets `text`."""
    button: Mapped[str | None]
    """The command of the first button below it."""
    group: Mapped[str]
    place: Mapped[str]
    """The code of a kecamatan, a kelurahan or an RW, or empty: everywhere."""
    filters: Mapped[str]
    """What narrows the audience besides, as `dump_filters` writes it."""
    photo_id: Mapped[int | None] = file_reference()
    """The picture that goes along."""
    state: Mapped[str]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    """What is not posted by then is too old to be said (UTC)."""
    starts_at: Mapped[datetime | None]
    """Nothing is posted before (UTC); NULL: it goes at once."""
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    ended_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    """Why an officer declined it: one of a few words, never typed."""
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("broadcasts.id"), index=True)
    """The broadcast that this one puts right, for those who got it."""


index_reference(Broadcast.photo_id)


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


ADDRESSED = (
    RecipientState.POSTED,
    RecipientState.SENT,
    RecipientState.UNKNOWN,
    RecipientState.REFUSED,
)
"""States of recipients to whom a message was posted."""
MAY_HAVE_GOT_IT = ADDRESSED[:3]
UNENDED = BroadcastRecipient.state.in_([RecipientState.WAITING, RecipientState.POSTED])
Index("ix_broadcasts_ended_at", Broadcast.ended_at)
Index(
    "ix_broadcast_recipients_state",
    BroadcastRecipient.broadcast_id,
    BroadcastRecipient.state,
    BroadcastRecipient.id,
)


def own_broadcasts(db: Session, role: Role, most: int) -> list[Broadcast]:
    """The newest broadcasts of a role."""
    rows = select(Broadcast).where(Broadcast.role_id == role.id).order_by(Broadcast.id.desc())
    return list(db.scalars(rows.limit(most)))


def awaiting_approval(db: Session, officer: Role) -> list[Broadcast]:
    """The broadcasts that this officer may approve, the oldest first."""
    if officer.kind != RoleKind.OFFICER:
        return []
    waiting = select(Broadcast).where(Broadcast.state == BroadcastState.ASKED)
    found = db.scalars(waiting.order_by(Broadcast.id))
    return [row for row in found if may_approve(db, officer, row)]


def may_approve(db: Session, officer: Role, row: Broadcast) -> bool:
    """Whether it waits for an officer of this area, who is another human than its sender."""
    sender = db.get_one(Role, row.role_id)
    decides = officer.kind == RoleKind.OFFICER and row.state == BroadcastState.ASKED
    here = decides and is_within(sender.area, officer.area)
    return here and four_eyes.may_decide(db, officer.person_id, sender.person_id)


def visible_broadcast(db: Session, role: Role, number: str) -> Broadcast | None:
    """The broadcast of this number; None when the role may not see it."""
    id = whole_number(number)
    row = db.get(Broadcast, id) if id is not None else None
    return row if row is not None and may_see(db, role, row) else None


def find_broadcast(db: Session, role: Role, number: str) -> Broadcast | None:
    """The broadcast of `visible_broadcast`, locked."""
    row = visible_broadcast(db, role, number)
    if row is not None:
        db.refresh(row, with_for_update=True)
    return row


def may_see(db: Session, role: Role, row: Broadcast) -> bool:
    """Whether it is the role's own, or one that this officer may decide about."""
    return row.role_id == role.id or may_approve(db, role, row)


def recipient_counts(db: Session, row: Broadcast) -> Counter[RecipientState]:
    """The number of recipients in each state; together they are the audience."""
    state = BroadcastRecipient.state
    counts = select(state, func.count()).where(BroadcastRecipient.broadcast_id == row.id)
    found = db.execute(counts.group_by(state))
    return Counter({RecipientState(name): count for name, count in found})


def exclusion_counts(db: Session, row: Broadcast) -> Counter[str]:
    """The number of recipients who were left out, by reason."""
    reason = BroadcastRecipient.reason
    counts = select(reason, func.count()).where(
        BroadcastRecipient.broadcast_id == row.id,
        BroadcastRecipient.state == RecipientState.LEFT_OUT,
    )
    return Counter({name or "": count for name, count in db.execute(counts.group_by(reason))})


def message_key(broadcast_id: int, recipient_id: int) -> str:
    """The key of the message to one recipient: it is posted only once."""
    return f"campaign:{broadcast_id}:{recipient_id}"


def cancel_for_person(db: Session, person_id: int, now: datetime) -> int:
    """Cancel the messages of broadcasts and events to a person that no worker has claimed; how
    many. Their result says so."""
    rows = update(OutboundMessage).where(
        WAITING,
        OutboundMessage.person_id == person_id,
        OutboundMessage.reason == REASON,
        OutboundMessage.leased_until.is_(None),
    )
    values = {"outcome": DeliveryState.CANCELLED, "settled_at": now, "error": "consent withdrawn"}
    return db.connection().execute(rows.values(values)).rowcount


def change_unclaimed(db: Session, row: Broadcast, **values: object) -> int:
    """Change its messages that no worker has claimed, also those to another address."""
    rows = update(OutboundMessage).where(
        WAITING,
        OutboundMessage.leased_until.is_(None),
        OutboundMessage.key.startswith(f"campaign:{row.id}:", autoescape=True),
    )
    return db.connection().execute(rows.values(**values)).rowcount


WAITED = timedelta(days=2)
"""So long the notice of the result waits for messages that have not ended."""


class BroadcastNoticeKind(StrEnum):
    ASKED = "asked"
    """To the officers: it waits for a decision."""
    APPROVED = "approved"
    DECLINED = "declined"
    DONE = "done"
    """Its result is whole."""


class BroadcastNotice(Base):
    """`sent_at` is empty as long as it waits."""

    __tablename__ = "broadcast_notices"
    __table_args__ = (UniqueConstraint("broadcast_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcasts.id"))
    kind: Mapped[str]
    queued_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


QUEUED = BroadcastNotice.sent_at.is_(None)
Index("ix_broadcast_notices_owed", BroadcastNotice.id, postgresql_where=QUEUED, sqlite_where=QUEUED)


def queue_notice(db: Session, broadcast_id: int, kind: BroadcastNoticeKind, now: datetime) -> None:
    """Queue a notice; one that was queued or sent before changes nothing."""
    db.flush()
    values = {"broadcast_id": broadcast_id, "kind": kind, "queued_at": now}
    insert_if_absent(db, BroadcastNotice, values)


def queued_notices(db: Session, now: datetime, most: int) -> Sequence[BroadcastNotice]:
    """The oldest first, locked; that of a result not before all of its messages have ended."""
    here = BroadcastRecipient.broadcast_id == BroadcastNotice.broadcast_id
    unended = select(BroadcastRecipient.id).where(here, UNENDED).exists()
    waited = BroadcastNotice.queued_at < now - WAITED
    ready = or_(BroadcastNotice.kind != BroadcastNoticeKind.DONE, ~unended, waited)
    rows = select(BroadcastNotice).where(QUEUED, ready).order_by(BroadcastNotice.id).limit(most)
    return list(db.scalars(rows.with_for_update(skip_locked=True, of=BroadcastNotice)))
