"""Reconciling a status file with the money on the way: exact matches, and proposals for the rest.

Compared is what is open of a deposit line with the months of an official payment that prove no
other line yet. A row of the file is complete with name, amount and day of payment. What an
incomplete row lacks is taken from the deposit: then a person decides, however well it fits. Amounts
are whole rupiah.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.calendar import add_months, month_start
from domain.reconciliation.deposits import MatchReason, OfficialPosting, OpenDeposit, name_letters
from domain.reconciliation.matching import reconcile
from models.cashbook import balances
from models.cashbook.balances import OpenPart
from models.cashbook.commission import dues_by_law
from models.contributions import law_tables, ledger
from models.contributions.ledger import LedgerEntry
from models.database.base import batches
from models.participants import participant, search
from models.participants.participant import Participant
from models.reconciliation.matching import OfficialPart, ProvenShare, official_parts, record_matches
from models.reconciliation.proposals import (
    INCOMPLETE,
    KnownProposals,
    ProposedRow,
    propose,
    proven_elsewhere,
)

ACTOR = "job:matching"
MOST = 100_000
PIECE = 1_000
"""Values in one statement: databases take only so many."""


class OfficialRowLike(Protocol):
    """A row of the status file; `until` is the last protected day, `paid_on` the day of payment."""

    @property
    def nik(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def until(self) -> date | None: ...
    @property
    def months(self) -> int | None: ...
    @property
    def amount(self) -> int | None: ...
    @property
    def paid_on(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class OfficialPayment:
    """A posting, its ledger entry (None: the NIK is another one), and whether the row was
    complete."""

    posting: OfficialPosting
    entry_id: int | None
    complete: bool


def reconcile_file(
    db: Session, rows: Iterable[OfficialRowLike], as_of: date, now: datetime
) -> Counter[str]:
    """Match and propose after a whole file was applied; the numbers of `matched` and `proposed`."""
    counts = Counter[str]()
    lines = balances.list_entries(db, balances.ON_THE_WAY, most=MOST)
    if not lines:
        return counts
    deposits, rows = open_deposits(db, lines), list(rows)
    official = official_entries(db, deposits, since=first_collected(db, lines))
    indexes = indexes_of(db, rows, deposits)

    def digest(nik: str) -> str:
        return indexes.get(nik) or participant.nik_index(db, nik)

    payments = official_payments(db, rows, deposits, official, as_of, digest)
    found = reconcile(deposits, [each.posting for each in payments.values()], digest)
    exact = dict[int, int]()
    known = KnownProposals(db, lines)
    for candidate in found.proposals:
        theirs = [payments[row] for row in candidate.postings]
        complete, entry_id = all(each.complete for each in theirs), theirs[0].entry_id
        if candidate.reason is MatchReason.EXACT and complete and entry_id:
            exact[candidate.deposits[0]] = entry_id
        else:
            reason = candidate.reason if complete else INCOMPLETE
            proposed = [proposed_row(each) for each in theirs]
            counts["proposed"] += propose(db, known, candidate, proposed, reason, now)
    counts["matched"] = record_matches(db, exact, MatchReason.EXACT, ACTOR, now)
    return +counts


def open_deposits(db: Session, lines: Iterable[LedgerEntry]) -> list[OpenDeposit]:
    """The open parts of the deposit lines, with the NIK's blind index and the name of their
    participants."""
    owners = dict[int, Participant]()
    for ids in batches(sorted({each.participant_id for each in lines}), PIECE):
        rows = db.scalars(select(Participant).where(Participant.id.in_(ids)))
        owners |= {each.id: each for each in rows}
    lines, parts = list(lines), dict[int, OpenPart]()
    for piece in batches(lines, PIECE):
        parts |= balances.open_parts(db, piece)
    return [
        OpenDeposit(
            line.id,
            line.participant_id,
            owners[line.participant_id].nik_index,
            participant.identity(db, owners[line.participant_id]).full_name,
            parts[line.id].months or tuple(ledger.months_of(line)),
            parts[line.id].amount,
            line.paid_on or line.at.date(),
        )
        for line in lines
    ]


def indexes_of(
    db: Session, rows: Iterable[OfficialRowLike], deposits: Iterable[OpenDeposit]
) -> dict[str, str]:
    """The blind index by which depositors are compared, by NIK of a row; under the NIK of a
    registration that was merged into a depositor's it is the depositor's own."""
    found = {row.nik: participant.nik_index(db, row.nik) for row in rows}
    own = {each.participant: each.nik for each in deposits}
    kept = search.kept_by_nik(db, {*found.values()})
    return {nik: own.get(kept.get(index, 0), index) for nik, index in found.items()}


def first_collected(db: Session, lines: Iterable[LedgerEntry]) -> datetime:
    """The time of the oldest collection of these lines: an agent may write a deposit down after the
    branch did."""
    ids = sorted({each.collection_id or 0 for each in lines})
    found = [
        db.scalar(select(func.min(LedgerEntry.at)).where(LedgerEntry.id.in_(piece)))
        for piece in batches(ids, PIECE)
    ]
    return min(each for each in found if each)


def official_entries(
    db: Session, deposits: Iterable[OpenDeposit], since: datetime
) -> dict[str, OfficialPart]:
    """The unmatched part of the newest official payment of each depositor that was written since,
    by the NIK's blind index."""
    niks = {each.participant: each.nik for each in deposits}
    found = dict[str, OfficialPart]()
    for ids in batches(sorted(niks), PIECE):
        of_depositors = LedgerEntry.participant_id.in_(ids)
        where = balances.OFFICIAL, LedgerEntry.at > since, of_depositors
        entries = balances.list_entries(db, *where, most=MOST)
        for part in official_parts(db, entries):
            found[niks[part.entry.participant_id]] = part
    return found


