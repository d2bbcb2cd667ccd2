"""The figures of a day that are shown to those who may not know names, decided area by area from
the city down (`small_numbers.py` says why nothing else follows from them)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.contributions.tariff import Payer
from domain.coverage.figures import ARREARS, FLOWS, REGISTERED, STATUSES, STATUSES_OF, People
from domain.coverage.figures import CoverageFigure as Figure
from domain.coverage.small_numbers import (
    Numbers,
    hidden_block,
    is_clean,
    level_alone,
    levels_of_parts,
    shown_parts,
)

ALL = "*"
"""The value of all people, whatever group, post, payer, agent or sector they have; "" is none."""
PAYING = (*REGISTERED[1:], Figure.ENDED)
"""Those who have paid: their months are theirs."""
FLOW_KINDS = ((Figure.NEW, Figure.LOST), (Figure.MONTHS,))
"""Flows that are shown together."""
Found = Mapping[str, Mapping[str, int]]
"""By part of an area its statuses and flows."""


@dataclass(slots=True)
class Shown:
    """Areas of a day with what is shown of each: how many partitions of its statuses, whether
    figures by a facet and which values of it are hidden, which kinds of flows."""

    people: People
    levels: dict[str, int] = field(default_factory=dict)
    by_facet: set[str] = field(default_factory=set)
    hidden_values: dict[str, set[str]] = field(default_factory=dict)
    flows: dict[tuple[Figure, ...], set[str]] = field(default_factory=dict)
    endings: set[str] = field(default_factory=set)
    """Areas in which it is shown of how many people the payer soon stops."""

    def figures(self, area: str, value: str) -> set[Figure]:
        """The figures that are shown of those in an area with a value of the facet, or of all."""
        if value == ALL:
            own = [each for kind, areas in self.flows.items() if area in areas for each in kind]
            return {*figures_shown(self.people, self.levels.get(area, 0)), *own}
        if area not in self.by_facet or value in self.hidden_values.get(area, ()):
            return set()
        return figures_shown(self.people, OF_FACETS)

    def together(self, other: "Shown") -> "Shown":
        """The figures that both of them show; a part of what may be shown may be shown too."""
        areas = self.levels.keys() & other.levels.keys()
        mine, theirs = self.hidden_values, other.hidden_values
        return Shown(
            self.people,
            {area: min(self.levels[area], other.levels[area]) for area in areas},
            self.by_facet & other.by_facet,
            {area: mine.get(area, set()) | theirs.get(area, set()) for area in areas},
            {kind: areas & other.flows.get(kind, set()) for kind, areas in self.flows.items()},
            self.endings & other.endings,
        )


def decide_parts(
    shown: Shown, area: str, found: Mapping[tuple[str, str], Mapping[str, int]]
) -> None:
    """Decide how finely the parts of an area are shown; a city, which is part of nothing that is
    counted, by itself."""
    parts = {
        part: numbers_by_partition(shown.people, numbers)
        for (part, value), numbers in found.items()
        if value == ALL
    }
    if area in shown.levels:
        shown.levels |= levels_of_parts(parts, shown.levels[area])
    else:
        shown.levels |= {part: level_alone(numbers) for part, numbers in parts.items()}


def decide_values(
    shown: Shown, area: str, found: Mapping[tuple[str, str], Mapping[str, int]]
) -> None:
    """Decide which values of a facet are shown in the parts of an area."""
    cells = {
        key: numbers_by_partition(shown.people, numbers)[OF_FACETS - 1]
        for key, numbers in found.items()
        if key[1] != ALL
    }
    values = {value for _, value in cells}
    parts = {part for part, value in found if value == ALL and shown.levels[part] >= OF_FACETS}
    if area not in shown.levels:
        for part in parts:
            own = {value: cells[part, value] for value in values if (part, value) in cells}
            shown.by_facet.add(part)
            shown.hidden_values[part] = {*own} - shown_parts(own, own)
    elif area in shown.by_facet:
        hidden = shown.hidden_values[area]
        rows, columns = hidden_block(cells, parts, values - hidden)
        shown.by_facet |= parts
        for part in parts:
            shown.hidden_values[part] = hidden | columns if part in rows else hidden


def decide_flows(days: Sequence[Shown], area: str, parts: Found) -> None:
    """Decide in which parts of an area flows are shown. With the registered of both days who came
    and went can be reckoned, and the other way round: so both are shown, or the flows are not."""
    shown = days[0]
    among = {part for part in parts if all(each.levels[part] >= OF_FLOWS for each in days)}
    for kind in FLOW_KINDS:
        numbers = {part: flow_numbers(kind, found) for part, found in parts.items()}
        known = shown.flows.setdefault(kind, set())
        if area not in shown.levels:
            known |= {part for part in among if is_clean(numbers[part])}
        elif area in known:
            known |= shown_parts(numbers, among)


def decide_endings(
    shown: Shown,
    area: str,
    found: Mapping[tuple[str, str], Mapping[str, int]],
    endings: Mapping[str, int],
) -> None:
    """Decide in which parts of an area it is shown of how many people the payer soon stops: where
    those who pay for themselves are shown, so that it says nothing of them. `found` is by payer."""
    funded = Counter[str]()
    for (part, payer), own in found.items():
        if payer not in (ALL, Payer.SELF):
            funded[part] += own.get(Figure.ACTIVE, 0)
        else:
            funded[part] += 0
    numbers = {part: [endings.get(part, 0), n - endings.get(part, 0)] for part, n in funded.items()}
    among = {part for part in shown.by_facet & numbers.keys() if is_self_shown(shown, part)}
    if area not in shown.levels:
        shown.endings |= {part for part in among if is_clean(numbers[part])}
    elif area in shown.endings:
        shown.endings |= shown_parts(numbers, among)


def is_self_shown(shown: Shown, area: str) -> bool:
    return Payer.SELF not in shown.hidden_values.get(area, ())


def flow_numbers(kind: Sequence[Figure], found: Mapping[str, int]) -> Numbers:
    """The numbers of flows; of paid months also how many have paid."""
    payers = [sum(found.get(each, 0) for each in PAYING)] if kind[0] not in FLOWS[1:] else []
    return [*(found.get(each, 0) for each in kind), *payers]


Partition = Sequence[Sequence[Figure]]
KNOWN: Partition = [STATUSES]
PROTECTED: Partition = [
    [Figure.ACTIVE],
    [Figure.WAITING, *ARREARS, Figure.ENDED, Figure.NEVER],
]
LATE: Partition = [[Figure.ACTIVE], [*ARREARS], [Figure.WAITING, Figure.ENDED, Figure.NEVER]]
MISSING: Partition = [[Figure.ACTIVE], [Figure.NEVER], [Figure.WAITING, *ARREARS, Figure.ENDED]]
BOTH: Partition = [[Figure.ACTIVE], [Figure.NEVER], [*ARREARS], [Figure.WAITING, Figure.ENDED]]
EACH_STATE: Partition = [
    [Figure.ACTIVE],
    [Figure.NEVER],
    [*ARREARS],
    [Figure.WAITING],
    [Figure.ENDED],
]
EACH_STATUS: Partition = [[each] for each in STATUSES]
PARTITIONS: Mapping[People, Sequence[Partition]] = {
    People.WORKERS: (KNOWN, PROTECTED, LATE, BOTH, EACH_STATE, EACH_STATUS),
    People.OFFICEHOLDERS: (KNOWN, PROTECTED, MISSING, BOTH, EACH_STATE, EACH_STATUS),
}
"""Of officeholders one asks first who is missing; of workers, all of whom applied, who is late."""
OF_FACETS = 3
"""So many partitions are shown by group, post, payer, agent or sector."""
OF_FLOWS = 5
"""So many partitions must be shown where it is shown who came and went: the difference of both is
that of the registered."""


def numbers_by_partition(people: People, found: Mapping[str, int]) -> list[list[int]]:
    """The number of each class of each partition, out of those of each status."""
    return [
        [sum(found.get(status, 0) for status in kind) for kind in partition]
        for partition in PARTITIONS[people]
    ]


def figures_shown(people: People, level: int) -> set[Figure]:
    """The stocks that the first so many partitions say: sums of classes of the finest of them."""
    if level == 0:
        return set()
    kinds = [{*kind} for kind in PARTITIONS[people][level - 1]]
    return {
        figure
        for figure, statuses in STATUSES_OF.items()
        if {*statuses} == set().union(*(kind for kind in kinds if kind <= {*statuses}))
    }
