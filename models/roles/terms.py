"""Terms of office: how a role begins with an accepted invitation, and how it ends.

Rows of ended roles stay; the participants and roles that depended on them go to a successor or up.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models import audit
from models.roles import assignments, invitations, role
from models.roles.role import Role


class EndReason(StrEnum):
    """The reason for which a role ended."""

    REPLACED = "replaced"
    MOVED = "moved"
    LAID_DOWN = "laid_down"
    ERASED = "erased"


def known_name(db: Session, person_id: int) -> str:
    """The name of the person in another role; empty when they have none."""
    return next((role.name_of(db, row) for row in role.find_open_roles(db, person_id)), "")


def accept_invitation(
    db: Session, token: str, person_id: int, name: str, now: datetime
) -> Role | None:
    """Grant the role and make it active; None when the invitation is not open."""
    used = invitations.redeem(db, token, person_id, now)
    if used is None:
        return None
    row = role.grant_role(db, person_id, used.reach, now, name=name, invited_by=used.invited_by)
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
    to the successor, else to the branch. Its open invitations are revoked.
    """
    if row.ended_at is not None:
        return 0
    row.ended_at, row.end_reason = now, why
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
    moved = 0
    if row.kind == RoleKind.AGENT:
        moved = assignments.assign_portfolio(db, row, successor, actor, now)
    details = {"why": why, "successor": row.successor_id, "people": moved}
    audit.record(db, actor, "ended", f"role:{row.id}", now, **details)
    return moved


def end_all_roles(db: Session, person_id: int, now: datetime) -> None:
    """End and anonymise every role of a person who is erased."""
    for row in find_all_roles(db, person_id):
        end_role(db, row, EndReason.ERASED, f"person:{person_id}", now)
        row.name = None
    role.switch_role(db, person_id, None)
    db.flush()


def find_all_roles(db: Session, person_id: int) -> list[Role]:
    """The person's roles, ended ones too, the oldest first."""
    return list(db.scalars(select(Role).where(Role.person_id == person_id).order_by(Role.id)))


def export_roles(db: Session, person_id: int) -> list[dict[str, Any]]:
    """Return the person's copy: kind, name, organisation, area, rw, since and ended_at of each."""
    return [
        {
            "kind": row.kind,
            "name": role.name_of(db, row),
            "organisation": row.organisation,
            "area": row.area,
            "rw": row.rw,
            "since": row.since.isoformat(),
            "ended_at": row.ended_at.isoformat() if row.ended_at else None,
        }
        for row in find_all_roles(db, person_id)
    ]
