"""Transfers of participants between agents, with an officer's approval.

An agent asks to transfer a portfolio or a part of it; a worker asks for another agent.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from domain.invalid import whole_number
from domain.regions import is_within
from models import audit
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, OPEN_HANDOVERS, Case, CaseKind, CaseState
from models.contributions.ledger import LedgerEntry
from models.participants.participant import Participant
from models.roles import agent_changes, assignments, four_eyes, scope
from models.roles.assignments import ParticipantCondition
from models.roles.role import Role


def request_transfer(
    db: Session,
    frm: Role,
    to: Role,
    asked_by: Role,
    now: datetime,
    participants: Sequence[int] | None = None,
    why: str = "",
) -> Case:
    """Ask the branch to move these people, or the whole portfolio, from one agent to another.

    `why` is kept encrypted.
    """
    chosen = list(participants) if participants is not None else None
    details: dict[str, Any] = {"from": frm.id, "to": to.id, "participants": chosen}
    due_at = now + BRANCH_ANSWERS_WITHIN
    row = cases.open_case(
        db,
        CaseKind.HANDOVER,
        now=now,
        due_at=due_at,
        person_id=asked_by.person_id,
        request={"why": why} if why else None,
        **details,
    )
    audit.record(db, f"role:{asked_by.id}", "asked to hand over", f"case:{row.id}", now)
    return row


def find_same(db: Session, frm: Role, to: Role, participants: Sequence[int] | None) -> Case | None:
    """The open request by which all of these people are to move to this agent already."""
    for row in db.scalars(OPEN_HANDOVERS):
        asked = row.details["participants"]
        covers = asked is None or (participants is not None and {*asked} >= {*participants})
        if covers and (row.details["from"], row.details["to"]) == (frm.id, to.id):
            return row
    return None


def request_other_agent(db: Session, row: Participant, now: datetime, why: str = "") -> bool:
    """Ask the branch for another agent of a worker; False when it was asked already.

    `why` is kept encrypted.
    """
    if cases.unclosed_cases(db, row.id, CaseKind.AGENT):
        return False
    cases.open_case(
        db,
        CaseKind.AGENT,
        now=now,
        person_id=row.person_id,
        participant_id=row.id,
        request={"why": why} if why else None,
        agent=row.agent_id,
    )
    audit.record(db, f"person:{row.person_id}", "asked for an agent", f"participant:{row.id}", now)
    return True


def find_open_requests(db: Session, officer: Role) -> list[Case]:
    """The open requests of both kinds in the officer's area, the oldest first."""
    kinds = (CaseKind.HANDOVER, CaseKind.AGENT)
    rows = select(Case).where(Case.kind.in_(kinds), Case.closed_at.is_(None))
    return [row for row in db.scalars(rows.order_by(Case.id)) if may_decide(db, row, officer)]


def may_decide(db: Session, row: Case, officer: Role) -> bool:
    """Whether the worker who asked, or the agent who gives people away, is in the area.

    Nobody decides what they asked for themselves, nor what gives them people.
    """
    to = four_eyes.holder_id(db, row.details.get("to"))
    if not four_eyes.may_decide(db, officer.person_id, row.person_id, to):
        return False
    if row.kind == CaseKind.AGENT:
        return row.participant_id is not None and scope.may_see(db, officer, row.participant_id)
    agent = db.get(Role, row.details["from"])
    return agent is not None and is_within(agent.area, officer.area)


def find_request(db: Session, officer: Role, answers: Mapping[str, str]) -> Case | None:
    """The open request with the number under "whose", locked; None when it is not this officer's to
    decide, or somebody has."""
    wanted = answers.get("whose", "")
    row = next((row for row in find_open_requests(db, officer) if str(row.id) == wanted), None)
    if row is not None:
        db.refresh(row, with_for_update=True)
    return row if row is not None and row.closed_at is None else None


def find_offer(db: Session, person_id: int, number: str) -> Case | None:
    """The open request with this number by which this person's agent role gets people of another
    agent, who asked for it."""
    row = db.get(Case, whole_number(number) or 0)
    if row is None or row.kind != CaseKind.HANDOVER or row.closed_at is not None:
        return None
    to = db.get(Role, row.details["to"])
    offered = to is not None and to.usable and to.person_id == person_id
    return row if offered and row.person_id != person_id else None


def open_offers(db: Session, agent: Role) -> list[Case]:
    """The requests by which others hand people to this agent, which the agent has not answered."""
    return [
        row
        for row in db.scalars(OPEN_HANDOVERS)
        if row.details["to"] == agent.id
        and row.person_id != agent.person_id
        and "agreed" not in row.details
    ]


def answer_offer(db: Session, row: Case, agrees: bool, now: datetime) -> None:
    """Write down whether the receiving agent takes the people; a no ends the request."""
    db.refresh(row, with_for_update=True)
    if row.closed_at is not None:
        return
    row.details = row.details | {"agreed": agrees}
    if not agrees:
        row.state, row.closed_at, row.close_reason = CaseState.CLOSED, now, "refused"
    verb = "agreed to a handover" if agrees else "refused a handover"
    audit.record(db, f"role:{row.details['to']}", verb, f"case:{row.id}", now)
    db.flush()


def moving_people(db: Session, row: Case, officer: Role) -> Sequence[Participant]:
    """The people to transfer whom the officer may see, street by street."""
    rows = scope.participants_in_scope(officer).where(moving_condition(row))
    home = Participant.village, Participant.rw, Participant.rt, Participant.id
    return db.scalars(rows.order_by(*home)).all()


def count_people(db: Session, row: Case, officer: Role) -> int:
    """The number of people to transfer, of those whom the officer may see."""
    moving = and_(moving_condition(row), scope.may_see_condition(officer))
    return assignments.count_participants(db, moving)


def moving_condition(row: Case) -> ParticipantCondition:
    """The condition on `Participant` for those to transfer who still are in the portfolio."""
    portfolio = Participant.agent_id == row.details["from"]
    chosen = row.details["participants"]
    return portfolio if chosen is None else and_(portfolio, Participant.id.in_(chosen))


def money_of_moving(row: Case) -> ColumnElement[bool]:
    """The condition on `LedgerEntry` for the money of those to transfer."""
    moving = select(Participant.id).where(moving_condition(row))
    return LedgerEntry.participant_id.in_(moving)


def decide_request(
    db: Session, row: Case, officer: Role, approved: bool, now: datetime, to: Role | None
) -> int:
    """Approve or decline a request of either kind and return how many participants moved.

    `to` is the agent for a worker who asked for another one. Nobody moves to a role that ended.
    """
    if row.closed_at is not None or not may_decide(db, row, officer):
        return 0
    moved, actor = 0, f"role:{officer.id}"
    if row.kind == CaseKind.HANDOVER:
        about = "a handover"
        to = db.get(Role, row.details["to"])
        if approved and to is not None and to.usable:
            moved = agent_changes.move(db, moving_condition(row), to, actor, now)
    else:
        about = "another agent"
        if approved and to and row.participant_id:
            theirs = Participant.id == row.participant_id
            moved = agent_changes.move(db, theirs, to, actor, now)
    row.state, row.closed_at = "closed", now
    row.close_reason = "approved" if approved else "declined"
    audit.record(db, actor, f"{row.close_reason} {about}", f"case:{row.id}", now, people=moved)
    return moved
