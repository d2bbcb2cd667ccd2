"""Lists that stand beside each other on one sheet, as when a long one is printed in two columns."""

from collections.abc import Sequence

from domain.photos.layout import letters
from domain.photos.lines import TextLine
from domain.photos.table import in_rows, nik_like, own_cells

FEWEST_ROWS = 2
"""Rows with a NIK on both sides, from which there are two lists."""


def lists_beside(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of each list from left to right: all of them where there is one. A title above
    both belongs to each."""
    rows = [[part for line in row for part in own_cells(line)] for row in in_rows(lines)]
    people = [row for row in rows if niks_of(row)]
    twice = [row for row in people if len(niks_of(row)) > 1]
    if len(twice) < FEWEST_ROWS or 2 * len(twice) <= len(people):
        return [list(lines)]
    first = rows.index(people[0])
    header = rows[first - 1] if first else []
    cut = cut_between(twice, people, header)
    if cut is None:
        return [list(lines)]
    head = [part for row in rows[: max(0, first - 1)] for part in row]
    body = [part for row in rows[max(0, first - 1) :] for part in row]
    left = [each for each in body if each.centre < cut]
    right = [each for each in body if each.centre >= cut]
    return [[*head, *left], *lists_beside([*head, *right])]


def niks_of(row: Sequence[TextLine]) -> list[TextLine]:
    """The numbers of people in a row, from left to right."""
    return [each for each in row if nik_like(each.text)]


def cut_between(
    twice: Sequence[Sequence[TextLine]],
    people: Sequence[Sequence[TextLine]],
    header: Sequence[TextLine],
) -> float | None:
    """The place between the first two lists that no text covers, where the header begins again;
    None where it does not: the second number is that of the family card."""
    left = max(niks_of(row)[0].right for row in twice)
    right = min(niks_of(row)[1].left for row in twice)
    covered = sorted(
        (each.left, each.right)
        for row in people
        for each in row
        if each.right > left and each.left < right
    )
    gaps, end = [], left
    for begin, until in [*covered, (right, right)]:
        if begin > end:
            gaps.append((end, begin))
        end = max(end, until)
    again = [two.left for two in header[1:] if letters(two.text) == letters(header[0].text)]
    if not gaps or not again:
        return None
    begin, until = min(gaps, key=lambda gap: abs(gap[1] - again[0]))
    return (begin + until) / 2
