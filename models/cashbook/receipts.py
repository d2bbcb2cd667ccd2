"""Receipts: the signed code of a collection, and what the book says about one.

Who shows a receipt: its owner, or somebody who was told that it was for them.
"""

import hmac
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cashbook import receipt_code
from domain.cashbook.receipt_code import ForgedCode, MistypedCode
from models.audit import Audit
from models.cashbook import balances
from models.cashbook.matches import STANDS, Match
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database.encryption import keyring
from models.participants import participant
from models.participants.participant import Participant
from models.roles import role


class ReceiptState(StrEnum):
    COLLECTED = "collected"
    DEPOSITED = "deposited"
    POSTED = "posted"
    MISPOSTED = "misposted"
    """Under another NIK: it protects nobody yet."""
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class ReceiptLookup:
    """A receipt of ours. `covered`: official data has its months, whoever paid for them."""

    event: LedgerEntry
    stage: ReceiptState
    covered: bool


def signing_key(db: Session) -> bytes:
    return hmac.digest(keyring(db).index_key, b"receipts", "sha256")


def code_of(db: Session, event: LedgerEntry) -> str:
    return receipt_code.make_receipt_code(event.id, signing_key(db))


def look_up(db: Session, text: str) -> ReceiptLookup | MistypedCode | ForgedCode:
    """A well-signed code without a collection is none of this installation's book: forged."""
    read = receipt_code.parse_receipt_code(text, signing_key(db))
    if not isinstance(read, receipt_code.ValidCode):
        return read
    event = db.get(LedgerEntry, read.serial) if read.serial < 2**31 else None
    if event is None or event.kind != EntryKind.COLLECTED:
        return ForgedCode()
    paid = set(ledger.posted_months(db, event.participant_id))
    return ReceiptLookup(event, receipt_state(db, event), paid.issuperset(ledger.months_of(event)))


def receipt_state(db: Session, event: LedgerEntry) -> ReceiptState:
    if not balances.list_entries(db, balances.not_reversed(), LedgerEntry.id == event.id):
        return ReceiptState.REVERSED
    lines = balances.list_entries(db, balances.LINE, LedgerEntry.collection_id == event.id)
    if not lines:
        return ReceiptState.COLLECTED
    done = balances.list_entries(db, balances.POSTED, LedgerEntry.collection_id == event.id)
    if not done:
        return ReceiptState.DEPOSITED
    return (
        ReceiptState.POSTED
        if any(posted_to_own_nik(db, each) for each in done)
        else ReceiptState.MISPOSTED
    )


def posted_to_own_nik(db: Session, line: LedgerEntry) -> bool:
    """Official data has it under the worker's own NIK."""
    own = Match.deposit_entry_id == line.id, Match.official_entry_id.is_not(None), STANDS
    return db.scalar(select(Match.id).where(*own).limit(1)) is not None


class ReceiptViewer(StrEnum):
    OWN = "own"
    OTHERS = "others"
    """Shown by a worker for whose months it is not."""
    UNKNOWN = "unknown"
    """Shown by somebody without a registration, or who works with us: anybody may look."""


def viewer_of(db: Session, person_id: int, found: ReceiptLookup) -> ReceiptViewer:
    if role.find_open_roles(db, person_id):
        return ReceiptViewer.UNKNOWN
    mine = set(db.scalars(select(Participant.id).where(Participant.person_id == person_id)))
    if not mine:
        return ReceiptViewer.UNKNOWN
    return ReceiptViewer.OWN if found.event.participant_id in mine else ReceiptViewer.OTHERS


def claimed_by_others(db: Session, person_id: int, found: ReceiptLookup) -> bool:
    """Has a worker whose it is not shown it before, another one than who asks now?"""
    rows = select(Audit.actor).where(
        Audit.subject == f"payment:{found.event.id}", Audit.verb == "checked receipt"
    )
    seen = {int(actor.partition(":")[2]) for actor in db.scalars(rows.distinct())} - {person_id}
    return any(viewer_of(db, each, found) is ReceiptViewer.OTHERS for each in seen)


def initials(db: Session, event: LedgerEntry) -> str:
    """ "S. A."; a dash when the person was erased."""
    row = db.get_one(Participant, event.participant_id)
    words = participant.identity(db, row).full_name.split()
    return " ".join(f"{word[0]}." for word in words) or "–"
