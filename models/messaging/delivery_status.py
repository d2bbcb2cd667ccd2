"""What the platform says became of a letter, and what it bills for it. No personal data.

A campaign that was stopped: nothing is sent unasked by this channel until then.

A letter in the light of what the platform says of it: its outcome follows.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database import jobs
from models.database.base import Base, insert_or_ignore
from models.messaging.message import DeliveryState, OutboundMessage
from models.messaging.outbox import ClaimedMessage, decrypt_body

RANK = {"sent": 1, "failed": 2, "delivered": 3, "read": 4}
"""Statuses come in any order: the highest one holds. What was delivered did not fail."""


class DeliveryStatus(Base):
    """One row a letter of which the platform told us something."""

    __tablename__ = "delivery_statuses"

    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    state: Mapped[str]
    """sent, failed, delivered or read."""
    at: Mapped[datetime]
    """When, by the platform's clock."""
    code: Mapped[int | None]
    """The platform's number of the reason, when it failed."""
    error_class: Mapped[str | None]
    """The class of that reason: what we did about it."""
    billable: Mapped[bool | None]
    pricing_model: Mapped[str | None]
    pricing_type: Mapped[str | None]
    category: Mapped[str | None]
    """What it is billed as: service, utility, marketing, authentication."""
    priced_by: Mapped[str | None]
    """The state that brought the price."""


STATE = ("state", "at", "code", "error_class")
PRICE = ("billable", "pricing_model", "pricing_type", "category", "priced_by")


def record_status(db: Session, told: DeliveryStatus) -> DeliveryStatus:
    """Take it in: the highest state holds, and the price that came with the highest one.

    In any order, and however often, the same statuses leave the same row.
    """
    kept = db.get(DeliveryStatus, told.message_id, populate_existing=True)
    if kept is None:
        db.add(told)
        db.flush()
        return told
    if rank(told) > rank(kept):
        copy_fields(kept, told, STATE)
    if value(told) > value(kept):
        copy_fields(kept, told, PRICE)
    db.flush()
    return kept


def rank(row: DeliveryStatus) -> tuple[int, float, int]:
    """The higher state, of two equal ones the earlier."""
    return RANK[row.state], -row.at.timestamp(), -(row.code or 0)


def value(row: DeliveryStatus) -> tuple[int, str]:
    if row.priced_by is None:
        return 0, ""
    return RANK[row.priced_by], f"{[getattr(row, name) for name in PRICE]}"


def copy_fields(kept: DeliveryStatus, told: DeliveryStatus, names: tuple[str, ...]) -> None:
    for name in names:
        setattr(kept, name, getattr(told, name))


class ChannelPause(Base):
    __tablename__ = "channel_pauses"

    channel: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[datetime]
    code: Mapped[int | None]
    """The platform's number of the reason."""
    at: Mapped[datetime]


def pause_channel(
    db: Session, channel: str, until: datetime, code: int | None, now: datetime
) -> bool:
    """Stop until then, at least; False when it was stopped that long already."""
    first = {"channel": channel, "until": now, "code": code, "at": now}
    db.connection().execute(insert_or_ignore(db, ChannelPause), first)
    row = db.get_one(ChannelPause, channel, with_for_update=True, populate_existing=True)
    if row.until >= until:
        return False
    row.until, row.code, row.at = until, code, now
    db.flush()
    return True


def paused_until(db: Session, channel: str, now: datetime) -> datetime | None:
    """Until when nothing unasked is sent; None when it may be."""
    rows = select(ChannelPause.until).where(
        ChannelPause.channel == channel, ChannelPause.until > now
    )
    return db.connection().execute(rows).scalar()


LARGEST_ID = 2**31
STRANGE = "strange_statuses"
"""The fact that counts statuses of no letter of ours."""


def lock_message(db: Session, id: int) -> OutboundMessage | None:
    """The letter, held until the transaction ends; None also of a number that is no id."""
    if not 0 < id < LARGEST_ID:
        return None
    rows = select(OutboundMessage).where(OutboundMessage.id == id).with_for_update()
    return db.scalar(rows.execution_options(populate_existing=True))


def is_ours(letter: OutboundMessage, channel: str, platform_id: str) -> bool:
    """Whether a status that names this letter can be about it: another installation has ids too.

    A letter whose send was in doubt may have left twice, under two names.
    """
    if letter.channel != channel or not letter.attempts:
        return False
    return letter.unknown_attempts > 0 or letter.platform_id in (None, platform_id)


def settle_from_status(
    db: Session, letter: OutboundMessage, failed: str | None, platform_id: str, now: datetime
) -> bool:
    """Sent, or refused because it `failed`; True when a failure is news, and must be acted on.

    It also settles what waits, is in somebody's hands, or was unknown: the platform knows best.
    """
    outcome = DeliveryState.REFUSED if failed else DeliveryState.SENT
    if letter.outcome == outcome:
        return False
    news = bool(failed) and letter.outcome != DeliveryState.CANCELLED
    letter.outcome, letter.settled_at, letter.leased_until = outcome, now, None
    letter.error, letter.platform_id = failed, platform_id
    db.flush()
    return news


def count_unknown_statuses(db: Session) -> None:
    jobs.set_setting(db, STRANGE, str(int(jobs.get_setting(db, STRANGE) or 0) + 1))


def as_claimed(db: Session, letter: OutboundMessage) -> ClaimedMessage:
    """The letter as whoever delivers it holds it."""
    values = {name: getattr(letter, name) for name in ClaimedMessage.__slots__ if name != "body"}
    return ClaimedMessage(**values, body=decrypt_body(db, letter.body))
