"""The roles that a request goes to, until when an answer is promised, and who has it, or had it.

It goes to the agent of the portfolio, else to the officers of the area: what an agent cannot help
with, and what is about one, is for officers. Nobody is asked to help themselves.

The history of owners is the audit log's: each change is an entry of it, written here alone, but for
the cases of people whose agent changed (`models/roles/agent_changes.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from domain.cases.routing import Level
from domain.cases.service_hours import ServiceHours, promised_by
from models import audit
from models.cases.cases import AGENT_KINDS, ANSWERED_SOON, BRANCH_ANSWERS_WITHIN, HANDED, Case
from models.claims.law_tables import work_calendar
from models.participants.participant import Participant
from models.roles import four_eyes, role
from models.roles.role import Role


def asked_at(db: Session, row: Case, level: Level) -> Sequence[Role]:
    """The usable roles that are asked at this level, without the person's own; perhaps none."""
    found: Sequence[Role] = [each for each in role.open_officers(db) if each.usable]
    who = db.get(Participant, row.participant_id or 0)
    if level is Level.AGENT:
        agent = db.get(Role, who.agent_id) if who and who.agent_id else None
        found = [agent] if agent and agent.usable and row.kind in AGENT_KINDS else []
    elif level is Level.AREA:
        area = row.area or (who.village if who else None)
        found = role.officers_of_area(db, area) if area else []
    own = four_eyes.same_human_ids(db, row.person_id) if row.person_id else ()
    return [each for each in found if each.person_id not in own]


def first_asked(db: Session, row: Case, level: Level) -> tuple[Level, Sequence[Role]]:
    """The first level from this one on where somebody is asked, and who; all officers at last."""
    for each in Level:
        found = asked_at(db, row, each) if each >= level else ()
        if found:
            return each, found
    return Level.ALL, ()


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


ANSWER_WORK = timedelta(hours=8)
"""The hours of service in which a request is answered: one working day."""


def answer_promised(kind: str, now: datetime, hours: ServiceHours) -> datetime:
    """The moment until which an answer is promised to somebody who writes now."""
    if kind in ANSWERED_SOON:
        return promised_by(now, ANSWER_WORK, hours, work_calendar())
    return now + BRANCH_ANSWERS_WITHIN
