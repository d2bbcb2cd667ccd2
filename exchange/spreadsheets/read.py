"""Sheets that people send, .xlsx and .csv: a table of strings, each row with its number.

Above the header there may be titles, logos and merged cells. A number too long for Excel (a NIK
kept as a number has lost its last digit) stays in scientific notation, so that it can be refused.

Days in sheets: 2026-11-30, 30-11-2026, 30/11/26, 30 November 2026, 20261130.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import islice
from typing import NamedTuple

from python_calamine import CalamineError, CalamineSheet, load_workbook
from python_calamine import SheetVisibleEnum as Visible

from domain.invalid import Invalid
from domain.parsing.dates import MONTH
from domain.parsing.text import collapse_doubles
from exchange.spreadsheets import safety
from exchange.spreadsheets.safety import MOST_COLUMNS, MOST_ROWS

TIME = r"(?:[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)?)?"
YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.]?)(\d{{2}})\2(\d{{2}}){TIME}")
DAY_FIRST = re.compile(rf"(\d{{1,2}})[\s./-]+(\d{{1,2}}|[a-z]+)[\s./,-]+(\d{{4}}|\d\d){TIME}")


def read_day(text: str) -> date | None:
    """The day that the whole text names; None when it is none."""
    text = text.strip().lower()
    if found := YEAR_FIRST.fullmatch(text):
        return _real(found[1], found[3], found[4])
    found = DAY_FIRST.fullmatch(text)
    return _real(found[3], found[2], found[1]) if found else None


def read_day_in(text: str) -> date | None:
    """The day that the text begins with."""
    text = text.strip().lower()
    found = YEAR_FIRST.match(text) or DAY_FIRST.match(text)
    return read_day(found[0]) if found else None


def _real(year: str, month: str, of_month: str) -> date | None:
    number = int(month) if month.isdigit() else MONTH.get(collapse_doubles(month), 0)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(of_month))
    except ValueError:
        return None


LARGEST = 20  # megabytes
HEADER_WITHIN = 30  # rows from the top
MOST_SHEETS = 5
EXACT = 10**15
"""Excel keeps 15 digits of a number."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DELIMITERS = ";,\t|"

Record = Sequence[object]


class Row(NamedTuple):
    """The cells of the known columns, by name; a missing column has none."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """`rows` can be walked once. `merged`: numbers of rows that share a cell with another."""

    titles: tuple[str, ...]
    columns: Mapping[str, int]
    merged: frozenset[int]
    rows: Iterator[Row]


def read(content: bytes, names: Mapping[str, str]) -> SheetTable:
    """The table in the file. `names`: for each column its headers, separated by commas.

    Invalid (`sheet-...`) says why a file cannot be read, or that no row looks like the header.
    """
    known = {
        normalise_header(each): name for name, heads in names.items() for each in heads.split(",")
    }
    if content[:4] == b"PK\x03\x04" or content[:8] == OLE:
        return _workbook(_allowed(content), known)
    return _text(decode_csv(_allowed(content)), known)


def normalise_header(text: str) -> str:
    """How headers are compared: "No. KTP / NIK (16 digit)" is "no ktp nik"."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\([^)]*\)", " ", plain)))


def _allowed(content: bytes) -> bytes:
    if not content.strip():
        raise Invalid("sheet-empty")
    if len(content) > LARGEST * 1024 * 1024:
        raise Invalid("sheet-too-large", most=LARGEST)
    return content


def _workbook(content: bytes, known: Mapping[str, str]) -> SheetTable:
    if content[:8] == OLE:
        raise Invalid("sheet-password" if ENCRYPTED in content else "sheet-old")
    safety.check_archive(content)
    refused = Invalid("sheet-empty")
    try:
        book = load_workbook(BytesIO(content))
        shown = [s.name for s in book.sheets_metadata if s.visible is Visible.Visible]
        for name in shown[:MOST_SHEETS]:
            try:
                return _sheet(book.get_sheet_by_name(name), known)
            except Invalid as why:
                refused = why if refused.reason == "sheet-empty" else refused
    except (CalamineError, ValueError, OSError):
        raise Invalid("sheet-broken") from None
    raise refused


