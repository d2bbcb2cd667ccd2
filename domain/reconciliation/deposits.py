"""Deposits and postings that nothing has been found for yet, and what has been found.

Money on its way: what agents deposited, what the branch posted, and what may belong together.

Amounts are whole rupiah; a contribution month is a `date`, its first day; days are local (WIB).

What deposits and postings are compared by.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class OpenDeposit:
    """Money handed in for a participant. `nik` in clear, or a digest of it.

    `members`: the NIK (or digests) of everybody it pays for, when it is for more than one.
    """

    id: int
    participant: int
    nik: str
    name: str
    months: tuple[date, ...]
    amount: int
    on: date
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialPosting:
    """A row of the official status file; `nik` always in clear."""

    row: int
    nik: str
    name: str
    months: tuple[date, ...]
    amount: int
    on: date


class MatchReason(StrEnum):
    EXACT = "exact"
    SPLIT = "split"
    JOINED = "joined"
    GROUP = "group"
    TWICE = "twice"
    NAME = "name"
    DAY = "day"
    MONTH = "month"
    AMOUNT = "amount"
    MONTH_AND_AMOUNT = "month_and_amount"
    DIGIT = "digit"
    DIGIT_AND_MORE = "digit_and_more"
    SAME_DAY = "same_day"


CONFIDENCE = {
    MatchReason.EXACT: 1.0,
    MatchReason.SPLIT: 0.95,
    MatchReason.JOINED: 0.95,
    MatchReason.GROUP: 0.95,
    MatchReason.DIGIT: 0.9,
    MatchReason.MONTH: 0.85,
    MatchReason.AMOUNT: 0.8,
    MatchReason.NAME: 0.75,
    MatchReason.DAY: 0.7,
    MatchReason.TWICE: 0.7,
    MatchReason.DIGIT_AND_MORE: 0.6,
    MatchReason.MONTH_AND_AMOUNT: 0.5,
    MatchReason.SAME_DAY: 0.4,
}
"""How sure a proposal is. Only what is exact may be written down without a person's decision."""


@dataclass(frozen=True, slots=True)
class MatchCandidate:
    """Ids of deposits and rows of postings that belong together.

    `difference`: rupiah posted above what was deposited; negative when less was posted.
    """

    deposits: tuple[int, ...]
    postings: tuple[int, ...]
    why: MatchReason
    difference: int = 0

    @property
    def confidence(self) -> float:
        return CONFIDENCE[self.why]


@dataclass(frozen=True, slots=True)
class MatchResult:
    """Proposals, surest first; what is left over on both sides (ids, rows)."""

    proposals: tuple[MatchCandidate, ...]
    deposits: tuple[int, ...]
    postings: tuple[int, ...]


Key = TypeVar("Key")
Each = TypeVar("Each", OpenDeposit, OfficialPosting)

LATEST = timedelta(days=60)
"""A posting this long after the deposit, or before it, may be another payment."""


def group_by(rows: Iterable[Each], key: Callable[[Each], Key]) -> dict[Key, list[Each]]:
    groups = defaultdict[Key, list[Each]](list)
    for each in rows:
        groups[key(each)].append(each)
    return groups


def months_and_amount(each: OpenDeposit | OfficialPosting) -> tuple[tuple[object, ...], int]:
    return tuple(sorted(each.months)), each.amount


def date_of(each: OpenDeposit | OfficialPosting) -> date:
    return each.on


def within_days(ours: OpenDeposit, theirs: OfficialPosting) -> bool:
    return ours.on <= theirs.on <= ours.on + LATEST


def name_letters(name: str) -> str:
    """How names are compared: "Siti Nur'aini" is SITINURAINI."""
    return "".join(sign for sign in name.upper() if sign.isalpha())


def total_amount(rows: Sequence[OpenDeposit] | Sequence[OfficialPosting]) -> int:
    return sum(each.amount for each in rows)


def months_of(rows: Sequence[OpenDeposit] | Sequence[OfficialPosting]) -> list[date]:
    return sorted(month for each in rows for month in each.months)


Found = tuple[Sequence[OpenDeposit], Sequence[OfficialPosting], MatchReason]
Digest = Callable[[str], str]


class OpenItems:
    """What nothing has been found for yet."""

    def __init__(
        self,
        deposits: Iterable[OpenDeposit],
        postings: Iterable[OfficialPosting],
        digest: Digest | None,
    ) -> None:
        self.deposits = {each.id: each for each in sorted(deposits, key=lambda each: each.id)}
        self.postings = {each.row: each for each in sorted(postings, key=lambda each: each.row)}
        self.digest = digest
        self.found = list[MatchCandidate]()
        whose = {
            each.nik: digest(each.nik) if digest else each.nik for each in self.postings.values()
        }
        self.whose = {each.row: whose[each.nik] for each in self.postings.values()}

    def take(self, found: Iterable[Found]) -> None:
        """Surest first, then by day: each deposit and each posting once."""
        for ours, theirs, why in sorted(found, key=_rank):
            ids, rows = {each.id for each in ours}, {each.row for each in theirs}
            if ids <= self.deposits.keys() and rows <= self.postings.keys():
                more = sum(each.amount for each in theirs) - sum(each.amount for each in ours)
                self.found.append(
                    MatchCandidate(tuple(sorted(ids)), tuple(sorted(rows)), why, more)
                )
                for id in ids:
                    del self.deposits[id]
                for row in rows:
                    del self.postings[row]

    def of_person(self) -> Iterator[tuple[list[OpenDeposit], list[OfficialPosting]]]:
        """The open deposits and postings of each NIK that has both."""
        theirs = group_by(self.postings.values(), lambda each: self.whose[each.row])
        for nik, ours in group_by(self.deposits.values(), lambda each: each.nik).items():
            if nik in theirs:
                yield ours, theirs[nik]


def _rank(found: Found) -> tuple[float, int, list[int], list[int]]:
    ours, theirs, why = found
    apart = abs((theirs[0].on - ours[0].on).days)
    return -CONFIDENCE[why], apart, [each.id for each in ours], [each.row for each in theirs]
