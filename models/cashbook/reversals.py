"""Collections that are taken back later: an officer agrees, and whoever has no chat is visited.

While a request waits, nothing in the book changes: the money is in the agent's hand, or deposited,
and the receipt is valid.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from domain.regions import is_within
from models import audit
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.cashbook import day_close, entries
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import EntryKind, LedgerEntry
from models.roles import four_eyes, scope
from models.roles.role import Role

KINDS = (CaseKind.REVERSAL, CaseKind.VISIT)
ALONE_FOR = timedelta(minutes=10)
"""Afterwards the worker has gone home with the receipt."""
APPROVED, DECLINED = "approved", "declined"
RETURNED, MISSING = "returned", "missing"
"""Answers of the worker at the visit: the money came back, or it did not."""


def needs_officer(db: Session, collection: LedgerEntry, now: datetime) -> bool:
    """Whether an officer has to agree that this collection is taken back: later than a slip of the
    finger is noticed, or on a day that is closed."""
    at_once = collection.at <= now <= collection.at + ALONE_FOR
    return day_close.is_closed(db, collection) or not at_once


def request_reversal(db: Session, by: Role, id: int, reason: str, now: datetime) -> Case:
    """Ask an officer to agree; NotAllowed as `reverse_collection`, or `asked` when it waits."""
    collection = entries.lock_reversible(db, id)
    if id in waiting_entries(db, by.id):
        raise NotAllowed("asked")
    row = cases.open_case(
        db,
        CaseKind.REVERSAL,
        now=now,
        person_id=by.person_id,
        participant_id=collection.participant_id,
        entry=id,
        agent=by.id,
        reason=reason,
    )
    subject = f"participant:{collection.participant_id}"
    audit.record(db, f"role:{by.id}", "asked to reverse", subject, now, payment=id, reason=reason)
    return row


def waiting_requests(db: Session, agent_id: int) -> list[Case]:
    """The requests of an agent that wait for an officer."""
    rows = select(Case).where(Case.kind == CaseKind.REVERSAL, Case.closed_at.is_(None))
    return [each for each in db.scalars(rows) if each.details.get("agent") == agent_id]


def waiting_entries(db: Session, agent_id: int) -> set[int]:
    """The ids of an agent's collections whose reversal waits for an officer."""
    return {each.details["entry"] for each in waiting_requests(db, agent_id)}


def open_visit(db: Session, undone: LedgerEntry, now: datetime) -> None:
    """Somebody must visit a worker whom no message reaches: a collection of theirs was reversed."""
    cases.open_case(
        db,
        CaseKind.VISIT,
        now=now,
        participant_id=undone.participant_id,
        entry=undone.reverses_id,
        agent=undone.agent_id,
        reason=undone.reason,
    )


def open_cases(db: Session, officer: Role) -> list[Case]:
    """The requests and visits for this officer, the oldest first."""
    rows = select(Case).where(Case.kind.in_(KINDS), Case.closed_at.is_(None)).order_by(Case.id)
    return [each for each in db.scalars(rows) if is_for(db, each, officer)]


def is_for(db: Session, case: Case, officer: Role) -> bool:
    """Whether agent or worker is of the officer's area, and the officer another human than both
    the agent and whoever asked."""
    agent = db.get(Role, case.details["agent"]) if case.details.get("agent") else None
    askers = case.person_id, agent.person_id if agent else None
    if not four_eyes.may_decide(db, officer.person_id, *askers):
        return False
    if agent is not None and is_within(agent.area, officer.area):
        return True
    return case.participant_id is not None and scope.may_see(db, officer, case.participant_id)


def find_case(db: Session, officer: Role, number: str) -> Case | None:
    """The open case with this number, if it is for this officer."""
    return next((each for each in open_cases(db, officer) if str(each.id) == number), None)


def decide(
    db: Session, case: Case, officer: Role, approved: bool, now: datetime
) -> list[LedgerEntry]:
    """Agree that a collection is taken back and return the reversals, or decline.

    NotAllowed as `reverse_collection`; a request about money that is posted or gone is closed.
    """
    lock(db, case)
    if not approved:
        close(db, case, DECLINED, officer, now)
        return []
    try:
        entry, reason = case.details["entry"], case.details["reason"]
        reversals = entries.reverse_collection(db, officer, entry, reason, now)
    except NotAllowed as refusal:
        if refusal.reason != "used":
            close(db, case, refusal.reason, officer, now)
        raise
    close(db, case, APPROVED, officer, now)
    return reversals


def close_visit(db: Session, case: Case, officer: Role, outcome: str, now: datetime) -> None:
    """Write down what the worker said; NotAllowed (gone) when it is closed already."""
    lock(db, case)
    close(db, case, outcome, officer, now)


def lock(db: Session, case: Case) -> None:
    """Lock the case; NotAllowed (gone) when it is closed already."""
    db.refresh(case, with_for_update=True)
    if case.closed_at is not None:
        raise NotAllowed("gone")


def close(db: Session, case: Case, why: str, officer: Role, now: datetime) -> None:
    """Close the case and write down the officer."""
    case.state, case.closed_at, case.close_reason = "closed", now, why
    actor = f"role:{officer.id}"
    audit.record(db, actor, f"{why} {case.kind}", f"case:{case.id}", now)
    db.flush()


@dataclass(frozen=True, slots=True)
class ReversalTotals:
    """Collections that were taken back: their number, and their sum in rupiah."""

    count: int = 0
    sum: int = 0


def reversal_totals(
    db: Session, agents: Sequence[int], since: datetime, before: datetime
) -> dict[int, ReversalTotals]:
    """The collections of these agents that were taken back in a time, by role id."""
    undone = aliased(LedgerEntry)
    rows = (
        select(LedgerEntry.agent_id, func.count(), func.coalesce(func.sum(LedgerEntry.paid), 0))
        .join(undone, undone.id == LedgerEntry.reverses_id)
        .where(
            LedgerEntry.kind == EntryKind.REVERSED,
            undone.kind == EntryKind.COLLECTED,
            LedgerEntry.agent_id.in_(agents),
            LedgerEntry.at >= since,
            LedgerEntry.at < before,
        )
        .group_by(LedgerEntry.agent_id)
    )
    return {row[0]: ReversalTotals(row[1], int(row[2] or 0)) for row in db.execute(rows) if row[0]}
