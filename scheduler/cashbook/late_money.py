"""Messages about money that waits too long, each once: agent, then officers, then the worker.

Also about rests that an agent holds of people whom they no longer serve.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.reminders import contact_rules
from handlers.cashbook.words import agent_name, part_months_text, receipt_commands, receipt_values
from handlers.notify import notify
from models.cashbook import balances, late_money, receipts
from models.cashbook.balances import OpenPart
from models.cashbook.late_money import MisplacedRest
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Participant
from models.people.person import mark_contacted
from models.roles import role
from models.roles.role import Role

REASON = "late-money"
PIECE = 200


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the messages that are due, but never at night; return their number."""
    count = 0
    for recipient in () if contact_rules.is_quiet_time(now) else late_money.STEPS:
        more = True
        while more:
            with sessions.begin() as db:
                found = late_money.late_entries(db, recipient, now, PIECE)
                new = [e for e in found if late_money.mark_notified(db, e, recipient, now)]
                count += NOTIFY[recipient](db, texts, new, now)
            more = len(found) == PIECE
    return count if contact_rules.is_quiet_time(now) else count + post_rests(sessions, texts, now)


def post_rests(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Ask agents for the rests of people whom they no longer serve, and tell officers a day later;
    each once. Return how many messages."""
    count = 0
    with sessions.begin() as db:
        for recipient in (late_money.REST, late_money.REST_OFFICER):
            for found in late_money.misplaced_rests(db, recipient, now):
                if late_money.mark_notified(db, found.entry, recipient, now):
                    count += notify_of_rest(db, texts, found, recipient, now)
    return count


def notify_of_rest(
    db: Session, texts: Texts, found: MisplacedRest, recipient: str, now: datetime
) -> int:
    """Tell the agent who holds a rest, or the officers."""
    holder = db.get_one(Role, found.rest.agent_id)
    if recipient == late_money.REST:
        key, values = f"rest:{found.entry.id}", {"sum": found.rest.sum}
        return notify(
            db,
            texts,
            holder.person_id,
            "rest-agent",
            values,
            "/titipan",
            now=now,
            reason=REASON,
            key=key,
        )

    def about(language: str) -> dict[str, object]:
        return {"who": agent_name(db, texts, language, holder.id), "sum": found.rest.sum}

    return sum(
        notify(
            db,
            texts,
            officer.person_id,
            "rest-officer",
            about,
            "/kas",
            now=now,
            reason=REASON,
            key=f"rest:{officer.id}:{found.entry.id}",
        )
        for officer in role.officers_of_agent(db, holder.id)
    )


def notify_agents(db: Session, texts: Texts, entries: Sequence[LedgerEntry], now: datetime) -> int:
    count = 0
    for agent_id, own in by_agent(entries).items():
        agent = db.get(Role, agent_id)
        if agent and (agent.usable or agent.ended_at):
            key = f"late:agent:{own[0].id}"
            count += notify_of_sum(db, texts, agent, "late-agent", own, now, key)
    return count


def notify_officers(
    db: Session, texts: Texts, entries: Sequence[LedgerEntry], now: datetime
) -> int:
    count = 0
    for agent_id, theirs in by_agent(entries).items():
        for officer in role.officers_of_agent(db, agent_id):
            key = f"late:{officer.id}:{theirs[0].id}"
            count += notify_of_sum(db, texts, officer, "late-officer", theirs, now, key)
    return count


def by_agent(entries: Sequence[LedgerEntry]) -> dict[int, list[LedgerEntry]]:
    """The entries by their agent's role; 0 for none."""
    found = defaultdict[int, list[LedgerEntry]](list)
    for each in entries:
        found[each.agent_id or 0].append(each)
    return found


def notify_of_sum(
    db: Session,
    texts: Texts,
    to: Role,
    name: str,
    entries: Sequence[LedgerEntry],
    now: datetime,
    key: str,
) -> bool:
    """Tell an agent or officer how many entries of one agent are late, and their sum in rupiah."""
    total = sum(part.amount for part in balances.open_parts(db, entries).values())

    def values(language: str) -> dict[str, object]:
        who = agent_name(db, texts, language, entries[0].agent_id)
        return {"who": who, "count": len(entries), "sum": total}

    return notify(db, texts, to.person_id, name, values, "/kas", now=now, reason=REASON, key=key)


def notify_workers(db: Session, texts: Texts, entries: Sequence[LedgerEntry], now: datetime) -> int:
    """Tell those whose months official data does not show, however they came to be paid."""
    count = 0
    for each in entries:
        row = db.get_one(Participant, each.participant_id)
        protected_then = row.protected_until and each.until <= row.protected_until
        if row.person_id is None or row.identity is None or protected_then:
            continue
        collection = receipts.collection_of(db, each)
        part = balances.open_parts(db, [each])[each.id]
        told = notify(
            db,
            texts,
            row.person_id,
            "late-worker-hand" if each.kind == EntryKind.COLLECTED else "late-worker-way",
            partial(late_values, db, texts, row=row, collection=collection, part=part),
            *receipt_commands(db, collection),
            now=now,
            reason=REASON,
            key=f"late:worker:{each.id}",
        )
        if told:
            mark_contacted(db, [row.person_id], now)
        count += told
    return count


def late_values(
    db: Session,
    texts: Texts,
    language: str,
    row: Participant,
    collection: LedgerEntry,
    part: OpenPart,
) -> dict[str, object]:
    """The values of `receipt_values` for the months and rupiah that are late."""
    values = receipt_values(db, texts, language, row, collection)
    if part.amount == collection.amount:
        return values
    period = part_months_text(language, collection, part)
    return values | {"paid": part.amount, "period": period}


NOTIFY = {
    late_money.AGENT: notify_agents,
    late_money.OFFICER: notify_officers,
    late_money.WORKER: notify_workers,
}
