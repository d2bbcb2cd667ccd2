"""Official data against the money on the way: the exact is tied, the rest is proposed.

A row of the file is complete with name, amount and day of payment. Of one that is not, what is
missing is taken from the deposit: then a person decides, however well it fits.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from domain.calendar import add_months, month_start
from domain.reconciliation.deposits import (
    MatchCandidate,
    MatchReason,
    OfficialPosting,
    OpenDeposit,
    name_letters,
)
from domain.reconciliation.matching import reconcile
from models.cashbook import balances
from models.cashbook.matches import STANDS, Match
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.participants import participant
from models.participants.participant import Participant
from models.reconciliation import proposals, ties

ACTOR = "job:matching"
MOST, PIECE = 100_000, 1_000


class OfficialRowLike(Protocol):
    """What the file tells; amount in rupiah, `paid_on` the day of payment."""

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
    """A posting, the event it became in the ledger, and whether the file said all of it."""

    posting: OfficialPosting
    posted_id: int | None
    complete: bool


def reconcile_file(
    db: Session, rows: Iterable[OfficialRowLike], as_of: date, now: datetime
) -> Counter[str]:
    """After a whole file was applied: matched, proposed."""
    lines = {each.id: each for each in balances.list_entries(db, balances.ON_THE_WAY, most=MOST)}
    counts = Counter[str]()
    if not lines:
        return counts
    who = people(db, {each.participant_id for each in lines.values()})
    ours = [deposit_of(db, each, who[each.participant_id]) for each in lines.values()]
    theirs = {each.posting.row: each for each in official(db, rows, ours, as_of, lines)}
    digest = lambda nik: participant.nik_index(db, nik)  # noqa: E731  # one word for the domain
    found = reconcile(ours, [each.posting for each in theirs.values()], digest)
    exact = dict[int, int]()
    earlier = proposals.KnownProposals(db, lines.values())
    for proposal in found.proposals:
        there = [theirs[row] for row in proposal.postings]
        posted_id = there[0].posted_id
        if posted_id and is_sure(proposal, there):
            exact[proposal.deposits[0]] = posted_id
        else:
            whole = all(each.complete for each in there)
            seen = [shown(each) for each in there]
            counts["proposed"] += proposals.propose(db, earlier, proposal, seen, whole, now)
    counts["matched"] = ties.record_matches(db, exact, MatchReason.EXACT, ACTOR, now)
    return +counts


def is_sure(proposal: MatchCandidate, there: Sequence[OfficialPayment]) -> bool:
    whole = all(each.complete and each.posted_id for each in there)
    return proposal.reason is MatchReason.EXACT and whole


def people(db: Session, ids: Iterable[int]) -> dict[int, Participant]:
    found = dict[int, Participant]()
    for piece in batches(ids):
        rows = db.scalars(select(Participant).where(Participant.id.in_(piece)))
        found |= {each.id: each for each in rows}
    return found


def batches(ids: Iterable[int]) -> Iterator[list[int]]:
    """A statement takes only so many values."""
    every = sorted(ids)
    return (every[start : start + PIECE] for start in range(0, len(every), PIECE))


def deposit_of(db: Session, line: LedgerEntry, row: Participant) -> OpenDeposit:
    name = participant.identity(db, row).full_name
    months = tuple(ledger.months_of(line))
    on = line.paid_on or line.at.date()
    return OpenDeposit(line.id, row.id, row.nik_index, name, months, line.amount or 0, on)


def official(
    db: Session,
    rows: Iterable[OfficialRowLike],
    ours: Sequence[OpenDeposit],
    as_of: date,
    lines: Any,
) -> list[OfficialPayment]:
    """The official payments since, of those who wait; and rows of others with their names."""
    told, strangers = dict[str, OfficialRowLike](), list[OfficialRowLike]()
    niks, named = {each.nik for each in ours}, {name_letters(each.name) for each in ours} - {""}
    for row in rows:
        index = participant.nik_index(db, row.nik)
        if index in niks:
            told[index] = row
        elif row.until and row.amount and row.name and name_letters(row.name) in named:
            strangers.append(row)
    mine = defaultdict[int, list[OpenDeposit]](list)
    for deposit in ours:
        mine[deposit.participant].append(deposit)
    known = [
        posted(each, told.get(nik), mine[each.participant_id], as_of)
        for nik, each in events(db, ours, lines).items()
    ]
    found: list[tuple[Values, int | None, bool]] = [*known]
    found += [(row_of_unknown_person(each, as_of), None, True) for each in strangers]
    return [
        OfficialPayment(OfficialPosting(number, *values), id, whole)
        for number, (values, id, whole) in enumerate(found, 1)
    ]


Values = tuple[str, str, tuple[date, ...], int, date]


def posted(
    event: LedgerEntry, row: OfficialRowLike | None, mine: Sequence[OpenDeposit], as_of: date
) -> tuple[Values, int, bool]:
    """`mine` are the deposits of whom the event is about."""
    months = tuple(ledger.months_of(event))
    shared = [each for each in mine if {*each.months} & {*months}] or mine[:1]
    amount, name = sum(each.amount for each in shared), mine[0].name
    if row is None:
        return ("", name, months, amount, as_of), event.id, False
    whole = bool(row.name and row.amount and row.paid_on)
    values = (row.nik, row.name or name, months, row.amount or amount, row.paid_on or as_of)
    return values, event.id, whole


def row_of_unknown_person(row: OfficialRowLike, as_of: date) -> Values:
    assert row.until is not None, "a row without an end of protection is no payment"
    count = row.months or 1
    first = add_months(month_start(row.until), 1 - count)
    months = tuple(add_months(first, n) for n in range(count))
    return (row.nik, row.name, months, row.amount or 0, row.paid_on or as_of)


def events(db: Session, ours: Sequence[OpenDeposit], lines: Any) -> dict[str, LedgerEntry]:
    """The newest official payment of each who waits, written since, that nothing is tied to."""
    niks = {each.participant: each.nik for each in ours}
    tied = exists().where(Match.official_entry_id == LedgerEntry.id, STANDS)
    since = min(each.at for each in lines.values())
    here = (ties.OFFICIAL, ~tied, LedgerEntry.at > since)
    found = dict[str, LedgerEntry]()
    for piece in batches(niks):
        rows = balances.list_entries(db, *here, LedgerEntry.participant_id.in_(piece), most=MOST)
        found |= {niks[each.participant_id]: each for each in rows}
    return found


def shown(each: OfficialPayment) -> dict[str, Any]:
    told = each.posting
    facts = {"amount": told.amount, "on": told.on.isoformat(), "posted": each.posted_id}
    return proposals.official_row(told.nik, told.name, told.months, **facts)
