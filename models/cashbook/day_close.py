"""The day close: what an agent counted at the end of a local day, beside what the book says.

One stands for an agent and day; one that was reopened stands no more, and what it counted belongs
to the next. So every entry of the book belongs to one close that stands, or is still to be closed.
Amounts are whole rupiah.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, and_, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import to_local_time
from models import audit
from models.cashbook import balances
from models.cashbook.balances import CashTotals
from models.contributions.ledger import LedgerEntry
from models.database.base import Base
from models.roles.role import Role


class DayClose(Base):
    __tablename__ = "day_closes"

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    day: Mapped[date]
    last_entry_id: Mapped[int]
    """The newest ledger entry that it counts; later ones belong to the next close."""
    collected: Mapped[int]
    """Since the close before, as `deposited` is."""
    deposited: Mapped[int]
    in_hand: Mapped[int]
    """What should be there: all that was collected and is not deposited."""
    counted: Mapped[int]
    at: Mapped[datetime]
    reopened_at: Mapped[datetime | None]
    reopen_reason: Mapped[str | None]
    """A word of a short list."""

    @property
    def missing(self) -> int:
        """The rupiah that should be there and were not counted; negative when there were more."""
        return self.in_hand - self.counted


STANDS = DayClose.reopened_at.is_(None)
Index(
    "uq_day_closes_day",
    DayClose.agent_id,
    DayClose.day,
    unique=True,
    sqlite_where=STANDS,
    postgresql_where=STANDS,
)


def find_day_close(db: Session, agent_id: int, day: date) -> DayClose | None:
    """The close of a day that stands."""
    rows = select(DayClose).where(DayClose.agent_id == agent_id, DayClose.day == day, STANDS)
    return db.scalar(rows)


def last_close(db: Session, agent_id: int) -> DayClose | None:
    """The newest close that stands."""
    rows = select(DayClose).where(DayClose.agent_id == agent_id, STANDS)
    return db.scalar(rows.order_by(DayClose.id.desc()).limit(1))


def is_closed(db: Session, entry: LedgerEntry) -> bool:
    """Whether a close that stands counts this entry."""
    before = last_close(db, entry.agent_id) if entry.agent_id else None
    return before is not None and entry.id <= before.last_entry_id


def totals_to_close(db: Session, agent_id: int) -> tuple[CashTotals, CashTotals]:
    """The totals since the last close that stands, and of all time."""
    before = last_close(db, agent_id)
    own = LedgerEntry.agent_id == agent_id
    new = and_(own, LedgerEntry.id > (before.last_entry_id if before else 0))
    return balances.totals(db, new), balances.totals(db, own)


def close_day(db: Session, agent: Role, counted: int, now: datetime) -> DayClose:
    """Close the local day of an agent: keep the rupiah that they counted in their hand beside the
    totals of the book at this moment, with an entry of the audit log."""
    new, whole = totals_to_close(db, agent.id)
    row = DayClose(
        agent_id=agent.id,
        day=to_local_time(now).date(),
        last_entry_id=db.scalar(select(func.max(LedgerEntry.id))) or 0,
        collected=new.collected,
        deposited=new.deposited,
        in_hand=whole.in_hand,
        counted=counted,
        at=now,
    )
    db.add(row)
    db.flush()
    audit.record(db, f"role:{agent.id}", "closed day", f"closing:{row.id}", now)
    return row


def reopen_day(db: Session, agent: Role, day: date, reason: str, now: datetime) -> DayClose | None:
    """Take the close of a day back, and return it; None when none stands."""
    row = find_day_close(db, agent.id, day)
    if row is None:
        return None
    rows = update(DayClose).where(DayClose.id == row.id, STANDS)
    db.execute(rows.values(reopened_at=now, reopen_reason=reason))
    actor = f"role:{agent.id}"
    audit.record(db, actor, "reopened day", f"closing:{row.id}", now, reason=reason)
    return row


def was_short(db: Session, agent_id: int, day: date) -> bool:
    """Whether money was missing at a close of this day that was reopened since."""
    rows = select(DayClose.id).where(DayClose.agent_id == agent_id, DayClose.day == day, ~STANDS)
    return db.scalar(rows.where(DayClose.counted < DayClose.in_hand).limit(1)) is not None
