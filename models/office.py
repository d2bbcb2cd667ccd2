"""The end of an office: replaced, moved, laid down. The history stays, the people move on."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import update
from sqlalchemy.orm import Session

from domain.roles import Kind
from models import assignment, audit, invitation
from models.role import Role


class Why(StrEnum):
    REPLACED = "replaced"
    MOVED = "moved"
    LAID_DOWN = "laid_down"
    ERASED = "erased"


def end(
    db: Session, row: Role, why: Why, actor: str, now: datetime, successor: Role | None = None
) -> int:
    """End a role. Who was under it, and an agent's portfolio, go to the successor or up.

    Its open invitations are called back. How many participants changed hands; 0 for a role that
    had ended before.
    """
    if row.ended_at is not None:
        return 0
    row.ended_at, row.ended_why = now, why
    row.successor = successor.id if successor else None
    db.flush()
    heir = successor.id if successor else row.under
    followers = update(Role).where(Role.under == row.id)
    db.execute(followers.values(under=heir), execution_options={"synchronize_session": "fetch"})
    if successor:
        successor.under = row.under if successor.under == successor.id else successor.under
    invitation.revoke(db, row.id, now)
    moved = 0
    if row.kind == Kind.AGENT:
        moved = assignment.hand_over_all(db, row, successor, actor, now)
    details = {"why": why, "successor": row.successor, "people": moved}
    audit.note(db, actor, "ended", f"role:{row.id}", now, **details)
    return moved


def may_succeed(row: Role, other: Role) -> bool:
    """The same kind of role, of another person, still open; a cadre's of the same reach."""
    alike = other.kind == row.kind and other.id != row.id and other.ended_at is None
    return alike and (row.kind != Kind.CADRE or other.organisation == row.organisation)
