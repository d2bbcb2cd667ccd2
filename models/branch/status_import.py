"""Importing the branch's status file: its rows written over ours, and what follows from them.

BPJS is the system of record: newer official data overwrites ours, older data never does. A row
whose NIK we do not know is counted and nothing else (`registrants.py`: whom a row is about).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from domain.branch.official_identity import Doubt
from domain.calendar import month_start, to_local_time
from domain.contributions.protection import ProtectionStatus, protection_status
from models.branch import decisions, status_changes
from models.branch.decisions import EnteredFacts
from models.branch.registrants import (
    CARD,
    DECEASED,
    NO_TWO,
    SETTLED,
    Registrant,
    RowsOfOne,
    StatusRowLike,
    hold_for_branch,
    registrations_by_nik,
    row_doubts,
)
from models.branch.status_changes import Before
from models.branch.status_files import StatusImport
from models.cases import cases
from models.cases.cases import CaseKind
from models.contributions import ledger
from models.participants import participant, versions
from models.participants.participant import WITH_BRANCH, ApplicationState, Participant
from models.reminders import reminder

MOST_DIFFERENCES = 3


class StatusNoticeKind(StrEnum):
    POSTED = "posted"
    ACTIVE = "active"
    REJECTED = "rejected"
    AWAITING_PAYMENT = "awaiting_payment"
    ARREARS = "arrears"
    """Turned active, but protected no more on the day of the import."""
    ENDED = "ended"


NEWS_OF_MEMBER = {
    ProtectionStatus.NONE: StatusNoticeKind.ACTIVE,
    ProtectionStatus.ACTIVE: StatusNoticeKind.ACTIVE,
    ProtectionStatus.ENDED: StatusNoticeKind.ENDED,
}
"""The news for who turned active, by the protection of that day; in all others arrears are due."""


@dataclass(frozen=True, slots=True)
class StatusNotice:
    """News that somebody must be told."""

    participant_id: int
    person_id: int | None
    """None: nobody of ours may see this status; whoever registered them can be told."""
    kind: StatusNoticeKind


@dataclass(slots=True)
class ImportResult:
    """`counts`: rows = unknown + older + held + unchanged + changed; and posted, cases_closed.

    Of the held ones also how many there are for each `Doubt`, such as held_name.
    """

    counts: Counter[str] = field(default_factory=Counter)
    notices: list[StatusNotice] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    """The NIKs in clear that nobody of ours has."""
    older: set[str] = field(default_factory=set)
    """The NIKs in clear of which our data is newer."""
    held: dict[str, Sequence[Doubt]] = field(default_factory=dict)
    """By NIK in clear the doubts about whom it belongs to."""
    differences: list["Difference"] = field(default_factory=list)
    """The first few changes."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A change of a participant: state and last protected day, before and after."""

    participant_id: int
    states: tuple[str, str]
    untils: tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class ImportSource:
    """The day of the data, where it is from, and the moment of the import."""

    as_of: date
    origin: str
    now: datetime


@dataclass(slots=True)
class WrittenRows:
    """Ids of participants of whom rows were written: `moved` are protected for longer, of `paid` no
    more is due, `changed` differ from before. The rest is to be written with them, all at once."""

    codes: dict[int, EnteredFacts]
    """Payment codes that are not known yet."""
    befores: list[tuple[Participant, Before]] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)
    moved: list[int] = field(default_factory=list)
    paid: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)


