"""A message a day to officers while NIKs wait for their decision; none at night."""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from domain.reminders.contact_rules import to_local_time
from handlers.notify import REASON, notify
from handlers.roles.words import role_holder_text
from models.duplicates import nik_owner
from models.roles import role
from models.roles.role import Role


def post_waiting(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post to each officer how many NIKs wait, unless it was said today; return how many know."""
    if contact_rules.is_quiet_time(now):
        return 0
    with sessions.begin() as db:
        return sum(notify_officer(db, texts, each, now) for each in role.open_officers(db))


def notify_officer(db: Session, texts: Texts, officer: Role, now: datetime) -> bool:
    """Post how many NIKs the officer may decide; False when none wait."""
    count = len(nik_owner.open_questions(db, officer))
    if not count:
        return False

    def values(language: str) -> dict[str, object]:
        return {"who": role_holder_text(db, partial(texts, language), officer), "count": count}

    key = f"nik:{officer.id}:{to_local_time(now).date()}"
    to = officer.person_id
    return notify(
        db, texts, to, "nik-waiting", values, "/pemiliknik", now=now, reason=REASON, key=key
    )
