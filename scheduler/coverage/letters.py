"""The monthly letter of coverage: one a month to each who wants it."""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.calendar import month_start, to_local_time
from domain.reminders import contact_rules
from handlers.coverage import words
from handlers.notify import notify
from models.coverage.monev import letters
from models.database.engine import read_only
from models.roles.role import Role

REASON = "monev"


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the letter to each who did not get it this month; return how many."""
    if contact_rules.is_quiet_time(now):
        return 0
    month = month_start(to_local_time(now).date())
    with read_only(sessions) as db:
        due = letters.due(db, month)
    count = 0
    for role_id in due:
        with sessions.begin() as db:
            if letters.claim(db, role_id, month):
                count += post(db, texts, db.get_one(Role, role_id), now)
    return count


def post(db: Session, texts: Texts, role: Role, now: datetime) -> bool:
    """Post it to whoever has the role, while it is usable and they can be reached."""
    today = to_local_time(now).date()
    table = words.table_of_area(db, role, role.area, today)
    if table is None:
        return False

    def values(language: str) -> dict[str, object]:
        return words.sentence_values(db, partial(texts, language), table)

    key = f"monev:{role.id}:{month_start(today)}"
    return notify(
        db,
        texts,
        role.person_id,
        "monev-letter",
        values,
        "/monev",
        now=now,
        reason=REASON,
        key=key,
    )
