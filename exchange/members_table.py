"""Where in a sheet the list is: its header, the fields of its columns, the rows of its people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.typed import Invalid
from exchange.members_columns import HEADERS, fields_of
from exchange.members_grid import Grid
from exchange.members_guess import guessed
from exchange.sheets import HEADER_WITHIN, Row, text

NEEDED = ("nik", "full_name")
ALONE = frozenset({"nik", "full_name", "phone", "born_on", "born", "number"})
"""Fields that merged cells do not hand on to the rows below."""
NIK_LIKE = re.compile(r"\d[\d .\-]{13,}\d|\d[.,]\d+E\+?1\d", re.IGNORECASE)


@dataclass(slots=True)
class Table:
    """`header`: index of its row, -1 when there is none. `columns`: field to index."""

    grid: Grid
    header: int
    columns: dict[str, int]

    def rows(self) -> Iterator[Row]:
        """The rows below the header, numbered as the person sees them; blank ones left out."""
        self._hand_down()
        below = self.grid.rows[self.header + 1 :]
        for number, row in enumerate(below, self.header + 2):
            if not self.columns:
                cells = guessed(row)
            else:
                columns = self.columns.items()
                cells = {field: text(row[at]) for field, at in columns if at < len(row)}
            if any(cells.values()):
                yield Row(number, cells)

    def _hand_down(self) -> None:
        """A kelurahan written once beside ten merged rows is that of all ten."""
        shared = {at for field, at in self.columns.items() if field not in ALONE}
        for (top, left), (bottom, _) in self.grid.areas:
            if left in shared and self.header < top < bottom < len(self.grid.rows):
                value = self.grid.rows[top][left]
                for row in self.grid.rows[top + 1 : bottom + 1]:
                    row[left] = value


def find(grids: Sequence[Grid]) -> Table:
    """The list among the sheets: the one with the columns we need and the most NIK in them."""
    tables = [_table(grid) for grid in grids]
    best = max(tables, key=_likeness, default=None)
    if best is None or not any(table.grid.rows for table in tables):
        raise Invalid("sheet-empty")
    if best.columns and (missing := [each for each in NEEDED if each not in best.columns]):
        raise Invalid("members-columns", missing=", ".join(HEADERS.get(m, m) for m in missing))
    if not best.columns and not _niks(best):
        raise Invalid("members-no-header")
    return best


def _likeness(table: Table) -> tuple[bool, int, int]:
    known = all(each in table.columns for each in NEEDED)
    return known, _niks(table), len(table.columns)


def _niks(table: Table) -> int:
    at = table.columns.get("nik")
    rows = table.grid.rows[table.header + 1 :]
    if at is None:
        return sum(any(NIK_LIKE.fullmatch(text(cell)) for cell in row) for row in rows)
    return sum(at < len(row) and bool(NIK_LIKE.search(text(row[at]))) for row in rows)


def _table(grid: Grid) -> Table:
    """By the row with the most known headers; one of two known ones at least is a header."""
    top = [fields_of(row) for row in grid.rows[:HEADER_WITHIN]]
    counts = [len({*row} - {""}) for row in top]
    if max(counts, default=0) < 2:
        return Table(grid, -1, {})
    at = counts.index(max(counts))
    header, at = _joined(grid.rows, top, at)
    return Table(grid, at, _columns(header))


def _joined(
    rows: Sequence[Sequence[object]], top: Sequence[list[str]], at: int
) -> tuple[list[str], int]:
    """The header's fields and last row: "Alamat" may stand above "Jalan", "RT" and "RW"."""
    header, last = list(top[at]), at
    for other in (at - 1, at + 1):
        if not 0 <= other < len(top) or not any(top[other]) or _has_nik(rows[other]):
            continue
        if other > at and (header == top[other] or "nik" in top[other]):
            continue
        found = {n: field for n, field in enumerate(top[other]) if field and field not in header}
        blank = {n for n in found if n >= len(header) or not text(rows[at][n])}
        takes = found if other > at else {n: found[n] for n in blank}
        header += [""] * (len(top[other]) - len(header))
        for n, field in takes.items():
            header[n] = field
        last = max(last, other) if takes else last
    return header, last


def _has_nik(row: Sequence[object]) -> bool:
    return any(NIK_LIKE.search(text(cell)) for cell in row)


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Of columns with the same meaning the first; a NIK or a name twice cannot be told apart."""
    columns: dict[str, int] = {}
    for at, field in enumerate(header):
        if field in NEEDED and field in columns:
            raise Invalid("sheet-column-twice", column=HEADERS.get(field, field))
        if field:
            columns.setdefault(field, at)
    return columns
