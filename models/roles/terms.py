"""The end of an office: replaced, moved, laid down. The history stays, the people move on.

Accepting an invitation: the one moment at which a role begins.

The roles of somebody who wants to be forgotten, and their copy of them.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models import audit
from models.roles import assignments, invitations, role
from models.roles.role import Role, name_of


def accept_invitation(
    db: Session, token: str, person_id: int, name: str, now: datetime
) -> Role | None:
    """The new role, with its hat on; None when the invitation is no longer open."""
    used = invitations.redeem(db, token, person_id, now)
    if used is None:
        return None
    row = role.grant_role(db, person_id, used.reach, now, name=name, invited_by=used.invited_by)
    role.switch_role(db, person_id, row.id)
    audit.record(db, f"person:{person_id}", "accepted", f"role:{row.id}", now, invitation=used.id)
    return row


def known_name(db: Session, person_id: int) -> str:
    """What the person is called in another role; empty when they have none."""
    return next((role.name_of(db, row) for row in role.of_person(db, person_id)), "")


class EndReason(StrEnum):
    REPLACED = "replaced"
    MOVED = "moved"
    LAID_DOWN = "laid_down"
    ERASED = "erased"


def end_role(
    db: Session, row: Role, why: EndReason, actor: str, now: datetime, successor: Role | None = None
) -> int:
    """End a role. Who was under it, and an agent's portfolio, go to the successor or up.

    Its open invitations are called back. How many participants changed hands; 0 for a role that
    had ended before.
    """
    if row.ended_at is not None:
        return 0
    row.ended_at, row.end_reason = now, why
    row.successor_id = successor.id if successor else None
    db.flush()
    heir = successor.id if successor else row.supervisor_id
    followers = update(Role).where(Role.supervisor_id == row.id)
    db.execute(
        followers.values(supervisor_id=heir), execution_options={"synchronize_session": "fetch"}
    )
    if successor:
        successor.supervisor_id = (
            row.supervisor_id
            if successor.supervisor_id == successor.id
            else successor.supervisor_id
        )
    invitations.revoke_invitations(db, row.id, now)
    moved = 0
    if row.kind == RoleKind.AGENT:
        moved = assignments.hand_over_all(db, row, successor, actor, now)
    details = {"why": why, "successor": row.successor_id, "people": moved}
    audit.record(db, actor, "ended", f"role:{row.id}", now, **details)
    return moved


def may_succeed(row: Role, other: Role) -> bool:
    """The same kind of role, of another person, still open; a cadre's of the same reach."""
    alike = other.kind == row.kind and other.id != row.id and other.ended_at is None
    return alike and (row.kind != RoleKind.CADRE or other.organisation == row.organisation)


def end_all_roles(db: Session, person_id: int, now: datetime) -> None:
    """Every role ends, and keeps no name; who was looked after goes up."""
    for row in all_of(db, person_id):
        end_role(db, row, EndReason.ERASED, f"person:{person_id}", now)
        row.name = None
    role.switch_role(db, person_id, None)
    db.flush()


def export_roles(db: Session, person_id: int) -> list[dict[str, Any]]:
    """In plain words."""
    return [
        {
            "kind": row.kind,
            "name": name_of(db, row),
            "organisation": row.organisation,
            "area": row.area,
            "rw": row.rw,
            "since": row.since.isoformat(),
            "ended_at": row.ended_at.isoformat() if row.ended_at else None,
        }
        for row in all_of(db, person_id)
    ]


def all_of(db: Session, person_id: int) -> list[Role]:
    """Ended ones too."""
    return list(db.scalars(select(Role).where(Role.person_id == person_id).order_by(Role.id)))
