"""Spreadsheets that people send (.xlsx, .xls, .ods, .csv, a web page called .xls), read into a
table of strings with row numbers.

Above the header there may be titles, logos and merged cells. A number too long for Excel (a NIK
kept as a number has lost its last digit) stays in scientific notation, so that it can be refused.
"""

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO, StringIO
from itertools import chain, islice
from types import MappingProxyType
from typing import NamedTuple

from python_calamine import CalamineError, CalamineSheet, load_workbook
from python_calamine import SheetVisibleEnum as Visible

from domain.files import Area, Grid
from domain.invalid import Invalid
from exchange.spreadsheets import html_tables, safety
from exchange.spreadsheets.safety import MOST_COLUMNS, MOST_ROWS

LARGEST = 20  # megabytes
HEADER_WITHIN = 30  # rows from the top
MOST_SHEETS = 5
LONG_NUMBER = re.compile(r"\d{5}")
LEAST_HEADERS = 3
"""So many names of columns make a row further down a header too."""
EXACT = 10**15
"""Excel keeps 15 digits of a number."""
QUOTES = ("'", "=")
HEADER_WORD, IN_BRACKETS = re.compile(r"[a-z0-9]+"), re.compile(r"\([^)]*\)")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK_MAGIC = (safety.ZIP_MAGIC, OLE)
"""The beginnings of an .xlsx, .ods or .xls."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DELIMITERS = ";,\t|"
BROKEN = (CalamineError, ValueError, OSError)
"""What the reader of workbooks raises for a broken one."""

Record = Sequence[object]
Columns = Mapping[str, int]
"""The column of each field, by its index."""
Shapes = Mapping[str, Columns]
"""By the shape of a header the columns that somebody chose in it."""
NO_SHAPES: Shapes = MappingProxyType({})


class Row(NamedTuple):
    """A row's number as the person sees it, and its cells by field (only columns that exist)."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The table of a sheet, and the titles above it.

    `columns`: field to index. `header`: the cells of its header as they are written, `headers` by
    field. `merged`: numbers of rows that share a cell with another row.
    `rows` is an iterator and can be read once. `others`: names of the sheets that have a table
    of the same kind and are not read.
    """

    titles: tuple[str, ...]
    columns: Columns
    merged: frozenset[int]
    rows: Iterator[Row]
    others: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


def read_table(
    content: bytes, headers: Mapping[str, str], key: str = "", shapes: Shapes = NO_SHAPES
) -> SheetTable:
    """The table of the sheet with the most known columns, the first of several.

    `headers`: for each field the headers that its column may have, separated by commas. A sheet
    with the field `key` is a table of the same kind. In a header of one of the `shapes` the columns
    are those that were chosen. Invalid (`sheet-...`) when the file cannot be read, or no row looks
    like the header; with its cells as `header` when two columns look like one field.
    """
    known = {
        normalise_header(each): field
        for field, names in headers.items()
        for each in names.split(",")
    }
    if html_tables.is_page(content):
        tables = html_tables.read_tables(decode_csv(content), MOST_ROWS)
        page = max(tables, key=lambda each: len(each.rows), default=Grid("", []))
        return _table(iter(page.rows), known, _rows_in(page.areas), shapes)
    if check_workbook(content) is None:
        return _table_of_csv(decode_csv(content), known, shapes)
    refused, by_sheet = Invalid("sheet-empty"), dict[str, SheetTable]()
    try:
        for sheet in islice(visible_sheets(content), MOST_SHEETS):
            try:
                by_sheet[sheet.name] = _table_of_sheet(sheet, known, shapes)
            except Invalid as why:
                refused = why if refused.reason == "sheet-empty" else refused
    except BROKEN:
        raise Invalid("sheet-broken") from None
    if not by_sheet:
        raise refused
    best = max(by_sheet, key=lambda name: len(by_sheet[name].columns))
    others = (name for name, table in by_sheet.items() if name != best and key in table.columns)
    return replace(by_sheet[best], others=tuple(others))


def normalise_header(text: str) -> str:
    """The header as it is compared: "No. KTP / NIK (16 digit)" becomes "no ktp nik"."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return " ".join(HEADER_WORD.findall(IN_BRACKETS.sub(" ", plain)))


def shape_of(header: Sequence[str]) -> str:
    """The same for each file with this header, cell for cell."""
    return sha256(json.dumps([*header]).encode()).hexdigest()


def judge_sheet(content: bytes, largest: int = LARGEST) -> None:
    """Raise Invalid (`sheet-...`) for a file that is empty, too large, or encrypted.

    `largest`: megabytes. Nothing of it is unpacked.
    """
    if not content or content.isspace():
        raise Invalid("sheet-empty")
    if len(content) > largest * 1024 * 1024:
        raise Invalid("sheet-too-large", most=largest)
    if content[:8] == OLE and ENCRYPTED in content:
        raise Invalid("sheet-password")


def check_workbook(
    content: bytes, most_rows: int = MOST_ROWS
) -> Mapping[str, frozenset[int]] | None:
    """The numbers of hidden rows, as far as the kind of file tells them, by the name of the sheet
    of an .xlsx, .ods or .xls that may be opened; None for text.

    Invalid (`sheet-...`) when it is empty, too large, unsafe or encrypted. An .xls has at most
    65,536 rows of 256 cells: what that takes is limited by the process that reads it.
    """
    judge_sheet(content)
    if content[:8] == OLE:
        return {}
    if not content.startswith(safety.ZIP_MAGIC):
        return None
    return safety.check_archive(content, most_rows)


def visible_sheets(content: bytes) -> Iterator[CalamineSheet]:
    """The sheets of a workbook that are not hidden, each read when it is asked for."""
    book = load_workbook(BytesIO(content))
    for sheet in book.sheets_metadata:
        if sheet.visible is Visible.Visible:
            yield book.get_sheet_by_name(sheet.name)


