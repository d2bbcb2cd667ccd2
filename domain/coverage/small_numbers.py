"""Small numbers: figures of one to four people are hidden from those who may not know names, and so
is whatever would give them away.

A number is clean when it is of nobody or of at least `FEWEST`. All figures are sums of people by
area, status and one thing more (group, payer ...), so whoever has every table adds and subtracts.
What is shown is chosen so that each difference that can be formed is clean again:

* The statuses of an area are shown as finely as they are clean, by a chain of partitions each of
  which divides the one before (`shown.py`). No part of an area is shown more finely than the
  area, and what the hidden parts have together is clean as well (`levels_of_parts`).
* By group, payer, agent ... people are counted in one of these partitions, and only in areas that
  are shown as finely. The cells that are hidden make a block of areas and values whose lines are
  clean (`hidden_block`).

Of such a block only the sums of lines are known. Of n people, r in the line and c in the column of
a cell, it may have any number of a range as wide as the least of r, c, n - r and n - c: at least
`FEWEST`, unless the line is the only one with anybody; then the cell is known, and clean. So no
number of one to four people follows from all tables of a day together. Decisions are made from the
widest area down, always in the same order.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

FEWEST = 5
"""Figures of fewer people than this would be the facts of somebody."""

Numbers = Sequence[int]
"""The numbers of the classes of a partition, in its order."""
Lines = Mapping[tuple[str | None, str | None], Numbers]
OTHERS = None
"""All other rows, or columns, as one."""


def is_small(number: int) -> bool:
    return 0 < number < FEWEST


def is_clean(numbers: Numbers) -> bool:
    return not any(map(is_small, numbers))


def added(rows: Iterable[Numbers]) -> list[int]:
    """The sums of each class; of no rows nothing, which is clean."""
    return [sum(each) for each in zip(*rows, strict=True)]


def level_alone(numbers: Sequence[Numbers]) -> int:
    """The number of partitions, the coarsest first, that are clean of a sum that is part of no
    other."""
    return next((at for at, each in enumerate(numbers) if not is_clean(each)), len(numbers))


def levels_of_parts(parts: Mapping[str, Sequence[Numbers]], level: int) -> dict[str, int]:
    """The number of partitions that are shown of each part, among the first `level` that are shown
    of their sum. Each part has its numbers by every partition."""
    found, shown = dict.fromkeys(parts, 0), {*parts}
    for at in range(level):
        shown = shown_parts({part: numbers[at] for part, numbers in parts.items()}, shown)
        found |= dict.fromkeys(shown, at + 1)
    return found


def shown_parts(parts: Mapping[str, Numbers], among: Collection[str]) -> set[str]:
    """The parts of a known sum that may be shown: clean ones, as many as leave the others together
    clean. The smallest are hidden first; all, when the others would be certain anyway."""
    shown = {part for part in among if is_clean(parts[part])}
    order = sorted((sum(parts[part]), part) for part in shown if any(parts[part]))
    while not hide_each_other([parts[part] for part in parts if part not in shown]):
        if not order:
            return set()
        shown.remove(order.pop(0)[1])
    return shown


def hide_each_other(rows: Sequence[Numbers]) -> bool:
    """Whether the sums of rows are clean, and each of those that are not empty may be of anything
    from one person to `FEWEST`."""
    people = [sum(numbers) for numbers in rows if any(numbers)]
    return is_clean(added(rows)) and (not people or sum(people) >= len(people) + FEWEST - 1)


def hidden_block(
    cells: Mapping[tuple[str, str], Numbers], rows: Collection[str], columns: Collection[str]
) -> tuple[set[str], set[str]]:
    """The rows and the columns of which the common cells are hidden, in a table of which the sums
    of all lines are known. Cells of other rows and columns are hidden anyway: they are one row and
    one column more, which always belong to the block."""
    table = _merged(cells, rows, columns)
    turned = {(column, row): numbers for (row, column), numbers in table.items()}
    unclean = [key for key, numbers in table.items() if not is_clean(numbers)]
    block_rows = {OTHERS, *(row for row, _ in unclean)}
    block_columns = {OTHERS, *(column for _, column in unclean)}
    spare_rows = [each for each in _by_size(table, rows) if each not in block_rows]
    spare_columns = [each for each in _by_size(turned, columns) if each not in block_columns]
    while True:
        more_columns = _is_unclean(table, block_rows, block_columns) and bool(spare_columns)
        more_rows = _is_unclean(turned, block_columns, block_rows) and bool(spare_rows)
        if more_columns:
            block_columns.add(spare_columns.pop(0))
        if more_rows:
            block_rows.add(spare_rows.pop(0))
        if not more_columns and not more_rows:
            return {*rows} & block_rows, {*columns} & block_columns


def _merged(
    cells: Mapping[tuple[str, str], Numbers], rows: Collection[str], columns: Collection[str]
) -> Lines:
    """The cells, those of all other rows and columns added up."""
    found = defaultdict[tuple[str | None, str | None], list[Numbers]](list)
    for (row, column), numbers in cells.items():
        key = row if row in rows else OTHERS, column if column in columns else OTHERS
        found[key].append(numbers)
    return {key: added(each) for key, each in found.items()}


def _is_unclean(
    table: Lines, lines: Collection[str | None], across: Collection[str | None]
) -> bool:
    """Whether what some of the lines have in the others together is unclean."""
    return any(
        not is_clean(added(table[line, each] for each in across if (line, each) in table))
        for line in lines
    )


def _by_size(table: Lines, lines: Collection[str]) -> list[str]:
    """The lines with the fewest people first, those with nobody last."""
    sums = dict.fromkeys(lines, 0)
    for (line, _), numbers in table.items():
        if line in sums:
            sums[line] += sum(numbers)
    return sorted(lines, key=lambda line: (sums[line] == 0, sums[line], line))
