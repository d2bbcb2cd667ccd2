"""Receipts: the signed code of a collection, and what the book says about one."""

import hmac
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import receipt
from domain.receipt import Forged, Mistyped
from models import cash, ledger
from models.match import STANDS, Match
from models.payment import Event, Payment
from models.seal import keyring


class Stage(StrEnum):
    COLLECTED = "collected"
    DEPOSITED = "deposited"
    POSTED = "posted"
    MISPOSTED = "misposted"
    """Under another NIK: it protects nobody yet."""
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Found:
    """A receipt of ours. `covered`: official data has its months, whoever paid for them."""

    event: Payment
    stage: Stage
    covered: bool


def key(db: Session) -> bytes:
    return hmac.digest(keyring(db).index_key, b"receipts", "sha256")


def code(db: Session, event: Payment) -> str:
    return receipt.write(event.id, key(db))


def look(db: Session, text: str) -> Found | Mistyped | Forged:
    """A well-signed code without a collection is none of this installation's book: forged."""
    read = receipt.parse(text, key(db))
    if not isinstance(read, receipt.Valid):
        return read
    event = db.get(Payment, read.serial) if read.serial < 2**31 else None
    if event is None or event.event != Event.COLLECTED:
        return Forged()
    paid = set(ledger.posted_months(db, event.participant_id))
    return Found(event, stage(db, event), paid.issuperset(ledger.months_of(event)))


def stage(db: Session, event: Payment) -> Stage:
    if not cash.listed(db, cash.stands(), Payment.id == event.id):
        return Stage.REVERSED
    lines = cash.listed(db, cash.LINE, Payment.covers == event.id)
    if not lines:
        return Stage.COLLECTED
    done = cash.listed(db, cash.POSTED, Payment.covers == event.id)
    if not done:
        return Stage.DEPOSITED
    return Stage.POSTED if any(in_its_place(db, each) for each in done) else Stage.MISPOSTED


def in_its_place(db: Session, line: Payment) -> bool:
    """Official data has it under the worker's own NIK."""
    own = Match.line_id == line.id, Match.posted_id.is_not(None), STANDS
    return db.scalar(select(Match.id).where(*own).limit(1)) is not None
