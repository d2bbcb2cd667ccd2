"""Access log: who saw the NIK or phone of a participant, which are masked otherwise, and why.

The participant can read it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.audit import Audit
from models.roles.role import Role

NIK = "saw nik"
PHONE = "saw phone"


@dataclass(frozen=True, slots=True)
class DataAccess:
    """One access; `what` is `NIK` or `PHONE`, `why` the name of a reason."""

    at: datetime
    what: str
    role_id: int
    why: str


def record_access(
    db: Session, role: Role, what: str, participant_ids: Iterable[int], why: str, now: datetime
) -> None:
    """Record that a role saw this number of these participants."""
    rows = [
        {
            "at": now,
            "actor": f"role:{role.id}",
            "verb": what,
            "subject": f"participant:{id}",
            "details": {"why": why},
        }
        for id in participant_ids
    ]
    if rows:
        db.connection().execute(insert(Audit), rows)


def find_accesses(db: Session, participant_id: int, most: int) -> list[DataAccess]:
    """The accesses to a participant's numbers, at most so many, the newest first."""
    rows = select(Audit).where(
        Audit.subject == f"participant:{participant_id}", Audit.verb.in_((NIK, PHONE))
    )
    return [
        DataAccess(row.at, row.verb, int(row.actor.partition(":")[2]), row.details["why"])
        for row in db.scalars(rows.order_by(Audit.id.desc()).limit(most))
    ]


def export_accesses(db: Session, participant_id: int) -> list[dict[str, Any]]:
    """Return the participant's copy: at, what, why and the id of the role of each access."""
    found = find_accesses(db, participant_id, 1_000)
    return [
        {"at": each.at.isoformat(), "what": each.what, "why": each.why, "role": each.role_id}
        for each in found
    ]
