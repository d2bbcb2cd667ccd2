"""Partitions of statuses: how finely figures of an area are shown to those who may not know names.

Each divides the one before, so that of a row with few people something is still said: all who are
known, then who is protected, then what a meeting asks for next.
"""

from collections.abc import Mapping, Sequence

from domain.coverage.figures import ARREARS, STATUSES, STATUSES_OF, People
from domain.coverage.figures import CoverageFigure as Figure

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
