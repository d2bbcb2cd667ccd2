"""The inbox: the cases that an officer or an agent sees, and what becomes of them.

An officer sees the cases of everybody in the area, and those of people who are not registered. An
agent sees those of the portfolio in which an agent can help, requests of the unregistered that
nobody has taken, and what was handed to them. Nobody works on a case of their own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    false,
    func,
    literal,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models import audit
from models.cases import cases, messages, talks
from models.cases.cases import (
    AGENT_KINDS,
    ANSWER_STANDS,
    ANSWERED_IN_CHAT,
    ANSWERED_SOON,
    IN_INBOX,
    Case,
    CaseKind,
    CaseState,
)
from models.cases.messages import CaseMessage
from models.cases.talks import Talk
from models.database.statements import PreparedStatement
from models.inbox import owners
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


_ANSWERED_AT = (
    select(func.max(CaseMessage.at))
    .where(CaseMessage.case_id == Case.id, CaseMessage.role_id.is_not(None), ~CaseMessage.is_note)
    .correlate(Case)
    .scalar_subquery()
)
_CLOSED_AT = case((Case.close_reason.in_([literal(each) for each in CloseReason]), Case.closed_at))
_LAST_WORD = func.coalesce(_CLOSED_AT, _ANSWERED_AT)
FIND_ANSWERED = PreparedStatement(
    select(Case.id)
    .where(
        Case.person_id == bindparam("person_id"),
        Case.kind.in_([literal(each) for each in ANSWERED_IN_CHAT]),
        bindparam("since") <= _LAST_WORD,
    )
    .order_by(_LAST_WORD.desc(), Case.id.desc())
    .limit(1)
)
"""Asked for each free text."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Deadlines after one moment and up to another one, and cases of one kind; None: of any."""

    after: datetime | None = None
    until: datetime | None = None
    kind: CaseKind | None = None

    def includes(self, due_at: datetime, kind: CaseKind | None = None) -> bool:
        """Whether a case of this kind is one of them, or a decision, which is of no kind."""
        is_after = self.after is None or due_at > self.after
        is_due = is_after and (self.until is None or due_at <= self.until)
        return is_due and self.kind in (None, kind)

    @property
    def condition(self) -> ColumnElement[bool]:
        """The same on `Case`."""
        found: list[ColumnElement[bool]] = [true()]
        if self.after is not None:
            found.append(Case.due_at > self.after)
        if self.until is not None:
            found.append(Case.due_at <= self.until)
        if self.kind is not None:
            found.append(Case.kind == self.kind)
        return and_(*found)


EVERY_CASE = CaseFilter()


class CaseGone(Exception):
    """The case was closed meanwhile."""


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """The numbers of open cases, of those whose promised time is over, of all in the list, and of
    those whose answer may still be replied to."""

    open: int
    overdue: int
    listed: int
    answered: int = 0


def may_see_condition(db: Session, role: Role) -> ColumnElement[bool]:
    """The condition on `Case` for those that this role may read and work on."""
    return and_(Case.state.in_(LISTED), sees_condition(db, role))


def sees_condition(db: Session, role: Role) -> ColumnElement[bool]:
    """The condition on `Case` for those of this role, closed or not."""
    if not role.usable or role.kind not in (RoleKind.OFFICER, RoleKind.AGENT):
        return false()
    unregistered, own = Case.participant_id.is_(None), Case.owner_id == role.id
    if role.kind == RoleKind.OFFICER:
        here = scope.is_in_area(Case.area, role), scope.is_in_area(Case.home, role)
        seen = or_(unregistered, own, *here)
    else:
        people = select(Participant.id).where(scope.may_see_condition(role))
        theirs = Case.participant_id.in_(people)
        free = and_(unregistered, Case.kind == CaseKind.HELP, Case.owner_id.is_(None))
        seen = or_(free, own, and_(Case.kind.in_(AGENT_KINDS), theirs))
    same = four_eyes.same_human_ids(db, role.person_id)
    others = or_(Case.person_id.is_(None), Case.person_id.not_in(same))
    of_money = and_(Case.kind == CaseKind.PAYMENT, Case.details["match"].as_integer().is_not(None))
    return and_(Case.kind.in_(IN_INBOX), ~of_money, others, seen)


@dataclass(frozen=True, slots=True)
class CaseView:
    """The cases that wait for a role, as its list and its numbers are read one after the other.

    A case waits until it is answered, and while the role talks about it.
    """

    db: Session
    role: Role
    sees: ColumnElement[bool]

    def count(self, now: datetime, wanted: CaseFilter = EVERY_CASE) -> CaseCounts:
        """The numbers of these cases, or of those that a filter keeps."""
        is_open = Case.state == CaseState.OPEN
        rows = select(
            func.count().filter(is_open),
            func.count().filter(is_open, Case.due_at <= now),
            func.count().filter(or_(is_open, self.is_talked)),
            func.count().filter(~is_open),
        ).where(Case.state.in_(LISTED), self.sees, wanted.condition)
        return CaseCounts(*self.db.execute(rows).one())

    def own(self, wanted: CaseFilter = EVERY_CASE) -> Sequence[Case]:
        """The cases that the role owns, by the day of their promise."""
        waits = or_(Case.state == CaseState.OPEN, self.is_talked)
        own = Case.state.in_(LISTED), waits, Case.owner_id == self.role.id
        rows = select(Case).where(*own, self.sees, wanted.condition)
        return self.db.scalars(rows.order_by(Case.due_at, Case.id)).all()

    def others(self, first: int, most: int, wanted: CaseFilter = EVERY_CASE) -> Sequence[Case]:
        """A page of the open cases that others own, or nobody: from the place `first` on, those
        with the earliest promise first. Who talks about a case owns it, so it is not among them.
        """
        if most <= 0:
            return ()
        others = and_(Case.state == CaseState.OPEN, Case.owner_id.is_distinct_from(self.role.id))
        rows = select(Case).where(others, self.sees, wanted.condition)
        rows = rows.order_by(Case.due_at, Case.id)
        return self.db.scalars(rows.offset(first).limit(most)).all()

    @property
    def is_talked(self) -> ColumnElement[bool]:
        """The condition that the role talks about a case."""
        return Case.id.in_(select(Talk.case_id).where(Talk.role_id == self.role.id, talks.OPEN))


