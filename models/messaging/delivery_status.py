"""Delivery statuses: what a platform says became of a message, and what it bills for it.

A message's outcome follows its status. No personal data.
"""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database import jobs
from models.database.base import Base
from models.messaging.message import DeliveryState, OutboundMessage

RANK = {"sent": 1, "failed": 2, "delivered": 3, "read": 4}
"""Statuses come in any order: the highest one holds. What was delivered did not fail."""

STATE_FIELDS = ("state", "at", "code", "error_class")
PRICE_FIELDS = ("billable", "pricing_model", "pricing_type", "category", "priced_by")
MAX_ID = 2**31
FOREIGN_STATUSES = "strange_statuses"
"""The setting that counts statuses of no message of ours."""


class DeliveryStatus(Base):
    """The status of one message, once the platform reported any."""

    __tablename__ = "delivery_statuses"

    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    state: Mapped[str]
    """sent, failed, delivered or read."""
    at: Mapped[datetime]
    """The time by the platform's clock (UTC)."""
    code: Mapped[int | None]
    """The platform's number of the reason, when it failed."""
    error_class: Mapped[str | None]
    """The class of that reason: what we did about it."""
    billable: Mapped[bool | None]
    pricing_model: Mapped[str | None]
    pricing_type: Mapped[str | None]
    category: Mapped[str | None]
    """The category that it is billed as: service, utility, marketing, authentication."""
    priced_by: Mapped[str | None]
    """The state that brought the price."""


def lock_message(db: Session, id: int, channel: str, platform_id: str) -> OutboundMessage | None:
    """The message that a status names, locked until the transaction ends; None when not ours.

    Another installation has messages with the same ids. A message whose send ended without an
    answer may have left twice, under two platform ids.
    """
    if not 0 < id < MAX_ID:
        return None
    message = db.get(OutboundMessage, id, with_for_update=True, populate_existing=True)
    if message is None or message.channel != channel or not message.attempts:
        return None
    known = message.unknown_attempts > 0 or message.platform_id in (None, platform_id)
    return message if known else None


def count_foreign_status(db: Session) -> None:
    """Count a status that is about no message of ours."""
    count = int(jobs.get_setting(db, FOREIGN_STATUSES) or 0)
    jobs.set_setting(db, FOREIGN_STATUSES, str(count + 1))


def record_status(db: Session, new: DeliveryStatus) -> DeliveryStatus:
    """Keep the highest state and the price that came with the highest one; returns what is kept.

    In any order, and however often, the same statuses leave the same row.
    """
    kept = db.get(DeliveryStatus, new.message_id, populate_existing=True)
    if kept is None:
        db.add(new)
        db.flush()
        return new
    changed = [*STATE_FIELDS] if state_order(new) > state_order(kept) else []
    changed += PRICE_FIELDS if price_order(new) > price_order(kept) else ()
    for name in changed:
        setattr(kept, name, getattr(new, name))
    db.flush()
    return kept


def state_order(row: DeliveryStatus) -> tuple[int, float, int]:
    """Sort by state, of two equal ones the earlier is higher."""
    return RANK[row.state], -row.at.timestamp(), -(row.code or 0)


def price_order(row: DeliveryStatus) -> tuple[int, str]:
    """Sort by the state that brought the price; no price is lowest."""
    if row.priced_by is None:
        return 0, ""
    return RANK[row.priced_by], f"{[getattr(row, name) for name in PRICE_FIELDS]}"


def settle_from_status(
    db: Session, message: OutboundMessage, failed: str | None, platform_id: str, now: datetime
) -> bool:
    """Settle as sent, or as refused because it `failed`; True when a failure must be acted on.

    It also settles a message that waits, is being sent, or was unknown: the platform knows best. A
    worker that holds an attempt keeps its lease, as the attempt may still leave: the person's later
    messages wait for it.
    """
    outcome = DeliveryState.REFUSED if failed else DeliveryState.SENT
    if message.outcome == outcome:
        return False
    must_act = bool(failed) and message.outcome != DeliveryState.CANCELLED
    message.outcome, message.settled_at = outcome, now
    message.error, message.platform_id = failed, platform_id
    db.flush()
    return must_act
