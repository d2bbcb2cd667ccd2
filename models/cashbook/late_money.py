"""Money that waits too long: first the agent is told, a day later the officers, then the worker."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ForeignKey, exists
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.database.base import Base, insert_if_absent

AGENT, OFFICER, WORKER = "agent", "officer", "worker"
STEPS = {AGENT: None, OFFICER: AGENT, WORKER: OFFICER}
"""The recipients in their order, each with the one who must have been told a day before."""

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
