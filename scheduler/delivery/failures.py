"""What follows when a platform refused a letter with a number: told at once, or by a status."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session

from bot.channels.whatsapp.errors import ALARMING, ErrorAction, action_for
from models.delivery import fallback, service_window
from models.messaging import delivery_status, templates
from models.messaging.outbox import ClaimedMessage

log = structlog.get_logger()

DAY = timedelta(days=1)
"""So long a campaign rests (131049: never immediately, at least 24 hours)."""

LATER = timedelta(minutes=1)
AGAIN = (ErrorAction.WAIT_CHAT, ErrorAction.WAIT_ALL, ErrorAction.NOBODY_KNOWS)
"""In a status these say that it was surely not delivered, and may be later."""

GONE = {132001: "MISSING", 132015: "PAUSED", 132016: "DISABLED"}
"""What a number says about a template."""


def handle_refusal(db: Session, letter: ClaimedMessage, code: int | None, now: datetime) -> None:
    """Act on it, in the transaction that settles the letter as refused; twice changes nothing."""
    do, why = action_for(code or 0), f"{code}"
    if do is ErrorAction.UNREACHABLE:
        fallback.mark_unreachable_and_retry(db, letter, why, now)
        return
    pause_and_report(db, letter, do, code, now)
    if not retry_once(db, letter, do, now):
        fallback.send_to_next_address(db, letter, why, now)


def retry_once(db: Session, letter: ClaimedMessage, do: ErrorAction, now: datetime) -> bool:
    """Say it once more here, where that may help."""
    if do in AGAIN:
        return fallback.repost(db, letter, "again", now, now + LATER)
    if do is ErrorAction.WINDOW and service_window.template_of(db, letter.id) is None:
        return fallback.repost(db, letter, "template", now, now, closed=True)
    return False


def pause_and_report(
    db: Session, letter: ClaimedMessage, do: ErrorAction, code: int | None, now: datetime
) -> None:
    """Stop what would only fail again, and call a human."""
    if do is ErrorAction.QUALITY and delivery_status.pause_channel(
        db, letter.channel, now + DAY, code, now
    ):
        log.error("campaign stopped", channel=letter.channel, code=code, hours=24)
    text = service_window.template_of(db, letter.id) if do is ErrorAction.TEMPLATE else None
    if text and templates.disable_template(db, *text, GONE.get(code or 0, "PAUSED"), now):
        log.error("template switched off", name=text[0], language=text[1], code=code)
    if do in ALARMING:
        log.error(do.value, channel=letter.channel, code=code, letter=letter.id)
