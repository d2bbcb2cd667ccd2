"""What the branch says officially about its participants, and what follows from it.

BPJS is the system of record: newer official data overwrites ours, older data never does. A row
whose NIK we do not know is counted and nothing else.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import Any, Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import month_start
from domain.reminders.contact_rules import to_local_time
from models import cases
from models.cases import Case, CaseKind
from models.contributions import ledger
from models.database.base import Base
from models.participants import participant
from models.participants.participant import ONE_NIK, ApplicationState, Participant
from models.reminders import reminder

PIECE = 100
"""Rows a transaction: others wait up to 80 ms for it on SQLite."""
DECEASED = "deceased"
SETTLED = (ApplicationState.ACTIVE, ApplicationState.ENDED, DECEASED)
"""The official states in which the end of protection is a fact."""
T = TypeVar("T")


class StatusImport(Base):
    """A file that was applied to its end."""

    __tablename__ = "status_imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    as_of: Mapped[date]
    origin: Mapped[str]
    imported_at: Mapped[datetime]
    counts: Mapped[dict[str, Any]]


class StatusRowLike(Protocol):
    """What the file tells of one NIK (`exchange/branch/status_file.py`).

    `status`: a `State`, or "deceased". `until`: last protected day. `months`: months paid.
    """

    @property
    def nik(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def until(self) -> date | None: ...
    @property
    def kpj(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def months(self) -> int | None: ...
    @property
    def died_on(self) -> date | None: ...


class StatusFileLike(Protocol):
    @property
    def as_of(self) -> date: ...
    @property
    def sha256(self) -> str: ...
    @property
    def rows(self) -> Sequence[StatusRowLike]: ...


class StatusNoticeKind(StrEnum):
    """What somebody must be told."""

    POSTED = "posted"
    ACTIVE = "active"
    REJECTED = "rejected"
    AWAITING_PAYMENT = "awaiting_payment"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class StatusNotice:
    participant_id: int
    person_id: int | None
    """None: nobody of ours may see this status; whoever registered them can be told."""
    kind: StatusNoticeKind


@dataclass(slots=True)
class ImportResult:
    """`counts`: rows = unknown + older + unchanged + changed; and posted, cases_closed."""

    counts: Counter[str] = field(default_factory=Counter)
    told: list[StatusNotice] = field(default_factory=list)

    def add(self, more: "ImportResult") -> None:
        self.counts += more.counts
        self.told += more.told


@dataclass(frozen=True, slots=True)
class ImportSource:
    """The day of the data, where it is from, and the moment of the import."""

    as_of: date
    origin: str
    now: datetime


def imported(db: Session, sha256: str) -> bool:
    return bool(db.scalar(select(StatusImport.id).where(StatusImport.sha256 == sha256)))


def record(
    db: Session, file: StatusFileLike, origin: str, now: datetime, counts: Counter[str]
) -> None:
    """Write down that the file was applied to its end."""
    row = StatusImport(sha256=file.sha256, as_of=file.as_of, origin=origin, imported_at=now)
    row.counts = dict(counts)
    db.add(row)
    db.flush()


def batches(rows: Iterable[T], size: int = PIECE) -> Iterator[list[T]]:
    rest = iter(rows)
    while piece := list(islice(rest, size)):
        yield piece


def apply_rows(
    db: Session, rows: Sequence[StatusRowLike], as_of: date, origin: str, now: datetime
) -> ImportResult:
    """One piece of a file; applying it twice changes nothing more."""
    source = ImportSource(as_of, origin, now)
    by_index = {participant.nik_index(db, row.nik): row for row in rows}
    known = select(Participant).where(Participant.nik_index.in_(by_index), ONE_NIK)
    found = list(db.scalars(known.order_by(Participant.id).with_for_update()))
    done = ImportResult(Counter(rows=len(rows), unknown=len(rows) - len(found)))
    moved = list[int]()
    for who in found:
        if who.data_as_of and who.data_as_of > as_of:
            done.counts["older"] += 1
            continue
        before = (who.state, who.protected_until, who.deceased_on)
        if apply_row(db, who, by_index[who.nik_index], source):
            moved.append(who.id)
        kind = notice_for(who, before)
        done.told += [StatusNotice(who.id, who.person_id, kind)] if kind else []
        same = before == (who.state, who.protected_until, who.deceased_on)
        done.counts["unchanged" if same else "changed"] += 1
    db.flush()
    done.counts["posted"] = len(moved)
    done.counts["cases_closed"] = close_cases(db, moved, now)
    return done


def apply_row(db: Session, who: Participant, row: StatusRowLike, source: ImportSource) -> bool:
    """Write the official row over ours; True when protection moved forward."""
    forward = False
    if row.until and row.status in SETTLED and row.until != who.protected_until:
        forward = move_protection(db, who, row.until, row.months, source)
    if row.status == DECEASED:
        who.deceased_on = row.died_on or who.deceased_on or source.as_of
        who.state = ApplicationState.ENDED
    elif not is_outdated(who, row, source):
        who.state = ApplicationState(row.status)
        who.rejection = row.why or None if row.status == ApplicationState.REJECTED else None
        who.deceased_on = None if row.status == ApplicationState.ACTIVE else who.deceased_on
    if forward or who.deceased_on:
        reminder.close_as_paid(db, who.id, source.now)
    if row.kpj and who.identity and participant.identity(db, who).kpj != row.kpj:
        participant.correct_identity(db, who, kpj=row.kpj)
    who.data_as_of, who.data_origin = source.as_of, source.origin
    return forward


def is_outdated(who: Participant, row: StatusRowLike, source: ImportSource) -> bool:
    """The official row tells of the time before an application that is still open.

    Who applies again stays "ended" at BPJS until the branch has taken the application up.
    """
    if who.state not in (
        ApplicationState.SUBMITTED,
        ApplicationState.PROCESSING,
        ApplicationState.AWAITING_PAYMENT,
    ):
        return False
    applied = to_local_time(who.submitted_at).date()
    if row.status == ApplicationState.ENDED:
        return row.until is None or row.until < applied
    return row.status == ApplicationState.REJECTED and source.as_of < applied


def move_protection(
    db: Session, who: Participant, until: date, months: int | None, source: ImportSource
) -> bool:
    """Move the end of protection and post the months it proves; True when it moved forward."""
    old, who.protected_until = who.protected_until, until
    if old and until < old:
        ledger.reverse_official_months(db, who.id, month_start(until), source.now)
        return False
    first = ledger.first_month(old, who.data_as_of, until, months, source.as_of)
    ledger.record_official_months(db, who.id, first, month_start(until), source.now)
    return True


def notice_for(
    who: Participant, before: tuple[str, date | None, date | None]
) -> StatusNoticeKind | None:
    """What is news for them; of a death nobody is told by us."""
    state, until, _ = before
    if who.deceased_on:
        return None
    if who.state != state and who.state != ApplicationState.PROCESSING:
        return StatusNoticeKind(who.state)
    forward = who.protected_until and (until is None or who.protected_until > until)
    return StatusNoticeKind.POSTED if forward and who.state == ApplicationState.ACTIVE else None


def close_cases(db: Session, moved: Sequence[int], now: datetime) -> int:
    """Close the payment cases of those whose reported months are all official now."""
    waiting = select(Case.participant_id).where(
        Case.participant_id.in_(moved), Case.kind == CaseKind.PAYMENT, Case.closed_at.is_(None)
    )
    covered = [id for id in set(db.scalars(waiting)) if id and not ledger.waiting_reports(db, id)]
    return sum(cases.close_cases(db, id, CaseKind.PAYMENT, "posted", now) for id in sorted(covered))
