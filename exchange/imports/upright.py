"""Sheets that are filled in like a form: the labels stand in the first column, and the people below
each other ("Nama | Siti", "NIK | 3173...") or beside each other, a column for each."""

from collections.abc import Iterator, Mapping, Sequence

from domain.files import Grid
from exchange.imports.cells.columns import COLUMNS, field_of
from exchange.imports.cells.pieces import LEFTOVER
from exchange.spreadsheets.read import HEADER_WITHIN, cell_text

NEEDED = frozenset({"nik", "full_name"})
LABEL_COLUMNS = 2
"""The labels stand in one of so many columns: the first may hold numbers."""


def upright(grid: Grid) -> Grid:
    """The sheet with a person in each row, below a header; another one as it is."""
    for at in range(LABEL_COLUMNS):
        labels = [_label(row, at) for row in grid.rows]
        if {*map(field_of, labels)} >= NEEDED and not _has_header(grid.rows[:HEADER_WITHIN]):
            beside = len(set(filter(None, labels))) == len([*filter(None, labels)])
            people = _beside(grid, labels, at) if beside else _below(grid, labels, at)
            return _as_table(grid.sheet, [*people])
    return grid


def _label(row: Sequence[object], at: int) -> str:
    return cell_text(row[at]).strip(" :=") if at < len(row) else ""


def _has_header(rows: Sequence[Sequence[object]]) -> bool:
    return any({*map(field_of, row)} >= NEEDED for row in rows)


def _beside(grid: Grid, labels: Sequence[str], at: int) -> Iterator[dict[str, str]]:
    """The cells of each column behind the labels, by label."""
    for column in range(at + 1, max(map(len, grid.rows), default=0)):
        cells = ((cell_text(row[column]) if column < len(row) else "") for row in grid.rows)
        person = {name: cell for name, cell in zip(labels, cells, strict=True) if _says(cell)}
        if person:
            yield {name or COLUMNS[LEFTOVER]: cell for name, cell in person.items()}


def _below(grid: Grid, labels: Sequence[str], at: int) -> Iterator[dict[str, str]]:
    """The cells behind the labels, up to a label that comes again."""
    person = dict[str, str]()
    for name, row in zip(labels, grid.rows, strict=True):
        value = " ".join(cell for cell in map(cell_text, row[at + 1 :]) if _says(cell))
        if name in person or (field_of(name) and field_of(name) in map(field_of, person)):
            yield person
            person = {}
        if name or value:
            person[name or COLUMNS[LEFTOVER]] = value
    yield person


def _says(cell: str) -> bool:
    return any(map(str.isalnum, cell))


def _as_table(name: str, people: Sequence[Mapping[str, str]]) -> Grid:
    header = [*dict.fromkeys(label for person in people for label in person)]
    return Grid(name, [header, *([each.get(label, "") for label in header] for each in people)])
