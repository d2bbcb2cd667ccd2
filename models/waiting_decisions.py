"""The decisions that wait for a role, beside its cases: each with the command that decides it.

What is one question at a time (a transfer, a reversal, a broadcast) is a decision of its own; what
is worked off in a row (duplicates, matches, late money) is one for all, with their number.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.calendar import to_local_time
from domain.regions import CITY
from domain.roles import RoleKind
from models.branch import status_changes, status_files
from models.branch.status_files import StatusImport
from models.broadcasts import broadcast
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind
from models.cashbook import balances, late_money, reversals
from models.contributions.ledger import LedgerEntry
from models.duplicates import nik_owner, review
from models.inbox import inbox
from models.inbox.inbox import EVERY_CASE, CaseFilter, CaseView
from models.knowledge import answers
from models.portfolio import transfers
from models.reconciliation import misposted, proposals
from models.roles import approvals, four_eyes
from models.roles.role import Role

QUEUES = ("pairs", "matches", "late", "answers")
"""The kinds that are worked off in a row."""


@dataclass(frozen=True, slots=True)
class WaitingDecision:
    """`kind` names its words, `number` what it is about; how many there are of a queue."""

    kind: str
    command: str
    number: int
    due_at: datetime


def find_all(db: Session, role: Role, now: datetime) -> Sequence[WaitingDecision]:
    """The decisions of this officer or agent, by the time at which each should be taken."""
    if not role.usable or role.kind not in (RoleKind.OFFICER, RoleKind.AGENT):
        return ()
    is_officer = role.kind == RoleKind.OFFICER
    own = of_officer(db, role, now) if is_officer else of_agent(db, role)
    found = [*own, *queues(db, role, now)]
    if is_officer:
        found += unapproved(db, now)
    return sorted(found, key=lambda each: (each.due_at, each.kind, each.number))


def of_officer(db: Session, officer: Role, now: datetime) -> Iterator[WaitingDecision]:
    """An officer's single decisions."""
    yield from of_cases("transfer", "/permintaan", transfers.find_open_requests(db, officer))
    for row in reversals.open_cases(db, officer):
        kind = "visit" if row.kind == CaseKind.VISIT else "reversal"
        yield from of_cases(kind, "/pembatalan", [row])
    asked = [each.case_id for each in nik_owner.open_questions(db, officer)]
    if asked:
        rows = db.scalars(select(Case).where(Case.id.in_(asked)))
        yield from of_cases("nik", "/pemiliknik", rows)
    wrong = (each.case for each in misposted.list_cases(db, officer))
    yield from of_cases("misposted", "/niksalah", (row for row in wrong if row.closed_at is None))
    for asking in broadcast.awaiting_approval(db, officer):
        yield numbered("broadcast", "/siaranku", asking.id, asking.expires_at)
    for wanted in undo_to_decide(db, officer, now):
        since = wanted.undo_asked_at or wanted.created_at
        yield numbered("undo", "/batalstatus", wanted.id, since + BRANCH_ANSWERS_WITHIN)
    for post in approvals.roles_to_decide(db, officer):
        yield numbered("role", "/setujui", post.id, post.since + BRANCH_ANSWERS_WITHIN)


def undo_to_decide(db: Session, officer: Role, now: datetime) -> Sequence[StatusImport]:
    """The imports whose undoing waits for this officer: one of the whole city, who did not ask.
    Those that are too old to be undone wait for nobody."""
    if officer.area != CITY[0]:
        return ()
    others = four_eyes.same_human_ids(db, officer.person_id)
    return status_files.undo_asked(db, others, now - status_changes.KEPT)


def of_agent(db: Session, agent: Role) -> Iterator[WaitingDecision]:
    """An agent's single decisions: people whom another agent hands over."""
    yield from of_cases("offer", "/terimaorang", transfers.open_offers(db, agent))


def queues(db: Session, role: Role, now: datetime) -> Iterator[WaitingDecision]:
    """The queues that the role works off, each with its length; none that is empty."""
    pairs = review.select_open_pairs(db, role).subquery()
    count, oldest = db.execute(select(func.count(), func.min(pairs.c.found_at))).one()
    if count:
        yield WaitingDecision("pairs", "/ganda", count, oldest + BRANCH_ANSWERS_WITHIN)
    if matches := proposals.waiting_proposals(db, role):
        due_at = matches[0].created_at + BRANCH_ANSWERS_WITHIN
        yield WaitingDecision("matches", "/cocokkan", len(matches), due_at)
    told = late_money.OFFICER if role.kind == RoleKind.OFFICER else late_money.AGENT
    late = balances.list_entries(
        db,
        balances.is_late(now),
        late_money.was_notified(told),
        LedgerEntry.agent_id.in_(balances.visible_agent_ids(db, role)),
    )
    if late:
        yield WaitingDecision("late", "/kas", len(late), late[0].at)


def unapproved(db: Session, now: datetime) -> Iterator[WaitingDecision]:
    """The prepared answers that an officer has to approve before anybody hears them."""
    if waiting := answers.waiting_for_approval(db, to_local_time(now).date()):
        due_at = min(each.loaded_at for each in waiting) + BRANCH_ANSWERS_WITHIN
        yield WaitingDecision("answers", "/setujujawaban", len(waiting), due_at)


def of_cases(kind: str, command: str, rows: Iterable[Case]) -> Iterator[WaitingDecision]:
    """A decision about each of these cases."""
    return (numbered(kind, command, row.id, row.due_at) for row in rows)


def numbered(kind: str, command: str, number: int, due_at: datetime) -> WaitingDecision:
    return WaitingDecision(kind, f"{command} {number}", number, due_at)


def count_waiting(db: Session, role: Role, now: datetime) -> int:
    """The length of the whole list of a role: its cases, and its decisions."""
    counts = inbox.view_of(db, role).count(now)
    return counts.listed + len(find_all(db, role, now))


def list_waiting(
    view: CaseView,
    waiting: Sequence[WaitingDecision],
    first: int,
    most: int,
    wanted: CaseFilter = EVERY_CASE,
) -> Sequence[Case | WaitingDecision]:
    """A part of the list from the place `first` on: the role's own cases, the decisions that wait
    for nobody else, and the other cases; each by its time, so overdue ones first."""
    own = view.own(wanted)
    found: list[Case | WaitingDecision] = [*own, *waiting]
    page = found[first : first + most]
    passed = max(first - len(found), 0)
    return [*page, *view.others(passed, most - len(page), wanted)]
