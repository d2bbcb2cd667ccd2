"""What somebody can reckon who has all tables and a lot of patience."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

import numpy as np

from domain.coverage.figures import STATUSES_OF, CoverageFigure, area_above
from domain.coverage.shown import ALL

Place = tuple[str, str, str, CoverageFigure]
"""A cell: area, facet ("" of all), its value, figure."""
Sum = tuple[Place, list[Place]]
MOST = 500
"""More people than any of these tests has."""


def sums(found: Collection[Place]) -> Iterator[Sum]:
    """All sums that tie the cells of all tables of a day: each with its parts."""
    inside, values = (defaultdict[Place, list[Place]](list) for _ in range(2))
    for area, facet, value, figure in found:
        inside[area_above(area), facet, value, figure].append((area, facet, value, figure))
        if facet:
            values[area, facet, ALL, figure].append((area, facet, value, figure))
        parts = STATUSES_OF.get(figure, ())
        if len(parts) > 1:
            yield (area, facet, value, figure), [(area, facet, value, each) for each in parts]
    for total, parts_inside in inside.items():
        if total in found:
            yield total, parts_inside
    for (area, _, value, figure), parts_of_all in values.items():
        yield (area, "", value, figure), parts_of_all


def somebody(found: Mapping[Place, int | None]) -> set[Place]:
    """The hidden cells of which it is seen that they are not empty: an empty part of a sum that is
    shown is shown too."""
    known = CoverageFigure.KNOWN
    return {
        (area, facet, value, figure)
        for (area, facet, value, figure), n in found.items()
        if n is None and (facet, figure) == ("", known)
        and found.get((area_above(area), "", ALL, known)) is not None
    }  # fmt: skip


def known_bounds(
    found: Mapping[Place, int | None], less: Collection[Place] = ()
) -> dict[Place, tuple[int, int]]:
    """The least and the most of each cell, as far as sums narrow them, and the sight of who is
    there; `less` are cells that somebody was taken off."""
    there = somebody(found) - {*less}
    low = {cell: (cell in there) if n is None else n for cell, n in found.items()}
    high = {cell: MOST if n is None else n for cell, n in found.items()}
    equations, where = list(sums({*found})), defaultdict[Place, list[int]](list)
    for at, (total, parts) in enumerate(equations):
        for cell in (total, *parts):
            where[cell].append(at)
    waiting = dict.fromkeys(range(len(equations)))
    while waiting:
        total, parts = equations[waiting.popitem()[0]]
        lows, highs = sum(low[each] for each in parts), sum(high[each] for each in parts)
        bounds = {total: (lows, highs)} | {
            each: (low[total] - highs + high[each], high[total] - lows + low[each])
            for each in parts
        }
        for cell, (least, most) in bounds.items():
            if least > low[cell] or most < high[cell]:
                low[cell], high[cell] = max(low[cell], least), min(high[cell], most)
                assert low[cell] <= high[cell], cell
                waiting |= dict.fromkeys(where[cell])
    return {cell: (low[cell], high[cell]) for cell in found}


def certain(found: Mapping[Place, int | None]) -> set[Place]:
    """The hidden cells that follow from all sums as equations."""
    unknown = {cell: at for at, cell in enumerate(c for c, n in found.items() if n is None)}
    rows = []
    for total, parts in sums({*found}):
        row = np.zeros(len(unknown))
        for cell, sign in ((total, -1), *((part, 1) for part in parts)):
            if cell in unknown:
                row[unknown[cell]] += sign
        if row.any():
            rows.append(row)
    # What a small change of the equations' left side cannot move is certain.
    matrix = np.array(rows or [np.zeros(len(unknown))])
    nearest = np.linalg.pinv(matrix.T @ matrix, hermitian=True) @ (matrix.T @ matrix)
    return {cell for cell, at in unknown.items() if nearest[at, at] > 1 - 1e-6}