def official_payments(
    db: Session,
    rows: Iterable[OfficialRowLike],
    deposits: Sequence[OpenDeposit],
    official: Mapping[str, OfficialPart],
    as_of: date,
    digest: Callable[[str], str],
) -> dict[int, OfficialPayment]:
    """The official payments of the depositors, and the rows of others who have the same name; by
    number."""
    own = defaultdict[int, list[OpenDeposit]](list)
    for deposit in deposits:
        own[deposit.participant].append(deposit)
    niks = {each.nik for each in deposits}
    names = {name_letters(each.name) for each in deposits} - {""}
    own_rows, namesakes = dict[str, OfficialRowLike](), list[OfficialRowLike]()
    for row in rows:
        index = digest(row.nik)
        if index in niks:
            own_rows[index] = max(row, own_rows.get(index, row), key=ends_on)
        elif row.until and row.amount and row.name and name_letters(row.name) in names:
            namesakes.append(row)
    numbers = count(1)
    payments = [
        payment_of_entry(
            db, next(numbers), part, own_rows.get(nik), own[part.entry.participant_id], as_of
        )
        for nik, part in official.items()
    ]
    elsewhere = proven_elsewhere(db) if namesakes else {}
    others = (
        payment_of_namesake(next(numbers), row, elsewhere.get(row.nik, ()), as_of)
        for row in namesakes
    )
    payments += [each for each in others if each]
    return {each.posting.row: each for each in payments}


def ends_on(row: OfficialRowLike) -> date:
    return row.until or date.min


def payment_of_entry(
    db: Session,
    number: int,
    part: OfficialPart,
    row: OfficialRowLike | None,
    own: Sequence[OpenDeposit],
    as_of: date,
) -> OfficialPayment:
    """An official payment; what the row lacks is taken from the participant's own deposits."""
    name = own[0].name
    amount = (row.amount - part.matched) if row and row.amount else 0
    if amount <= 0:
        who = db.get_one(Participant, part.entry.participant_id)
        shared = [each for each in own if {*each.months} & {*part.months}] or own[:1]
        amount = sum(dues_of_months(each, part.months, who) for each in shared)
    if row is None:
        posting = OfficialPosting(number, "", name, part.months, amount, as_of)
        return OfficialPayment(posting, part.entry.id, False)
    posting = OfficialPosting(
        number, row.nik, row.name or name, part.months, amount, row.paid_on or as_of
    )
    complete = bool(row.name and row.amount and row.paid_on)
    return OfficialPayment(posting, part.entry.id, complete)


def dues_of_months(deposit: OpenDeposit, months: Sequence[date], who: Participant) -> int:
    """The rupiah of a deposit that are for these months, as the law shares them out; all of them
    when it is for none of these."""
    dues = {each: dues_by_law(who, each, law_tables.tariff()) or 1 for each in deposit.months}
    shared = sum(amount for month, amount in dues.items() if month in months) or sum(dues.values())
    return round(deposit.amount * shared / sum(dues.values()))


def payment_of_namesake(
    number: int, row: OfficialRowLike, proven: Sequence[ProvenShare], as_of: date
) -> OfficialPayment | None:
    """The part of a payment under another NIK that proves nothing yet, None without one; without a
    number of months it is for one."""
    assert row.until is not None, "a row without an end of protection is no payment"
    paid = row.months or 1
    first = add_months(month_start(row.until), 1 - paid)
    whole = [add_months(first, n) for n in range(paid)]
    own = [each for each in proven if {*whole} & {*each.months}]
    months = tuple(month for month in whole if not any(month in each.months for each in own))
    amount = (row.amount or 0) - sum(each.amount for each in own)
    if not months or amount <= 0:
        return None
    posting = OfficialPosting(number, row.nik, row.name, months, amount, row.paid_on or as_of)
    return OfficialPayment(posting, None, True)


def proposed_row(payment: OfficialPayment) -> ProposedRow:
    """The official payment as a proposal keeps it."""
    posting = payment.posting
    return {
        "nik": posting.nik,
        "name": posting.name,
        "months": [each.isoformat() for each in posting.months],
        "amount": posting.amount,
        "on": posting.on.isoformat(),
        "posted": payment.entry_id,
    }
