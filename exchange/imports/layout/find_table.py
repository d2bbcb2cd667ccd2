"""The member list among the sheets of a file: its header is one row of known names, or two that
belong together.
"""

from collections.abc import Sequence

from domain.files import Grid
from domain.invalid import Invalid
from exchange.imports.cells.columns import HEADERS, field_of
from exchange.imports.layout.row_cells import NEEDED, NIK_LIKE, columns_of
from exchange.imports.layout.table import MemberTable
from exchange.spreadsheets.read import HEADER_WITHIN, cell_text


def find_table(grids: Sequence[Grid]) -> MemberTable:
    """The list among the sheets: the one with the columns we need and the most NIK in them.

    Invalid when there are no rows (`sheet-empty`), a needed column is missing (`members-columns`)
    or there is neither a header nor a NIK (`members-no-header`).
    """
    tables = [MemberTable(grid, *_find_header(grid.rows)) for grid in grids]
    best = max(tables, key=_likeness, default=None)
    if best is None or not any(table.grid.rows for table in tables):
        raise Invalid("sheet-empty")
    if best.columns and (missing := [each for each in NEEDED if each not in best.columns]):
        raise Invalid("members-columns", missing=", ".join(HEADERS.get(m, m) for m in missing))
    if not best.columns and not count_niks(best):
        raise Invalid("members-no-header")
    return best


def other_tables(grids: Sequence[Grid], read: MemberTable) -> list[MemberTable]:
    """The lists in the other sheets: those with a column of names, or with NIK."""
    found = []
    for grid in grids:
        if grid is read.grid:
            continue
        try:
            table = MemberTable(grid, *_find_header(grid.rows))
        except Invalid:
            table = MemberTable(grid, -1, {})
        if "full_name" in table.columns or count_niks(table):
            found.append(table)
    return found


def _likeness(table: MemberTable) -> tuple[bool, int, int]:
    known = all(each in table.columns for each in NEEDED)
    return known, count_niks(table), len(table.columns)


def count_niks(table: MemberTable) -> int:
    """The rows with a NIK: in its column, or anywhere when there is no header."""
    at = table.columns.get("nik")
    rows = table.grid.rows[table.header + 1 :]
    if at is None:
        return sum(any(NIK_LIKE.fullmatch(cell_text(cell)) for cell in row) for row in rows)
    return sum(at < len(row) and bool(NIK_LIKE.search(cell_text(row[at]))) for row in rows)


def _find_header(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of the header's last row, and field to index; (-1, {}) when no row has two fields.

    Of columns with the same meaning the first counts; Invalid when it is the NIK or the name.
    """
    top = [list(map(field_of, row)) for row in rows[:HEADER_WITHIN]]
    counts = [len({*row} - {""}) for row in top]
    if max(counts, default=0) < 2:
        return -1, {}
    header, last = _join_header_rows(rows, top, counts.index(max(counts)))
    if twice := [field for field in NEEDED if header.count(field) > 1]:
        raise Invalid("sheet-column-twice", column=HEADERS.get(twice[0], twice[0]))
    return last, columns_of(header)


def _join_header_rows(
    rows: Sequence[Sequence[object]], top: Sequence[list[str]], at: int
) -> tuple[list[str], int]:
    """Fields and last row of a header around row `at`: "Alamat" may stand above "RT" and "RW"."""
    header, last = list(top[at]), at
    for other in (at - 1, at + 1):
        if not 0 <= other < len(top) or not any(top[other]):
            continue
        if any(NIK_LIKE.search(cell_text(cell)) for cell in rows[other]):
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
