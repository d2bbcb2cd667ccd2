"""The timeline of a worker: the status of every day, out of what was known from which day on.

A version says what holds from its valid day on; of several the one that was recorded last is right
about all days after its own. Between two versions the status changes by itself, because arrears
grow. Spans are half-open: `first` is in, `ends` is not.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from domain.calendar import DAY, add_months
from domain.contributions.protection import MEMBER_STATUSES
from domain.coverage.figures import REGISTERED, STATUSES, CoverageFigure

FOREVER = date.max
ERASED = "erased"
"""The state of somebody of whom nothing is known any more."""
WAITING_STATES = ("submitted", "processing", "awaiting_payment")
BEST = (
    CoverageFigure.ACTIVE,
    CoverageFigure.ARREARS_1,
    CoverageFigure.ARREARS_2,
    CoverageFigure.ARREARS_3,
    CoverageFigure.WAITING,
    CoverageFigure.ENDED,
    CoverageFigure.NEVER,
)
"""Of several registrations of one worker the first of these counts."""
assert {*BEST} == {*STATUSES}


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """The place in all tables where somebody is counted. `agent`: the role id as text, or ""."""

    village: str
    rw: str
    group: str
    payer: str
    agent: str
    sector: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was known of a registration."""

    state: str
    until: date | None
    """The last protected day."""
    died_on: date | None
    cell: CoverageCell
    is_duplicate: bool
    """The same NIK belongs to another registration: nobody is counted twice."""


@dataclass(frozen=True, slots=True)
class Version:
    """The facts of a registration as they were recorded, and the day from which they hold."""

    valid_on: date
    facts: Facts
    withdrawn: bool = False
    """It was never true: the file that said it was undone."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which somebody is in one cell with one status."""

    first: date
    ends: date
    cell: CoverageCell
    status: CoverageFigure


def timeline(versions: Sequence[Version]) -> list[Span]:
    """The spans of one registration, out of its versions in the order in which they were recorded.

    What a version does not change stays as it was on each day: a file of the past corrects
    protection, not the agent since.
    """
    steps: list[list[tuple[date, Facts]]] = [[] for _ in ASPECTS]
    known: Facts | None = None
    for version in versions:
        facts = version.facts
        for aspect, own in zip(ASPECTS, steps, strict=True):
            is_news = known is None or aspect(facts) != aspect(known)
            if is_news and not version.withdrawn:
                set_from(
                    own,
                    official_day(version, known) if aspect is official else version.valid_on,
                    facts,
                )
        known = facts
    days = sorted({day for own in steps for day, _ in own})
    return joined(
        span
        for first, ends in pairwise([*days, FOREVER])
        for span in spans_between(first, ends, [latest(own, first) for own in steps])
    )


def official(facts: Facts) -> tuple[object, ...]:
    return facts.state, facts.until, facts.died_on


def home(facts: Facts) -> tuple[object, ...]:
    return facts.cell.village, facts.cell.rw


def belonging(facts: Facts) -> tuple[object, ...]:
    return replace(facts.cell, village="", rw=""), facts.is_duplicate


ASPECTS = (official, home, belonging)
"""Facts that change together."""


def official_day(version: Version, before: Facts | None) -> date:
    """The day from which the official facts hold: a death from its own day."""
    died_on = version.facts.died_on
    is_news = died_on is not None and (before is None or before.died_on != died_on)
    return died_on if died_on and is_news else version.valid_on


def set_from(steps: list[tuple[date, Facts]], day: date, facts: Facts) -> None:
    """Let the facts hold from a day on, whatever was known of later days."""
    while steps and steps[-1][0] >= day:
        steps.pop()
    steps.append((day, facts))


def latest(steps: Sequence[tuple[date, Facts]], day: date) -> Facts | None:
    """The facts that hold on a day."""
    return next((facts for since, facts in reversed(steps) if since <= day), None)


def spans_between(first: date, ends: date, aspects: Sequence[Facts | None]) -> Iterable[Span]:
    """The spans of days on which no aspect changes; none before all are known."""
    what, where, whose = aspects
    if what is None or where is None or whose is None or whose.is_duplicate:
        return ()
    cell = replace(whose.cell, village=where.cell.village, rw=where.cell.rw)
    return status_spans(what, cell, first, ends)


def status_spans(facts: Facts, cell: CoverageCell, first: date, ends: date) -> Iterable[Span]:
    """The statuses from `first` until before `ends` while the facts stay the same."""
    for status, stop in status_ends(facts):
        if stop > first:
            yield Span(first, min(stop, ends), cell, status)
            first = stop
        if first >= ends:
            return


