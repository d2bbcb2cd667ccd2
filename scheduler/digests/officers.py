"""The officers' morning: what those who work in the area did the day before, once a day."""

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.notify import notify
from handlers.roles.words import role_holder_text
from models.database.engine import read_only
from models.digests import digest, oversight
from models.digests.digest import REASON
from models.digests.oversight import OfficerNews
from models.roles.role import Role

NAMED = 3
"""Roles that the message names; it must fit an approved text."""


def post_due_news(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the news to each officer who did not get them today; return how many messages."""
    here = contact_rules.to_local_time(now)
    if contact_rules.is_quiet_time(now):
        return 0
    with read_only(sessions) as db:
        due = oversight.due_officers(db, now, here.hour * 60 + here.minute)
    count = 0
    for role_id in due:
        with sessions.begin() as db:
            if digest.claim(db, role_id, here.date(), {}):
                count += post(db, texts, db.get_one(Role, role_id), now)
    return count


def post(db: Session, texts: Texts, officer: Role, now: datetime) -> bool:
    """Post the news, when there are any and the officer can be reached."""
    found = oversight.officer_news(db, officer, now)
    if not found:
        return False

    def values(language: str) -> dict[str, object]:
        return news_values(partial(role_holder_text, db, partial(texts, language)), found)

    key = f"oversight:{officer.id}:{contact_rules.to_local_time(now).date()}"
    commands = ("/kasus", "/setujui", "/akhirisemua")
    return notify(
        db,
        texts,
        officer.person_id,
        "officer-morning",
        values,
        *commands,
        now=now,
        reason=REASON,
        key=key,
    )


def news_values(holder_text: partial[str], found: OfficerNews) -> dict[str, object]:
    """The numbers, and a few names."""
    seers = [f"{holder_text(row)}: {count}" for row, count in found.reveals]
    return {
        "reveals": sum(count for _, count in found.reveals),
        "seers": few(seers),
        "ended": len(found.ended),
        "holders": few([holder_text(row) for row in found.ended]),
        "waiting": found.waiting,
        "open": found.cases.open,
        "overdue": found.cases.overdue,
    }


def few(names: list[str]) -> str:
    """The first few of the names, and a sign for more."""
    return "; ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "") or "-"
