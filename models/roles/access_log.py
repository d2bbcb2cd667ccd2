"""Access log: who saw the NIK or phone of a participant, or the number of a colleague, which are
masked otherwise, and why.

The participant can read it. A human sees at most `MOST_A_DAY` numbers a day: whoever needs more at
once needs an officer. What is seen for `CHECKING` has a limit of its own
(`models/branch/checks.py`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from domain.calendar import ZONE, to_local_time
from models import audit
from models.audit import Audit
from models.roles import four_eyes
from models.roles.role import Role

NIK = "saw nik"
PHONE = "saw phone"
CONTACT = "saw contact"
"""The number of somebody with a role, whose id is then that of the role."""
CHECKING = "check_application"
"""The reason of an officer who is about to decide about an application."""
MOST_A_DAY = 20
"""Numbers that a human may see on a local day; one that they see again counts once."""


@dataclass(frozen=True, slots=True)
class DataAccess:
    """One access; `what` is `NIK` or `PHONE`, `why` the name of a reason."""

    at: datetime
    what: str
    role_id: int
    why: str


def subject_of(what: str, id: int) -> str:
    """The subject of the audit log for a number of this participant, or role."""
    return f"role:{id}" if what == CONTACT else f"participant:{id}"


def record_access(
    db: Session, role: Role, what: str, ids: Iterable[int], why: str, now: datetime
) -> None:
    """Record that a role saw this number of these participants, or roles."""
    rows = [
        {
            "at": now,
            "actor": f"role:{role.id}",
            "verb": what,
            "subject": subject_of(what, id),
            "details": {"why": why},
        }
        for id in ids
    ]
    if rows:
        db.connection().execute(insert(Audit), rows)


def seen_today(
    db: Session, person_id: int, now: datetime
) -> Mapping[tuple[str, int], Collection[str]]:
    """Each `NIK`, `PHONE` or `CONTACT` that this human saw on the local day in any role, with whose
    it is; and the reasons."""
    people = four_eyes.same_human_ids(db, person_id)
    roles = db.scalars(select(Role.id).where(Role.person_id.in_(people)))
    rows = select(Audit.verb, Audit.subject, Audit.details).where(
        Audit.actor.in_([f"role:{each}" for each in roles]),
        Audit.at >= start_of_day(now),
        Audit.verb.in_((NIK, PHONE, CONTACT)),
    )
    seen = defaultdict[tuple[str, int], set[str]](set)
    for verb, subject, details in db.execute(rows):
        seen[verb, int(subject.partition(":")[2])].add(details["why"])
    return seen


def visible_today(
    db: Session, person_id: int, what: str, ids: Sequence[int], now: datetime
) -> list[int]:
    """The participants, or roles, among these whose number this human may see today, in their
    order.

    LockOrderError: begin the transaction again.
    """
    four_eyes.lock_human(db, person_id)
    seen = seen_today(db, person_id, now)
    known = [each for each in ids if (what, each) in seen]
    new = [each for each in ids if (what, each) not in seen]
    counted = sum(any(why != CHECKING for why in whys) for whys in seen.values())
    allowed = {*known, *new[: max(0, MOST_A_DAY - counted)]}
    return [each for each in ids if each in allowed]


def has_seen_since(db: Session, role: Role, what: str, id: int, since: datetime) -> bool:
    """Whether the role saw this number of the participant, or role, `since` a moment."""
    return audit.was_recorded_since(db, f"role:{role.id}", what, subject_of(what, id), since)


def start_of_day(now: datetime) -> datetime:
    """The moment at which the local day began."""
    return datetime.combine(to_local_time(now).date(), time.min, ZONE)


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
