"""Money that waits too long: first the agent is told, a day later the officers, then the worker."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.cashbook import balances, rests
from models.cashbook.rests import Rest
from models.contributions.ledger import LedgerEntry
from models.database.base import Base, insert_if_absent
from models.participants.participant import Participant

AGENT, OFFICER, WORKER = "agent", "officer", "worker"
STEPS = {AGENT: None, OFFICER: AGENT, WORKER: OFFICER}
"""The recipients in their order, each with the one who must have been told a day before."""

REST, REST_OFFICER = "rest", "rest_officer"
"""The recipients of news about a rest of somebody who has another agent."""
DAY = timedelta(days=1)


class LateMoneyNotice(Base):
    """A recipient was told that money of a collection or deposit line is late: each once."""

    __tablename__ = "late_money_notices"

    entry_id: Mapped[int] = mapped_column(ForeignKey("ledger_entries.id"), primary_key=True)
    recipient: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


def late_entries(db: Session, recipient: str, now: datetime, most: int) -> list[LedgerEntry]:
    """Late money that the recipient is to be told of, the oldest first."""
    where = [balances.is_late(now), ~was_notified(recipient)]
    if before := STEPS[recipient]:
        where.append(was_notified(before, LateMoneyNotice.at <= now - DAY))
    return balances.list_entries(db, *where, most=most)


@dataclass(frozen=True, slots=True)
class MisplacedRest:
    """A rest with an agent who does not serve the participant, and the newest entry about it."""

    rest: Rest
    entry: LedgerEntry


def misplaced_rests(db: Session, recipient: str, now: datetime) -> list[MisplacedRest]:
    """The rests of which the recipient is to be told: the officers a day after the agent."""
    moved = exists().where(
        Participant.id == LedgerEntry.participant_id,
        Participant.agent_id.is_distinct_from(LedgerEntry.agent_id),
    )
    found = []
    for rest in rests.find_rests(db, LedgerEntry.paid.is_not(None), moved):
        own = LedgerEntry.agent_id == rest.agent_id, balances.REST != 0
        about = LedgerEntry.participant_id == rest.participant_id
        entry = balances.list_entries(db, *own, about)[-1]
        at = {
            row.recipient: row.at
            for row in db.scalars(
                select(LateMoneyNotice).where(LateMoneyNotice.entry_id == entry.id)
            )
        }
        told = at.get(REST)
        is_due = told is None if recipient == REST else told is not None and told <= now - DAY
        if is_due and recipient not in at:
            found.append(MisplacedRest(rest, entry))
    return found


def was_notified(recipient: str, *more: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition that the recipient was told of an entry."""
    return exists().where(
        LateMoneyNotice.entry_id == LedgerEntry.id, LateMoneyNotice.recipient == recipient, *more
    )


def mark_notified(db: Session, entry: LedgerEntry, recipient: str, now: datetime) -> bool:
    """Write down that the recipient is told; False when that was written down before."""
    return insert_if_absent(
        db, LateMoneyNotice, {"entry_id": entry.id, "recipient": recipient, "at": now}
    )
