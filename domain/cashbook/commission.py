"""The commission that a Perisai agent may expect for a month: an estimate, line by line.

Money is whole rupiah; a month is a `date`, its first day. Each line is rounded down to whole
rupiah, after the office's part is taken off where the agent gets less than all. Tax is not taken
off. The rules are data (`domain/law/commission_*.csv`), read by
`models/contributions/law_tables.py`.

Source: Perdir 13/PERDIR.02/042022, as told in BPJS's slides "Sosialisasi New Perisai" (2022).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from domain.calendar import DateRange, add_months, month_end, month_start
from domain.contributions.tariff import NoRule, Programme


class CommissionReason(StrEnum):
    """The reason for a line; the last three earn nothing."""

    PER_HEAD = "per_head"
    FLAT = "flat"
    SHARE = "share"
    TOO_FEW = "too_few"
    KNOWN_NIK = "known_nik"
    NO_SHARE = "no_share"


@dataclass(frozen=True, slots=True)
class AcquisitionRule:
    """The commission for new participants of a month, once there are `least` of them.

    `rupiah` for each of a programme, or once for all of them (`programme` None).
    """

    least: int
    programme: Programme | None
    rupiah: int
    agent_percent: int
    span: DateRange
    source: str


@dataclass(frozen=True, slots=True)
class ShareRule:
    """Basis points of the contributions for a participant's months `first` to `last` (from 1)."""

    first: int
    last: int | None
    basis_points: int
    agent_percent: int
    span: DateRange
    source: str

    def covers(self, number: int) -> bool:
        """Whether it is paid for a participant's month with this number (from 1)."""
        return self.first <= number and (self.last is None or number <= self.last)


@dataclass(frozen=True, slots=True)
class NewRegistration:
    """A participant registered in the month; `new_nik`: never before in the BPU segment."""

    programme: Programme
    new_nik: bool = True


@dataclass(frozen=True, slots=True)
class ContributionReceived:
    """Rupiah received in the month, for the contribution month `number` (from 1) of someone."""

    rupiah: int
    number: int


@dataclass(frozen=True, slots=True)
class CommissionLine:
    """`count` people or contributions. `base` and `basis_points` of a share, else `each` rupiah.

    `months`: the participant's months of a share. `least`: the new ones needed, when too few.
    """

    reason: CommissionReason
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
class CommissionEstimate:
    """Never more than an estimate: only the branch knows what it pays."""

    month: date
    lines: tuple[CommissionLine, ...]

    @property
    def total(self) -> int:
        """Rupiah."""
        return sum(line.rupiah for line in self.lines)


@dataclass(frozen=True)
class CommissionRules:
    """The rules by month; those of one month all hold together."""

    acquisitions: tuple[AcquisitionRule, ...]
    shares: tuple[ShareRule, ...]

    def estimate(
        self, month: date, new: Sequence[NewRegistration], received: Sequence[ContributionReceived]
    ) -> CommissionEstimate:
        """The estimate of an agent's commission for a month in rupiah: a line for each rule that
        pays, or says why not; NoRule for a month before the first rule.

        `new`: who was registered in it; `received`: the contributions that came in.
        """
        rules = self.acquisition_rules(month)
        least, source = rules[0].least, rules[0].source
        counted = [each for each in new if each.new_nik]
        lines = []
        if len(counted) >= least:
            lines += [line for rule in rules if (line := acquisition_line(rule, counted))]
        elif counted:
            lines.append(
                CommissionLine(CommissionReason.TOO_FEW, source, len(counted), least=least)
            )
        if known := len(new) - len(counted):
            lines.append(CommissionLine(CommissionReason.KNOWN_NIK, source, known))
        return CommissionEstimate(month, (*lines, *self.share_lines(month, received)))

    def new_niks_missing(self, month: date, new: int) -> int:
        """The participants with a new NIK that are missing until they count; 0 when they do."""
        return max(0, self.acquisition_rules(month)[0].least - new)

    def acquisition_rules(self, month: date) -> list[AcquisitionRule]:
        """The rules for new participants of a month; NoRule when there is none."""
        if month != month_start(month):
            raise ValueError(f"{month} is no month: give its first day")
        if rows := [row for row in self.acquisitions if row.span.includes(month)]:
            return rows
        raise NoRule("commission", month)

    def share_lines(
        self, month: date, received: Sequence[ContributionReceived]
    ) -> list[CommissionLine]:
        """A line for each share with a contribution, and one for contributions without a share."""
        rules = [row for row in self.shares if row.span.includes(month)]
        lines = [
            share_line(rule, paid)
            for rule in rules
            if (paid := [each for each in received if rule.covers(each.number)])
        ]
        late = [each for each in received if not any(rule.covers(each.number) for rule in rules)]
        if late:
            base = sum(each.rupiah for each in late)
            source = rules[-1].source
            lines.append(CommissionLine(CommissionReason.NO_SHARE, source, len(late), base=base))
        return lines


def acquisition_line(
    rule: AcquisitionRule, new: Sequence[NewRegistration]
) -> CommissionLine | None:
    """The commission of a rule for the new participants; None when it is for none of them."""
    count = sum(rule.programme in (None, each.programme) for each in new)
    if not count:
        return None
    flat = rule.programme is None
    return CommissionLine(
        CommissionReason.FLAT if flat else CommissionReason.PER_HEAD,
        rule.source,
        count,
        (1 if flat else count) * rule.rupiah * rule.agent_percent // 100,
        programme=rule.programme,
        each=rule.rupiah,
        agent_percent=rule.agent_percent,
    )


def share_line(rule: ShareRule, received: Sequence[ContributionReceived]) -> CommissionLine:
    """The commission of a rule for the contributions it covers."""
    base = sum(each.rupiah for each in received)
    return CommissionLine(
        CommissionReason.SHARE,
        rule.source,
        len(received),
        base * rule.basis_points * rule.agent_percent // 1_000_000,
        base=base,
        basis_points=rule.basis_points,
        months=(rule.first, rule.last),
        agent_percent=rule.agent_percent,
    )


def check_no_overlap(rules: CommissionRules) -> None:
    """Refuse (ValueError) two rows that would pay for the same thing in the same month."""
    for one, two in combinations(rules.acquisitions, 2):
        if month := one.span.first_common(two.span):
            if None in (one.programme, two.programme) or one.programme is two.programme:
                raise ValueError(f"two rows for new participants hold in {month:%Y-%m}")
            if one.least != two.least:
                raise ValueError(f"two counts of new participants hold in {month:%Y-%m}")
    for first, second in combinations(rules.shares, 2):
        later = max(first.first, second.first)
        if (
            first.covers(later)
            and second.covers(later)
            and (month := first.span.first_common(second.span))
        ):
            raise ValueError(f"two shares of month {later} hold in {month:%Y-%m}")


IDLE_MONTHS = 3
"""After so many months without a transaction, one after the other, the agency ends."""


@dataclass(frozen=True, slots=True)
class InactivityWarning:
    """`months`: whole months without a transaction. `until`: the last day for one to count.

    `days` from today to `until`: 0 on that day, negative afterwards.
    """

    months: int
    until: date
    days: int


def inactivity_warning(last: date, today: date) -> InactivityWarning | None:
    """The warning once a whole month went by since the month of the `last` transaction."""
    begun = month_start(today)
    months = (begun.year - last.year) * 12 + begun.month - last.month - 1
    if months < 1:
        return None
    until = month_end(add_months(month_start(last), IDLE_MONTHS))
    return InactivityWarning(months, until, (until - today).days)