def view_of(db: Session, role: Role) -> CaseView:
    """The cases of a role."""
    return CaseView(db, role, sees_condition(db, role))


def count_owned(db: Session, role_id: int) -> int:
    """The number of unclosed cases that a role works on, whoever may see them."""
    owned = and_(Case.owner_id == role_id, Case.closed_at.is_(None), Case.kind.in_(IN_INBOX))
    return db.scalar(select(func.count()).where(owned)) or 0


def find_case(db: Session, role: Role, number: str) -> Case | None:
    """The case with this number; None when it is closed or not for this role."""
    found = cases.find_numbered(db, number)
    if found is None:
        return None
    return db.scalar(select(Case).where(Case.id == found.id, may_see_condition(db, role)))


def cases_about(db: Session, role: Role, participant_ids: Collection[int]) -> list[Case]:
    """The role's cases about these few participants, by the day that was promised."""
    rows = select(Case).where(Case.participant_id.in_(participant_ids), may_see_condition(db, role))
    return sorted(db.scalars(rows), key=lambda each: (each.due_at, each.id))


def may_see(db: Session, role: Role, row: Case) -> bool:
    """Whether the role may see a case, closed or not."""
    seen = select(Case.id).where(Case.id == row.id, sees_condition(db, role))
    return db.scalar(seen) is not None


def find_answered(db: Session, person_id: int, since: datetime) -> Case | None:
    """The person's case that staff answered or closed last, since a moment; None without one."""
    db.flush()
    found = FIND_ANSWERED.run(db, {"person_id": person_id, "since": since}).first()
    return db.get_one(Case, found[0]) if found else None


def take(db: Session, row: Case, role: Role, now: datetime) -> None:
    """Make this role the owner; CaseGone when it is closed."""
    hand_to(db, row, role, role, now)


def hand_to(
    db: Session,
    row: Case,
    to: Role | None,
    by: Role,
    now: datetime,
    due_at: datetime | None = None,
) -> None:
    """Make another role the owner, None: the branch; CaseGone when it is closed.

    A promise that runs stays; an answered case waits again, until `due_at` where that is said.
    """
    lock(db, row)
    if due_at and row.state == CaseState.ANSWERED:
        open_again(row, due_at)
    owners.give(db, row, to.id if to else None, f"role:{by.id}", now)
    db.flush()


def answer(
    db: Session, row: Case, role: Role, text: str, now: datetime, *, file_id: int | None = None
) -> CaseMessage:
    """Append an answer to the person; CaseGone when the case is closed.

    Without a reply it stands after `ANSWER_STANDS`.
    """
    lock(db, row)
    owners.give(db, row, row.owner_id or role.id, f"role:{role.id}", now)
    row.state, row.due_at, row.goes_up_at = CaseState.ANSWERED, now + ANSWER_STANDS, None
    audit.record(db, f"role:{role.id}", "answered", f"case:{row.id}", now)
    return messages.add_message(db, row, text, now, role.id, file_id=file_id)


def close(db: Session, row: Case, role: Role, why: CloseReason, now: datetime) -> None:
    """Close a case with a reason; CaseGone when it is closed already."""
    lock(db, row)
    row.state, row.closed_at, row.close_reason = CaseState.CLOSED, now, why
    row.goes_up_at = None
    audit.record(db, f"role:{role.id}", f"closed as {why}", f"case:{row.id}", now)
    db.flush()


def reply(
    db: Session,
    row: Case,
    text: str,
    now: datetime,
    due_at: datetime,
    *,
    file_id: int | None = None,
) -> CaseMessage:
    """Append what the person adds: the case is open again, promised until `due_at` unless a promise
    runs. A claim, which may be due in weeks, promises the answer apart from its next step."""
    db.refresh(row, with_for_update=True)
    if row.state != CaseState.OPEN:
        open_again(row, due_at)
    elif row.kind == CaseKind.CLAIM and row.goes_up_at is None:
        row.due_at, row.goes_up_at = min(row.due_at, due_at), due_at
    audit.record(db, f"person:{row.person_id}", "wrote", f"case:{row.id}", now)
    return messages.add_message(db, row, text, now, file_id=file_id)


def open_again(row: Case, due_at: datetime) -> None:
    """Let a case that was answered or closed wait for an answer again, by `due_at`."""
    row.state, row.closed_at, row.close_reason = CaseState.OPEN, None, None
    row.due_at, row.level = due_at, None
    row.goes_up_at = due_at if row.kind in ANSWERED_SOON else None


def lock(db: Session, row: Case) -> None:
    """Lock the case until the commit; CaseGone when it is closed."""
    db.refresh(row, with_for_update=True)
    if row.closed_at is not None:
        raise CaseGone
