"""The person's own list again, with what is wrong in a last column and the wrong cells coloured.

Mended and sent back it is read like any other list; the last column is passed over.

The rows that wait for a repair, as a sheet with the reasons: to be mended and sent again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.regions import KELURAHAN
from exchange.imports.columns import FAULTS, field_of
from exchange.imports.grid import Grid
from exchange.imports.lines import CellError, MemberLine, MemberListFile, table_of_pasted
from exchange.imports.table import MemberTable
from exchange.spreadsheets.read import EXACT, cell_text
from exchange.spreadsheets.write import FORMULA

BESIDE = {
    "born_on": ("born_on", "born"),
    "rtrw": ("rtrw", "rt", "rw", "street"),
    "village": ("village", "district"),
}
"""The columns in which a value may have stood."""
RED, YELLOW, BLUE = "#FFC7CE", "#FFF2CC", "#DDEBF7"
WIDTH, WIDE = 16, 60

Words = Callable[[CellError], str]


def error_sheet(members: MemberListFile, words: Words, wrong_only: bool = False) -> bytes:
    """An .xlsx; `words` puts a flaw into a sentence. `wrong_only`: without the rows that are fine.

    Above the list everything stays as it was, so that titles and both lines of a header survive.
    """
    out = BytesIO()
    table = members.table if members.table.columns else table_of_pasted(members)
    lines = {line.number + (table is not members.table): line for line in members.lines}
    with Workbook(out, {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet((members.sheet or "Anggota")[:31])
        _ErrorSheet(book, sheet, table, words).write(lines, wrong_only)
    return out.getvalue()


class _ErrorSheet:
    def __init__(self, book: Workbook, sheet: Worksheet, table: MemberTable, words: Words) -> None:
        self.sheet, self.table, self.words = sheet, table, words
        plain = {"num_format": "@"}
        self.plain, self.head, self.why = (
            book.add_format(plain | more)
            for more in ({}, {"bold": True, "bg_color": BLUE}, {"bg_color": YELLOW})
        )
        self.quoted = book.add_format(plain | {"quote_prefix": True})
        self.red = book.add_format(plain | {"bg_color": RED, "quote_prefix": True})
        self.day = book.add_format({"num_format": "dd-mm-yyyy"})
        rows = table.grid.rows
        header = [field_of(cell) for cell in rows[table.header]]
        self.last = header.index("faults") if "faults" in header else max(map(len, rows))

    def write(self, lines: Mapping[int, MemberLine], wrong_only: bool) -> None:
        self.sheet.freeze_panes(self.table.header + 1, 0)
        self.sheet.set_column(0, self.last - 1, WIDTH)
        self.sheet.set_column(self.last, self.last, WIDE)
        at = 0
        for number, row in enumerate(self.table.grid.rows, 1):
            line = lines.get(number)
            if wrong_only and line and line.ready:
                continue
            self._row(at, number, row, line.flaws if line else ())
            at += 1

    def _row(self, at: int, number: int, row: Sequence[object], flaws: Sequence[CellError]) -> None:
        is_head = number == self.table.header + 1
        red = {column for flaw in flaws for column in self._columns(flaw.field)}
        for column, cell in enumerate(row):
            if column != self.last:
                form = self.head if is_head else self.red if column in red else None
                self._cell(at, column, cell, form)
        if is_head:
            self.sheet.write_string(at, self.last, FAULTS, self.head)
        elif flaws:
            said = "; ".join(dict.fromkeys(map(self.words, flaws)))
            self.sheet.write_string(at, self.last, said, self.why)

    def _columns(self, field: str) -> Iterable[int]:
        """Where the cell is; a blank one that is needed is coloured as well."""
        columns = self.table.columns
        names = [name for name in BESIDE.get(field, (field,)) if name in columns]
        return [columns[name] for name in names if name != "street" or len(names) == 1]

    def _cell(self, at: int, column: int, cell: object, form: Format | None) -> None:
        if isinstance(cell, datetime | date) and form is None:
            self.sheet.write_datetime(at, column, cell, self.day)
        elif isinstance(cell, int | float) and abs(cell) < EXACT and form is None:
            self.sheet.write_number(at, column, cell)
        elif said := cell_text(cell):
            risky = self.quoted if said.startswith(FORMULA) else self.plain
            self.sheet.write_string(at, column, said, form or risky)
        elif form:
            self.sheet.write_blank(at, column, None, form)


PLACES = dict(KELURAHAN)


def rows_to_fix_sheet(lines: Sequence[tuple[MemberLine, dict[str, str]]], words: Words) -> bytes:
    """Each line with what was chosen for its cells, which stands in them again."""
    numbered = [
        MemberLine(
            at, line.cells | {name: PLACES.get(text, text) for name, text in fixed.items()}, {}
        )
        for at, (line, fixed) in enumerate(lines, 1)
    ]
    for mine, (line, _) in zip(numbered, lines, strict=True):
        mine.flaws = line.flaws
    blank: list[list[object]] = [[] for _ in numbered]
    members = MemberListFile(MemberTable(Grid("Anggota", blank), -1, {}), tuple(numbered), ())
    return error_sheet(members, words)
