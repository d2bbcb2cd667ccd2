"""Reconciling a status file with the money on the way: exact matches, and proposals for the rest.

A row of the file is complete with name, amount and day of payment. What an incomplete row lacks is
taken from the deposit: then a person decides, however well it fits. Amounts are whole rupiah.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import Protocol

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from domain.calendar import add_months, month_start
from domain.reconciliation.deposits import MatchReason, OfficialPosting, OpenDeposit, name_letters
from domain.reconciliation.matching import reconcile
from models.cashbook import balances
from models.cashbook.matches import STANDS, Match
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.database.base import batches
from models.participants import participant
from models.participants.participant import Participant
from models.reconciliation.matching import record_matches
from models.reconciliation.proposals import INCOMPLETE, KnownProposals, ProposedRow, propose

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
    deposits = open_deposits(db, lines)
    official = official_entries(db, deposits, since=min(each.at for each in lines))
    payments = official_payments(db, rows, deposits, official, as_of)

    def digest(nik: str) -> str:
        return participant.nik_index(db, nik)

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
    """The deposit lines with the NIK's blind index and the name of their participants."""
    owners = dict[int, Participant]()
    for ids in batches(sorted({each.participant_id for each in lines}), PIECE):
        rows = db.scalars(select(Participant).where(Participant.id.in_(ids)))
        owners |= {each.id: each for each in rows}
    return [
        OpenDeposit(
            line.id,
            line.participant_id,
            owners[line.participant_id].nik_index,
            participant.identity(db, owners[line.participant_id]).full_name,
            tuple(ledger.months_of(line)),
            line.amount or 0,
            line.paid_on or line.at.date(),
        )
        for line in lines
    ]


def official_entries(
    db: Session, deposits: Iterable[OpenDeposit], since: datetime
) -> dict[str, LedgerEntry]:
    """The newest official payment of each depositor that was written since and nothing is matched
    with, by the NIK's blind index."""
    niks = {each.participant: each.nik for each in deposits}
    matched = exists().where(Match.official_entry_id == LedgerEntry.id, STANDS)
    where = (balances.OFFICIAL, ~matched, LedgerEntry.at > since)
    found = dict[str, LedgerEntry]()
    for ids in batches(sorted(niks), PIECE):
        of_depositors = LedgerEntry.participant_id.in_(ids)
        entries = balances.list_entries(db, *where, of_depositors, most=MOST)
        found |= {niks[each.participant_id]: each for each in entries}
    return found


def official_payments(
    db: Session,
    rows: Iterable[OfficialRowLike],
    deposits: Sequence[OpenDeposit],
    official: Mapping[str, LedgerEntry],
    as_of: date,
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
        index = participant.nik_index(db, row.nik)
        if index in niks:
            own_rows[index] = row
        elif row.until and row.amount and row.name and name_letters(row.name) in names:
            namesakes.append(row)
    numbers = count(1)
    payments = [
        payment_of_entry(next(numbers), entry, own_rows.get(nik), own[entry.participant_id], as_of)
        for nik, entry in official.items()
    ]
    payments += [payment_of_namesake(next(numbers), row, as_of) for row in namesakes]
    return {each.posting.row: each for each in payments}


def payment_of_entry(
    number: int,
    entry: LedgerEntry,
    row: OfficialRowLike | None,
    own: Sequence[OpenDeposit],
    as_of: date,
) -> OfficialPayment:
    """An official payment; what the row lacks is taken from the participant's own deposits."""
    months = tuple(ledger.months_of(entry))
    shared = [each for each in own if {*each.months} & {*months}] or own[:1]
    amount, name = sum(each.amount for each in shared), own[0].name
    if row is None:
        posting = OfficialPosting(number, "", name, months, amount, as_of)
        return OfficialPayment(posting, entry.id, False)
    posting = OfficialPosting(
        number, row.nik, row.name or name, months, row.amount or amount, row.paid_on or as_of
    )
    return OfficialPayment(posting, entry.id, bool(row.name and row.amount and row.paid_on))


def payment_of_namesake(number: int, row: OfficialRowLike, as_of: date) -> OfficialPayment:
    """A payment under another NIK; without a number of months it is for one."""
    assert row.until is not None, "a row without an end of protection is no payment"
    paid = row.months or 1
    first = add_months(month_start(row.until), 1 - paid)
    months = tuple(add_months(first, n) for n in range(paid))
    posting = OfficialPosting(
        number, row.nik, row.name, months, row.amount or 0, row.paid_on or as_of
    )
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
