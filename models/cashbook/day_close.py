"""The day close: what an agent counted at the end of a local day, beside what the book says.

There is one for an agent and day. Amounts are whole rupiah.
"""

from datetime import date, datetime, time, timedelta

from sqlalchemy import ForeignKey, Index, and_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.reminders.contact_rules import ZONE, to_local_time
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
    collected: Mapped[int]
    """Of that day, as `deposited` is."""
    deposited: Mapped[int]
    in_hand: Mapped[int]
    """What should be there: all that was collected and is not deposited."""
    counted: Mapped[int]
    at: Mapped[datetime]


Index("uq_day_closes_day", DayClose.agent_id, DayClose.day, unique=True)


def find_day_close(db: Session, agent_id: int, day: date) -> DayClose | None:
    rows = select(DayClose).where(DayClose.agent_id == agent_id, DayClose.day == day)
    return db.scalar(rows)


def totals_of_day(db: Session, agent_id: int, now: datetime) -> tuple[CashTotals, CashTotals]:
    """The totals of the local day, and of all time."""
    begin = datetime.combine(to_local_time(now).date(), time(), ZONE)
    own = LedgerEntry.agent_id == agent_id
    in_day = and_(own, LedgerEntry.at >= begin, LedgerEntry.at < begin + timedelta(days=1))
    return balances.totals(db, in_day), balances.totals(db, own)


def close_day(db: Session, agent: Role, counted: int, now: datetime) -> DayClose:
    """Write down what the agent counted, with the totals of the book at this moment."""
    today, whole = totals_of_day(db, agent.id, now)
    row = DayClose(
        agent_id=agent.id,
        day=to_local_time(now).date(),
        collected=today.collected,
        deposited=today.deposited,
        in_hand=whole.in_hand,
        counted=counted,
        at=now,
    )
    db.add(row)
    db.flush()
    audit.record(db, f"role:{agent.id}", "closed day", f"closing:{row.id}", now)
    return row