def _table_of_sheet(sheet: CalamineSheet, known: Mapping[str, str], shapes: Shapes) -> SheetTable:
    if sheet.total_width > MOST_COLUMNS:
        raise safety.too_many()
    return _table(sheet.iter_rows(), known, _rows_in(sheet.merged_cell_ranges or ()), shapes)


def _rows_in(areas: Sequence[Area]) -> frozenset[int]:
    """The numbers of the rows that merged cells stand in."""
    merged, done = set[int](), 0
    for (top, _), (end, _) in sorted(areas):
        merged.update(range(max(top, done) + 1, min(end, MOST_ROWS) + 2))
        done = max(done, end + 1)
    return frozenset(merged)


def decode_csv(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, or what Windows writes (CP1252).

    Invalid (`sheet-kind`) for binary content.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise Invalid("sheet-kind")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _table_of_csv(text: str, known: Mapping[str, str], shapes: Shapes) -> SheetTable:
    """The table, cut by the delimiter that shows the most known headers."""

    def count_headers(delimiter: str) -> int:
        try:
            return _find_header(list(islice(records(text, delimiter), HEADER_WITHIN)), known)[1]
        except Invalid:
            return 0

    rows = records(text, max(DELIMITERS, key=count_headers))
    return _table(map(_check_width, rows), known, frozenset(), shapes)


def _check_width(row: list[str]) -> list[str]:
    if any(row[MOST_COLUMNS:]):
        raise safety.too_many()
    return row


def records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The records of a CSV, blank ones as well; Invalid (`sheet-broken`) at a broken one."""
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        raise Invalid("sheet-broken") from None


def _find_header(top: Iterable[Record], known: Mapping[str, str]) -> tuple[int, int]:
    """Index of the row with the most known headers, and their number; (0, 0) without any."""
    found = [sum(normalise_header(cell_text(cell)) in known for cell in row) for row in top]
    most = max(found, default=0)
    return (found.index(most), most) if most else (0, 0)


def _table(
    rows: Iterator[Record], known: Mapping[str, str], merged: frozenset[int], shapes: Shapes
) -> SheetTable:
    top = list(islice(rows, HEADER_WITHIN))
    at, count = _find_header(top, known)
    if not count:
        filled = any(cell_text(cell) for row in top for cell in row)
        raise Invalid("sheet-no-header" if filled else "sheet-empty")
    header = tuple(cell_text(cell) for cell in top[at])
    columns = shapes.get(shape_of(header)) or _columns_of(header, known)
    titles = tuple(cell_text(cell) for row in top[:at] for cell in row if cell_text(cell))
    below = chain(top[at + 1 :], rows)
    headers = {name: header[index] for name, index in columns.items()}
    found = _read_rows(_under_headers(below, header, columns, known, shapes), at + 2)
    return SheetTable(titles, columns, merged, found, header=header, headers=headers)


def _columns_of(header: Sequence[str], known: Mapping[str, str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, cell in enumerate(header):
        name = known.get(normalise_header(cell))
        if name in columns:
            both = " / ".join(dict.fromkeys((header[columns[name]], cell)))
            raise Invalid("sheet-column-twice", column=both, header=[*header])
        if name:
            columns[name] = at
    return columns


def _under_headers(
    rows: Iterable[Record],
    header: Sequence[str],
    columns: Columns,
    known: Mapping[str, str],
    shapes: Shapes,
) -> Iterator[tuple[Record, Columns]]:
    """Each row with the columns of the header above it; another header further down has columns of
    its own, and the same one once more changes nothing. A row that is a header has none."""
    for row in rows:
        if not _is_header(row, known):
            yield row, columns
            continue
        cells = tuple(map(cell_text, row))
        if [*filter(None, cells)] != [*filter(None, header)]:
            header, columns = cells, shapes.get(shape_of(cells)) or _columns_of(cells, known)
        yield row, {}


def _is_header(row: Record, known: Mapping[str, str]) -> bool:
    """Whether the row names columns, and holds no number, day or long number."""
    if not all(isinstance(cell, str) and not LONG_NUMBER.search(cell) for cell in row):
        return False
    fields = {known.get(normalise_header(f"{cell}")) for cell in row if cell}
    return len(fields - {None}) >= LEAST_HEADERS


def _read_rows(rows: Iterable[tuple[Record, Columns]], first: int) -> Iterator[Row]:
    """The rows in which a known column holds something; `first` is the number of the first."""
    count = 0
    for number, (row, columns) in enumerate(rows, first):
        cells = {name: cell_text(row[at]) for name, at in columns.items() if at < len(row)}
        if any(cells.values()):
            count += 1
            if count > MOST_ROWS:
                raise safety.too_many()
            yield Row(number, cells)


def cell_text(cell: object) -> str:
    """The cell as text: days as 2026-11-20, whole numbers without a point."""
    if isinstance(cell, str):
        text = cell.strip()
        return _unquote(text) if text.startswith(QUOTES) else text
    match cell:
        case bool():
            return str(cell).upper()
        case float() | int():
            if abs(cell) >= EXACT:
                return f"{cell:.15E}"
            return str(int(cell)) if float(cell).is_integer() else str(cell)
        case datetime():
            return str(cell if cell.time() != cell.time().min else cell.date())
        case date():
            return cell.isoformat()
    return str(cell)


def _unquote(cell: str) -> str:
    """The text without the signs that keep digits as text in Excel: '3173..., ="3173..."."""
    if cell[:2] == '="' and cell[-1] == '"':
        cell = cell[2:-1]
    return cell[1:].strip() if cell[:1] == "'" and cell[1:].strip("' ") else cell