def _sheet(sheet: CalamineSheet, known: Mapping[str, str]) -> SheetTable:
    if sheet.total_width > MOST_COLUMNS:
        raise safety.too_many()
    areas = sheet.merged_cell_ranges or []
    merged = {row + 1 for (top, _), (end, _) in areas for row in range(top, _few(top, end))}
    return _table(sheet.iter_rows(), known, frozenset(merged))


def _few(top: int, end: int) -> int:
    return min(end, top + MOST_ROWS) + 1


def decode_csv(content: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or what Windows writes (CP1252)."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise Invalid("sheet-kind")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _text(text: str, known: Mapping[str, str]) -> SheetTable:
    """Of the usual delimiters the one that shows the most headers."""
    best = max(DELIMITERS, key=lambda mark: _header(_start(records(text, mark)), known)[1])
    return _table(_narrow(records(text, best)), known, frozenset())


def _narrow(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    for cells in rows:
        if any(cells[MOST_COLUMNS:]):
            raise safety.too_many()
        yield cells


def records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The records of a CSV, blank ones as well."""
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        raise Invalid("sheet-broken") from None


def _start(rows: Iterator[Record]) -> list[Record]:
    """The top of a table; of one that is cut with the wrong delimiter, nothing."""
    try:
        return list(islice(rows, HEADER_WITHIN))
    except Invalid:
        return []


def _header(top: Iterable[Record], known: Mapping[str, str]) -> tuple[int, int]:
    """Index of the row with the most known headers, and how many it has."""
    found = [sum(normalise_header(cell_text(cell)) in known for cell in row) for row in top]
    most = max(found, default=0)
    return (found.index(most), most) if most else (0, 0)


def _table(rows: Iterator[Record], known: Mapping[str, str], merged: frozenset[int]) -> SheetTable:
    top = list(islice(rows, HEADER_WITHIN))
    at, most = _header(top, known)
    if not most:
        raise Invalid("sheet-no-header" if any(map(_filled, top)) else "sheet-empty")
    columns = _columns(top[at], known)
    titles = tuple(cell_text(cell) for row in top[:at] for cell in row if cell_text(cell))
    later = (row for part in (top[at + 1 :], rows) for row in part)
    return SheetTable(titles, columns, merged, _rows(later, at + 2, columns))


def _filled(row: Record) -> bool:
    return any(map(cell_text, row))


def _columns(header: Record, known: Mapping[str, str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, cell in enumerate(header):
        name = known.get(normalise_header(cell_text(cell)))
        if name in columns:
            raise Invalid("sheet-column-twice", column=name)
        if name:
            columns[name] = at
    return columns


def _rows(rows: Iterable[Record], first: int, columns: Mapping[str, int]) -> Iterator[Row]:
    """Rows in which a known column holds something."""
    count = 0
    for number, row in enumerate(rows, first):
        cells = {name: cell_text(row[at]) for name, at in columns.items() if at < len(row)}
        if any(cells.values()):
            count += 1
            if count > MOST_ROWS:
                raise safety.too_many()
            yield Row(number, cells)


def cell_text(cell: object) -> str:
    """A cell as text: days as 2026-11-20, whole numbers without a point."""
    match cell:
        case str():
            return _plain(cell)
        case bool():
            return str(cell).upper()
        case float() | int():
            return _number(cell)
        case datetime():
            return str(cell if cell.time() != cell.time().min else cell.date())
        case date():
            return cell.isoformat()
    return str(cell)


def _plain(cell: str) -> str:
    """Without the signs that force Excel to keep digits as text: '3173..., ="3173..."."""
    cell = cell.strip()
    if cell[:1] not in ("'", "="):
        return cell
    if cell[:2] == '="' and cell[-1] == '"':
        cell = cell[2:-1]
    return cell[1:].strip() if cell[:1] == "'" else cell


def _number(value: float) -> str:
    if abs(value) >= EXACT:
        return f"{value:.15E}"
    return str(int(value)) if float(value).is_integer() else str(value)
