"""Writing in the cash book: collections, deposits, and taking either back.

Ledger entries are only ever added. A deposit is what an agent handed in at the official channel for
one or many collections: a row of its own with one `deposited` entry (its line) for each of them.
Amounts are whole rupiah, days are local (WIB).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from models import audit
from models.cashbook import balances
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database.base import Base
from models.database.encryption import keyring
from models.database.files import file_reference, index_reference
from models.participants.participant import ApplicationState, Participant
from models.roles.role import Role


class Deposit(Base):
    __tablename__ = "deposits"

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    amount: Mapped[int]
    """Rupiah handed in, as the agent says; the lines say what it should be."""
    paid_on: Mapped[date]
    proof: Mapped[bytes | None]
    """The number on the official receipt, encrypted: a BPU's is often their NIK."""
    file_id: Mapped[int | None] = file_reference()
    recorded_by: Mapped[int | None]
    at: Mapped[datetime]


index_reference(Deposit.file_id)


class NotAllowed(Exception):
    """`reason`: gone (somebody was faster), posted (official data has it), used (what was left
    over of it pays for a later month), asked (an officer is to decide already)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Collection:
    """Cash from a participant for so many contribution months from the first one.

    `amount` is what the law asks for them by `articles`, `paid` what the agent was handed, both in
    rupiah; `paid_on` is a local day.
    """

    first_month: date
    months: int
    amount: int
    paid: int
    articles: str
    paid_on: date | None = None


@dataclass(frozen=True, slots=True)
class DepositSlip:
    """The proof of a deposit: rupiah handed in, the local day, and the official receipt's number or
    the id of its picture, when there is one."""

    amount: int
    paid_on: date
    number: str = ""
    file_id: int | None = None


def collection_refusal(row: Participant, today: date) -> str:
    """Why nothing may be collected from this person: `payer` (others pay) or `state` (no member,
    or no longer); empty when money may be collected."""
    if row.payer != Payer.SELF:
        return "payer"
    ended = protection.protection_status(row.protected_until, today) is ProtectionStatus.ENDED
    member = row.state in (ApplicationState.ACTIVE, ApplicationState.AWAITING_PAYMENT)
    return "" if member and not ended and not row.deceased_on else "state"


def record_collection(
    db: Session, agent: Role, row: Participant, collection: Collection, now: datetime
) -> LedgerEntry:
    """Add a collection; lock the registration before."""
    entry = ledger.append_entry(
        db,
        row.id,
        EntryKind.COLLECTED,
        first_month=collection.first_month,
        months=collection.months,
        amount=collection.amount,
        paid=collection.paid,
        articles=collection.articles,
        paid_on=collection.paid_on,
        agent_id=agent.id,
        recorded_by=agent.person_id,
        at=now,
    )
    subject = f"participant:{row.id}"
    audit.record(db, f"role:{agent.id}", "collected", subject, now, payment=entry.id)
    return entry


def record_deposit(
    db: Session, agent: Role, collection_ids: Sequence[int], slip: DepositSlip, now: datetime
) -> list[LedgerEntry]:
    """Deposit all of these collections and return the lines; NotAllowed (gone) when one of them is
    not in this agent's hand."""
    of_ids = LedgerEntry.id.in_(collection_ids)
    db.execute(select(LedgerEntry.id).where(of_ids).order_by(LedgerEntry.id).with_for_update())
    own = LedgerEntry.agent_id == agent.id
    collections = balances.list_entries(db, balances.IN_HAND, own, of_ids, most=len(collection_ids))
    if not collection_ids or len(collections) != len(set(collection_ids)):
        raise NotAllowed("gone")
    deposit = Deposit(
        agent_id=agent.id,
        amount=slip.amount,
        paid_on=slip.paid_on,
        proof=keyring(db).encrypt("deposit", slip.number.encode()) if slip.number else None,
        file_id=slip.file_id,
        recorded_by=agent.person_id,
        at=now,
    )
    db.add(deposit)
    db.flush()
    lines = [
        ledger.append_entry(
            db,
            collection.participant_id,
            EntryKind.DEPOSITED,
            first_month=collection.first_month,
            months=collection.months,
            amount=collection.amount,
            paid_on=slip.paid_on,
            collection_id=collection.id,
            deposit_id=deposit.id,
            agent_id=collection.agent_id,
            recorded_by=agent.person_id,
            at=now,
        )
        for collection in collections
    ]
    subject = f"deposit:{deposit.id}"
    audit.record(db, f"role:{agent.id}", "deposited", subject, now, lines=len(lines))
    return lines


def reverse_collection(
    db: Session, by: Role, id: int, reason: str, now: datetime
) -> list[LedgerEntry]:
    """Reverse a collection after the deposit line that hands it on; return the reversals.

    NotAllowed when it is reversed already, posted, or its credit pays for a later month.
    """
    collection = lock_reversible(db, id)
    lines = balances.list_entries(db, balances.DEPOSITED, LedgerEntry.collection_id == id)
    return [reverse_entry(db, by, each, reason, now) for each in (*lines, collection)]


def lock_reversible(db: Session, id: int) -> LedgerEntry:
    """Lock a collection that can be reversed, and return it; else NotAllowed."""
    locked = select(LedgerEntry).where(LedgerEntry.id == id).with_for_update()
    collection = db.scalar(locked.execution_options(populate_existing=True))
    if collection is None or not balances.list_entries(
        db, balances.COLLECTED, LedgerEntry.id == id
    ):
        raise NotAllowed("gone")
    if balances.list_entries(db, balances.POSTED, LedgerEntry.collection_id == id):
        raise NotAllowed("posted")
    all_collections = balances.collections_of(db, collection.participant_id)
    if balances.credit_from([each for each in all_collections if each.id != id]) < 0:
        raise NotAllowed("used")
    return collection


def reverse_deposit(
    db: Session, by: Role, deposit_id: int, reason: str, now: datetime
) -> list[LedgerEntry]:
    """Reverse all lines of a deposit, so that its collections are in hand again; return the
    reversals. NotAllowed when it is reversed already, or posted."""
    of_deposit = LedgerEntry.deposit_id == deposit_id
    db.execute(select(LedgerEntry.id).where(of_deposit).order_by(LedgerEntry.id).with_for_update())
    lines = balances.list_entries(db, balances.DEPOSITED, of_deposit)
    if not lines:
        raise NotAllowed("gone")
    if balances.list_entries(db, balances.POSTED, of_deposit):
        raise NotAllowed("posted")
    return [reverse_entry(db, by, each, reason, now) for each in lines]


def reverse_entry(
    db: Session, by: Role, entry: LedgerEntry, reason: str, now: datetime
) -> LedgerEntry:
    """Add the reversal of an entry, with its months and amounts."""
    reversal = ledger.append_entry(
        db,
        entry.participant_id,
        EntryKind.REVERSED,
        first_month=entry.first_month,
        months=entry.months,
        amount=entry.amount,
        paid=entry.paid,
        agent_id=entry.agent_id,
        reverses_id=entry.id,
        reason=reason,
        recorded_by=by.person_id,
        at=now,
    )
    actor, subject = f"role:{by.id}", f"participant:{entry.participant_id}"
    audit.record(db, actor, f"reversed {entry.kind}", subject, now, payment=entry.id, reason=reason)
    return reversal
