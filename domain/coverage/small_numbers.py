"""Small numbers: figures of one to four people are hidden from those who may not know names, and so
are figures that would give them away.

Figures are tied by sums: parts of an area to the area, statuses to all who are known. Whoever sees
a sum and all its parts but one knows that one; so a sum has either no hidden part or several, and
together so many people that none of them is certain. A hidden sum has a hidden part, or its parts
would say it. Which cells are hidden beside the small ones is decided from the smallest on, always
the same way, so that no two tables show together what each of them hides.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

FEWEST = 5
"""Figures of fewer people than this would be the facts of somebody."""

Cell = TypeVar("Cell", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Sum(Generic[Cell]):
    """A figure that is the sum of others. Every cell of it is one of the figures."""

    total: Cell
    parts: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Pair(Generic[Cell]):
    """Two figures of which one is known when the other is."""

    one: Cell
    other: Cell


def is_small(number: int) -> bool:
    return 0 < number < FEWEST


def hidden_cells(
    figures: Mapping[Cell, int],
    sums: Sequence[Sum[Cell]],
    pairs: Iterable[Pair[Cell]] = (),
    hidden: Iterable[Cell] = (),
    fixed: Iterable[Cell] = (),
) -> set[Cell]:
    """The cells to hide: the small ones, those in `hidden`, and what would give them away. Of the
    `fixed` ones it was decided before, they are not hidden now."""
    decided = {*fixed}
    found = {cell for cell, number in figures.items() if is_small(number)} - decided
    found |= {*hidden}
    before = -1
    while len(found) > before:
        before = len(found)
        for pair in pairs:
            if not {pair.one, pair.other}.isdisjoint(found):
                found |= {pair.one, pair.other}
        for each in sums:
            found |= to_hide_with(figures, each, found, decided)
    return found


def to_hide_with(
    figures: Mapping[Cell, int], line: Sum[Cell], hidden: set[Cell], fixed: set[Cell]
) -> set[Cell]:
    """The cells of a sum that are to be hidden besides those that are."""
    own = [cell for cell in line.parts if cell in hidden]
    seen = [cell for cell in line.parts if cell not in hidden and cell not in fixed]
    # People first: a zero is hidden only when nothing else is left to hide behind.
    seen.sort(key=lambda cell: (figures[cell] == 0, figures[cell]))
    if line.total in hidden:
        return set() if own else {*seen[:1]}
    more = list[Cell]()
    while own and not is_uncertain([figures[cell] for cell in [*own, *more]]):
        if not seen:
            return {*more} | ({line.total} - fixed)
        more.append(seen.pop(0))
    return {*more}


def is_uncertain(numbers: Sequence[int]) -> bool:
    """Whether numbers of which only the sum is known, and that none of them is zero, may each be
    anything from one to `FEWEST`."""
    return len(numbers) > 1 and sum(numbers) >= len(numbers) + FEWEST - 1
