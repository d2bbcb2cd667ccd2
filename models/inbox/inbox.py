"""The inbox: the cases that an officer or an agent sees, and what becomes of them.

An officer sees the cases of everybody in the area, and those of people who are not registered. An
agent sees those of the portfolio in which an agent can help, requests of the unregistered that
nobody has taken, and what was handed to them. Nobody works on a case of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, exists, false, func, or_, select
from sqlalchemy.orm import Session

from domain.invalid import whole_number
from domain.roles import RoleKind
from models import audit
from models.cases import messages
from models.cases.cases import (
    AGENT_KINDS,
    ANSWER_STANDS,
    ANSWERED_IN_CHAT,
    BRANCH_ANSWERS_WITHIN,
    IN_INBOX,
    Case,
    CaseKind,
    CaseState,
)
from models.cases.messages import CaseMessage
from models.participants.participant import Participant
from models.roles import four_eyes, scope
from models.roles.role import Role

LISTED = (CaseState.OPEN, CaseState.ANSWERED)


class CloseReason(StrEnum):
    """The reason for which somebody closes a case."""

    DONE = "case_done"
    PASSED_ON = "case_passed_on"
    NOT_REACHED = "case_not_reached"
    MISTAKE = "case_mistake"


class CaseGone(Exception):
    """The case was closed meanwhile."""


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """The numbers of open cases, and of those whose promised time is over."""

    open: int
    overdue: int


def may_see_condition(db: Session, role: Role) -> ColumnElement[bool]:
    """The condition on `Case` for those that this role may read and work on."""
    return and_(Case.state.in_(LISTED), sees_condition(db, role))


def sees_condition(db: Session, role: Role) -> ColumnElement[bool]:
    """The condition on `Case` for those of this role, closed or not."""
    if not role.usable or role.kind not in (RoleKind.OFFICER, RoleKind.AGENT):
        return false()
    theirs = exists().where(Participant.id == Case.participant_id, scope.may_see_condition(role))
    unregistered = Case.participant_id.is_(None)
    if role.kind == RoleKind.OFFICER:
        seen = or_(theirs, unregistered)
    else:
        free = and_(unregistered, Case.kind == CaseKind.HELP, Case.owner_id.is_(None))
        seen = or_(and_(theirs, Case.kind.in_(AGENT_KINDS)), free, Case.owner_id == role.id)
    own = four_eyes.same_human_ids(db, role.person_id)
    others = or_(Case.person_id.is_(None), Case.person_id.not_in(own))
    of_money = and_(Case.kind == CaseKind.PAYMENT, Case.details["match"].as_integer().is_not(None))
    return and_(Case.kind.in_(IN_INBOX), ~of_money, others, seen)


def count_cases(db: Session, role: Role, now: datetime) -> CaseCounts:
    """The numbers of this role's open cases."""
    is_open = and_(may_see_condition(db, role), Case.state == CaseState.OPEN)
    late = func.count().filter(Case.due_at <= now)
    return CaseCounts(*db.execute(select(func.count(), late).where(is_open)).one())


def list_cases(db: Session, role: Role, first: int, most: int) -> Sequence[Case]:
    """So many cases from the place `first` on: open ones by the day that was promised, so overdue
    ones first, then those that are answered."""
    rows = select(Case).where(may_see_condition(db, role))
    rows = rows.order_by(Case.state == CaseState.ANSWERED, Case.due_at, Case.id)
    return db.scalars(rows.offset(first).limit(most)).all()


def count_listed(db: Session, role: Role) -> int:
    """The number of all cases that `list_cases` lists."""
    return db.scalar(select(func.count()).where(may_see_condition(db, role))) or 0


def find_case(db: Session, role: Role, number: str) -> Case | None:
    """The case with this number; None when it is closed or not for this role."""
    rows = select(Case).where(Case.id == (whole_number(number) or 0), may_see_condition(db, role))
    return db.scalar(rows)


def may_see(db: Session, role: Role, row: Case) -> bool:
    """Whether the role may see a case, closed or not."""
    seen = select(Case.id).where(Case.id == row.id, sees_condition(db, role))
    return db.scalar(seen) is not None


def find_answered(db: Session, person_id: int, since: datetime) -> Case | None:
    """The person's case that staff answered or closed last, since then; None when they did not."""
    answers = select(func.max(CaseMessage.at)).where(
        CaseMessage.case_id == Case.id, CaseMessage.role_id.is_not(None)
    )
    answered = answers.correlate(Case).scalar_subquery()
    closed = case((Case.close_reason.in_(list(CloseReason)), Case.closed_at))
    last = func.coalesce(closed, answered)
    own = select(Case).where(Case.person_id == person_id, Case.kind.in_(ANSWERED_IN_CHAT))
    return db.scalar(own.where(last >= since).order_by(last.desc(), Case.id.desc()).limit(1))


def take(db: Session, row: Case, role: Role, now: datetime) -> None:
    """Make this role the owner; CaseGone when it is closed."""
    hand_to(db, row, role, role, now)


def hand_to(db: Session, row: Case, to: Role | None, by: Role, now: datetime) -> None:
    """Make another role the owner, None: the branch; CaseGone when it is closed."""
    lock(db, row)
    row.owner_id = to.id if to else None
    audit.record(db, f"role:{by.id}", "handed", f"case:{row.id}", now, to=row.owner_id)
    db.flush()


def answer(db: Session, row: Case, role: Role, text: str, now: datetime) -> CaseMessage:
    """Append an answer to the person; CaseGone when the case is closed.

    Without a reply it stands after `ANSWER_STANDS`.
    """
    lock(db, row)
    row.owner_id = row.owner_id or role.id
    row.state, row.due_at = CaseState.ANSWERED, now + ANSWER_STANDS
    audit.record(db, f"role:{role.id}", "answered", f"case:{row.id}", now)
    return messages.add_message(db, row, text, now, role.id)


def close(db: Session, row: Case, role: Role, why: CloseReason, now: datetime) -> None:
    """Close a case with a reason; CaseGone when it is closed already."""
    lock(db, row)
    row.state, row.closed_at, row.close_reason = CaseState.CLOSED, now, why
    audit.record(db, f"role:{role.id}", f"closed as {why}", f"case:{row.id}", now)
    db.flush()


def reply(db: Session, row: Case, text: str, now: datetime) -> None:
    """Append what the person adds: the case is open again, with a new promise unless one runs."""
    db.refresh(row, with_for_update=True)
    if row.state != CaseState.OPEN:
        row.due_at = now + BRANCH_ANSWERS_WITHIN
    row.state, row.closed_at, row.close_reason = CaseState.OPEN, None, None
    audit.record(db, f"person:{row.person_id}", "wrote", f"case:{row.id}", now)
    messages.add_message(db, row, text, now)


def lock(db: Session, row: Case) -> None:
    """Lock the case until the commit; CaseGone when it is closed."""
    db.refresh(row, with_for_update=True)
    if row.closed_at is not None:
        raise CaseGone
