"""Letters about money that waits too long, each once: agent, then officers, then the worker."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.cashbook import receipts
from handlers.notify import notify
from models.cashbook import late_money
from models.contributions.ledger import EntryKind, LedgerEntry
from models.roles import role

REASON = "late-money"
PIECE = 200


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post what is to be said now; never at night. How many letters."""
    count = 0
    for whom in () if contact_rules.is_quiet_time(now) else late_money.STEPS:
        more = True
        while more:
            with sessions.begin() as db:
                found = late_money.late_entries(db, whom, now, PIECE)
                fresh = [each for each in found if late_money.mark_notified(db, each, whom, now)]
                count += TELL[whom](db, texts, fresh, now)
            more = len(found) == PIECE
    return count


def by_agent(events: Sequence[LedgerEntry]) -> dict[int, list[LedgerEntry]]:
    found = defaultdict[int, list[LedgerEntry]](list)
    for each in events:
        found[each.agent_id or 0].append(each)
    return found


def tell_agents(db: Session, texts: Texts, events: Sequence[LedgerEntry], now: datetime) -> int:
    count = 0
    for mine in by_agent(events).values():
        agent = late_money.agent_of(db, mine[0])
        if agent:
            said, key = partial(counted, db, texts, mine), f"late:agent:{mine[0].id}"
            who = agent.person_id
            count += notify(
                db, texts, who, "late-agent", said, "/kas", now=now, reason=REASON, key=key
            )
    return count


def tell_officers(db: Session, texts: Texts, events: Sequence[LedgerEntry], now: datetime) -> int:
    count = 0
    for agent_id, theirs in by_agent(events).items():
        for officer in role.officers_of_agent(db, agent_id):
            said, key = partial(counted, db, texts, theirs), f"late:{officer.id}:{theirs[0].id}"
            who = officer.person_id
            count += notify(
                db, texts, who, "late-officer", said, "/kas", now=now, reason=REASON, key=key
            )
    return count


def tell_workers(db: Session, texts: Texts, events: Sequence[LedgerEntry], now: datetime) -> int:
    count = 0
    for each in events:
        row, paid = late_money.owner(db, each), late_money.collection(db, each)
        if row.person_id is None or row.identity is None:
            continue
        name = "late-worker-hand" if each.kind == EntryKind.COLLECTED else "late-worker-way"
        said = partial(receipts.receipt_values, db, texts, row=row, event=paid)
        who = row.person_id
        way, key = receipts.ways(db, paid), f"late:worker:{each.id}"
        count += notify(db, texts, who, name, said, *way, now=now, reason=REASON, key=key)
    return count


TELL = {
    late_money.AGENT: tell_agents,
    late_money.OFFICER: tell_officers,
    late_money.WORKER: tell_workers,
}


def counted(
    db: Session, texts: Texts, events: Sequence[LedgerEntry], language: str
) -> dict[str, object]:
    """How many, how much, and whose, to somebody who works with us."""
    agent = db.get(role.Role, events[0].agent_id)
    called = role.name_of(db, agent).title() if agent else ""
    total = sum((each.amount if each.paid is None else each.paid) or 0 for each in events)
    who = called or texts(language, "posts-nameless")
    return {"who": who, "count": len(events), "sum": total}
