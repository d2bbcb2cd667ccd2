"""The words of commission: its rules, what they are applied to, and the lines that come of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.tariff import Programme, Span


class Reason(StrEnum):
    """Why a line is what it is; the last three earn nothing."""

    PER_HEAD = "per_head"
    FLAT = "flat"
    SHARE = "share"
    TOO_FEW = "too_few"
    KNOWN_NIK = "known_nik"
    NO_SHARE = "no_share"


@dataclass(frozen=True, slots=True)
class Acquisition:
    """What new participants of a month earn once there are `least` of them.

    `rupiah` for each of a programme, or once for all of them (`programme` None).
    """

    least: int
    programme: Programme | None
    rupiah: int
    agent_percent: int
    span: Span
    source: str


@dataclass(frozen=True, slots=True)
class Share:
    """Basis points of the contributions for a participant's months `first` to `last` (from 1)."""

    first: int
    last: int | None
    basis_points: int
    agent_percent: int
    span: Span
    source: str


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A participant registered in the month; `new_nik`: never before in the BPU segment."""

    programme: Programme
    new_nik: bool = True


@dataclass(frozen=True, slots=True)
class Contribution:
    """Rupiah received in the month, for the contribution month `number` (from 1) of someone."""

    rupiah: int
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """`count` people or contributions. `base` and `basis_points` of a share, else `each` rupiah.

    `months`: the participant's months of a share. `least`: the new ones needed, when too few.
    """

    reason: Reason
    source: str
    count: int
    rupiah: int = 0
    programme: Programme | None = None
    each: int = 0
    base: int = 0
    basis_points: int = 0
    months: tuple[int, int | None] | None = None
    agent_percent: int = 100
    least: int = 0


@dataclass(frozen=True, slots=True)
class Estimate:
    """Never more than an estimate: only the branch knows what it pays."""

    month: date
    lines: tuple[Line, ...]

    @property
    def total(self) -> int:
        return sum(line.rupiah for line in self.lines)
