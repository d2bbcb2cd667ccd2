"""What a Perisai agent may expect for a month: an estimate, line by line, by the month's rules.

Money is whole rupiah; a month is a `date`, its first day. Each line is rounded down to whole
rupiah, after the office's part is taken off where the agent gets less than all. Tax is not taken
off. The rows are data (`domain/law/commission_*.csv`), read by `models/commission_law.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.commission_lines import (
    Acquisition,
    Contribution,
    Estimate,
    Line,
    Newcomer,
    Reason,
    Share,
)
from domain.tariff import NoRule


@dataclass(frozen=True)
class Commission:
    """The rules by month; those of one month all hold together."""

    acquisitions: tuple[Acquisition, ...]
    shares: tuple[Share, ...]

    def estimate(
        self, month: date, new: Sequence[Newcomer], received: Sequence[Contribution]
    ) -> Estimate:
        """NoRule for a month before the first rule."""
        counted = [each for each in new if each.new_nik]
        lines = self._acquired(month, counted)
        if known := len(new) - len(counted):
            lines.append(Line(Reason.KNOWN_NIK, self._of(month)[0].source, known))
        return Estimate(month, (*lines, *self._shared(month, received)))

    def counter(self, month: date, new: int) -> int:
        """How many more participants with a new NIK until they count; 0 when they do."""
        return max(0, self._of(month)[0].least - new)

    def _of(self, month: date) -> list[Acquisition]:
        if month != month.replace(day=1):
            raise ValueError(f"{month} is no month: give its first day")
        if rows := [row for row in self.acquisitions if row.span.holds(month)]:
            return rows
        raise NoRule("commission", month)

    def _acquired(self, month: date, new: Sequence[Newcomer]) -> list[Line]:
        rules = self._of(month)
        least, source = rules[0].least, rules[0].source
        if self.counter(month, len(new)):
            return [Line(Reason.TOO_FEW, source, len(new), least=least)] if new else []
        return [line for rule in rules if (line := _acquisition(rule, new))]

    def _shared(self, month: date, received: Sequence[Contribution]) -> list[Line]:
        rules = [row for row in self.shares if row.span.holds(month)]
        lines = [_share(rule, [c for c in received if _holds(rule, c)]) for rule in rules]
        late = [c for c in received if not any(_holds(rule, c) for rule in rules)]
        if late:
            base = sum(each.rupiah for each in late)
            lines.append(Line(Reason.NO_SHARE, rules[-1].source, len(late), base=base))
        return [line for line in lines if line.count]


def _acquisition(rule: Acquisition, new: Sequence[Newcomer]) -> Line | None:
    count = sum(rule.programme in (None, each.programme) for each in new)
    if not count:
        return None
    flat = rule.programme is None
    return Line(
        Reason.FLAT if flat else Reason.PER_HEAD,
        rule.source,
        count,
        (1 if flat else count) * rule.rupiah * rule.agent_percent // 100,
        programme=rule.programme,
        each=rule.rupiah,
        agent_percent=rule.agent_percent,
    )


def _holds(rule: Share, contribution: Contribution) -> bool:
    number = contribution.number
    return rule.first <= number and (rule.last is None or number <= rule.last)


def _share(rule: Share, received: Sequence[Contribution]) -> Line:
    base = sum(each.rupiah for each in received)
    return Line(
        Reason.SHARE,
        rule.source,
        len(received),
        base * rule.basis_points * rule.agent_percent // 1_000_000,
        base=base,
        basis_points=rule.basis_points,
        months=(rule.first, rule.last),
        agent_percent=rule.agent_percent,
    )
