"""Statuses: what a platform says became of letters that it had accepted."""

from datetime import datetime
from enum import StrEnum

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.message import Status
from bot.whatsapp_errors import meaning
from models import arrival, proof, template
from models.arrival import Arrival
from models.letter import Letter
from scheduler import mishaps

log = structlog.get_logger()


class Noted(StrEnum):
    TAKEN = "taken"
    STRANGE = "strange"
    """It is about no letter of ours."""
    NAMELESS = "nameless"
    """It names no letter: of a file that followed its text, or of what somebody else sent."""


def note(sessions: sessionmaker[Session], status: Status, now: datetime) -> Noted:
    """Take one status in, whole or not at all, in any order and any number of times.

    Blocking: call it in a worker thread. Raises when nothing was done; the platform sends it again.
    """
    if status.letter is None:
        log.info("status of no letter", channel=status.channel, state=status.state)
        return Noted.NAMELESS
    with sessions.begin() as db:
        letter = proof.held(db, status.letter)
        if letter is None or not proof.is_ours(letter, status.channel, status.platform_id):
            log.info("status of no letter", channel=status.channel, state=status.state)
            proof.count_strange(db)
            return Noted.STRANGE
        take(db, letter, status, now)
    return Noted.TAKEN


def take(db: Session, letter: Letter, status: Status, now: datetime) -> None:
    kept = arrival.record(db, told(status, letter.id))
    if status.price and letter.template:
        name, _, language = letter.template.partition("/")
        template.billed(db, name, language, f"{status.price.category} {status.price.type}")
    failed = f"{kept.code}: {kept.why}" if kept.state == "failed" else None
    if proof.settle(db, letter, failed, status.platform_id, now):
        mishaps.follow(db, proof.claimed(db, letter), kept.code, now)


def told(status: Status, letter: int) -> Arrival:
    """The status as we keep it: of the reason only its class, of the person nothing."""
    price = status.price
    failed = status.state == "failed"
    return Arrival(
        letter_id=letter,
        state=status.state,
        at=status.at,
        code=status.code if failed else None,
        why=meaning(status.code or 0).value if failed else None,
        billable=price and price.billable,
        pricing_model=price and price.model,
        pricing_type=price and price.type,
        category=price and price.category,
        priced_by=status.state if price else None,
    )
