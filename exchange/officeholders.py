"""Names of those who hold an office, from a sheet or pasted into the chat, one in a row."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from domain.name import name
from domain.organisation import Post, post
from domain.rtrw import rtrw
from domain.typed import Ask, Invalid
from exchange.members_address import rt_and_rw
from exchange.members_columns import fields_of
from exchange.members_cut import filled
from exchange.members_grid import Grid, grids, pasted
from exchange.sheets import HEADER_WITHIN, text

MOST = 300


@dataclass(frozen=True, slots=True)
class Named:
    """`post`, `rt` and `rw` are empty where the row does not say."""

    full_name: str
    post: str = ""
    rt: str = ""
    rw: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """`unread`: the numbers of rows in which no name was found."""

    people: tuple[Named, ...]
    unread: tuple[int, ...]


def read(content: bytes) -> Names:
    """An .xlsx or .csv: the sheet with most names. Invalid when there is none at all."""
    return max((names(each) for each in grids(content)), key=lambda found: len(found.people))


def read_pasted(lines: str) -> Names:
    return names(pasted(lines))


def names(grid: Grid) -> Names:
    header, columns = header_of(grid.rows)
    people, unread = list[Named](), list[int]()
    for number, row in enumerate(grid.rows[header + 1 :], header + 2):
        if not filled(row):
            continue
        cells = [text(cell) for cell in row]
        found = by_columns(cells, columns) if columns else guessed(cells)
        if found:
            people.append(found)
        else:
            unread.append(number)
    if not people:
        raise Invalid("names-none")
    if len(people) > MOST:
        raise Invalid("names-many", most=MOST)
    return Names(tuple(people), tuple(unread))


def header_of(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of the header and field to index; (-1, nothing) when no row has a column of names."""
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        fields = fields_of(row)
        if "full_name" in fields:
            return at, {field: fields.index(field) for field in fields if field}
    return -1, {}


def by_columns(cells: Sequence[str], columns: dict[str, int]) -> Named | None:
    known = {field: cells[at] for field, at in columns.items() if at < len(cells)}
    full = as_name(known.get("full_name", ""))
    if not full:
        return None
    rt, rw = "", ""
    with suppress(Ask, Invalid):
        rt, _, rw = (rt_and_rw(known, "") or "/").partition("/")
    return Named(full, as_post(known.get("post", "")), rt, rw)


def guessed(cells: Sequence[str]) -> Named | None:
    """The first cell that reads as a name; RT, RW and post wherever they stand after it."""
    for at, cell in enumerate(cells):
        if full := as_name(cell):
            rest = cells[at + 1 :]
            rt, _, rw = next(filter(None, map(as_rtrw, rest)), "/").partition("/")
            return Named(full, next(filter(None, map(as_post, rest)), ""), rt, rw)
    return None


def as_name(cell: str) -> str:
    try:
        return name(cell) if cell else ""
    except Invalid:
        return ""
    except Ask as doubt:
        return str(doubt.candidates[0]) if doubt.candidates else ""


def as_post(cell: str) -> Post | str:
    with suppress(Ask, Invalid):
        return post(cell)
    return ""


def as_rtrw(cell: str) -> str:
    with suppress(Ask, Invalid):
        return rtrw(cell)
    return ""
