"""Text cut into the cells of a list: a CSV, or lines pasted into the chat.

The cells of a member list as somebody sent it: .xlsx, .csv, or lines pasted into the chat.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from python_calamine import CalamineError, CalamineSheet, load_workbook
from python_calamine import SheetVisibleEnum as Visible

from domain.invalid import Invalid
from exchange.spreadsheets import read, safety
from exchange.spreadsheets.safety import MOST_COLUMNS

NUMBERED = re.compile(r"^\s*(?:\d{1,4}\s*[.)]|[-*•])\s+(?=\S)")
APART = re.compile(r"(?:\s+[-–—|])?\s*(?<![\d.])(\d{16})(?!\d)\s*(?:[-–—|]\s+)?")
DASHED = re.compile(r"\s+[-–—]\s+|\s*\|\s*")

SIXTEEN = re.compile(r"(?<!\d)\d{16}(?!\d)")
FAMILY_CARD = re.compile(r"(?i)\b(?:no(?:mor|mer)?\W*)?(?:kk|kartu keluarga)\b")


def split_tables(lines: str) -> str:
    """One person a line, also where somebody wrote "Siti - NIK; Budi - NIK"."""
    return "\n".join(each for line in lines.splitlines() for each in _people(line))


def _people(line: str) -> list[str]:
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
    """A name and a NIK; the number of a family card (KK) looks like a NIK."""
    rest = FAMILY_CARD.sub("", SIXTEEN.sub("", piece, count=1))
    return rest != piece and re.search(r"[^\W\d_]{2}", rest) is not None


def trim(lines: str) -> list[list[object]]:
    """In the way that cuts most lines into the same number of parts."""
    cuts = [list(_records(lines, mark)) for mark in read.DELIMITERS]
    return max([*cuts, [_dashed(line) for line in lines.splitlines()]], key=_agreement)


def _records(lines: str, mark: str) -> Iterator[list[object]]:
    """Quotes in the middle of a pasted line are only signs; then lines are cut plainly."""
    try:
        rows = list(read.records(lines, mark))
    except Invalid:
        rows = [line.split(mark) for line in lines.splitlines()]
    for row in rows:
        yield [NUMBERED.sub("", row[0], count=1), *row[1:]] if row else []


def _agreement(rows: list[list[object]]) -> float:
    """How many parts the usual line has; a mark that cuts only some lines counts for less."""
    widths = Counter(len(row) for row in rows if fill_merged_cells(row))
    usual = max(widths, key=lambda width: (widths[width], width), default=1)
    return usual * widths[usual] / widths.total() if usual > 1 else 1


def _dashed(line: str) -> list[object]:
    """ "1. Siti Aminah - 3173... - 12-08-1985 - 003/005", or nothing but blanks between."""
    parts = DASHED.split(APART.sub(r" - \1 - ", NUMBERED.sub("", line, count=1)))
    return [part.strip() for part in parts if part.strip()]


def fill_merged_cells(row: Sequence[object]) -> bool:
    return any(cell != "" and (not isinstance(cell, str) or cell.strip()) for cell in row)


MOST_ROWS = 30_000
MOST_SHEETS = 12


@dataclass(slots=True)
class Grid:
    """`rows[0]` is row 1 of `sheet`. `areas`: merged cells, (top, left), (bottom, right)."""

    sheet: str
    rows: list[list[object]]
    areas: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()


def read_grids(content: bytes) -> list[Grid]:
    """Every sheet that is not hidden; Invalid (`sheet-...`) when the file cannot be read."""
    if not content.strip():
        raise Invalid("sheet-empty")
    if len(content) > read.LARGEST * 1024 * 1024:
        raise Invalid("sheet-too-large", most=read.LARGEST)
    if content[:8] == read.OLE:
        raise Invalid("sheet-password" if read.ENCRYPTED in content else "sheet-old")
    if content[:4] != b"PK\x03\x04":
        return [grid_of_lines(read.decode_csv(content))]
    safety.check_archive(content)
    try:
        book = load_workbook(BytesIO(content))
        shown = [s.name for s in book.sheets_metadata if s.visible is Visible.Visible]
        return [_grid(book.get_sheet_by_name(name)) for name in shown[:MOST_SHEETS]]
    except (CalamineError, ValueError, OSError):
        raise Invalid("sheet-broken") from None


def _grid(sheet: CalamineSheet) -> Grid:
    if sheet.total_width > MOST_COLUMNS:
        raise too_many()
    return Grid(sheet.name, _few(map(list, sheet.iter_rows())), sheet.merged_cell_ranges or ())


def too_many() -> Invalid:
    return Invalid("sheet-cells", columns=MOST_COLUMNS, rows=MOST_ROWS)


def _few(rows: Iterator[list[object]]) -> list[list[object]]:
    """All of them; trailing blank ones do not count."""
    found = list(islice(rows, MOST_ROWS + read.HEADER_WITHIN))
    if any(map(fill_merged_cells, rows)) or any(len(row) > MOST_COLUMNS for row in found):
        raise too_many()
    while found and not fill_merged_cells(found[-1]):
        found.pop()
    return found


def grid_of_lines(lines: str) -> Grid:
    return Grid("", _few(iter(trim(lines))))
