"""What follows when a platform refused a letter with a number: told at once, or by a status."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session

from bot.whatsapp_errors import ALARMING, Do, meaning
from models import envelope, forwarding, halt, template
from models.outbox import Claimed

log = structlog.get_logger()

DAY = timedelta(days=1)
"""So long a campaign rests (131049: never immediately, at least 24 hours)."""

LATER = timedelta(minutes=1)
AGAIN = (Do.WAIT_CHAT, Do.WAIT_ALL, Do.NOBODY_KNOWS)
"""In a status these say that it was surely not delivered, and may be later."""

GONE = {132001: "MISSING", 132015: "PAUSED", 132016: "DISABLED"}
"""What a number says about a template."""


def follow(db: Session, letter: Claimed, code: int | None, now: datetime) -> None:
    """Act on it, in the transaction that settles the letter as refused; twice changes nothing."""
    do, why = meaning(code or 0), f"{code}"
    if do is Do.UNREACHABLE:
        forwarding.forward(db, letter, why, now)
        return
    stop(db, letter, do, code, now)
    if not again(db, letter, do, now):
        forwarding.pass_on(db, letter, why, now)


def again(db: Session, letter: Claimed, do: Do, now: datetime) -> bool:
    """Say it once more here, where that may help."""
    if do in AGAIN:
        return forwarding.again(db, letter, "again", now, now + LATER)
    if do is Do.WINDOW and envelope.text_of(db, letter.id) is None:
        return forwarding.again(db, letter, "template", now, now, closed=True)
    return False


def stop(db: Session, letter: Claimed, do: Do, code: int | None, now: datetime) -> None:
    """Stop what would only fail again, and call a human."""
    if do is Do.QUALITY and halt.halt(db, letter.channel, now + DAY, code, now):
        log.error("campaign stopped", channel=letter.channel, code=code, hours=24)
    text = envelope.text_of(db, letter.id) if do is Do.TEMPLATE else None
    if text and template.off(db, *text, GONE.get(code or 0, "PAUSED"), now):
        log.error("template switched off", name=text[0], language=text[1], code=code)
    if do in ALARMING:
        log.error(do.value, channel=letter.channel, code=code, letter=letter.id)
