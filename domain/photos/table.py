"""The rows and columns of a table on a picture, from the lines of text on it.

No ruled line is needed. Rows are texts at one height. Columns are texts above each other: the
numbers of sixteen digits, which every row has and which are all as long, say how far a paper that
was photographed askew narrows from row to row.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from statistics import median

from domain.photos.layout import levels
from domain.photos.lines import AS_DIGITS, TextLine

SAME_ROW = 0.6
"""Heights of a line that texts of one row may be apart."""
NIK_LENGTHS = range(14, 19)
"""Signs of a number that is surely meant to be a NIK."""
FEWEST_DIGITS = 0.7
"""The share of digits from which the letters of a text are meant to be digits."""
LEAST_NUMBER = 6
FEWEST_TO_NARROW = 6
"""NIK from which it is seen how a paper narrows; of fewer, one that was cut badly tells another."""
OVERLAP = 0.5
"""The share of the shorter of two texts that is above the other when they are of one column."""
OWN_CELL = re.compile(r"(?<!\S)(?:\d{16}|0?8\d{8,11})(?!\S)|^\d{1,3}[.)]?(?= [A-Z]{2})")
"""What stands in a cell of its own, also when it was read together with its neighbours."""
CLOSE = 0.6
"""Heights of a line between two cells, below which the first may be cut off."""
MERGED = 0.5
"""The share of the rows in which a text covers two columns, from which it is the text of two."""


ASKEW = 0.25
"""Of the height of a row: a cell as far from the level of its NIK may be of the row beside it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of the table, and the lines or parts of lines that it was read from. `in_row`: its
    column is at the level of the NIK; of a paper that is bent it may not be. `runs_on`: it ends
    where the next cell begins, which may have cut it off, as a sheet does with a long name."""

    text: str
    parts: tuple[TextLine, ...]
    in_row: bool = True
    runs_on: bool = False


EMPTY = Cell("", ())
Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Extent:
    """A line between two places of the table, where the column of NIK reaches from 0 to 1."""

    line: TextLine
    left: float
    right: float

    def overlap(self, other: "Extent") -> float:
        """The share of the shorter one that is above or below the other."""
        shared = min(self.right, other.right) - max(self.left, other.left)
        return shared / max(1e-6, min(self.right - self.left, other.right - other.left))


def as_number(text: str) -> str:
    """The text with digits for letters that are drawn alike, where it is a long number."""
    signs = re.sub(r"[^A-Z0-9]", "", text)
    digits = sum(map(str.isdigit, signs))
    if digits < LEAST_NUMBER or digits < FEWEST_DIGITS * len(signs):
        return text
    return text.translate(AS_DIGITS)


def nik_like(text: str) -> str:
    """The digits of a text that is meant to be a NIK; empty for another."""
    digits = re.sub(r"[\s.:,\-]", "", as_number(text))
    return digits if digits.isdigit() and len(digits) in NIK_LENGTHS else ""


def read_table(lines: Sequence[TextLine]) -> list[Row]:
    """The rows from above to below, each with a cell for every column; none without any NIK.

    A line that is alone in its row is a title: it stands in the first column.
    """
    rows = [[part for line in row for part in own_cells(line)] for row in in_rows(lines)]
    anchors = [each for row in rows for each in row if nik_like(each.text)]
    if not anchors:
        return []
    spans = [[placed(each, anchors) for each in row] for row in rows]
    has_nik = [any(nik_like(each.line.text) for each in row) for row in spans]
    columns = find_columns([row for row, person in zip(spans, has_nik, strict=True) if person])
    first = has_nik.index(True)
    table = []
    for at, row in enumerate(spans):
        if len(row) == 1 and at < first:
            title = Cell(row[0].line.text, (row[0].line,))
            table.append([title, *[EMPTY] * (len(columns) - 1)])
        else:
            table.append(fill(row, columns))
    return without_bent(table, levels(lines))


def without_bent(table: Sequence[Row], level: Mapping[int, float]) -> list[Row]:
    """The table, with the columns marked that a bent paper has brought near to other rows: those
    far from the level of the NIK, and those behind them."""
    people = [(row, niks[0]) for row in table if (niks := nik_columns(row))]
    heights = [level[row[at].parts[0].number] for row, at in people]
    pitch = median([other - one for one, other in pairwise(heights)]) if len(heights) > 1 else 0.0
    if pitch <= 0:
        return [*table]
    main = round(median([at for _, at in people]))

    def is_far(column: int) -> bool:
        apart = [
            level[row[column].parts[0].number] - height
            for (row, _), height in zip(people, heights, strict=True)
            if row[column].parts
        ]
        return bool(apart) and abs(median(apart)) > ASKEW * pitch

    far = [at for at in range(len(table[0])) if at != main and is_far(at)]
    bent = {
        at
        for at in range(len(table[0]))
        if any(main < each <= at or at <= each < main for each in far)
    }
    return [
        [replace(cell, in_row=False) if at in bent else cell for at, cell in enumerate(row)]
        for row in table
    ]


def nik_columns(row: Row) -> list[int]:
    """The columns with a NIK in a row."""
    return [at for at, cell in enumerate(row) if cell.parts and nik_like(cell.text)]


def in_rows(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of each row, from left to right."""
    level = levels(lines)
    height = median([each.height for each in lines]) if lines else 0.0
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda each: level[each.number]):
        near = [level[each.number] for each in rows[-1]] if rows else []
        if near and level[line.number] - sum(near) / len(near) < SAME_ROW * height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def own_cells(line: TextLine) -> list[TextLine]:
    """The line, parted at what stands in a cell of its own."""
    cuts = {at for found in OWN_CELL.finditer(as_number(line.text)) for at in found.span()}
    ends = sorted(cuts | {0, len(line.text)})
    parts = [line.part(one, other) for one, other in pairwise(ends)]
    return [each for each in parts if each.text]


