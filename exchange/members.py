"""A cadre's list of members, from a sheet or pasted into the chat: rows, values, flaws.

Nothing is refused because of one row: whoever is ready can go on, the others are mended one by one
in the chat, or all together in the sheet of `exchange/members_flaws.py`.
"""

from collections.abc import Callable, Mapping
from datetime import date

from domain.typed import Invalid
from exchange.members_cut import apart
from exchange.members_grid import grids, pasted
from exchange.members_line import Line
from exchange.members_list import Members
from exchange.members_rows import Passed, sort
from exchange.members_table import Table, find
from exchange.members_values import Reader

Progress = Callable[[int, int], None]
EVERY = 1_000
NAMED = 5  # rows with the same NIK
ROUNDED = 5
"""So many NIK, all ending in 0, were numbers in Excel once: their last digit is lost."""


def silent(count: int, total: int) -> None:
    """Nobody wants to know how far it is."""


def read(
    content: bytes,
    today: date,
    defaults: Mapping[str, object] | None = None,
    progress: Progress = silent,
) -> Members:
    """An .xlsx or .csv. Invalid (`sheet-...`, `members-...`) when nothing of it can be used.

    `defaults`: values that hold for every row that does not say otherwise (`organisation`,
    `village`, `payer` ..., and "rw"). `progress` is told rows read and rows in all, now and then.
    """
    found = grids(content)
    table = find(found)
    others = tuple(each.sheet for each in found if each.rows and each is not table.grid)
    return _read(table, others, Reader(today, defaults or {}), progress)


def read_pasted(lines: str, today: date, defaults: Mapping[str, object] | None = None) -> Members:
    """Lines with tabs, semicolons, commas or dashes, with or without a header."""
    return _read(find([pasted(apart(lines))]), (), Reader(today, defaults or {}), silent)


def _read(table: Table, others: tuple[str, ...], reader: Reader, progress: Progress) -> Members:
    lines, passed, total = list[Line](), list[tuple[int, Passed]](), len(table.grid.rows)
    for row, why in sort(table.rows()):
        if why:
            passed.append((row.number, why))
            continue
        lines.append(reader.read(row))
        if len(lines) % EVERY == 0:
            progress(row.number, total)
    if not lines:
        raise Invalid("sheet-empty")
    if len(lines) == sum(line.cells.get("nik", "").endswith("0") for line in lines) >= ROUNDED:
        raise Invalid("status-rounded")
    _name_twins(lines)
    progress(total, total)
    return Members(table, tuple(lines), tuple(passed), others)


def _name_twins(lines: list[Line]) -> None:
    """A NIK that stands in two rows is a flaw of both, and each names the other."""
    rows: dict[object, list[Line]] = {}
    for line in lines:
        if nik := line.values.get("nik"):
            rows.setdefault(nik, []).append(line)
    for same in rows.values():
        for line in same if len(same) > 1 else ():
            beside = [str(each.number) for each in same[: NAMED + 1] if each is not line]
            others = ", ".join(beside[:NAMED])
            line.put("nik", Invalid("members-twice", others=others))
