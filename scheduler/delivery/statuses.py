"""The consequences of what a platform says of our messages: delivery statuses and refusals.

A refusal with an error code comes as the answer to a send, or later in a status; both lead to
`handle_refusal`, in the transaction that settles the message.
"""

from datetime import datetime, timedelta
from enum import StrEnum

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.channels.whatsapp.errors import ALARMING, ErrorAction, action_for
from bot.message import DeliveryReport
from models.delivery import fallback, service_window
from models.messaging import delivery_status, outbox, pace, templates
from models.messaging.delivery_status import DeliveryStatus
from models.messaging.message import OutboundMessage
from models.messaging.outbox import ClaimedMessage

log = structlog.get_logger()

BULK_PAUSE = timedelta(days=1)
"""After 131049 nothing is sent again immediately, but at least 24 hours later."""

RETRY_AFTER = timedelta(minutes=1)
RETRYABLE = (ErrorAction.WAIT_CHAT, ErrorAction.WAIT_ALL, ErrorAction.NOBODY_KNOWS)
"""In a status these say that the message was surely not delivered, and may be later."""

TEMPLATE_STATUS = {132001: "MISSING", 132015: "PAUSED", 132016: "DISABLED"}
"""The status of a template that an error code implies."""


class StatusOutcome(StrEnum):
    """The result of recording a status."""

    RECORDED = "recorded"
    FOREIGN = "foreign"
    """It is about no message of ours."""
    NO_MESSAGE = "no message"
    """It names no message: of a file that followed its text, or of what somebody else sent."""


def record_status(
    sessions: sessionmaker[Session], report: DeliveryReport, now: datetime
) -> StatusOutcome:
    """Record one status, whole or not at all, in any order and any number of times.

    Blocking: call it in a worker thread. Raises when nothing was done; the platform sends it again.
    """
    if report.message_id is None:
        log.info("status of no message", channel=report.channel, state=report.state)
        return StatusOutcome.NO_MESSAGE
    with sessions.begin() as db:
        message = delivery_status.lock_message(
            db, report.message_id, report.channel, report.platform_id
        )
        if message is None:
            log.info("status of no message", channel=report.channel, state=report.state)
            delivery_status.count_foreign_status(db)
            return StatusOutcome.FOREIGN
        apply_status(db, message, report, now)
    return StatusOutcome.RECORDED


def apply_status(
    db: Session, message: OutboundMessage, report: DeliveryReport, now: datetime
) -> None:
    """Keep the status and its price, settle the message by it, and act on a failure."""
    kept = delivery_status.record_status(db, to_delivery_status(report, message.id))
    if report.price and message.template:
        name, _, language = message.template.partition("/")
        templates.record_price(db, name, language, f"{report.price.category} {report.price.type}")
    failed = f"{kept.code}: {kept.error_class}" if kept.state == "failed" else None
    if delivery_status.settle_from_status(db, message, failed, report.platform_id, now):
        handle_refusal(db, outbox.to_claimed(db, message), kept.code, now)


def to_delivery_status(report: DeliveryReport, message_id: int) -> DeliveryStatus:
    """The status as we keep it: of the reason only its class, of the person nothing."""
    price = report.price
    failed = report.state == "failed"
    return DeliveryStatus(
        message_id=message_id,
        state=report.state,
        at=report.at,
        code=report.code if failed else None,
        error_class=action_for(report.code or 0).value if failed else None,
        billable=price and price.billable,
        pricing_model=price and price.model,
        pricing_type=price and price.type,
        category=price and price.category,
        priced_by=report.state if price else None,
    )


def handle_refusal(db: Session, message: ClaimedMessage, code: int | None, now: datetime) -> None:
    """Act on a refusal: pause and report, then retry here or send to the next address.

    Doing it twice changes nothing.
    """
    action, why = action_for(code or 0), f"{code}"
    if action is ErrorAction.UNREACHABLE:
        fallback.send_to_next_address(db, message, why, now, unreachable=True)
        return
    template = service_window.template_of(db, message.id)
    pause_and_report(db, message, action, code=code, template=template, now=now)
    retried = False
    if action in RETRYABLE:
        retried = fallback.send_again(db, message, fallback.AGAIN, now, now + RETRY_AFTER)
    elif action is ErrorAction.WINDOW and template is None:
        retried = fallback.send_again(db, message, fallback.TEMPLATE, now, now, closed=True)
    if not retried:
        fallback.send_to_next_address(db, message, why, now)


def pause_and_report(
    db: Session,
    message: ClaimedMessage,
    action: ErrorAction,
    *,
    code: int | None,
    template: tuple[str, str] | None,
    now: datetime,
) -> None:
    """Stop what would only fail again, and log what a human has to look at."""
    if action is ErrorAction.QUALITY and pace.pause_channel(
        db, message.channel, now + BULK_PAUSE, code, now
    ):
        log.error("campaign stopped", channel=message.channel, code=code, hours=24)
    if action is ErrorAction.TEMPLATE and template:
        name, language = template
        status = TEMPLATE_STATUS.get(code or 0, "PAUSED")
        if templates.record_change(db, name, language, now, status=status):
            log.error("template switched off", name=name, language=language, code=code)
    if action in ALARMING:
        log.error(action.value, channel=message.channel, code=code, message_id=message.id)
