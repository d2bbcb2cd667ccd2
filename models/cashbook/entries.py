"""Writing in the cash book: collections and deposits. Events are only ever added.

Money that an agent handed in at the official channel, for one or many collections.

Its lines are `deposited` events of the ledger, one a collection; it is never changed, and taken
back by reversing its lines.

Taking back what was written in the cash book: by one more event, with a reason.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

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
    """The number on the official receipt, sealed: a BPU's is often their NIK."""
    file_id: Mapped[int | None]
    recorded_by: Mapped[int | None]
    at: Mapped[datetime]


def create_deposit(db: Session, agent_id: int, *, proof: str = "", **facts: Any) -> Deposit:
    sealed = keyring(db).encrypt("deposit", proof.encode()) if proof else None
    row = Deposit(agent_id=agent_id, proof=sealed, **facts)
    db.add(row)
    db.flush()
    return row


class NotAllowed(Exception):
    """`reason`: gone (somebody was faster), posted (official data has it), used (what was left
    over of it pays for a later month)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def collection_refusal(row: Participant, today: date) -> str:
    """Why nothing may be collected from this person: `payer` (others pay) or `state` (no member,
    or no longer); empty when money may be collected."""
    if row.payer != Payer.SELF:
        return "payer"
    ended = protection.protection_status(row.protected_until, today) is ProtectionStatus.ENDED
    member = row.state in (ApplicationState.ACTIVE, ApplicationState.AWAITING_PAYMENT)
    return "" if member and not ended and not row.deceased_on else "state"


def lock_participant(db: Session, row: Participant) -> None:
    """Others who write about this person's money wait."""
    db.execute(select(Participant.id).where(Participant.id == row.id).with_for_update())


def record_collection(
    db: Session, agent: Role, row: Participant, first_month: date, now: datetime, **facts: Any
) -> LedgerEntry:
    """`facts`: months, amount (by the law), articles, paid. Hold the participant before."""
    facts |= {"first_month": first_month, "agent_id": agent.id, "recorded_by": agent.person_id}
    event = ledger.append_entry(db, row.id, EntryKind.COLLECTED, at=now, **facts)
    audit.record(
        db, f"role:{agent.id}", "collected", f"participant:{row.id}", now, payment=event.id
    )
    return event


def record_deposit(
    db: Session,
    agent: Role,
    ids: Sequence[int],
    amount: int,
    paid_on: date,
    now: datetime,
    **proof: Any,
) -> tuple[Deposit, list[LedgerEntry]]:
    """Deposit these collections, all of them or none."""
    held = select(LedgerEntry.id).where(LedgerEntry.id.in_(ids)).order_by(LedgerEntry.id)
    db.execute(held.with_for_update())
    mine = LedgerEntry.agent_id == agent.id
    found = balances.list_entries(
        db, balances.IN_HAND, mine, LedgerEntry.id.in_(ids), most=len(ids)
    )
    if not ids or len(found) != len(set(ids)):
        raise NotAllowed("gone")
    proof |= {"amount": amount, "paid_on": paid_on, "recorded_by": agent.person_id, "at": now}
    whole = create_deposit(db, agent.id, **proof)
    lines = [
        deposit_line(db, each, EntryKind.DEPOSITED, now, agent, whole, paid_on) for each in found
    ]
    subject = f"deposit:{whole.id}"
    audit.record(db, f"role:{agent.id}", "deposited", subject, now, lines=len(lines))
    return whole, lines


def deposit_line(
    db: Session,
    each: LedgerEntry,
    event: EntryKind,
    now: datetime,
    agent: Role,
    whole: Deposit,
    on: date,
) -> LedgerEntry:
    """The deposit line of a collection."""
    return ledger.append_entry(
        db,
        each.participant_id,
        event,
        first_month=each.first_month,
        months=each.months,
        amount=each.amount,
        paid_on=on,
        collection_id=each.id,
        deposit_id=whole.id,
        agent_id=each.agent_id,
        recorded_by=agent.person_id,
        at=now,
    )


def reverse_collection(
    db: Session, by: Role, id: int, reason: str, now: datetime
) -> list[LedgerEntry]:
    """Reverse a collection, and the deposit line that hands it on; Refused when it cannot be."""
    held = select(LedgerEntry).where(LedgerEntry.id == id).with_for_update()
    event = db.scalar(held.execution_options(populate_existing=True))
    if event is None or not balances.list_entries(db, balances.COLLECTED, LedgerEntry.id == id):
        raise NotAllowed("gone")
    lines = balances.list_entries(db, balances.LINE, LedgerEntry.collection_id == id)
    if any(balances.list_entries(db, balances.POSTED, LedgerEntry.id == each.id) for each in lines):
        raise NotAllowed("posted")
    others = [each for each in balances.of_participant(db, event.participant_id) if each.id != id]
    if balances.leftover(others) < 0:
        raise NotAllowed("used")
    return [reverse_entry(db, by, each, reason, now) for each in (*lines, event)]


def reverse_deposit(
    db: Session, by: Role, deposit_id: int, reason: str, now: datetime
) -> list[LedgerEntry]:
    """Reverse a whole deposit: its collections are in hand again."""
    held = (
        select(LedgerEntry.id).where(LedgerEntry.deposit_id == deposit_id).order_by(LedgerEntry.id)
    )
    db.execute(held.with_for_update())
    lines = balances.list_entries(db, balances.LINE, LedgerEntry.deposit_id == deposit_id)
    if not lines:
        raise NotAllowed("gone")
    if balances.list_entries(db, balances.POSTED, LedgerEntry.deposit_id == deposit_id):
        raise NotAllowed("posted")
    return [reverse_entry(db, by, each, reason, now) for each in lines]


def reverse_entry(
    db: Session, by: Role, event: LedgerEntry, reason: str, now: datetime
) -> LedgerEntry:
    months = {"first_month": event.first_month, "months": event.months}
    facts = {"amount": event.amount, "paid": event.paid, "agent_id": event.agent_id}
    undone = ledger.append_entry(
        db,
        event.participant_id,
        EntryKind.REVERSED,
        reverses_id=event.id,
        reason=reason,
        recorded_by=by.person_id,
        at=now,
        **months,
        **facts,
    )
    subject = f"participant:{event.participant_id}"
    actor = f"role:{by.id}"
    audit.record(db, actor, f"reversed {event.kind}", subject, now, payment=event.id, reason=reason)
    return undone
