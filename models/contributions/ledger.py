"""The append-only ledger of contributions: its table, reading it and adding to it.

An entry is `reported` by the worker, `collected` or `deposited` by an agent, `posted` when a status
file of the branch proves it, or `reversed` when it takes back another entry that was wrong. Money
beyond whole months is `returned` to the worker, or `handed_over` to the agent by whom the same sum
is `taken_over`; these have no months. Only `posted` months protect. Amounts are whole rupiah, a
contribution month is its first day, `at` is UTC.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Required, TypedDict, Unpack

from sqlalchemy import ColumnElement, ForeignKey, Index, exists, insert, or_, select
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from domain.calendar import add_months, month_end, month_start
from domain.contributions.protection import ProtectionStatus, protection_status
from models.database.base import Base
from models.database.encryption import keyring
from models.database.files import file_reference, index_reference


class EntryKind(StrEnum):
    REPORTED = "reported"
    COLLECTED = "collected"
    DEPOSITED = "deposited"
    POSTED = "posted"
    RETURNED = "returned"
    HANDED_OVER = "handed_over"
    TAKEN_OVER = "taken_over"
    REVERSED = "reversed"


def _last_day(context: DefaultExecutionContext) -> date:
    """The last day of the months of an entry that is inserted."""
    row = context.get_current_parameters()  # type: ignore[no-untyped-call]  # not annotated there
    return month_end(add_months(row["first_month"], row["months"] - 1))


class LedgerEntry(Base):
    __tablename__ = "ledger_entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"))
    kind: Mapped[str]
    first_month: Mapped[date]
    months: Mapped[int]
    until: Mapped[date] = mapped_column(default=_last_day)
    """The last day of these months."""
    amount: Mapped[int | None]
    """What the law asks for these months."""
    paid: Mapped[int | None]
    """What an agent was handed; of a return or a hand-over, what the agent gave or took."""
    articles: Mapped[str | None]
    """Where the amount follows from."""
    paid_on: Mapped[date | None]
    """The local day of the payment."""
    place: Mapped[bytes | None]
    """Where the worker paid, in their own words, encrypted."""
    file_id: Mapped[int | None] = file_reference()
    recorded_by: Mapped[int | None]
    at: Mapped[datetime]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("ledger_entries.id"))
    reason: Mapped[str | None]
    """Why it was reversed: one of a few words, never typed."""
    agent_id: Mapped[int | None]
    """The role of the agent whose money it is; of an official payment, who served the participant
    then."""
    collection_id: Mapped[int | None] = mapped_column(index=True)
    """The collection that a deposit hands on, or of which something was returned."""
    deposit_id: Mapped[int | None] = mapped_column(index=True)


index_reference(LedgerEntry.file_id)
Index("ix_ledger_entries_participant", LedgerEntry.participant_id, LedgerEntry.kind)
Index("ix_ledger_entries_agent", LedgerEntry.agent_id, LedgerEntry.kind)
Index("uq_ledger_entries_reverses", LedgerEntry.reverses_id, unique=True)


reversal = aliased(LedgerEntry)


def not_reversed(entry: Any = LedgerEntry) -> ColumnElement[bool]:
    """The condition that no later entry takes this one back."""
    return ~exists().where(reversal.reverses_id == entry.id)


class EntryFields(TypedDict, total=False):
    """The columns that a new entry may fill, each as `LedgerEntry` describes it."""

    first_month: Required[date]
    months: Required[int]
    amount: int | None
    paid: int | None
    articles: str
    paid_on: date | None
    place: str
    file_id: int | None
    recorded_by: int | None
    at: Required[datetime]
    reverses_id: int
    reason: str
    agent_id: int | None
    collection_id: int | None
    deposit_id: int | None


def append_entry(
    db: Session, participant_id: int, kind: EntryKind, **fields: Unpack[EntryFields]
) -> LedgerEntry:
    """Add an entry and return it with its id."""
    place = fields.pop("place", None)
    sealed = keyring(db).encrypt_json("place", place) if place else None
    entry = LedgerEntry(participant_id=participant_id, kind=kind, place=sealed, **fields)
    db.add(entry)
    db.flush()
    return entry


def add_proof(entry: LedgerEntry, file_id: int) -> bool:
    """Keep a photo with a payment that was told without one; False when it has one."""
    if entry.file_id is not None:
        return False
    entry.file_id = file_id
    return True


def place_of(db: Session, entry: LedgerEntry) -> str | None:
    """The place where the worker said that they paid; None when nobody said it."""
    return str(keyring(db).decrypt_json("place", entry.place)) if entry.place else None


def entries_of(db: Session, participant_id: int) -> list[LedgerEntry]:
    """All entries of a participant, reversed ones and reversals too; the oldest first."""
    rows = select(LedgerEntry).where(LedgerEntry.participant_id == participant_id)
    return list(db.scalars(rows.order_by(LedgerEntry.id)))


def with_entries(db: Session, participants: Collection[int]) -> set[int]:
    """The participants among these who have entries, reversed ones too."""
    rows = select(LedgerEntry.participant_id).where(LedgerEntry.participant_id.in_(participants))
    return set(db.scalars(rows.distinct()))


def entries_of_agent(db: Session, agent_id: int) -> list[LedgerEntry]:
    """All entries of an agent's cash book, reversed ones and reversals too; the oldest first."""
    rows = select(LedgerEntry).where(
        LedgerEntry.agent_id == agent_id, LedgerEntry.kind != EntryKind.POSTED
    )
    return list(db.scalars(rows.order_by(LedgerEntry.id)))


