"""Writing in the cash book: collections, deposits, returns and hand-overs.

Ledger entries are only ever added; `reversals.py` takes them back. A deposit is what an agent
handed in at the official channel for one or many collections: a row of its own with one `deposited`
entry (its line) for each of them. A rest, what was paid beyond whole months, is given back to the
worker, or to another agent who says that they have it.
Amounts are whole rupiah, days are local (WIB).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import month_start
from domain.contributions import protection
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from models import audit
from models.cashbook import balances, rests
from models.cashbook.balances import OpenPart
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
    over of it pays for a later month, or was given on), asked (an officer is to decide already),
    outdated (official data has changed since it was proposed)."""

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
    """The reason why nothing may be collected from this person: `payer` (others pay) or `state` (no
    member, or no longer); empty when money may be collected."""
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
    """Deposit what is in hand of all these collections and return the lines; NotAllowed (gone) when
    one of them is not in this agent's hand."""
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
    parts = balances.open_parts(db, collections)
    lines = [
        append_line(db, collection, parts[collection.id], deposit.id, slip.paid_on, agent, now)
        for collection in collections
    ]
    subject = f"deposit:{deposit.id}"
    audit.record(db, f"role:{agent.id}", "deposited", subject, now, lines=len(lines))
    return lines


def append_line(
    db: Session,
    collection: LedgerEntry,
    part: OpenPart,
    deposit_id: int | None,
    paid_on: date | None,
    by: Role,
    now: datetime,
) -> LedgerEntry:
    """Add the line that hands on this part of a collection."""
    return ledger.append_entry(
        db,
        collection.participant_id,
        EntryKind.DEPOSITED,
        first_month=part.months[0] if part.months else collection.first_month,
        months=len(part.months),
        amount=part.amount,
        paid_on=paid_on,
        collection_id=collection.id,
        deposit_id=deposit_id,
        agent_id=collection.agent_id,
        recorded_by=by.person_id,
        at=now,
    )


def record_return(
    db: Session,
    agent: Role,
    row: Participant,
    sum: int,
    now: datetime,
    collection: LedgerEntry | None = None,
) -> LedgerEntry:
    """Add that the agent gave a rest, or a part of it, back; of the change of a `collection`, if it
    is that. Lock the registration before; NotAllowed (gone) when the agent holds less."""
    if not 0 < sum <= rests.rest_of(db, agent.id, row.id):
        raise NotAllowed("gone")
    id = collection.id if collection else None
    entry = move_rest(db, EntryKind.RETURNED, row.id, agent, sum, agent.person_id, now, id)
    subject = f"participant:{row.id}"
    audit.record(db, f"role:{agent.id}", "returned", subject, now, payment=entry.id)
    return entry


def take_over_rest(
    db: Session, agent: Role, holder_id: int, row: Participant, now: datetime
) -> LedgerEntry:
    """Add that this agent has from another one (`holder_id`) the whole rest of a participant.

    Only who received the money says so: nobody else can make them owe it. NotAllowed (gone) when
    there is none. Lock the registration before.
    """
    sum = rests.rest_of(db, holder_id, row.id)
    if sum <= 0 or holder_id == agent.id:
        raise NotAllowed("gone")
    holder = db.get_one(Role, holder_id)
    move_rest(db, EntryKind.HANDED_OVER, row.id, holder, sum, agent.person_id, now)
    entry = move_rest(db, EntryKind.TAKEN_OVER, row.id, agent, sum, agent.person_id, now)
    actor, subject = f"role:{agent.id}", f"participant:{row.id}"
    audit.record(db, actor, "took over rest", subject, now, payment=entry.id, agent=holder_id)
    return entry


def move_rest(
    db: Session,
    kind: EntryKind,
    participant_id: int,
    agent: Role,
    sum: int,
    recorded_by: int | None,
    now: datetime,
    collection_id: int | None = None,
) -> LedgerEntry:
    """Add an entry about `sum` rupiah that are for no contribution month, as a rest that is kept or
    given back; `kind` says which. Not committed."""
    return ledger.append_entry(
        db,
        participant_id,
        kind,
        first_month=month_start(now.date()),
        months=0,
        amount=0,
        paid=sum,
        collection_id=collection_id,
        agent_id=agent.id,
        recorded_by=recorded_by,
        at=now,
    )


def level_rests(db: Session, one: int, other: int, actor: str, now: datetime) -> None:
    """Let no rest be negative after the entries of two registrations were told apart: what one of
    them used of the other's is that one's."""
    both = LedgerEntry.participant_id.in_([one, other])
    for rest in rests.find_rests(db, both):
        if rest.sum < 0:
            giver, agent = one + other - rest.participant_id, db.get_one(Role, rest.agent_id)
            # First what comes in: the cash in hand after each entry is never negative.
            move_rest(db, EntryKind.TAKEN_OVER, rest.participant_id, agent, -rest.sum, None, now)
            move_rest(db, EntryKind.HANDED_OVER, giver, agent, -rest.sum, None, now)
            subject = f"participant:{rest.participant_id}"
            audit.record(db, actor, "took over rest", subject, now, agent=agent.id)
