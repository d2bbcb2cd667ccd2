"""Names of officeholders, from a sheet or pasted into the chat, one in a row."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass

from domain.files import NAMES, FileContents, Grid, rows_found
from domain.invalid import Ambiguous, Invalid
from domain.parsing.names import parse_name
from domain.parsing.rt_rw import parse_rt_rw
from domain.participants.organisation import Position, parse_position
from exchange.imports import cells as list_cells
from exchange.imports.columns import field_of
from exchange.imports.grid import grid_of_lines, is_filled
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


def read_grids(grids: Sequence[Grid]) -> OfficeholderNames:
    """The names in a file, of the sheet with most; Invalid when a sheet has none."""
    if not grids:
        raise Invalid("sheet-empty")
    return max(map(_read_names, grids), key=lambda found: len(found.people))


def dump_names(found: OfficeholderNames) -> list[object]:
    """The names as JSON."""
    return [[astuple(each) for each in found.people], found.unread]


def load_names(contents: FileContents) -> OfficeholderNames:
    """The names in a file that was read; Invalid when they cannot be used, or are too many."""
    if not contents.lists:
        raise Invalid("names-many", most=MOST)
    people, unread = rows_found(contents.lists[NAMES])
    return OfficeholderNames(tuple(OfficeholderRow(*each) for each in people), tuple(unread))


def read_pasted(lines: str) -> OfficeholderNames:
    """The names in pasted lines; Invalid (`names-none`, `names-many`) for none or too many."""
    return _read_names(grid_of_lines(lines))


def _read_names(grid: Grid) -> OfficeholderNames:
    header, columns = _find_header(grid.rows)
    people, unread = list[OfficeholderRow](), list[int]()
    for number, row in enumerate(grid.rows[header + 1 :], header + 2):
        if not is_filled(row):
            continue
        cells = [cell_text(cell) for cell in row]
        found = _read_columns(cells, columns) if columns else _guess_cells(cells)
        if found:
            people.append(found)
        else:
            unread.append(number)
    if not people:
        raise Invalid("names-none")
    if len(people) > MOST:
        raise Invalid("names-many", most=MOST)
    return OfficeholderNames(tuple(people), tuple(unread))


def _find_header(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of the header and field to index; (-1, {}) when no row has a column of names."""
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        fields = list(map(field_of, row))
        if "full_name" in fields:
            return at, {field: fields.index(field) for field in fields if field}
    return -1, {}


def _read_columns(cells: Sequence[str], columns: dict[str, int]) -> OfficeholderRow | None:
    known = {field: cells[at] for field, at in columns.items() if at < len(cells)}
    name = _read_name(known.get("full_name", ""))
    if not name:
        return None
    rt, rw = "", ""
    with suppress(Ambiguous, Invalid):
        rt, _, rw = (list_cells.read_rt_rw(known, "") or "/").partition("/")
    return OfficeholderRow(name, _read_position(known.get("post", "")), rt, rw)


def _guess_cells(cells: Sequence[str]) -> OfficeholderRow | None:
    """The first cell that reads as a name, with RT, RW and position from any cell after it."""
    for at, cell in enumerate(cells):
        if name := _read_name(cell):
            rest = cells[at + 1 :]
            rt, _, rw = next(filter(None, map(_read_rt_rw, rest)), "/").partition("/")
            post = next(filter(None, map(_read_position, rest)), "")
            return OfficeholderRow(name, post, rt, rw)
    return None


def _read_name(cell: str) -> str:
    try:
        return parse_name(cell) if cell else ""
    except Invalid:
        return ""
    except Ambiguous as doubt:
        return str(doubt.candidates[0]) if doubt.candidates else ""


def _read_position(cell: str) -> Position | str:
    with suppress(Ambiguous, Invalid):
        return parse_position(cell)
    return ""


def _read_rt_rw(cell: str) -> str:
    with suppress(Ambiguous, Invalid):
        return parse_rt_rw(cell)
    return ""
