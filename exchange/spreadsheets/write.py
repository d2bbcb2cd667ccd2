"""Lists as a sheet to work with: one tab a list, every cell text or a number.

Nothing that a person typed is ever a formula.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from xlsxwriter import Workbook

FORMULA = ("=", "+", "-", "@", "\t", "\r")


LONGEST_TITLE = 31
"""Characters of a tab's name (Excel's limit)."""

WIDE = 48


@dataclass(frozen=True, slots=True)
class SheetTab:
    title: str
    headers: Sequence[str]
    rows: Sequence[Sequence[str | int]]


def write(tabs: Sequence[SheetTab]) -> bytes:
    """An .xlsx."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
        text = book.add_format({"num_format": "@"})
        quoted = book.add_format({"num_format": "@", "quote_prefix": True})
        for tab in tabs:
            sheet = book.add_worksheet(tab.title[:LONGEST_TITLE])
            sheet.freeze_panes(1, 1)
            sheet.write_row(0, 0, tab.headers, bold)
            for number, row in enumerate(tab.rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(number, column, cell)
                    else:
                        form = quoted if cell.startswith(FORMULA) else text
                        sheet.write_string(number, column, cell, form)
            for column in range(len(tab.headers)):
                sheet.set_column(column, column, width(tab, column))
    return out.getvalue()


def width(tab: SheetTab, column: int) -> int:
    cells = [tab.headers[column], *(str(row[column]) for row in tab.rows)]
    return min(WIDE, max(map(len, cells)) + 2)
