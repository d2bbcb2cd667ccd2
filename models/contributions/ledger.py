"""The ledger of contributions: events are only ever added.

`reported` by the worker, `collected` and `deposited` by an agent, `posted` in official data,
`reversed` when one of them was wrong. Only `posted` protects. Amounts are whole rupiah, months
are contribution months (their first day). How agents' events belong together:
`models/cashbook/balances.py`.

The ledger read: which months are official, and which are only reported.

The months that official data proves, as events of the ledger (`models/contributions/ledger.py`).
"""

from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import add_months, month_start
from domain.contributions.protection import ProtectionStatus, protection_status
from models.database.base import Base


class EntryKind(StrEnum):
    REPORTED = "reported"
    COLLECTED = "collected"
    DEPOSITED = "deposited"
    POSTED = "posted"
    REVERSED = "reversed"


class LedgerEntry(Base):
    __tablename__ = "ledger_entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"))
    kind: Mapped[str]
    first_month: Mapped[date]
    months: Mapped[int]
    amount: Mapped[int | None]
    """What the law asks for these months."""
    paid: Mapped[int | None]
    """What an agent was handed."""
    articles: Mapped[str | None]
    """Where the amount follows from."""
    paid_on: Mapped[date | None]
    place: Mapped[str | None]
    file_id: Mapped[int | None]
    recorded_by: Mapped[int | None]
    at: Mapped[datetime]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("ledger_entries.id"))
    reason: Mapped[str | None]
    """Why it was reversed: one of a few words, never typed."""
    agent_id: Mapped[int | None]
    """The role of the agent whose money it is."""
    collection_id: Mapped[int | None] = mapped_column(index=True)
    """The collection that a deposit hands on."""
    deposit_id: Mapped[int | None] = mapped_column(index=True)


Index("ix_ledger_entries_participant", LedgerEntry.participant_id, LedgerEntry.kind)
Index("ix_ledger_entries_agent", LedgerEntry.agent_id, LedgerEntry.kind)
Index("uq_ledger_entries_reverses", LedgerEntry.reverses_id, unique=True)


def append_entry(
    db: Session, participant_id: int, event: EntryKind, **facts: object
) -> LedgerEntry:
    row = LedgerEntry(participant_id=participant_id, kind=event, **facts)
    db.add(row)
    db.flush()
    return row


def entries_of(db: Session, participant_id: int) -> list[LedgerEntry]:
    rows = select(LedgerEntry).where(LedgerEntry.participant_id == participant_id)
    return list(db.scalars(rows.order_by(LedgerEntry.id)))


def posted_months(db: Session, participant_id: int) -> list[date]:
    """Contribution months that official data shows as paid, without reversed ones; sorted."""
    known = entries_of(db, participant_id)
    undone = {row.reverses_id for row in known if row.kind == EntryKind.REVERSED}
    return sorted(
        {
            month
            for row in known
            if row.kind == EntryKind.POSTED and row.id not in undone
            for month in months_of(row)
        }
    )


def waiting_reports(db: Session, participant_id: int) -> list[LedgerEntry]:
    """What the worker reported and no posted month covers yet."""
    covered = set(posted_months(db, participant_id))
    return [
        row
        for row in entries_of(db, participant_id)
        if row.kind == EntryKind.REPORTED and any(month not in covered for month in months_of(row))
    ]


def months_of(row: LedgerEntry) -> list[date]:
    return [add_months(row.first_month, offset) for offset in range(row.months)]


def first_month(
    old: date | None, seen: date | None, until: date, months: int | None, as_of: date
) -> date:
    """The first contribution month that moving from `old` to `until` shows as paid.

    After a membership that official data (of the day `seen`) showed as ended, or without one, a
    new period begins: so many `months` back, or else with the month of the data.
    """
    if old and protection_status(old, seen or old) is not ProtectionStatus.ENDED:
        return month_start(old + timedelta(days=1))
    if months:
        return add_months(month_start(until), 1 - months)
    return min(month_start(as_of), month_start(until))


def record_official_months(
    db: Session, participant_id: int, first: date, last: date, now: datetime
) -> None:
    """The contribution months from `first` to `last` as one official payment."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > 0:
        append_entry(db, participant_id, EntryKind.POSTED, first_month=first, months=months, at=now)


def reverse_official_months(db: Session, participant_id: int, last: date, now: datetime) -> None:
    """Official data took months after `last` back: reverse them, and post anew what remains."""
    known = entries_of(db, participant_id)
    undone = {row.reverses_id for row in known if row.kind == EntryKind.REVERSED}
    for row in known:
        end = add_months(row.first_month, row.months - 1)
        if row.kind == EntryKind.POSTED and row.id not in undone and end > last:
            months = {"first_month": row.first_month, "months": row.months}
            append_entry(
                db, participant_id, EntryKind.REVERSED, **months, reverses_id=row.id, at=now
            )
            record_official_months(db, participant_id, row.first_month, last, now)
