"""Records of the cash book that are taken back: at once by their agent; a collection later when an
officer agrees, and a worker who has no chat is visited.

While a request waits, nothing in the book changes: the money is in the agent's hand, or deposited,
and the receipt is valid.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from domain.regions import is_within
from models import audit
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.cashbook import balances, day_close, rests
from models.cashbook.balances import OpenPart
from models.cashbook.entries import NotAllowed, append_line
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import Match, MatchReversal
from models.roles import four_eyes, scope
from models.roles.role import Role

KINDS = (CaseKind.REVERSAL, CaseKind.VISIT)
ALONE_FOR = timedelta(minutes=10)
"""Afterwards the worker has gone home with the receipt."""
APPROVED, DECLINED = "approved", "declined"
RETURNED, MISSING = "returned", "missing"
"""Answers of the worker at the visit: the money came back, or it did not."""


def reverse_collection(
    db: Session, by: Role, id: int, reason: str, now: datetime
) -> list[LedgerEntry]:
    """Reverse a collection after its change and the deposit line that hands it on; return the
    reversals.

    NotAllowed when it is reversed already, posted, or its rest is used or given on.
    """
    collection = lock_reversible(db, id)
    own = or_(balances.DEPOSITED, balances.RETURNED)
    lines = balances.list_entries(db, own, LedgerEntry.collection_id == id)
    return [reverse_entry(db, by, each, reason, now) for each in (*lines, collection)]


def lock_reversible(db: Session, id: int) -> LedgerEntry:
    """Lock a collection that can be reversed, and return it; else NotAllowed."""
    collection = db.get(LedgerEntry, id, with_for_update=True, populate_existing=True)
    if collection is None or not balances.list_entries(
        db, balances.COLLECTED, LedgerEntry.id == id
    ):
        raise NotAllowed("gone")
    of_it = LedgerEntry.collection_id == id
    if balances.totals(db, of_it).posted:
        raise NotAllowed("posted")
    rest = rests.rest_of(db, collection.agent_id or 0, collection.participant_id)
    added = rests.find_rests(db, or_(of_it, LedgerEntry.id == id))
    if rest < sum(each.sum for each in added):
        raise NotAllowed("used")
    return collection


def reverse_deposit(
    db: Session, by: Role, deposit_id: int, reason: str, now: datetime
) -> list[LedgerEntry]:
    """Reverse what is on the way of all lines of a deposit, so that it is in hand again; return the
    reversals.

    What official data proves of a line stays deposited, and a line of which a part is under a wrong
    NIK. NotAllowed when the deposit is reversed already (gone), or none of it can be (posted).
    """
    of_deposit = LedgerEntry.deposit_id == deposit_id
    db.execute(select(LedgerEntry.id).where(of_deposit).order_by(LedgerEntry.id).with_for_update())
    if not balances.list_entries(db, balances.DEPOSITED, of_deposit):
        raise NotAllowed("gone")
    lines = balances.list_entries(db, balances.ON_THE_WAY, ~balances.MISPOSTED, of_deposit)
    if not lines:
        raise NotAllowed("posted")
    parts = balances.open_parts(db, lines)
    return [reverse_open_part(db, by, each, parts[each.id], reason, now) for each in lines]


def reverse_open_part(
    db: Session, by: Role, line: LedgerEntry, part: OpenPart, reason: str, now: datetime
) -> LedgerEntry:
    """Reverse a deposit line, and add one for what official data proves of it, with its matches."""
    matches = list(db.scalars(balances.standing_matches([line.id])))
    reversal = reverse_entry(db, by, line, reason, now)
    if not matches:
        return reversal
    collection = db.get_one(LedgerEntry, line.collection_id)
    months = tuple(each for each in ledger.months_of(line) if each not in part.months)
    proven = OpenPart((line.amount or 0) - part.amount, months)
    kept = append_line(db, collection, proven, line.deposit_id, line.paid_on, by, now)
    for each in matches:
        db.add(MatchReversal(match_id=each.id, reason=reason, decided_by=f"role:{by.id}", at=now))
        db.add(
            Match(
                deposit_entry_id=kept.id,
                official_entry_id=each.official_entry_id,
                amount=each.amount,
                months=each.months,
                proposal_id=each.proposal_id,
                reason=each.reason,
                decided_by=each.decided_by,
                at=each.at,
            )
        )
    db.flush()
    return reversal


def reverse_return(db: Session, by: Role, id: int, reason: str, now: datetime) -> LedgerEntry:
    """Reverse that a rest was given back, so that the agent holds it again; NotAllowed (gone) when
    it is reversed already."""
    entry = db.get(LedgerEntry, id, with_for_update=True, populate_existing=True)
    own = LedgerEntry.id == id, LedgerEntry.agent_id == by.id
    if entry is None or not balances.list_entries(db, balances.RETURNED, *own):
        raise NotAllowed("gone")
    return reverse_entry(db, by, entry, reason, now)


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


def needs_officer(db: Session, collection: LedgerEntry, now: datetime) -> bool:
    """Whether an officer has to agree that this collection is taken back: later than a slip of the
    finger is noticed, or on a day that is closed."""
    at_once = collection.at <= now <= collection.at + ALONE_FOR
    return day_close.is_closed(db, collection) or not at_once


def request_reversal(db: Session, by: Role, id: int, reason: str, now: datetime) -> Case:
    """Open the case in which an officer is asked to agree. NotAllowed for what cannot be reversed
    (see `reverse_collection`), and `asked` when the officer was asked already."""
    collection = lock_reversible(db, id)
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
    """Open a case: somebody must visit a worker whom no message reaches, because a collection of
    theirs was reversed."""
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
        reversals = reverse_collection(db, officer, entry, reason, now)
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
