"""The officers' morning, one message a day: what those who work in the area did the day before, and
what waits for a decision."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts, rupiah
from domain.calendar import to_local_time
from domain.reminders import contact_rules
from handlers.notify import notify
from handlers.roles.words import role_holder_text
from models import waiting_decisions
from models.cashbook import balances, reversals
from models.cashbook.reversals import ReversalTotals
from models.database.engine import read_only
from models.digests import digest, oversight
from models.digests.digest import REASON
from models.digests.oversight import OfficerNews
from models.roles import access_log
from models.roles.role import Role

NAMED = 3
"""Roles that the message names; it must fit an approved text."""


@dataclass(frozen=True, slots=True)
class Morning:
    """`done`: the news of the day before. `reversed`: by agent, the collections that were taken
    back then. `waiting`: how many decisions of each kind wait for the officer."""

    done: OfficerNews
    reversed: dict[int, ReversalTotals]
    waiting: Counter[str]

    def __bool__(self) -> bool:
        return bool(self.done or self.reversed or self.waiting)


def post_due_news(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the news to each officer who did not get them today; return how many messages."""
    here = to_local_time(now)
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


def morning_of(db: Session, officer: Role, now: datetime) -> Morning:
    """The facts that the officer is told this morning."""
    today = access_log.start_of_day(now)
    agents = [each.id for each in balances.agents_of_officer(db, officer)]
    waiting = Counter[str]()
    for each in waiting_decisions.find_all(db, officer, now):
        waiting[each.kind] += each.number if each.kind in waiting_decisions.QUEUES else 1
    return Morning(
        oversight.officer_news(db, officer, now),
        reversals.reversal_totals(db, agents, today - timedelta(days=1), today),
        waiting,
    )


def post(db: Session, texts: Texts, officer: Role, now: datetime) -> bool:
    """Post the news, when there are any and the officer can be reached."""
    found = morning_of(db, officer, now)
    if not found:
        return False

    def values(language: str) -> dict[str, object]:
        return news_values(db, partial(texts, language), found)

    key = f"oversight:{officer.id}:{to_local_time(now).date()}"
    commands = ("/kasus", "/kerja", "/akhirisemua")
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


def news_values(db: Session, say: partial[str], found: Morning) -> dict[str, object]:
    """The events and what waits, in words; only what there is."""
    holder_text, done = partial(role_holder_text, db, say), found.done
    seen = sum(count for _, count in done.reveals)
    seers = few([f"{holder_text(row)}: {count}" for row, count in done.reveals])
    holders = few([holder_text(row) for row in done.ended])
    undone = [f"{holder_text(id)}: {n.count}, {rupiah(n.sum)}" for id, n in found.reversed.items()]
    events = [
        say("officer-saw", count=seen, who=seers) if seen else "",
        say("officer-ended", count=len(done.ended), who=holders) if done.ended else "",
        say("officer-reversed", who=few(undone)) if undone else "",
    ]
    waiting = [say(f"officer-waits-{kind}", count=n) for kind, n in found.waiting.items()]
    return {
        "events": "; ".join(filter(None, events)) or say("officer-nothing"),
        "decisions": "; ".join(waiting) or say("officer-nothing"),
        "open": done.cases.open,
        "overdue": done.cases.overdue,
    }


def few(names: list[str]) -> str:
    """The first few of the names, and "…" for more."""
    return "; ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "") or "-"
