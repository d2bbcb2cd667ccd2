"""The roles that a request goes to: the agent of the portfolio, else the officers of the area.

What an agent cannot help with, and what is about one, is for officers. Nobody is asked to help
themselves.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from domain.cases.routing import Level
from models.cases.cases import AGENT_KINDS, Case
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
