"""How a letter goes out: in free words, or as a text that the platform approved before.

Why somebody got a message: each letter keeps its reason.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.orm import Session

from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.people.person import Address

SAME = and_(Address.channel == OutboundMessage.channel, Address.address == OutboundMessage.address)
WRITE: Any = (
    update(OutboundMessage)
    .where(OutboundMessage.id == bindparam("of"))
    .values(template=bindparam("as_text"))
)


def last_inbound_at(db: Session, letters: Collection[int]) -> dict[int, datetime | None]:
    """By letter: when the person last wrote from its address (UTC)."""
    rows = (
        select(OutboundMessage.id, Address.last_inbound_at)
        .join(Address, SAME)
        .where(OutboundMessage.id.in_(letters))
    )
    return {row.id: row.last_inbound_at for row in db.connection().execute(rows)}


def set_templates(db: Session, texts: Mapping[int, str | None]) -> None:
    """Remember of letters which approved text is sent, as name/language; None: free words."""
    rows = [{"of": id, "as_text": text} for id, text in sorted(texts.items())]
    if rows:
        db.connection().execute(WRITE, rows)


def template_of(db: Session, letter: int) -> tuple[str, str] | None:
    """Name and language of the approved text that was sent."""
    found = (
        db.connection()
        .execute(select(OutboundMessage.template).where(OutboundMessage.id == letter))
        .scalar()
    )
    if not found:
        return None
    name, _, language = found.partition("/")
    return name, language


@dataclass(frozen=True, slots=True)
class SendReason:
    """`reason` names the sentence `why-<reason>`; `posted_at` is UTC."""

    reason: str
    posted_at: datetime


def last_proactive_message(db: Session, person_id: int) -> SendReason | None:
    """The newest letter that went to the person without their asking."""
    rows = select(OutboundMessage.reason, OutboundMessage.queued_at).where(
        OutboundMessage.person_id == person_id,
        OutboundMessage.lane == Lane.BULK,
        OutboundMessage.outcome.in_((DeliveryState.SENT, DeliveryState.UNKNOWN)),
    )
    row = db.execute(rows.order_by(OutboundMessage.id.desc()).limit(1)).first()
    return SendReason(*row) if row else None
