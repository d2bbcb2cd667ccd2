"""Messages to officers about what an agent took back the day before, each once; none at night."""

from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from domain.reminders.contact_rules import ZONE, to_local_time
from handlers.cashbook.words import agent_name
from handlers.notify import notify
from models.cashbook import balances, reversals
from models.roles import role
from models.roles.role import Role

REASON = "reversals"
DAY = timedelta(days=1)


def post_day(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post to each officer what each agent took back yesterday; return how many messages stand."""
    if contact_rules.is_quiet_time(now):
        return 0
    with sessions.begin() as db:
        return sum(notify_officer(db, texts, each, now) for each in role.open_officers(db))


def notify_officer(db: Session, texts: Texts, officer: Role, now: datetime) -> int:
    """Post a message for each agent of the area who took something back yesterday; how many."""
    today = datetime.combine(to_local_time(now).date(), time(), ZONE)
    agents = [each.id for each in balances.agents_of_officer(db, officer)]
    count = 0
    for agent_id, found in reversals.reversal_totals(db, agents, today - DAY, today).items():

        def values(
            language: str, agent_id: int = agent_id, found: reversals.ReversalTotals = found
        ) -> dict[str, object]:
            who = agent_name(db, texts, language, agent_id)
            return {"who": who, "count": found.count, "sum": found.sum}

        key = f"reversals:{officer.id}:{agent_id}:{today.date()}"
        to = officer.person_id
        count += notify(
            db, texts, to, "reversals-of-day", values, "/kas", now=now, reason=REASON, key=key
        )
    return count