def placed(line: TextLine, anchors: Sequence[TextLine]) -> Extent:
    """The line by the place of the NIK at its height."""
    left = fitted([(each.middle, each.left) for each in anchors], line.middle)
    widths = [(each.middle, each.right - each.left) for each in anchors]
    is_long = len(anchors) >= FEWEST_TO_NARROW
    wide = fitted(widths, line.middle) if is_long else median([width for _, width in widths])
    wide = max(1.0, wide)
    return Extent(line, (line.left - left) / wide, (line.right - left) / wide)


def fitted(points: Sequence[tuple[float, float]], at: float) -> float:
    """The value at a height by the line through most of the points (Theil and Sen)."""
    slopes = [
        (other[1] - one[1]) / (other[0] - one[0])
        for one, other in combinations(points, 2)
        if abs(other[0] - one[0]) > 1
    ]
    slope = median(slopes) if slopes else 0.0
    return median([value - slope * height for height, value in points]) + slope * at


def find_columns(rows: Sequence[Sequence[Extent]]) -> list[Extent]:
    """The columns from left to right, as wide as their texts but for those that cover two."""
    single = [
        each
        for row in rows
        for each in row
        if covered(each, rows) <= MERGED * max(1, len(rows) - 1)
    ]
    groups: list[list[Extent]] = []
    for span in single:
        joined = [each for each in groups if any(span.overlap(other) > OVERLAP for other in each)]
        groups = [each for each in groups if each not in joined]
        groups.append([span, *(other for each in joined for other in each)])
    columns = [
        Extent(
            group[0].line,
            median([each.left for each in group]),
            max(each.right for each in group),
        )
        for group in groups
    ]
    return sorted(columns, key=lambda each: each.left)


def covered(span: Extent, rows: Sequence[Sequence[Extent]]) -> int:
    """The number of rows in which two texts or more are above or below this one."""
    return sum(sum(span.overlap(each) > OVERLAP for each in row) > 1 for row in rows)


def fill(row: Sequence[Extent], columns: Sequence[Extent]) -> Row:
    """The cells of a row; a line that covers several columns is parted at their beginnings."""
    cells: list[list[TextLine]] = [[] for _ in columns]
    for span in row:
        over = [at for at, each in enumerate(columns) if span.overlap(each) > OVERLAP]
        if len(over) > 1:
            for at, part in zip(over, parted(span, [columns[each] for each in over]), strict=True):
                if part.text:
                    cells[at].append(part)
            continue
        middle = (span.left + span.right) / 2
        nearest = min(
            range(len(columns)),
            key=lambda at: (
                -max(0.0, span.overlap(columns[at])),
                abs(middle - (columns[at].left + columns[at].right) / 2),
            ),
        )
        cells[nearest].append(span.line)
    return [
        Cell(
            as_number(" ".join(each.text for each in parts)),
            tuple(parts),
            runs_on=is_close(parts, cells[at + 1 :]),
        )
        for at, parts in enumerate(cells)
    ]


def is_close(cell: Sequence[TextLine], behind: Sequence[Sequence[TextLine]]) -> bool:
    """Whether a cell ends right where the next one begins, with no blank seen between them."""
    following = next((parts[0] for parts in behind if parts), None)
    if not cell or following is None or following.number == cell[-1].number:
        return False
    return following.left - cell[-1].right < CLOSE * cell[-1].height


def parted(span: Extent, columns: Sequence[Extent]) -> list[TextLine]:
    """The parts of a line that stand in each of the columns: cut at the blank, or where digits
    begin or end, that is nearest to where a column begins."""
    text, wide = span.line.text, max(1e-6, span.right - span.left)
    ends = [
        at
        for at in range(1, len(text))
        if text[at] == " " or text[at].isdigit() != text[at - 1].isdigit()
    ] or [len(text)]
    cuts = [0]
    for column in columns[1:]:
        wanted = (column.left - span.left) / wide * len(text)
        later = [at for at in ends if at > cuts[-1]] or [len(text)]
        cuts.append(min(later, key=lambda at: abs(at - wanted)))
    return [
        span.line.part(one, other) for one, other in zip(cuts, [*cuts[1:], len(text)], strict=True)
    ]
