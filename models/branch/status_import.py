"""Importing the branch's status file: its rows written over ours, and what follows from them.

BPJS is the system of record: newer official data overwrites ours, older data never does. A row
whose NIK we do not know is counted and nothing else. A NIK alone gives nobody official data: the
branch has got the application from us, and the row names the same person; else the row changes
nothing, and the branch has a case.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from domain.branch.official_identity import Doubt, identity_doubts
from domain.calendar import month_start
from domain.contributions.protection import ProtectionStatus, protection_status
from domain.reminders.contact_rules import to_local_time
from models.branch import decisions, status_changes
from models.branch.decisions import EnteredFacts
from models.branch.status_changes import Before
from models.branch.status_files import StatusImport
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind
from models.contributions import ledger
from models.participants import merged, participant, versions
from models.participants.participant import (
    MERGED,
    WITH_BRANCH,
    ApplicationState,
    Identity,
    Participant,
)
from models.reminders import reminder

MOST_DIFFERENCES = 3
DECEASED, CARD = "deceased", "card"
SETTLED = (ApplicationState.ACTIVE, ApplicationState.ENDED, DECEASED)
"""The official states in which the end of protection is a fact."""


class StatusRowLike(Protocol):
    """A row of the file, about one NIK.

    `name`, `born_on` (ISO format) and `application` (our number) say whose it is, and may be empty.
    `status`: an `ApplicationState`, "deceased", or "card" for a card number alone. `until`: last
    protected day. `months`: months paid. `code`: to pay the first contribution with. `why`: of a
    rejection.
    """

    @property
    def nik(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def born_on(self) -> str: ...
    @property
    def application(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def until(self) -> date | None: ...
    @property
    def kpj(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def months(self) -> int | None: ...
    @property
    def died_on(self) -> date | None: ...


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


@dataclass(frozen=True, slots=True)
class RowsOfOne:
    """The NIKs in clear of rows that are about one worker, whose registrations with these NIKs were
    merged: `older` says less than another of them, of `unclear` nobody can say which holds."""

    older: frozenset[str] = frozenset()
    unclear: frozenset[str] = frozenset()


NO_TWO = RowsOfOne()


def rows_of_one(db: Session, rows: Sequence[StatusRowLike]) -> RowsOfOne:
    """The rows of a file that meet others about the same worker: the active one that protects
    longest holds, as with several cards of one NIK."""
    by_index = {participant.nik_index(db, row.nik): row for row in rows}
    kept = merged.kept_by_nik(db, by_index)
    own = select(Participant.nik_index, Participant.id).where(Participant.id.in_(kept.values()))
    people = defaultdict[int, list[StatusRowLike]](list)
    for index, id in [*kept.items(), *(db.execute(own) if kept else ())]:
        if index in by_index:
            people[id].append(by_index[index])
    several = [same for same in people.values() if len(same) > 1]
    unclear = [same for same in several if {ApplicationState.ACTIVE, DECEASED} <= states_of(same)]
    best = [max(same, key=strength) for same in several]
    return RowsOfOne(
        frozenset(row.nik for same in several for row in same) - {row.nik for row in best},
        frozenset(row.nik for same in unclear for row in same),
    )


def states_of(rows: Iterable[StatusRowLike]) -> set[str]:
    return {row.status for row in rows}


def strength(row: StatusRowLike) -> tuple[bool, date, bool]:
    """The larger, the more the row says of somebody who has several."""
    return row.status == ApplicationState.ACTIVE, row.until or date.min, row.status in SETTLED


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
    befores, entries = list[tuple[Participant, Before]](), list[dict[str, Any]]()
    by_index = {participant.nik_index(db, row.nik): row for row in rows}
    registered = registrations_by_nik(db, by_index)
    result = ImportResult(Counter(rows=len(rows), unknown=len(rows) - len(registered)))
    result.unknown = {row.nik for index, row in by_index.items() if index not in registered}
    moved, applied, changed, paid = list[int](), list[int](), list[int](), list[int]()
    held = dict[int, list[Doubt]]()
    codes = new_payment_codes(db, registered, by_index)
    for nik, registrations in registered.items():
        who, row = registrations[0].row, by_index[nik]
        if who.data_as_of and who.data_as_of > as_of:
            result.counts["older"] += 1
            result.older.add(row.nik)
            continue
        if row.nik in among.older - among.unclear:
            result.counts["unchanged"] += 1
            continue
        if row.nik in among.unclear or (doubts := row_doubts(registrations, row)):
            doubts = [Doubt.SHARED] if row.nik in among.unclear else doubts
            held[who.id] = result.held[row.nik] = doubts
            continue
        before = (who.state, who.protected_until, who.deceased_on)
        befores.append((who, status_changes.before(db, who, registrations[0].identity.kpj)))
        if forward := apply_row(db, registrations[0], row, source, entries):
            moved.append(who.id)
        if forward or who.deceased_on:
            paid.append(who.id)
        kind = notice_kind(who, *before[:2], to_local_time(now).date())
        if who.id in codes and who.state == ApplicationState.AWAITING_PAYMENT:
            kind = StatusNoticeKind.AWAITING_PAYMENT
        else:
            codes.pop(who.id, None)
        if kind:
            result.notices.append(StatusNotice(who.id, who.person_id, kind))
        unchanged = before == (who.state, who.protected_until, who.deceased_on)
        changed += [] if unchanged else [who.id]
        result.counts["unchanged" if unchanged else "changed"] += 1
        if not unchanged and len(result.differences) < MOST_DIFFERENCES:
            states, untils = (before[0], who.state), (before[1], who.protected_until)
            result.differences.append(Difference(who.id, states, untils))
        applied.append(who.id)
    db.flush()
    versions.keep_versions(db, changed, now, as_of)
    ledger.append_all(db, entries)
    reminder.close_as_paid(db, paid, now)
    if import_id is not None:
        status_changes.keep(db, import_id, befores)
        keep_payment_codes(db, import_id, {id: codes[id] for id in applied if id in codes}, now)
    result.counts["held"] = len(held)
    result.counts.update(f"held_{doubt}" for doubts in held.values() for doubt in doubts)
    hold_for_branch(db, held, now)
    result.counts["posted"] = len(moved)
    waiting = cases.waiting_for_branch(db, applied)
    cases.close_all(db, CaseKind.OFFICIAL, waiting[CaseKind.OFFICIAL], "taken over", now)
    decided = {who.id for who, _ in befores if who.state not in WITH_BRANCH}
    answered = decided & waiting[CaseKind.APPLICATION]
    cases.close_all(db, CaseKind.APPLICATION, answered, "decided", now)
    paid_for = waiting[CaseKind.PAYMENT].intersection(moved)
    result.counts["cases_closed"] = close_payment_cases(db, paid_for, now)
    return result


def new_payment_codes(
    db: Session,
    registered: Mapping[str, Sequence["Registrant"]],
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


def keep_payment_codes(
    db: Session, import_id: int, codes: Mapping[int, EnteredFacts], now: datetime
) -> None:
    """Keep them as if the officer who sent the file had typed them; those of a file of the
    operator are nobody's."""
    role_id = db.get_one(StatusImport, import_id).role_id if codes else None
    if role_id is not None:
        decisions.record_entered(db, role_id, codes, now)