def status_ends(facts: Facts) -> Iterable[tuple[CoverageFigure, date]]:
    """The statuses that follow each other, each with the day on which it is over."""
    if facts.state == ERASED:
        return
    if facts.died_on is None:
        if facts.state == "rejected":
            yield CoverageFigure.NEVER, FOREVER
        elif facts.state in WAITING_STATES or (facts.state == "active" and facts.until is None):
            yield CoverageFigure.WAITING, FOREVER
        elif facts.state == "active" and facts.until is not None:
            for months, status in enumerate(MEMBER_STATUSES):
                yield CoverageFigure(status.value), add_months(facts.until, months) + DAY
    yield CoverageFigure.ENDED, FOREVER


def joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch and say the same as one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda each: each.first):
        last = found[-1] if found else None
        if last and last.ends == span.first and same(last, span):
            found[-1] = replace(last, ends=span.ends)
        else:
            found.append(span)
    return found


def same(one: Span, other: Span) -> bool:
    return (one.cell, one.status) == (other.cell, other.status)


def best_of(timelines: Sequence[Sequence[Span]]) -> list[Span]:
    """The timeline of one worker out of those of all their registrations: on each day the best
    status, of equal ones that of the first timeline."""
    if len(timelines) == 1:
        return [*timelines[0]]
    spans = [span for each in timelines for span in each]
    days = sorted({day for span in spans for day in (span.first, span.ends)})
    found = list[Span]()
    for first, ends in pairwise(days):
        here = [span for span in spans if span.first <= first and ends <= span.ends]
        if here:
            best = min(here, key=lambda span: BEST.index(span.status))
            found.append(Span(first, ends, best.cell, best.status))
    return joined(found)


def cut(spans: Iterable[Span], first: date, ends: date) -> list[Span]:
    """The parts of the spans from `first` until before `ends`."""
    parts = (replace(s, first=max(s.first, first), ends=min(s.ends, ends)) for s in spans)
    return [span for span in parts if span.first < span.ends]


def fill(spans: Sequence[Span], cells: Sequence[tuple[date, date, CoverageCell]]) -> list[Span]:
    """The statuses of a worker in the cells of a post, each held from one day until before
    another; NEVER on the days on which there is no registration."""
    found = list[Span]()
    for first, ends, cell in cells:
        day = first
        for span in cut(spans, first, ends):
            if day < span.first:
                found.append(Span(day, span.first, cell, CoverageFigure.NEVER))
            own = span.cell
            known = replace(cell, payer=own.payer, agent=own.agent, sector=own.sector)
            found.append(replace(span, cell=known))
            day = span.ends
        if day < ends:
            found.append(Span(day, ends, cell, CoverageFigure.NEVER))
    return joined(found)


def joins_and_leaves(spans: Sequence[Span]) -> list[tuple[bool, bool]]:
    """For each span whether somebody becomes registered with it, and whether they stop being
    registered with its end."""

    def follows(one: Span | None, other: Span | None) -> bool:
        return bool(
            one and other and one.ends == other.first
            and one.status in REGISTERED and other.status in REGISTERED
        )  # fmt: skip

    before = [None, *spans][: len(spans)]
    after = [*spans, None][1:]
    return [
        (
            span.status in REGISTERED and not follows(earlier, span),
            span.status in REGISTERED and not follows(span, later) and span.ends != FOREVER,
        )
        for earlier, span, later in zip(before, spans, after, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class PaidMonths:
    """Contribution months in a row that are paid, in one cell. Months are numbered: year x 12 +
    month - 1."""

    first: int
    last: int
    cell: CoverageCell

    @property
    def days(self) -> Iterator[date]:
        """The first days of the months."""
        return (date(each // 12, each % 12 + 1, 1) for each in range(self.first, self.last + 1))


def month_number(day: date) -> int:
    """The number of the month that a day lies in."""
    return day.year * 12 + day.month - 1


def paid_months(months: Iterable[date], spans: Sequence[Span], always: bool) -> list[PaidMonths]:
    """The months in the cells of their first days. A month before the first span is counted in
    that one if `always`, else nowhere, as are all outside of the spans."""
    found = list[PaidMonths]()
    for month in sorted({*months}):
        cell = _cell_on(spans, month, always)
        number = month_number(month)
        if cell is None:
            continue
        last = found[-1] if found else None
        if last and last.last == number - 1 and last.cell == cell:
            found[-1] = replace(last, last=number)
        else:
            found.append(PaidMonths(number, number, cell))
    return found


def _cell_on(spans: Sequence[Span], day: date, always: bool) -> CoverageCell | None:
    for span in spans:
        if day < span.ends and (span.first <= day or (always and span is spans[0])):
            return span.cell
    return None
