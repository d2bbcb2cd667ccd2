"""Portfolios change hands with an officer's approval; a worker may ask for another agent."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from domain.areas import inside
from models import assignment, audit, case, scope
from models.case import BRANCH_ANSWERS_WITHIN, About, Case
from models.participant import Participant
from models.role import Role


def request(
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
    row = case.open_case(
        db, About.HANDOVER, now=now, due_at=due, person_id=asked_by.person_id, **details
    )
    audit.note(db, f"role:{asked_by.id}", "asked to hand over", f"case:{row.id}", now)
    return row


def decide(db: Session, row: Case, officer: Role, approved: bool, now: datetime) -> int:
    """Approve or decline; how many participants moved. Who left the portfolio meanwhile stays."""
    moved, actor = 0, f"role:{officer.id}"
    if row.closed_at is not None:
        return 0
    to = db.get(Role, row.details["to"])
    if approved and to is not None and to.ended_at is None:
        moved = assignment.move(db, waiting(row), to, actor, now)
    row.state, row.closed_at = "closed", now
    row.closed_why = "approved" if approved else "declined"
    audit.note(db, actor, f"{row.closed_why} a handover", f"case:{row.id}", now, people=moved)
    return moved


def settle(
    db: Session, row: Case, officer: Role, approved: bool, now: datetime, to: Role | None
) -> int:
    """Decide any kind of request; `to`: the agent whom a worker who asked for another one gets."""
    if row.about == About.HANDOVER:
        return decide(db, row, officer, approved, now)
    moved, actor = 0, f"role:{officer.id}"
    if approved and to and row.participant_id:
        moved = assignment.assign(db, [row.participant_id], to, actor, now)
    row.state, row.closed_at = "closed", now
    row.closed_why = "approved" if approved else "declined"
    audit.note(db, actor, f"{row.closed_why} another agent", f"case:{row.id}", now, people=moved)
    return moved


def count(db: Session, row: Case, seen: assignment.Which) -> int:
    """How many people a request to hand over is about, of those whom the officer sees."""
    return assignment.count(db, and_(waiting(row), seen))


def waiting_for(db: Session, officer: Role) -> list[Case]:
    """Open requests of both kinds in the officer's area, the oldest first."""
    kinds = (About.HANDOVER, About.AGENT)
    rows = select(Case).where(Case.about.in_(kinds), Case.closed_at.is_(None))
    return [row for row in db.scalars(rows.order_by(Case.id)) if concerns(db, row, officer)]


def concerns(db: Session, row: Case, officer: Role) -> bool:
    """A worker in the officer's area, or an agent whose area is inside it."""
    if row.about == About.AGENT:
        return row.participant_id is not None and scope.may_see(db, officer, row.participant_id)
    agent = db.get(Role, row.details["from"])
    return agent is not None and inside(agent.area, officer.area)


def find(db: Session, officer: Role, known: Mapping[str, str]) -> Case | None:
    """The open request of the number under "whose", when it is this officer's to decide."""
    wanted = known.get("whose", "")
    return next((row for row in waiting_for(db, officer) if str(row.id) == wanted), None)


def waiting(row: Case) -> assignment.Which:
    theirs = Participant.agent_id == row.details["from"]
    chosen = row.details["participants"]
    return theirs if chosen is None else and_(theirs, Participant.id.in_(chosen))


def ask_for_another(db: Session, row: Participant, now: datetime) -> bool:
    """The worker wants another agent; False when the branch was asked already."""
    if case.unclosed(db, row.id, About.AGENT):
        return False
    due, agent = now + BRANCH_ANSWERS_WITHIN, row.agent_id
    case.open_case(
        db,
        About.AGENT,
        now=now,
        due_at=due,
        person_id=row.person_id,
        participant_id=row.id,
        agent=agent,
    )
    audit.note(db, f"person:{row.person_id}", "asked for an agent", f"participant:{row.id}", now)
    return True


def asked(db: Session) -> list[Case]:
    """Requests to hand over that wait for an officer, the oldest first."""
    rows = select(Case).where(Case.about == About.HANDOVER, Case.closed_at.is_(None))
    return list(db.scalars(rows.order_by(Case.id)))
