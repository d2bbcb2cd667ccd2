"""Money on its way: deposits of agents, postings of the branch, and which belong together.

Amounts are whole rupiah; a contribution month is a `date`, its first day; days are local (WIB).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
    """The reason to take a deposit and a posting together, or their difference."""

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
"""The certainty of a proposal, up to 1. Only what is exact is recorded without a decision."""


@dataclass(frozen=True, slots=True)
class MatchCandidate:
    """Ids of deposits and rows of postings that belong together, both ascending.

    `difference`: rupiah posted above what was deposited; negative when less was posted.
    """

    deposits: tuple[int, ...]
    postings: tuple[int, ...]
    reason: MatchReason
    difference: int = 0

    @property
    def confidence(self) -> float:
        """The confidence of the proposal, from 0 to 1."""
        return CONFIDENCE[self.reason]


@dataclass(frozen=True, slots=True)
class MatchResult:
    """Proposals, surest first; what is left over on both sides (ids, rows)."""

    proposals: tuple[MatchCandidate, ...]
    deposits: tuple[int, ...]
    postings: tuple[int, ...]


def name_letters(name: str) -> str:
    """The letters by which names are compared: "Siti Nur'aini" is SITINURAINI."""
    return "".join(letter for letter in name.upper() if letter.isalpha())
