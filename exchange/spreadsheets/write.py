"""Spreadsheets to work with, one tab for each list; nothing that a person typed is a formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from xlsxwriter import Workbook

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so could be taken for a formula."""
LONGEST_TITLE = 31
"""Characters of a tab's name (Excel's limit)."""
WIDEST = 48
"""Characters of a column's width."""


@dataclass(frozen=True, slots=True)
class SheetTab:
    """One tab: its name, its header and its rows."""

    title: str
    headers: Sequence[str]
    rows: Sequence[Sequence[str | int | date]]


def write_workbook(tabs: Sequence[SheetTab], made_at: datetime | None = None) -> bytes:
    """An .xlsx with these tabs, the columns as wide as their contents; with the time at which it
    was made (UTC), the same tabs give the same bytes."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": made_at} if made_at else {})
        bold = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
        text = book.add_format({"num_format": "@"})
        day = book.add_format({"num_format": "dd-mm-yyyy", "align": "left"})
        quoted = book.add_format({"num_format": "@", "quote_prefix": True})
        for tab in tabs:
            sheet = book.add_worksheet(tab.title[:LONGEST_TITLE])
            sheet.freeze_panes(1, 1)
            for number, row in enumerate(tab.rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(number, column, cell)
                    elif isinstance(cell, date):
                        sheet.write_datetime(number, column, cell, day)
                    else:
                        form = quoted if cell.startswith(FORMULA) else text
                        sheet.write_string(number, column, cell, form)
            for column, header in enumerate(tab.headers):
                sheet.write_string(0, column, header, bold)
                longest = max(len(str(cell)) for cell in (header, *(r[column] for r in tab.rows)))
                sheet.set_column(column, column, min(WIDEST, longest + 2))
    return out.getvalue()
