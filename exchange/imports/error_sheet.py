"""The person's own list again, the wrong cells coloured and the errors in a last column.

Fixed and sent back it is read like any other list; the last column is passed over. Rows that are
already stored are written in the columns of the template.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.files import Grid
from domain.regions import KELURAHAN
from exchange.imports.cells.columns import COLUMNS, ERRORS_HEADER, HEADERS, field_of
from exchange.imports.layout.table import MemberTable
from exchange.imports.member_line import CellError, MemberLine
from exchange.imports.reader import MemberListFile
from exchange.spreadsheets.write import FORMULA

COLUMNS_OF = {
    "born_on": ("born_on", "born"),
    "rtrw": ("rtrw", "rt", "rw", "rwrt", "street"),
    "village": ("village", "district", "city"),
}
"""The columns in which the value of a field may stand, where there are several."""
RED, YELLOW, BLUE = "#FFC7CE", "#FFF2CC", "#DDEBF7"
WIDTH, ERRORS_WIDTH = 16, 60
VILLAGE_NAMES = dict(KELURAHAN)

ErrorText = Callable[[CellError], str]
"""Puts an error into a sentence."""


def rows_to_fix_sheet(
    lines: Sequence[tuple[MemberLine, dict[str, str]]], error_text: ErrorText
) -> bytes:
    """An .xlsx of stored rows. With each row come the values that were chosen for its cells, which
    stand in them again."""
    numbered = [
        MemberLine(
            number,
            line.cells | {name: VILLAGE_NAMES.get(text, text) for name, text in chosen.items()},
            errors=line.errors,
        )
        for number, (line, chosen) in enumerate(lines, 1)
    ]
    grid = Grid("Anggota", [[] for _ in numbered])
    return error_sheet(MemberListFile(MemberTable(grid, -1, {}), tuple(numbered), ()), error_text)


def error_sheet(members: MemberListFile, error_text: ErrorText) -> bytes:
    """An .xlsx of the list, with its errors.

    Above the list everything stays as it was, so that titles and both rows of a header survive.
    """
    out = BytesIO()
    table = members.table if members.table.columns else _table_with_header(members)
    lines = {line.number + (table is not members.table): line for line in members.lines}
    with Workbook(out, {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet((members.sheet or "Anggota")[:31])
        _ErrorSheet(book, sheet, table, error_text).write(lines)
    return out.getvalue()


def _table_with_header(members: MemberListFile) -> MemberTable:
    """A list without a header as a table in the columns of the template."""
    fields = [
        field
        for field in dict.fromkeys(field for line in members.lines for field in line.cells)
        if field in COLUMNS
    ]
    header = ["rt/rw" if field == "rtrw" else HEADERS.get(field, field) for field in fields]
    rows: list[list[str]] = [[*header]]
    lines = {line.number: line for line in members.lines}
    for number, row in enumerate(members.table.grid.rows, 1):
        cells = lines[number].cells if number in lines else {}
        rows.append([cells.get(field, "") for field in fields] if cells else row[: len(fields)])
    return MemberTable(Grid(members.sheet, rows), 0, {field: at for at, field in enumerate(fields)})


class _ErrorSheet:
    def __init__(
        self, book: Workbook, sheet: Worksheet, table: MemberTable, error_text: ErrorText
    ) -> None:
        self.sheet, self.table, self.error_text = sheet, table, error_text
        plain = {"num_format": "@"}
        self.plain, self.header, self.yellow, self.quoted, self.red = (
            book.add_format(plain | more)
            for more in (
                {},
                {"bold": True, "bg_color": BLUE},
                {"bg_color": YELLOW},
                {"quote_prefix": True},
                {"bg_color": RED, "quote_prefix": True},
            )
        )
        rows = table.grid.rows
        header = [field_of(cell) for cell in rows[table.header]]
        self.last = header.index("faults") if "faults" in header else max(map(len, rows))

    def write(self, lines: Mapping[int, MemberLine]) -> None:
        self.sheet.freeze_panes(self.table.header + 1, 0)
        self.sheet.set_column(0, self.last - 1, WIDTH)
        self.sheet.set_column(self.last, self.last, ERRORS_WIDTH)
        for number, row in enumerate(self.table.grid.rows, 1):
            line = lines.get(number)
            self._write_row(number, row, line.errors if line else ())

    def _write_row(self, number: int, row: Sequence[str], errors: Sequence[CellError]) -> None:
        at, is_header = number - 1, number == self.table.header + 1
        red = {column for error in errors for column in self._columns_of(error.field)}
        for column, cell in enumerate(row):
            if column != self.last:
                form = self.header if is_header else self.red if column in red else None
                self._write_cell(at, column, cell, form)
        if is_header:
            self.sheet.write_string(at, self.last, ERRORS_HEADER, self.header)
        elif errors:
            text = "; ".join(dict.fromkeys(map(self.error_text, errors)))
            self.sheet.write_string(at, self.last, text, self.yellow)

    def _columns_of(self, field: str) -> Iterable[int]:
        """Indexes of the columns with the value; a blank one that is needed is coloured too."""
        columns = self.table.columns
        names = [name for name in COLUMNS_OF.get(field, (field,)) if name in columns]
        return [columns[name] for name in names if name != "street" or len(names) == 1]

    def _write_cell(self, at: int, column: int, text: str, form: Format | None) -> None:
        if text:
            plain = self.quoted if text.startswith(FORMULA) else self.plain
            self.sheet.write_string(at, column, text, form or plain)
        elif form:
            self.sheet.write_blank(at, column, None, form)