def apply_rows(
    db: Session,
    rows: Sequence[StatusRowLike],
    as_of: date,
    origin: str,
    now: datetime,
    import_id: int | None = None,
    among: RowsOfOne = NO_TWO,
) -> ImportResult:
    """Write rows of a file of the day `as_of` over ours; again, it changes nothing more.

    What stood there before is kept for the import with this id, so that it can be undone. `among`
    are those of the whole file that are about one worker.
    """
    source = ImportSource(as_of, origin, now)
    by_index = {participant.nik_index(db, row.nik): row for row in rows}
    registered = registrations_by_nik(db, by_index)
    result = ImportResult(Counter(rows=len(rows), unknown=len(rows) - len(registered)))
    result.unknown = {row.nik for index, row in by_index.items() if index not in registered}
    written = WrittenRows(new_payment_codes(db, registered, by_index))
    held = dict[int, list[Doubt]]()
    for nik, registrations in registered.items():
        who, row = registrations[0].row, by_index[nik]
        if who.data_as_of and who.data_as_of > as_of:
            result.counts["older"] += 1
            result.older.add(row.nik)
        elif row.nik in among.older - among.unclear:
            result.counts["unchanged"] += 1
        elif (
            doubts := [Doubt.SHARED] if row.nik in among.unclear else row_doubts(registrations, row)
        ):
            held[who.id] = result.held[row.nik] = doubts
        else:
            write_row(db, registrations[0], row, source, written, result)
    save(db, written, source, import_id)
    result.counts["held"] = len(held)
    result.counts.update(f"held_{doubt}" for doubts in held.values() for doubt in doubts)
    hold_for_branch(db, held, now)
    result.counts["posted"] = len(written.moved)
    result.counts["cases_closed"] = close_cases(db, written, now)
    return result


def write_row(
    db: Session,
    registration: Registrant,
    row: StatusRowLike,
    source: ImportSource,
    written: WrittenRows,
    result: ImportResult,
) -> None:
    """Write a row over a registration, and note what follows from it."""
    who = registration.row
    before = (who.state, who.protected_until, who.deceased_on)
    written.befores.append((who, status_changes.before(db, who, registration.identity.kpj)))
    if forward := apply_row(db, registration, row, source, written.entries):
        written.moved.append(who.id)
    if forward or who.deceased_on:
        written.paid.append(who.id)
    kind = notice_kind(who, *before[:2], to_local_time(source.now).date())
    if who.id in written.codes and who.state == ApplicationState.AWAITING_PAYMENT:
        kind = StatusNoticeKind.AWAITING_PAYMENT
    else:
        written.codes.pop(who.id, None)
    if kind:
        result.notices.append(StatusNotice(who.id, who.person_id, kind))
    if before == (who.state, who.protected_until, who.deceased_on):
        result.counts["unchanged"] += 1
        return
    written.changed.append(who.id)
    result.counts["changed"] += 1
    if len(result.differences) < MOST_DIFFERENCES:
        states, untils = (before[0], who.state), (before[1], who.protected_until)
        result.differences.append(Difference(who.id, states, untils))


def save(db: Session, written: WrittenRows, source: ImportSource, import_id: int | None) -> None:
    """Save what rows led to, and for the import with this id what stood there before."""
    db.flush()
    versions.keep_versions(db, written.changed, source.now, source.as_of)
    ledger.append_all(db, written.entries)
    reminder.close_as_paid(db, written.paid, source.now)
    if import_id is not None:
        status_changes.keep(db, import_id, written.befores)
        ids = [who.id for who, _ in written.befores if who.id in written.codes]
        codes = {id: written.codes[id] for id in ids}
        role_id = db.get_one(StatusImport, import_id).role_id if codes else None
        if role_id is not None:  # those of a file of the operator are nobody's
            decisions.record_entered(db, role_id, codes, source.now)


def close_cases(db: Session, written: WrittenRows, now: datetime) -> int:
    """Close the cases of the branch that the rows settle; how many payments."""
    applied = {who.id: who for who, _ in written.befores}
    waiting = cases.waiting_for_branch(db, [*applied])
    cases.close_all(db, CaseKind.OFFICIAL, waiting[CaseKind.OFFICIAL], "taken over", now)
    decided = {id for id, who in applied.items() if who.state not in WITH_BRANCH}
    answered = decided & waiting[CaseKind.APPLICATION]
    cases.close_all(db, CaseKind.APPLICATION, answered, "decided", now)
    paid_for = waiting[CaseKind.PAYMENT].intersection(written.moved)
    return close_payment_cases(db, paid_for, now)


