"""Money on its way: what agents deposited, what the branch posted, and what may belong together.

Amounts are whole rupiah; a contribution month is a `date`, its first day; days are local (WIB).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Deposit:
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
class Posting:
    """A row of the official status file; `nik` always in clear."""

    row: int
    nik: str
    name: str
    months: tuple[date, ...]
    amount: int
    on: date


class Why(StrEnum):
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
    Why.EXACT: 1.0,
    Why.SPLIT: 0.95,
    Why.JOINED: 0.95,
    Why.GROUP: 0.95,
    Why.DIGIT: 0.9,
    Why.MONTH: 0.85,
    Why.AMOUNT: 0.8,
    Why.NAME: 0.75,
    Why.DAY: 0.7,
    Why.TWICE: 0.7,
    Why.DIGIT_AND_MORE: 0.6,
    Why.MONTH_AND_AMOUNT: 0.5,
    Why.SAME_DAY: 0.4,
}
"""How sure a proposal is. Only what is exact may be written down without a person's decision."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Ids of deposits and rows of postings that belong together.

    `difference`: rupiah posted above what was deposited; negative when less was posted.
    """

    deposits: tuple[int, ...]
    postings: tuple[int, ...]
    why: Why
    difference: int = 0

    @property
    def confidence(self) -> float:
        return CONFIDENCE[self.why]


@dataclass(frozen=True, slots=True)
class Matching:
    """Proposals, surest first; what is left over on both sides (ids, rows)."""

    proposals: tuple[Proposal, ...]
    deposits: tuple[int, ...]
    postings: tuple[int, ...]
