"""Where in a sheet the list is: its header, the fields of its columns, the rows of its people.

The header of a member list: one row of known names, or two that belong together.

Which rows of a list are people: not its sums, signatures, column numbers, or our example.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.invalid import Invalid
from exchange.imports.columns import HEADERS, field_of, fields_of, guess_fields
from exchange.imports.grid import Grid
from exchange.spreadsheets.read import HEADER_WITHIN, Row, cell_text

NEEDED = ("nik", "full_name")
NIK_LIKE = re.compile(r"\d[\d .\-]{13,}\d|\d[.,]\d+E\+?1\d", re.IGNORECASE)


def header_of(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of its last row, and field to index; (-1, nothing) when no row has two known names."""
    top = [fields_of(row) for row in rows[:HEADER_WITHIN]]
    counts = [len({*row} - {""}) for row in top]
    if max(counts, default=0) < 2:
        return -1, {}
    header, at = _joined(rows, top, counts.index(max(counts)))
    return at, _columns(header)


def _joined(
    rows: Sequence[Sequence[object]], top: Sequence[list[str]], at: int
) -> tuple[list[str], int]:
    """The header's fields and last row: "Alamat" may stand above "Jalan", "RT" and "RW"."""
    header, last = list(top[at]), at
    for other in (at - 1, at + 1):
        if not 0 <= other < len(top) or not any(top[other]) or has_nik(rows[other]):
            continue
        if other > at and (header == top[other] or "nik" in top[other]):
            continue
        found = {n: field for n, field in enumerate(top[other]) if field and field not in header}
        blank = {n for n in found if n >= len(header) or not cell_text(rows[at][n])}
        takes = found if other > at else {n: found[n] for n in blank}
        header += [""] * (len(top[other]) - len(header))
        for n, field in takes.items():
            header[n] = field
        last = max(last, other) if takes else last
    return header, last


def has_nik(row: Sequence[object]) -> bool:
    return any(NIK_LIKE.search(cell_text(cell)) for cell in row)


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Of columns with the same meaning the first; a NIK or a name twice cannot be told apart."""
    columns: dict[str, int] = {}
    for at, field in enumerate(header):
        if field in NEEDED and field in columns:
            raise Invalid("sheet-column-twice", column=HEADERS.get(field, field))
        if field:
            columns.setdefault(field, at)
    return columns


MARK = "CONTOH"
MARKED = ("number", "full_name", "note")
"""What the example row of our template begins with, and the cells that may hold it."""
SUM = re.compile(r"(?:sub\s*|grand\s*)?(?:total|jumlah)\b", re.IGNORECASE)
END = re.compile(
    r"(?i)mengetahui|menyetujui|disetujui|hormat|dibuat oleh|catatan|nb\b|demikian|"
    r"(?:ketua|lurah|sekretaris|bendahara)\b|jakarta\s*,"
)
DIGITS = re.compile(r"\d{5,}|\d[.,]\d+E\+?\d", re.IGNORECASE)


class SkipReason(StrEnum):
    """Why a row is no person."""

    EXAMPLE = "example"
    HEADER = "header"
    NUMBERS = "numbers"
    TITLE = "title"
    END = "end"


def classify_rows(rows: Iterable[Row]) -> Iterator[tuple[Row, SkipReason | None]]:
    """Each row, and why it is passed over. What stands alone above the first NIK is
    a title; behind the last one a sum or a signature ends the list."""
    known = list(rows)
    numbered = [at for at, row in enumerate(known) if DIGITS.search(row.cells["nik"])]
    first, last = min(numbered, default=0), max(numbered, default=-1)
    ended = False
    for at, row in enumerate(known):
        ended = ended or (at > last and _ends(row))
        title = at < first and sum(map(bool, row.cells.values())) == 1
        yield row, SkipReason.END if ended else SkipReason.TITLE if title else _passed(row)


def _ends(row: Row) -> bool:
    return any(SUM.match(cell) or END.match(cell) for cell in row.cells.values())


def _passed(row: Row) -> SkipReason | None:
    cells, said = row.cells, list(filter(None, row.cells.values()))
    if any(cells.get(name, "")[: len(MARK)].upper() == MARK for name in MARKED):
        return SkipReason.EXAMPLE
    if DIGITS.search(cells["nik"]):
        return None
    if field_of(cells["nik"]) == "nik" or field_of(cells["full_name"]) == "full_name":
        return SkipReason.HEADER
    if len(said) > 2 and all(map(re.compile(r"\(?\d{1,2}\)?").fullmatch, said)):
        return SkipReason.NUMBERS
    if not cells["nik"] and (not cells["full_name"] or SUM.match(cells["full_name"])):
        return SkipReason.TITLE
    return None


ALONE = frozenset({"nik", "full_name", "phone", "born_on", "born", "number"})
"""Fields that merged cells do not hand on to the rows below."""


@dataclass(slots=True)
class MemberTable:
    """`header`: index of its row, -1 when there is none. `columns`: field to index."""

    grid: Grid
    header: int
    columns: dict[str, int]

    def rows(self) -> Iterator[Row]:
        """The rows below the header, numbered as the person sees them; blank ones left out."""
        self._hand_down()
        below = self.grid.rows[self.header + 1 :]
        for number, row in enumerate(below, self.header + 2):
            cells = self._cells(row) if self.columns else guess_fields(row)
            if any(cells.values()):
                yield Row(number, cells)

    def _cells(self, row: Sequence[object]) -> dict[str, str]:
        width = len(row)
        return {name: cell_text(row[at]) for name, at in self.columns.items() if at < width}

    def _hand_down(self) -> None:
        """A kelurahan written once beside ten merged rows is that of all ten."""
        shared = {at for field, at in self.columns.items() if field not in ALONE}
        reached = dict[int, int]()
        for (top, left), (bottom, _) in sorted(self.grid.areas):
            free = max(self.header, reached.get(left, -1)) < top
            if left in shared and free and top < bottom < len(self.grid.rows):
                reached[left] = bottom
                value = self.grid.rows[top][left]
                for row in self.grid.rows[top + 1 : bottom + 1]:
                    row[left] = value


def find_table(grids: Sequence[Grid]) -> MemberTable:
    """The list among the sheets: the one with the columns we need and the most NIK in them."""
    tables = [MemberTable(grid, *header_of(grid.rows)) for grid in grids]
    best = max(tables, key=_likeness, default=None)
    if best is None or not any(table.grid.rows for table in tables):
        raise Invalid("sheet-empty")
    if best.columns and (missing := [each for each in NEEDED if each not in best.columns]):
        raise Invalid("members-columns", missing=", ".join(HEADERS.get(m, m) for m in missing))
    if not best.columns and not _niks(best):
        raise Invalid("members-no-header")
    return best


def _likeness(table: MemberTable) -> tuple[bool, int, int]:
    known = all(each in table.columns for each in NEEDED)
    return known, _niks(table), len(table.columns)


def _niks(table: MemberTable) -> int:
    at = table.columns.get("nik")
    rows = table.grid.rows[table.header + 1 :]
    if at is None:
        return sum(any(NIK_LIKE.fullmatch(cell_text(cell)) for cell in row) for row in rows)
    return sum(at < len(row) and bool(NIK_LIKE.search(cell_text(row[at]))) for row in rows)
