"""The cells of a member list as somebody sent it: .xlsx, .csv, or lines pasted into the chat."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from python_calamine import CalamineError, CalamineSheet, load_workbook
from python_calamine import SheetVisibleEnum as Visible

from domain.typed import Invalid
from exchange import archive, sheets
from exchange.archive import MOST_COLUMNS
from exchange.members_cut import cut, filled

MOST_ROWS = 30_000
MOST_SHEETS = 12


@dataclass(slots=True)
class Grid:
    """`rows[0]` is row 1 of `sheet`. `areas`: merged cells, (top, left), (bottom, right)."""

    sheet: str
    rows: list[list[object]]
    areas: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()


def grids(content: bytes) -> list[Grid]:
    """Every sheet that is not hidden; Invalid (`sheet-...`) when the file cannot be read."""
    if not content.strip():
        raise Invalid("sheet-empty")
    if len(content) > sheets.LARGEST * 1024 * 1024:
        raise Invalid("sheet-too-large", most=sheets.LARGEST)
    if content[:8] == sheets.OLE:
        raise Invalid("sheet-password" if sheets.ENCRYPTED in content else "sheet-old")
    if content[:4] != b"PK\x03\x04":
        return [pasted(sheets.decode(content))]
    archive.check(content)
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
    found = list(islice(rows, MOST_ROWS + sheets.HEADER_WITHIN))
    if any(map(filled, rows)) or any(len(row) > MOST_COLUMNS for row in found):
        raise too_many()
    while found and not filled(found[-1]):
        found.pop()
    return found


def pasted(lines: str) -> Grid:
    return Grid("", _few(iter(cut(lines))))
