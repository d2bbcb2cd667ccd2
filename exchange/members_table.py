"""Where in a sheet the list is: its header, the fields of its columns, the rows of its people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.typed import Invalid
from exchange.members_columns import HEADERS
from exchange.members_grid import Grid
from exchange.members_guess import guessed
from exchange.members_header import NEEDED, NIK_LIKE, header_of
from exchange.sheets import Row, text

ALONE = frozenset({"nik", "full_name", "phone", "born_on", "born", "number"})
"""Fields that merged cells do not hand on to the rows below."""


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
            cells = self._cells(row) if self.columns else guessed(row)
            if any(cells.values()):
                yield Row(number, cells)

    def _cells(self, row: Sequence[object]) -> dict[str, str]:
        width = len(row)
        return {name: text(row[at]) for name, at in self.columns.items() if at < width}

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


def find(grids: Sequence[Grid]) -> Table:
    """The list among the sheets: the one with the columns we need and the most NIK in them."""
    tables = [Table(grid, *header_of(grid.rows)) for grid in grids]
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
