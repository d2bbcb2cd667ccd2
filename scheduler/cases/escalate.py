"""Requests that nobody answered in the promised time go up, each step once.

The person hears of it. The time is a column of the case: a stopped clock only makes a step late.
"""

from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.cases.handover import TalkEvent
from domain.cases.routing import Level, next_level
from domain.cases.service_hours import ServiceHours, promised_by
from domain.reminders.contact_rules import next_contact_time
from handlers.cases.letters import REASON, tell_asked
from handlers.notify import notify
from models import audit
from models.cases import cases, talks
from models.cases.cases import Case
from models.claims.law_tables import work_calendar
from models.inbox import owners
from models.inbox import talks as inbox_talks
from models.inbox.owners import ANSWER_WORK

BATCH = 100


def post_due(
    sessions: sessionmaker[Session], texts: Texts, hours: ServiceHours, now: datetime
) -> int:
    """Take up what was not answered in time; how many requests."""
    count, found = 0, BATCH
    while found == BATCH:
        with sessions.begin() as db:
            due = cases.unanswered(db, now, BATCH)
            for row in due:
                go_up(db, texts, row, hours, now)
            found = len(due)
        count += found
    return count


def go_up(db: Session, texts: Texts, row: Case, hours: ServiceHours, now: datetime) -> None:
    """Ask the next level for an answer, and all officers once more at the last one."""
    talk = talks.open_talk_of_case(db, row.id)
    if talk:
        inbox_talks.end(db, talk, TalkEvent.GONE_UP, now)
    last = Level(row.level or Level.AGENT)
    owners.give(db, row, None, "clock", now)
    tell_asked(db, texts, row, "case-overdue", now, next_level(last))
    is_last = row.level == Level.ALL
    row.goes_up_at = None if is_last else promised_by(now, ANSWER_WORK, hours, work_calendar())
    audit.record(db, "clock", f"went up to {row.level}", f"case:{row.id}", now)
    if row.person_id is None:
        return
    notify(
        db,
        texts,
        row.person_id,
        "case-raised-all" if is_last else "case-raised-area",
        {"number": f"{row.id}"},
        f"/balas {row.id}",
        now=now,
        due_at=next_contact_time(now),
        reason=REASON,
        key=f"case-raised:{row.id}:{row.due_at.isoformat()}:{row.level}",
    )
