"""Letters about changes of agent: to the agents of both sides with names, and to every worker.

Nobody is woken: at night they wait for the morning. Each letter has a key, so that whoever dies
half-way and begins again writes nothing twice.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.notify import REASON, notify
from handlers.roles.words import people_text, role_holder_text
from models.database.base import batches
from models.database.engine import read_only
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.roles import agent_changes
from models.roles.agent_changes import AgentChange
from models.roles.role import Role

MOST = 20
"""Changes in one run."""
PIECE = 100
"""Workers in one transaction."""
NAMED = 5
"""People whom a letter names; it must fit an approved text."""


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the letters of all changes that nobody heard of; return how many."""
    if contact_rules.is_quiet_time(now):
        return 0
    with read_only(sessions) as db:
        due = agent_changes.untold(db, MOST)
    return sum(post_change(sessions, texts, id, now) for id in due)


def post_change(sessions: sessionmaker[Session], texts: Texts, id: int, now: datetime) -> int:
    """Tell the workers in pieces, then the agents, and write down that all were told."""
    with read_only(sessions) as db:
        ids = db.get_one(AgentChange, id).participants
    count = 0
    for piece in batches(ids, PIECE):
        with sessions.begin() as db:
            if change := agent_changes.lock_untold(db, id):
                people = portfolio.moved_people(db, change, piece)
                count += tell_workers(db, texts, change, people, now)
    with sessions.begin() as db:
        if change := agent_changes.lock_untold(db, id):
            people = portfolio.moved_people(db, change, change.participants)
            count += tell_agent(db, texts, change, change.from_id, people, now)
            count += tell_agent(db, texts, change, change.to_id, people, now)
            change.told_at = now
    return count


def tell_workers(
    db: Session, texts: Texts, change: AgentChange, people: Sequence[Participant], now: datetime
) -> int:
    """Post to each worker who their agent is, or that the former one is no more."""
    agent = change.to_id or change.from_id

    def values(language: str) -> dict[str, object]:
        return {"who": role_holder_text(db, partial(texts, language), agent)}

    name = "request-agent-new" if change.to_id else "agent-left"
    return sum(
        notify(
            db,
            texts,
            row.person_id,
            name,
            values,
            "/petugas",
            now=now,
            reason=REASON,
            key=f"agent-change:{change.id}:{row.id}",
            participant_id=row.id,
        )
        for row in people
        if row.person_id is not None
    )


def tell_agent(
    db: Session,
    texts: Texts,
    change: AgentChange,
    role_id: int | None,
    people: Sequence[Participant],
    now: datetime,
) -> bool:
    """Post to one of the two agents whose people came or went; False when nothing reaches them."""
    role = db.get(Role, role_id) if role_id else None
    if role is None or not role.usable or not people:
        return False
    came = role_id == change.to_id
    other = change.from_id if came else change.to_id

    def values(language: str) -> dict[str, object]:
        say = partial(texts, language)
        who = role_holder_text(db, say, other) if other else say("agent-change-branch")
        names = people_text(db, say, people, NAMED, "; ")
        return {"who": who, "count": len(people), "names": names}

    name = "agent-change-came" if came else "agent-change-went"
    key = f"agent-change:{change.id}:role:{role.id}"
    to = role.person_id
    return notify(db, texts, to, name, values, "/portofolio", now=now, reason=REASON, key=key)
