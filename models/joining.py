"""Accepting an invitation: the one moment at which a role begins."""

from datetime import datetime

from sqlalchemy.orm import Session

from models import audit, hat, invitation, role
from models.role import Role


def accept(db: Session, token: str, person_id: int, name: str, now: datetime) -> Role | None:
    """The new role, with its hat on; None when the invitation is no longer open."""
    used = invitation.use(db, token, person_id, now)
    if used is None:
        return None
    row = role.give(db, person_id, used.reach, now, name=name, invited_by=used.invited_by)
    hat.put_on(db, person_id, row.id)
    audit.note(db, f"person:{person_id}", "accepted", f"role:{row.id}", now, invitation=used.id)
    return row


def name_known(db: Session, person_id: int) -> str:
    """What the person is called in another role; empty when they have none."""
    return next((role.name_of(db, row) for row in role.of_person(db, person_id)), "")
