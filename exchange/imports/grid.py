"""The cells of a list as it was sent: the sheets of an .xlsx, a .csv, or lines pasted into a chat.

Text is cut into cells at the delimiter, or at the dashes, that most lines agree on.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from domain.invalid import Invalid
from exchange.spreadsheets import read
from exchange.spreadsheets.safety import MOST_COLUMNS

MOST_ROWS = 30_000
MOST_SHEETS = 12
LIST_NUMBER = re.compile(r"^\s*(?:\d{1,4}\s*[.)]|[-*•])\s+(?=\S)")
NIK_BETWEEN_CELLS = re.compile(r"(?:\s+[-–—|])?\s*(?<![\d.])(\d{16})(?!\d)\s*(?:[-–—|]\s+)?")
DASH = re.compile(r"\s+[-–—]\s+|\s*\|\s*")
SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d{16}(?!\d)")
FAMILY_CARD = re.compile(r"(?i)\b(?:no(?:mor|mer)?\W*)?(?:kk|kartu keluarga)\b")


@dataclass(slots=True)
class Grid:
    """A sheet: `rows[0]` is row 1. `areas`: merged cells, as (top, left), (bottom, right)."""

    sheet: str
    rows: list[list[object]]
    areas: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()


def read_grids(content: bytes) -> list[Grid]:
    """Every sheet that is not hidden; Invalid (`sheet-...`) when the file cannot be read."""
    if not read.is_workbook(content):
        return [grid_of_lines(read.decode_csv(content))]
    grids = []
    try:
        for sheet in islice(read.visible_sheets(content), MOST_SHEETS):
            if sheet.total_width > MOST_COLUMNS:
                raise _too_many()
            rows = _limited_rows(map(list, sheet.iter_rows()))
            grids.append(Grid(sheet.name, rows, sheet.merged_cell_ranges or ()))
    except read.BROKEN:
        raise Invalid("sheet-broken") from None
    return grids


def _too_many() -> Invalid:
    return Invalid("sheet-cells", columns=MOST_COLUMNS, rows=MOST_ROWS)


def _limited_rows(rows: Iterator[list[object]]) -> list[list[object]]:
    """All rows without the blank ones at the end; Invalid when there are too many cells."""
    found = list(islice(rows, MOST_ROWS + read.HEADER_WITHIN))
    if any(map(is_filled, rows)) or any(len(row) > MOST_COLUMNS for row in found):
        raise _too_many()
    while found and not is_filled(found[-1]):
        found.pop()
    return found


def is_filled(row: Sequence[object]) -> bool:
    """Whether any cell of the row holds more than blanks."""
    return any(cell != "" and (not isinstance(cell, str) or cell.strip()) for cell in row)


def grid_of_lines(lines: str) -> Grid:
    """The lines as a sheet, cut in the way that gives most lines the same number of cells."""
    cuts = [_split_at(lines, delimiter) for delimiter in read.DELIMITERS]
    cuts.append([_split_at_dashes(line) for line in lines.splitlines()])
    best = max(cuts, key=_agreement)
    return Grid("", _limited_rows(iter(best)))


def _split_at(lines: str, delimiter: str) -> list[list[object]]:
    """The lines as records of a CSV; cut plainly where a quote is only a sign within a line."""
    try:
        rows = list(read.records(lines, delimiter))
    except Invalid:
        rows = [line.split(delimiter) for line in lines.splitlines()]
    return [[LIST_NUMBER.sub("", row[0], count=1), *row[1:]] if row else [] for row in rows]


def _split_at_dashes(line: str) -> list[object]:
    """The cells of "1. Siti Aminah - 3173... - 12-08-1985 - 003/005", or of a NIK among blanks."""
    parts = DASH.split(NIK_BETWEEN_CELLS.sub(r" - \1 - ", LIST_NUMBER.sub("", line, count=1)))
    return [part.strip() for part in parts if part.strip()]


def _agreement(rows: list[list[object]]) -> float:
    """Cells of the usual line; fewer for a delimiter that cuts only some of the lines."""
    widths = Counter(len(row) for row in rows if is_filled(row))
    usual = max(widths, key=lambda width: (widths[width], width), default=1)
    return usual * widths[usual] / widths.total() if usual > 1 else 1


def split_people(lines: str) -> str:
    """The lines with one person in each, also of "Siti - NIK; Budi - NIK"."""
    return "\n".join(each for line in lines.splitlines() for each in _people_of(line))


def _people_of(line: str) -> list[str]:
    for mark in ";,":
        found = list[str]()
        for piece in line.split(mark):
            if _is_person(piece) or not found:
                found.append(piece)
            else:
                found[-1] += mark + piece
        if sum(map(_is_person, found)) > 1:
            return found
    return [line]


def _is_person(piece: str) -> bool:
    """Whether it has a name and a NIK; the number of a family card (KK) looks like a NIK."""
    rest = FAMILY_CARD.sub("", SIXTEEN_DIGITS.sub("", piece, count=1))
    return rest != piece and re.search(r"[^\W\d_]{2}", rest) is not None
