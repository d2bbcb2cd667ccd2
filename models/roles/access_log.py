"""Who has seen a number that is masked otherwise, and why: written down, told to whom it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.audit import Audit
from models.roles.role import Role

NIK = "saw nik"
PHONE = "saw phone"


@dataclass(frozen=True, slots=True)
class DataAccess:
    """`why` is the name of a reason."""

    at: datetime
    what: str
    role_id: int
    why: str


def record_access(
    db: Session, role: Role, what: str, people: Iterable[int], why: str, now: datetime
) -> None:
    """`people`: ids of participants."""
    rows = [
        {
            "at": now,
            "actor": f"role:{role.id}",
            "verb": what,
            "subject": f"participant:{id}",
            "details": {"why": why},
        }
        for id in people
    ]
    if rows:
        db.connection().execute(insert(Audit), rows)


def export_accesses(db: Session, participant_id: int) -> list[dict[str, str]]:
    """For the person themselves, in plain words."""
    found = accesses_to(db, participant_id, 1_000)
    return [{"at": each.at.isoformat(), "what": each.what, "why": each.why} for each in found]


def accesses_to(db: Session, participant_id: int, most: int) -> list[DataAccess]:
    """The newest first."""
    rows = select(Audit).where(
        Audit.subject == f"participant:{participant_id}", Audit.verb.in_((NIK, PHONE))
    )
    return [
        DataAccess(row.at, row.verb, int(row.actor.partition(":")[2]), row.details["why"])
        for row in db.scalars(rows.order_by(Audit.id.desc()).limit(most))
    ]
