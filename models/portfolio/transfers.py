"""Portfolios change hands with an officer's approval; a worker may ask for another agent."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from domain.regions import is_within
from models import audit, cases
from models.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind
from models.participants.participant import Participant
from models.roles import assignments, scope
from models.roles.role import Role


def request_transfer(
    db: Session,
    frm: Role,
    to: Role,
    asked_by: Role,
    now: datetime,
    participants: Sequence[int] | None = None,
) -> Case:
    """Ask the branch to move these people, or the whole portfolio, from one agent to another."""
    chosen = list(participants) if participants is not None else None
    details: dict[str, Any] = {"from": frm.id, "to": to.id, "participants": chosen}
    due = now + BRANCH_ANSWERS_WITHIN
    row = cases.open_case(
        db, CaseKind.HANDOVER, now=now, due_at=due, person_id=asked_by.person_id, **details
    )
    audit.record(db, f"role:{asked_by.id}", "asked to hand over", f"case:{row.id}", now)
    return row


def decide(db: Session, row: Case, officer: Role, approved: bool, now: datetime) -> int:
    """Approve or decline; how many participants moved. Who left the portfolio meanwhile stays."""
    moved, actor = 0, f"role:{officer.id}"
    if row.closed_at is not None:
        return 0
    to = db.get(Role, row.details["to"])
    if approved and to is not None and to.ended_at is None:
        moved = assignments.reassign(db, waiting(row), to, actor, now)
    row.state, row.closed_at = "closed", now
    row.close_reason = "approved" if approved else "declined"
    audit.record(db, actor, f"{row.close_reason} a handover", f"case:{row.id}", now, people=moved)
    return moved


def decide_request(
    db: Session, row: Case, officer: Role, approved: bool, now: datetime, to: Role | None
) -> int:
    """Decide any kind of request; `to`: the agent whom a worker who asked for another one gets."""
    if row.kind == CaseKind.HANDOVER:
        return decide(db, row, officer, approved, now)
    moved, actor = 0, f"role:{officer.id}"
    if approved and to and row.participant_id:
        moved = assignments.assign(db, [row.participant_id], to, actor, now)
    row.state, row.closed_at = "closed", now
    row.close_reason = "approved" if approved else "declined"
    audit.record(
        db, actor, f"{row.close_reason} another agent", f"case:{row.id}", now, people=moved
    )
    return moved


def count_people(db: Session, row: Case, seen: assignments.Which) -> int:
    """How many people a request to hand over is about, of those whom the officer sees."""
    return assignments.count(db, and_(waiting(row), seen))


def waiting_for(db: Session, officer: Role) -> list[Case]:
    """Open requests of both kinds in the officer's area, the oldest first."""
    kinds = (CaseKind.HANDOVER, CaseKind.AGENT)
    rows = select(Case).where(Case.kind.in_(kinds), Case.closed_at.is_(None))
    return [row for row in db.scalars(rows.order_by(Case.id)) if may_decide(db, row, officer)]


def may_decide(db: Session, row: Case, officer: Role) -> bool:
    """A worker in the officer's area, or an agent whose area is inside it."""
    if row.kind == CaseKind.AGENT:
        return row.participant_id is not None and scope.may_see(db, officer, row.participant_id)
    agent = db.get(Role, row.details["from"])
    return agent is not None and is_within(agent.area, officer.area)


def find(db: Session, officer: Role, known: Mapping[str, str]) -> Case | None:
    """The open request of the number under "whose", when it is this officer's to decide."""
    wanted = known.get("whose", "")
    return next((row for row in waiting_for(db, officer) if str(row.id) == wanted), None)


def waiting(row: Case) -> assignments.Which:
    theirs = Participant.agent_id == row.details["from"]
    chosen = row.details["participants"]
    return theirs if chosen is None else and_(theirs, Participant.id.in_(chosen))


def request_other_agent(db: Session, row: Participant, now: datetime) -> bool:
    """The worker wants another agent; False when the branch was asked already."""
    if cases.unclosed_cases(db, row.id, CaseKind.AGENT):
        return False
    due, agent = now + BRANCH_ANSWERS_WITHIN, row.agent_id
    cases.open_case(
        db,
        CaseKind.AGENT,
        now=now,
        due_at=due,
        person_id=row.person_id,
        participant_id=row.id,
        agent=agent,
    )
    audit.record(db, f"person:{row.person_id}", "asked for an agent", f"participant:{row.id}", now)
    return True


def waiting_transfers(db: Session) -> list[Case]:
    """Requests to hand over that wait for an officer, the oldest first."""
    rows = select(Case).where(Case.kind == CaseKind.HANDOVER, Case.closed_at.is_(None))
    return list(db.scalars(rows.order_by(Case.id)))