@dataclass(frozen=True, slots=True)
class Registrant:
    """A registration with its identity in clear."""

    row: Participant
    identity: Identity
    merged: Participant | None = None
    """The registration that had the NIK before it was merged into this one."""

    @property
    def as_registered(self) -> Participant:
        """The registration that the branch got under the NIK."""
        return self.merged or self.row


def registrations_by_nik(db: Session, indexes: Collection[str]) -> dict[str, list[Registrant]]:
    """The registrations with these blind indexes, locked; of one NIK the one that has it first.

    Of a merged one it is the one that it became. Erased ones are nobody's.
    """
    joined = merged.merged_by_nik(db, indexes)
    kept = {index: merged.became(db, row) for index, row in joined.items()}
    of_these = and_(Participant.nik_index.in_(indexes), ~MERGED)
    wanted = or_(of_these, Participant.id.in_({*kept.values()})) if kept else of_these
    rows = select(Participant).where(wanted, Participant.identity.is_not(None))
    order = (Participant.duplicate_of.is_not(None), Participant.id)
    found, by_id = defaultdict[str, list[Registrant]](list), dict[int, Registrant]()
    for row in db.scalars(rows.order_by(*order).with_for_update()):
        by_id[row.id] = Registrant(row, participant.identity(db, row))
        if row.nik_index in indexes:
            found[row.nik_index].append(by_id[row.id])
    for index, id in kept.items():
        if id in by_id:
            found[index].append(replace(by_id[id], merged=joined[index]))
    return found


def row_doubts(registrations: Sequence[Registrant], row: StatusRowLike) -> list[Doubt]:
    """The doubts whether the row is about the first of the registrations of its NIK."""
    first = registrations[0]
    is_taken_up = first.row.handed_over_at or first.as_registered.handed_over_at
    doubts = [] if is_taken_up else [Doubt.NOT_TAKEN_UP]
    doubts += person_doubts(first, row)
    if doubts and not all(person_doubts(each, row) for each in registrations[1:]):
        doubts.append(Doubt.SHARED)
    return doubts


def person_doubts(registration: Registrant, row: StatusRowLike) -> list[Doubt]:
    """The doubts whether the row names this person; none when an officer has said so of its NIK."""
    who, known = registration.as_registered, registration.identity
    if who.confirmed_at:
        return []
    ours, theirs = (known.full_name, known.born_on), (row.name, row.born_on)
    return identity_doubts(ours, theirs, who.number or "", row.application)


def hold_for_branch(db: Session, held: Mapping[int, Sequence[Doubt]], now: datetime) -> None:
    """Open a case for each participant, or say in theirs what the doubts are today.

    It waits while all that is missing is that the branch gets the application. Of the official
    data nothing is kept.
    """
    unclosed = select(Case).where(
        Case.participant_id.in_(held), Case.kind == CaseKind.OFFICIAL, Case.closed_at.is_(None)
    )
    known = {each.participant_id: each for each in db.scalars(unclosed)} if held else {}
    new = dict[str, dict[int, dict[str, Any]]](waiting={}, open={})
    for id, doubts in held.items():
        state, why = "waiting" if doubts == [Doubt.NOT_TAKEN_UP] else "open", {"why": [*doubts]}
        if id not in known:
            new[state][id] = why
        elif known[id].details != why:
            known[id].state, known[id].details = state, why
    due_at = now + BRANCH_ANSWERS_WITHIN
    for state, whys in new.items():
        cases.open_all(
            db, CaseKind.OFFICIAL, whys, now=now, due_at=due_at, state=state, details=whys
        )


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
        take_card(who)
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


def take_card(who: Participant) -> None:
    """Let somebody who has a card now pay; it says nothing of the membership on any day."""
    if who.state in WITH_BRANCH:
        who.state = ApplicationState.AWAITING_PAYMENT


def proven_months(
    who: Participant, old: date | None, until: date, months: int | None, source: ImportSource
) -> list[dict[str, Any]]:
    """The months that moving the end of protection from `old` to `until` proves, as an entry."""
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
