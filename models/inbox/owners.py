"""The owner of a case, and who it was with before: from when until when.

The history is the audit log's: each change of owner is an entry of it, written here alone, but for
the cases of people whose agent changed (`models/roles/agent_changes.py`).
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models import audit
from models.cases.cases import HANDED, Case
from models.roles.role import Role

MOST = 100
"""Changes that are read; a case has a few."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """A role worked on the case from `since` to `until`; None: until now."""

    role_id: int
    since: datetime
    until: datetime | None


def give(db: Session, row: Case, role_id: int | None, actor: str, now: datetime) -> None:
    """Make a role the owner of the case, None: nobody."""
    if row.owner_id != role_id:
        row.owner_id = role_id
        audit.record(db, actor, HANDED, f"case:{row.id}", now, to=role_id)


def usable_owner(db: Session, row: Case) -> Role | None:
    """The role that works on the case and may be told of it; None without one."""
    owner = db.get(Role, row.owner_id) if row.owner_id else None
    return owner if owner and owner.usable else None


def history(db: Session, row: Case) -> list[Ownership]:
    """The owners of the case, the first one first."""
    entries = audit.about(db, f"case:{row.id}", [HANDED], MOST)
    found, until = list[Ownership](), None
    for entry in entries:
        if role_id := entry.details.get("to"):
            found.append(Ownership(role_id, entry.at, until))
        until = entry.at
    return found[::-1]
