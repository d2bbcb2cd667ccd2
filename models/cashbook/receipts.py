"""Receipts: the signed code of a collection, and what the book says about it.

The last part tells whether somebody who checks a receipt is the worker it was given to, so that one
who shows the same slip to many is found out.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cashbook import receipt_code
from domain.cashbook.receipt_code import ForgedCode, MistypedCode
from models.audit import Audit
from models.cashbook import balances
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import Match
from models.database.encryption import keyring
from models.participants import participant
from models.participants.participant import Participant
from models.roles import role

CHECKED = "checked receipt"
"""The audit's word for it, by a person and about `payment:<id>`."""


class ReceiptState(StrEnum):
    COLLECTED = "collected"
    DEPOSITED = "deposited"
    PARTLY = "partly"
    """Official data proves a part of it; the rest is open."""
    POSTED = "posted"
    MISPOSTED = "misposted"
    """Under another NIK: it protects nobody yet."""
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class ReceiptLookup:
    """A receipt of ours. `covered`: official data has its months, whoever paid for them."""

    collection: LedgerEntry
    state: ReceiptState
    covered: bool
    posted_months: int
    """The number of its months that official data has."""
    open: int
    """The rupiah of its dues that official data does not prove yet under the worker's own NIK."""


def signing_keys(db: Session) -> list[bytes]:
    """The key that signs, and former ones: a receipt on paper outlives a change of the key."""
    return keyring(db).derived_keys("receipts")


def code_of(db: Session, collection: LedgerEntry) -> str:
    """The code of a collection's receipt."""
    return receipt_code.make_receipt_code(collection.id, signing_keys(db)[0])


def collection_of(db: Session, entry: LedgerEntry) -> LedgerEntry:
    """The collection whose receipt the worker has: this entry, or the one a deposit line is for."""
    if entry.kind == EntryKind.COLLECTED:
        return entry
    return db.get_one(LedgerEntry, entry.collection_id)


def look_up(db: Session, text: str) -> ReceiptLookup | MistypedCode | ForgedCode:
    """The receipt with this code, or what is wrong with the code.

    A well-signed code without a collection is none of this installation's book: forged.
    """
    codes = [receipt_code.parse_receipt_code(text, key) for key in signing_keys(db)]
    code = next((each for each in codes if isinstance(each, receipt_code.ValidCode)), codes[0])
    if not isinstance(code, receipt_code.ValidCode):
        return code
    entry = db.get(LedgerEntry, code.serial) if code.serial < 2**31 else None
    if entry is None or entry.kind != EntryKind.COLLECTED:
        return ForgedCode()
    paid, months = set(ledger.posted_months(db, entry.participant_id)), ledger.months_of(entry)
    proven = sum(each.amount for each in matches_of(db, entry) if each.official_entry_id)
    return ReceiptLookup(
        entry,
        receipt_state(db, entry),
        paid.issuperset(months),
        len(paid & {*months}),
        (entry.amount or 0) - proven,
    )


def matches_of(db: Session, collection: LedgerEntry) -> list[Match]:
    """The matches of the deposit lines of a collection that count."""
    of_it = LedgerEntry.collection_id == collection.id
    lines = balances.list_entries(db, balances.DEPOSITED, of_it)
    return list(db.scalars(balances.standing_matches([each.id for each in lines])))


def receipt_state(db: Session, collection: LedgerEntry) -> ReceiptState:
    """The state of a collection's money; posted only when it is so under the worker's own NIK."""
    if not balances.list_entries(db, ledger.not_reversed(), LedgerEntry.id == collection.id):
        return ReceiptState.REVERSED
    own = LedgerEntry.collection_id == collection.id
    lines = balances.list_entries(db, balances.DEPOSITED, own)
    if not lines:
        return ReceiptState.COLLECTED
    matches = matches_of(db, collection)
    if not matches:
        return ReceiptState.DEPOSITED
    under_own_nik = sum(each.amount for each in matches if each.official_entry_id is not None)
    if not under_own_nik:
        return ReceiptState.MISPOSTED
    whole = under_own_nik >= (collection.amount or 0)
    return ReceiptState.POSTED if whole else ReceiptState.PARTLY


def initials(db: Session, collection: LedgerEntry) -> str:
    """ "S. A."; a dash when the person was erased."""
    row = db.get_one(Participant, collection.participant_id)
    words = participant.identity(db, row).full_name.split()
    return " ".join(f"{word[0]}." for word in words) or "–"


class ReceiptViewer(StrEnum):
    OWN = "own"
    OTHERS = "others"
    """A worker whose months it does not pay for."""
    UNKNOWN = "unknown"
    """Somebody without a registration, or who works with us: anybody may look."""


def viewer_of(db: Session, person_id: int, found: ReceiptLookup) -> ReceiptViewer:
    """Whether this person is the worker whose receipt it is."""
    own = set(db.scalars(select(Participant.id).where(Participant.person_id == person_id)))
    if role.find_open_roles(db, person_id) or not own:
        return ReceiptViewer.UNKNOWN
    is_own = found.collection.participant_id in own
    return ReceiptViewer.OWN if is_own else ReceiptViewer.OTHERS


def was_shown_by_others(db: Session, person_id: int, found: ReceiptLookup) -> bool:
    """Whether a worker whose receipt it is not, another than this person, checked it before."""
    rows = select(Audit.actor).where(
        Audit.subject == f"payment:{found.collection.id}", Audit.verb == CHECKED
    )
    viewers = {int(actor.partition(":")[2]) for actor in db.scalars(rows.distinct())}
    return any(viewer_of(db, each, found) is ReceiptViewer.OTHERS for each in viewers - {person_id})