def months_of(entry: LedgerEntry) -> list[date]:
    """The contribution months of an entry."""
    return [add_months(entry.first_month, offset) for offset in range(entry.months)]


def with_followers(db: Session, ids: Collection[int]) -> list[int]:
    """The ids of these entries and of what was written about them since: deposit lines, change,
    reversals."""
    found, newest = set(ids), set(ids)
    while newest:
        about = or_(LedgerEntry.collection_id.in_(newest), LedgerEntry.reverses_id.in_(newest))
        newest = {*db.scalars(select(LedgerEntry.id).where(about))} - found
        found |= newest
    return sorted(found)


def official_entries(db: Session, participant_id: int) -> list[LedgerEntry]:
    """The `posted` entries of a participant that were not reversed, the oldest first."""
    entries = entries_of(db, participant_id)
    reversed_ids = {entry.reverses_id for entry in entries if entry.kind == EntryKind.REVERSED}
    return [
        entry
        for entry in entries
        if entry.kind == EntryKind.POSTED and entry.id not in reversed_ids
    ]


def posted_months(db: Session, participant_id: int) -> list[date]:
    """The contribution months that official data shows as paid, sorted, each once."""
    entries = official_entries(db, participant_id)
    return sorted({month for entry in entries for month in months_of(entry)})


def waiting_reports(db: Session, participant_id: int) -> list[LedgerEntry]:
    """The payments that the worker reported and official data does not show completely yet."""
    covered = set(posted_months(db, participant_id))
    return [
        entry
        for entry in entries_of(db, participant_id)
        if entry.kind == EntryKind.REPORTED and not covered.issuperset(months_of(entry))
    ]


def first_paid_month(
    old: date | None, seen: date | None, until: date, months: int | None, as_of: date
) -> date:
    """The first contribution month that moving protection from `old` to `until` shows as paid.

    After a membership that official data (of the day `seen`) showed as ended, or without one, a
    new period begins: so many `months` back, or else with the month of the data (`as_of`).
    """
    if old and protection_status(old, seen or old) is not ProtectionStatus.ENDED:
        return month_start(old + timedelta(days=1))
    if months:
        return add_months(month_start(until), 1 - months)
    return min(month_start(as_of), month_start(until))


def record_official_months(
    db: Session,
    participant_id: int,
    first: date,
    last: date,
    now: datetime,
    agent_id: int | None = None,
) -> None:
    """Add the contribution months from `first` to `last` as one official payment, if any."""
    append_all(db, official_months(participant_id, first, last, now, agent_id))


def official_months(
    participant_id: int, first: date, last: date, now: datetime, agent_id: int | None
) -> list[dict[str, Any]]:
    """The columns of the entry of the contribution months from `first` to `last`, for `append_all`;
    none when there are none.

    `agent_id`: the agent who serves the participant; the work of that month stays theirs.
    """
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    row = {"participant_id": participant_id, "kind": EntryKind.POSTED, "first_month": first}
    return [row | {"months": months, "at": now, "agent_id": agent_id}] if months > 0 else []


def append_all(db: Session, entries: Sequence[dict[str, Any]]) -> None:
    """Add entries with the same columns, all at once."""
    if entries:
        db.connection().execute(insert(LedgerEntry), entries)


def reverse_official_months(db: Session, participant_id: int, last: date, now: datetime) -> None:
    """Reverse official payments of months after `last`, and post anew what remains of them."""
    for entry in official_entries(db, participant_id):
        if add_months(entry.first_month, entry.months - 1) > last:
            append_entry(
                db,
                participant_id,
                EntryKind.REVERSED,
                first_month=entry.first_month,
                months=entry.months,
                reverses_id=entry.id,
                at=now,
            )
            record_official_months(db, participant_id, entry.first_month, last, now, entry.agent_id)
