"""A message a day to officers about what their agents took back the day before; none at night."""

from datetime import datetime, time, timedelta
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from domain.reminders.contact_rules import ZONE, to_local_time
from handlers.notify import notify
from handlers.roles.words import role_holder_text
from models.cashbook import balances, reversals
from models.roles import role
from models.roles.role import Role

REASON = "reversals"


def post_day(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post what was taken back yesterday to each officer, once a day; return how many know."""
    if contact_rules.is_quiet_time(now):
        return 0
    with sessions.begin() as db:
        return sum(notify_officer(db, texts, each, now) for each in role.open_officers(db))


def notify_officer(db: Session, texts: Texts, officer: Role, now: datetime) -> bool:
    """Post how many collections each agent took back yesterday; False when none did."""
    today = datetime.combine(to_local_time(now).date(), time(), ZONE)
    agents = {each.id: each for each in balances.agents_of_officer(db, officer)}
    found = reversals.reversal_totals(db, [*agents], today - timedelta(days=1), today)
    if not found:
        return False

    def values(language: str) -> dict[str, object]:
        lines = [
            texts(
                language,
                "reversals-of-agent",
                who=role_holder_text(db, partial(texts, language), agents[id]),
                count=each.count,
                sum=each.sum,
            )
            for id, each in sorted(found.items(), key=lambda item: -item[1].count)
        ]
        return {"lines": "\n".join(lines)}

    key = f"reversals:{officer.id}:{today.date()}"
    args = db, texts, officer.person_id, "reversals-of-day", values, "/kas", "/pembatalan"
    return notify(*args, now=now, reason=REASON, key=key)
