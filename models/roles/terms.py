"""Terms of office: how a role begins with an accepted invitation, and how it ends.

Rows of ended roles stay; the participants and roles that depended on them go to a successor or up.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.roles import RoleKind, needs_approval
from models import audit
from models.cases.cases import HANDED, OPEN_HANDOVERS, UNCLOSED, Case, CaseKind, CaseState
from models.roles import agent_changes, assignments, four_eyes, invitations, role
from models.roles.invitations import Invitation
from models.roles.role import Role


class EndReason(StrEnum):
    """The reason for which a role ended."""

    REPLACED = "replaced"
    MOVED = "moved"
    LAID_DOWN = "laid_down"
    ERASED = "erased"
    DECLINED = "declined"
    """An officer did not approve it."""


def known_name(db: Session, person_id: int) -> str:
    """The name of the person in another role; empty when they have none."""
    return next((role.name_of(db, row) for row in role.find_open_roles(db, person_id)), "")


class Refusal(StrEnum):
    """The reason for which a person may not accept an invitation."""

    INVALID = "invalid"
    """The inviter may not act any more."""
    OWN = "own"
    ALREADY = "already"
    PHONE = "phone"
    """Somebody with the same proven phone number has a role."""


def acceptance_refusal(db: Session, row: Invitation, person_id: int) -> Refusal | None:
    """The reason for which this person may not accept the open invitation; None without one."""
    inviter = db.get(Role, row.invited_by) if row.invited_by is not None else None
    if inviter is not None and not inviter.usable:
        return Refusal.INVALID
    if any(each.reach == row.reach for each in role.find_open_roles(db, person_id)):
        return Refusal.ALREADY
    if inviter is not None and not four_eyes.may_decide(db, person_id, inviter.person_id):
        return Refusal.OWN
    others = four_eyes.same_human_ids(db, person_id) - {person_id}
    if any(role.find_open_roles(db, each) for each in others):
        return Refusal.PHONE
    return None


def accept_invitation(
    db: Session, token: str, person_id: int, name: str, now: datetime, *, vouched: bool = False
) -> Role | None:
    """Grant the role, and make it active when it is usable; None when the invitation is not open,
    or not for this person.

    With `vouched` nobody has to prove a chat: so it is in the demo. LockOrderError: begin the
    transaction again.
    """
    four_eyes.lock_human(db, person_id)
    found = invitations.find_invitation(db, token, now)
    if found is None or acceptance_refusal(db, found, person_id) is not None:
        return None
    used = invitations.redeem(db, token, person_id, now)
    if used is None:
        return None
    inviter = db.get(Role, used.invited_by) if used.invited_by is not None else None
    by = RoleKind(inviter.kind) if inviter else None
    row = role.grant_role(
        db,
        person_id,
        used.reach,
        now,
        name=name,
        invited_by=used.invited_by,
        approved=not needs_approval(by, RoleKind(used.kind)),
        vouched=vouched,
    )
    if row.usable:
        role.switch_role(db, person_id, row.id)
    audit.record(db, f"person:{person_id}", "accepted", f"role:{row.id}", now, invitation=used.id)
    return row


def may_succeed(row: Role, other: Role) -> bool:
    """Whether the other may follow: open, of the same kind; a cadre of the same organisation."""
    alike = other.kind == row.kind and other.id != row.id and other.ended_at is None
    return alike and (row.kind != RoleKind.CADRE or other.organisation == row.organisation)


def end_role(
    db: Session, row: Role, why: EndReason, actor: str, now: datetime, successor: Role | None = None
) -> int:
    """End a role and return how many participants were reassigned; 0 when it had ended before.

    Roles that it supervised go to the successor, else to its supervisor; an agent's portfolio goes
    to the successor, else to the branch; the cases that it worked on to the successor, else they
    are nobody's again. Its open invitations are revoked, and requests to move people from it or
    to it are over.
    """
    if not role.lock_open(db, row):
        return 0
    if successor and not role.lock_open(db, successor):
        successor = None
    row.ended_at, row.end_reason, row.end_asked_by = now, why, None
    row.successor_id = successor.id if successor else None
    db.flush()
    supervised = update(Role).where(Role.supervisor_id == row.id)
    db.execute(
        supervised.values(supervisor_id=successor.id if successor else row.supervisor_id),
        execution_options={"synchronize_session": "fetch"},
    )
    if successor and successor.supervisor_id == successor.id:
        successor.supervisor_id = row.supervisor_id
    invitations.revoke_invitations(db, row.id, now)
    owned = update(Case).where(Case.owner_id == row.id, UNCLOSED)
    handed = db.scalars(
        owned.values(owner_id=row.successor_id).returning(Case.id),
        execution_options={"synchronize_session": "fetch"},
    ).all()
    audit.record_all(
        db, actor, HANDED, [f"case:{each}" for each in handed], now, to=row.successor_id
    )
    moved = 0
    if row.kind == RoleKind.AGENT:
        close_handovers(db, row, actor, now)
        portfolio = assignments.is_with(row.id)
        moved = agent_changes.move(db, portfolio, successor, actor, now)
    details = {"why": why, "successor": row.successor_id, "people": moved}
    audit.record(db, actor, "ended", f"role:{row.id}", now, **details)
    return moved


OVER = "role ended"
"""The reason for which a request to move people is closed, when one of the two agents ends."""


def requests_over(db: Session, row: Role) -> list[Case]:
    """The requests that the end of this role closed and that somebody else had made."""
    over = select(Case).where(Case.kind == CaseKind.HANDOVER, Case.close_reason == OVER)
    others = over.where(Case.closed_at == row.ended_at, Case.person_id != row.person_id)
    return [each for each in db.scalars(others.order_by(Case.id)) if is_party(each, row)]


def is_party(request: Case, row: Role) -> bool:
    return row.id in (request.details["from"], request.details["to"])


def close_handovers(db: Session, row: Role, actor: str, now: datetime) -> None:
    """Close the requests to move people from this agent or to it: there is nothing to decide."""
    for each in db.scalars(OPEN_HANDOVERS.with_for_update()):
        if is_party(each, row):
            each.state, each.closed_at, each.close_reason = CaseState.CLOSED, now, OVER
            audit.record(db, actor, "closed a handover", f"case:{each.id}", now)
    db.flush()


def invited_roles(db: Session, row: Role) -> list[Role]:
    """The open roles that this one invited to, of other persons."""
    rows = select(Role).where(Role.invited_by == row.id, Role.person_id != row.person_id, role.OPEN)
    return list(db.scalars(rows.order_by(Role.id)))


def end_all_roles(db: Session, person_id: int, now: datetime) -> None:
    """End and anonymise every role of a person who is erased."""
    for row in find_all_roles(db, person_id):
        end_role(db, row, EndReason.ERASED, f"person:{person_id}", now)
        row.name = row.agent_code = None
    role.switch_role(db, person_id, None)
    db.flush()


def find_all_roles(db: Session, person_id: int) -> list[Role]:
    """The person's roles, ended ones too, the oldest first."""
    return list(db.scalars(select(Role).where(Role.person_id == person_id).order_by(Role.id)))


def export_roles(db: Session, person_id: int) -> list[dict[str, Any]]:
    """Return the person's copy: kind, name, agent code, organisation, area, rw, since and
    end of each."""
    return [
        {
            "kind": row.kind,
            "name": role.name_of(db, row),
            "agent_code": role.agent_code(db, row),
            "organisation": row.organisation,
            "area": row.area,
            "rw": row.rw,
            "since": row.since.isoformat(),
            "ended_at": row.ended_at.isoformat() if row.ended_at else None,
        }
        for row in find_all_roles(db, person_id)
    ]
