"""Statuses: what a platform says became of letters that it had accepted."""

from datetime import datetime
from enum import StrEnum

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.channels.whatsapp.errors import action_for
from bot.message import DeliveryReport
from models.messaging import delivery_status, templates
from models.messaging.delivery_status import DeliveryStatus
from models.messaging.message import OutboundMessage
from scheduler.delivery import failures

log = structlog.get_logger()


class StatusOutcome(StrEnum):
    TAKEN = "taken"
    STRANGE = "strange"
    """It is about no letter of ours."""
    NAMELESS = "nameless"
    """It names no letter: of a file that followed its text, or of what somebody else sent."""


def record_status(
    sessions: sessionmaker[Session], status: DeliveryReport, now: datetime
) -> StatusOutcome:
    """Take one status in, whole or not at all, in any order and any number of times.

    Blocking: call it in a worker thread. Raises when nothing was done; the platform sends it again.
    """
    if status.letter is None:
        log.info("status of no letter", channel=status.channel, state=status.state)
        return StatusOutcome.NAMELESS
    with sessions.begin() as db:
        letter = delivery_status.lock_message(db, status.letter)
        if letter is None or not delivery_status.is_ours(
            letter, status.channel, status.platform_id
        ):
            log.info("status of no letter", channel=status.channel, state=status.state)
            delivery_status.count_unknown_statuses(db)
            return StatusOutcome.STRANGE
        apply_status(db, letter, status, now)
    return StatusOutcome.TAKEN


def apply_status(
    db: Session, letter: OutboundMessage, status: DeliveryReport, now: datetime
) -> None:
    kept = delivery_status.record_status(db, to_delivery_status(status, letter.id))
    if status.price and letter.template:
        name, _, language = letter.template.partition("/")
        templates.record_price(db, name, language, f"{status.price.category} {status.price.type}")
    failed = f"{kept.code}: {kept.error_class}" if kept.state == "failed" else None
    if delivery_status.settle_from_status(db, letter, failed, status.platform_id, now):
        failures.handle_refusal(db, delivery_status.as_claimed(db, letter), kept.code, now)


def to_delivery_status(status: DeliveryReport, letter: int) -> DeliveryStatus:
    """The status as we keep it: of the reason only its class, of the person nothing."""
    price = status.price
    failed = status.state == "failed"
    return DeliveryStatus(
        message_id=letter,
        state=status.state,
        at=status.at,
        code=status.code if failed else None,
        error_class=action_for(status.code or 0).value if failed else None,
        billable=price and price.billable,
        pricing_model=price and price.model,
        pricing_type=price and price.type,
        category=price and price.category,
        priced_by=status.state if price else None,
    )
