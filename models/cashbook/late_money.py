"""Money that waits too long: the agent is told, a day later the officers, then the worker."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists
from sqlalchemy.orm import Session

from models.cashbook import agents, balances
from models.cashbook.day_close import LateMoneyNotice
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database.base import insert_if_absent
from models.participants.participant import Participant
from models.roles.role import Role

AGENT, OFFICER, WORKER = "agent", "officer", "worker"
STEPS = {AGENT: None, OFFICER: AGENT, WORKER: OFFICER}
"""Who is told, and who must have been told a day before."""

DAY = timedelta(days=1)


def late_entries(db: Session, whom: str, now: datetime, most: int) -> list[LedgerEntry]:
    """Late money that they were not told of, the oldest first."""
    here = [agents.is_late(now), ~was_notified(whom)]
    if before := STEPS[whom]:
        here.append(and_(was_notified(before, now - DAY)))
    return balances.list_entries(db, *here, most=most)


def was_notified(whom: str, until: datetime | None = None) -> ColumnElement[bool]:
    known = [LateMoneyNotice.entry_id == LedgerEntry.id, LateMoneyNotice.recipient == whom]
    if until:
        known.append(LateMoneyNotice.at <= until)
    return exists().where(*known)


def mark_notified(db: Session, event: LedgerEntry, whom: str, now: datetime) -> bool:
    """True for the first who tells."""
    return insert_if_absent(
        db, LateMoneyNotice, {"entry_id": event.id, "recipient": whom, "at": now}
    )


def agent_of(db: Session, event: LedgerEntry) -> Role | None:
    """While the office lasts."""
    row = db.get(Role, event.agent_id) if event.agent_id else None
    return row if row and row.ended_at is None else None


def collection(db: Session, event: LedgerEntry) -> LedgerEntry:
    """The collection whose receipt the worker has."""
    return (
        event if event.kind == EntryKind.COLLECTED else db.get_one(LedgerEntry, event.collection_id)
    )


def owner(db: Session, event: LedgerEntry) -> Participant:
    return db.get_one(Participant, event.participant_id)
