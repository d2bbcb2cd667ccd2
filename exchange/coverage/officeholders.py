"""Names of those who hold an office, from a sheet or pasted into the chat, one in a row."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from domain.invalid import Ambiguous, Invalid
from domain.parsing.names import parse_name
from domain.parsing.rt_rw import parse_rt_rw
from domain.participants.organisation import Position, parse_position
from exchange.imports.cells import read_rt_rw as cells_read_rt_rw
from exchange.imports.columns import fields_of
from exchange.imports.grid import Grid, fill_merged_cells, grid_of_lines, read_grids
from exchange.spreadsheets.read import HEADER_WITHIN, cell_text

MOST = 300


@dataclass(frozen=True, slots=True)
class OfficeholderRow:
    """`post`, `rt` and `rw` are empty where the row does not say."""

    full_name: str
    post: str = ""
    rt: str = ""
    rw: str = ""


@dataclass(frozen=True, slots=True)
class OfficeholderNames:
    """`unread`: the numbers of rows in which no name was found."""

    people: tuple[OfficeholderRow, ...]
    unread: tuple[int, ...]


def read(content: bytes) -> OfficeholderNames:
    """An .xlsx or .csv: the sheet with most names. Invalid when there is none at all."""
    return max((names(each) for each in read_grids(content)), key=lambda found: len(found.people))


def read_pasted(lines: str) -> OfficeholderNames:
    return names(grid_of_lines(lines))


def names(grid: Grid) -> OfficeholderNames:
    header, columns = header_of(grid.rows)
    people, unread = list[OfficeholderRow](), list[int]()
    for number, row in enumerate(grid.rows[header + 1 :], header + 2):
        if not fill_merged_cells(row):
            continue
        cells = [cell_text(cell) for cell in row]
        found = by_columns(cells, columns) if columns else guessed(cells)
        if found:
            people.append(found)
        else:
            unread.append(number)
    if not people:
        raise Invalid("names-none")
    if len(people) > MOST:
        raise Invalid("names-many", most=MOST)
    return OfficeholderNames(tuple(people), tuple(unread))


def header_of(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of the header and field to index; (-1, nothing) when no row has a column of names."""
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        fields = fields_of(row)
        if "full_name" in fields:
            return at, {field: fields.index(field) for field in fields if field}
    return -1, {}


def by_columns(cells: Sequence[str], columns: dict[str, int]) -> OfficeholderRow | None:
    known = {field: cells[at] for field, at in columns.items() if at < len(cells)}
    full = read_name(known.get("full_name", ""))
    if not full:
        return None
    rt, rw = "", ""
    with suppress(Ambiguous, Invalid):
        rt, _, rw = (cells_read_rt_rw(known, "") or "/").partition("/")
    return OfficeholderRow(full, read_position(known.get("post", "")), rt, rw)


def guessed(cells: Sequence[str]) -> OfficeholderRow | None:
    """The first cell that reads as a name; RT, RW and post wherever they stand after it."""
    for at, cell in enumerate(cells):
        if full := read_name(cell):
            rest = cells[at + 1 :]
            rt, _, rw = next(filter(None, map(read_rt_rw, rest)), "/").partition("/")
            return OfficeholderRow(full, next(filter(None, map(read_position, rest)), ""), rt, rw)
    return None


def read_name(cell: str) -> str:
    try:
        return parse_name(cell) if cell else ""
    except Invalid:
        return ""
    except Ambiguous as doubt:
        return str(doubt.candidates[0]) if doubt.candidates else ""


def read_position(cell: str) -> Position | str:
    with suppress(Ambiguous, Invalid):
        return parse_position(cell)
    return ""


def read_rt_rw(cell: str) -> str:
    with suppress(Ambiguous, Invalid):
        return parse_rt_rw(cell)
    return ""