def new_payment_codes(
    db: Session,
    registered: Mapping[str, Sequence[Registrant]],
    rows: Mapping[str, StatusRowLike],
) -> dict[int, EnteredFacts]:
    """The facts of rows with a payment code that is not known yet, by participant."""
    given = {found[0].row: rows[nik] for nik, found in registered.items() if rows[nik].code}
    known = decisions.payment_codes(db, given)
    return {
        who.id: EnteredFacts(row.kpj, row.code)
        for who, row in given.items()
        if known.get(who.id) != row.code
    }


def apply_row(
    db: Session,
    registration: Registrant,
    row: StatusRowLike,
    source: ImportSource,
    entries: list[dict[str, Any]],
) -> bool:
    """Write the official row over ours; True when protection moved forward.

    The months that this proves are added to `entries` of the ledger, to be written.
    """
    who, forward = registration.row, False
    if row.kpj and registration.identity.kpj != row.kpj:
        participant.correct_identity(db, who, kpj=row.kpj)
    if row.status == CARD:
        if who.state in WITH_BRANCH:  # a card says nothing of the membership on any day
            who.state = ApplicationState.AWAITING_PAYMENT
        return False
    if row.until and row.status in SETTLED and row.until != who.protected_until:
        old, who.protected_until = who.protected_until, row.until
        forward = old is None or row.until > old
        if forward:
            entries += proven_months(who, old, row.until, row.months, source)
        else:
            ledger.reverse_official_months(db, who.id, month_start(row.until), source.now)
    if row.status == DECEASED:
        who.deceased_on = row.died_on or who.deceased_on or source.as_of
        who.state = ApplicationState.ENDED
    elif not is_outdated(who, row, source):
        who.state = ApplicationState(row.status)
        rejected = row.status == ApplicationState.REJECTED
        participant.set_rejection(db, who, row.why if rejected else "")
        who.deceased_on = None if row.status == ApplicationState.ACTIVE else who.deceased_on
    who.data_as_of, who.data_origin = source.as_of, source.origin
    return forward


def proven_months(
    who: Participant, old: date | None, until: date, months: int | None, source: ImportSource
) -> list[dict[str, Any]]:
    """The months that moving the end of protection from `old` to `until` proves, as the columns of
    an entry, for `ledger.append_all`."""
    first = ledger.first_paid_month(old, who.data_as_of, until, months, source.as_of)
    return ledger.official_months(who.id, first, month_start(until), source.now, who.agent_id)


def is_outdated(who: Participant, row: StatusRowLike, source: ImportSource) -> bool:
    """Whether the row is about the time before an application that is still open.

    Somebody who applies again stays "ended" at BPJS until the branch has taken the application up.
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


def notice_kind(
    who: Participant, old_state: str, old_until: date | None, today: date
) -> StatusNoticeKind | None:
    """The news for this person, if any; of a death nobody is told by us."""
    if who.deceased_on:
        return None
    if who.state == ApplicationState.ACTIVE != old_state:
        status = protection_status(who.protected_until, today)
        return NEWS_OF_MEMBER.get(status, StatusNoticeKind.ARREARS)
    if who.state not in (old_state, ApplicationState.PROCESSING):
        return StatusNoticeKind(who.state)
    forward = who.protected_until and (old_until is None or who.protected_until > old_until)
    return StatusNoticeKind.POSTED if forward and who.state == ApplicationState.ACTIVE else None


def close_payment_cases(db: Session, waiting: Collection[int], now: datetime) -> int:
    """Close the payment cases of those whose reported months are all official; the number."""
    covered = [id for id in sorted(waiting) if not ledger.waiting_reports(db, id)]
    return cases.close_all(db, CaseKind.PAYMENT, covered, "posted", now)
