"""Memberships with the payments that wait for official data, and the conditions of these payments.

The rule is `domain/contributions/membership.py`; `standing.py` asks the same of many in one query.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, null, or_, select
from sqlalchemy.orm import Session, aliased

from domain.calendar import to_local_time
from domain.contributions.membership import Membership, PaymentStage, WaitingPayment
from models.cases.cases import Case, CaseKind
from models.contributions.ledger import EntryKind, LedgerEntry, not_reversed
from models.contributions.matches import OFFICIAL_STANDS, Match
from models.contributions.matches import STANDS as MATCH_STANDS
from models.participants.participant import ApplicationState, Participant

deposit_line, change = aliased(LedgerEntry), aliased(LedgerEntry)
PROVEN: ColumnElement[int] = (
    select(func.coalesce(func.sum(Match.amount), 0))
    .join(deposit_line, deposit_line.id == Match.deposit_entry_id)
    .where(
        deposit_line.collection_id == LedgerEntry.id,
        not_reversed(deposit_line),
        Match.official_entry_id.is_not(None),
        OFFICIAL_STANDS,
    )
    .correlate(LedgerEntry)
    .scalar_subquery()
)
"""The rupiah of a collection's dues that official data proves; under a wrong NIK it does not."""
COLLECTED = and_(
    LedgerEntry.kind == EntryKind.COLLECTED,
    or_(LedgerEntry.amount.is_(None), LedgerEntry.amount > PROVEN),
)
"""Money of which official data proves all pays for no more months, whichever it proves."""
GIVEN_BACK: ColumnElement[int] = (
    select(func.coalesce(func.sum(change.paid), 0))
    .where(
        change.collection_id == LedgerEntry.id,
        change.kind == EntryKind.RETURNED,
        not_reversed(change),
    )
    .correlate(LedgerEntry)
    .scalar_subquery()
)
"""The rupiah of change that was given with a collection."""
REPORTED = and_(
    LedgerEntry.kind == EntryKind.REPORTED,
    exists().where(
        Case.participant_id == LedgerEntry.participant_id,
        Case.kind == CaseKind.PAYMENT,
        Case.closed_at.is_(None),
        Case.details["payment"].as_integer() == LedgerEntry.id,
    ),
)
"""A report of the worker, until somebody has looked into it or official data shows the months."""
STANDS = and_(or_(COLLECTED, REPORTED), not_reversed())
DEPOSITED_ON: Any = (
    select(deposit_line.paid_on)
    .where(
        deposit_line.collection_id == LedgerEntry.id,
        deposit_line.kind == EntryKind.DEPOSITED,
        not_reversed(deposit_line),
    )
    .limit(1)
    .scalar_subquery()
)
MISPOSTED = exists().where(
    deposit_line.collection_id == LedgerEntry.id,
    not_reversed(deposit_line),
    Match.deposit_entry_id == deposit_line.id,
    Match.official_entry_id.is_(None),
    MATCH_STANDS,
)
"""The condition that an officer found money of a collection at the branch, under another NIK."""
SETTLED_ON: ColumnElement[Any] = case(
    (LedgerEntry.kind == EntryKind.REPORTED, LedgerEntry.paid_on),
    (MISPOSTED, null()),
    else_=DEPOSITED_ON,
)
"""The local day from which official data could know of a payment; NULL while an agent has it, or
the branch under another NIK."""
WAITS = or_(Participant.protected_until.is_(None), LedgerEntry.until > Participant.protected_until)


PAID_UNTIL: ColumnElement[Any] = (
    select(func.max(LedgerEntry.until))
    .where(LedgerEntry.participant_id == Participant.id, STANDS, WAITS)
    .correlate(Participant)
    .scalar_subquery()
)
"""The last day of what was paid and waits for official data; NULL when nothing does."""


def has_payment(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition on `Participant` that a payment waits of which all conditions hold."""
    own = LedgerEntry.participant_id == Participant.id
    return exists().where(own, STANDS, WAITS, *where).correlate(Participant)


def load(db: Session, row: Participant) -> Membership:
    """The membership of one participant."""
    return load_all(db, [row])[row.id]


def load_all(db: Session, rows: Collection[Participant]) -> dict[int, Membership]:
    """The memberships by participant id, in one query."""
    query = select(LedgerEntry, DEPOSITED_ON, PROVEN, GIVEN_BACK, MISPOSTED).where(
        LedgerEntry.participant_id.in_([row.id for row in rows]), STANDS
    )
    payments = defaultdict[int, list[WaitingPayment]](list)
    for entry, *facts in db.execute(query.order_by(LedgerEntry.id)) if rows else ():
        payments[entry.participant_id].append(payment_of(entry, *facts))
    return {
        row.id: Membership(
            row.protected_until,
            row.state == ApplicationState.ENDED,
            row.state == ApplicationState.AWAITING_PAYMENT,
            row.data_as_of,
            tuple(payments[row.id]),
        )
        for row in rows
    }


def payment_of(
    entry: LedgerEntry, deposited_on: Any, proven: int, given_back: int, is_misposted: bool
) -> WaitingPayment:
    """The payment of a report or of a collection that an agent deposited on a day, or did not: what
    was paid less the change; of what was deposited the dues, without what official data proves."""
    stage = PaymentStage.DEPOSITED if deposited_on else PaymentStage(entry.kind)
    are_dues = bool(proven or deposited_on or entry.paid is None)
    return WaitingPayment(
        stage,
        entry.until,
        deposited_on or entry.paid_on or to_local_time(entry.at).date(),
        (entry.amount or 0) - proven if are_dues else (entry.paid or 0) - given_back,
        entry.months,
        entry.agent_id,
        bool(is_misposted),
        proven,
    )
