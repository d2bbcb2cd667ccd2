"""Reading a cadre's list of members, from a sheet or pasted into the chat: rows, values, errors.

Every value is read by the parser that the chat uses. No list is refused because of one row: the
others can be registered, and the wrong ones are fixed one by one in the chat, or all together in
the sheet of `exchange/imports/error_sheet.py`.
"""

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from domain.files import SHEET_ROWS, Grid
from domain.invalid import Invalid
from exchange.imports.cells.patterns import NIK
from exchange.imports.layout.grid import (
    grid_of_lines,
    side_by_side,
    split_people,
    upright,
    with_whole_days,
)
from exchange.imports.layout.list_marks import with_plain_numbers
from exchange.imports.layout.name_columns import with_own_names
from exchange.imports.layout.paste import read_paste
from exchange.imports.layout.pasted_lines import without_letters
from exchange.imports.layout.rows import NIK_LIKE, SkipReason, people_below
from exchange.imports.layout.table import MemberTable, count_niks, find_table, other_tables
from exchange.imports.layout.titles import Places
from exchange.imports.member_line import CellError, MemberLine, mark_beside, mark_lines
from exchange.imports.member_reader import MemberReader
from exchange.spreadsheets.read import Row

PROGRESS_EVERY = 1_000  # rows
MOST_LINES = 400
"""Pasted lines of one message, which are read while everybody waits; a file has room for more."""
HIDDEN = "hidden"
"""The mark of a row that nobody sees in its sheet, beside its cells."""
ROUNDED = 5
"""So many NIK, all ending in 0, were numbers in Excel once: their last digit is lost."""

Progress = Callable[[int, int], None]
"""Takes the rows read so far, and rows in all."""


@dataclass(frozen=True, slots=True)
class MemberListFile:
    """A list as it was read.

    `lines`: the people. `passed`: numbers of the rows that are no people, and why. `others`: the
    people of the other sheets and of hidden rows, with numbers from `SHEET_ROWS` on and the name of
    their sheet.
    `talk`: number and text of the lines of a pasted list that are about nobody.
    `section`: what titles and headings say of the last person.
    """

    table: MemberTable
    lines: tuple[MemberLine, ...]
    passed: tuple[tuple[int, SkipReason], ...]
    others: tuple[MemberLine, ...] = ()
    talk: tuple[tuple[int, str], ...] = ()
    section: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def unread(self) -> list[str]:
        """The names of the columns with values that are not read."""
        return self.table.unread()

    @property
    def begins_last(self) -> int:
        """The number of the row with which the last person begins."""
        return self.lines[-1].number

    @property
    def sheet(self) -> str:
        """The name of the sheet that was read; "" for text."""
        return self.table.grid.sheet

    @property
    def ready(self) -> tuple[MemberLine, ...]:
        """The rows without an error."""
        return tuple(line for line in self.lines if line.ready)

    @property
    def errors(self) -> tuple[CellError, ...]:
        """The errors of all rows."""
        return tuple(error for line in self.lines for error in line.errors)


def read_grids(
    grids: Sequence[Grid],
    today: date,
    defaults: Mapping[str, object] | None = None,
    progress: Progress = lambda count, total: None,
) -> MemberListFile:
    """The list in the sheets of a file; Invalid (`sheet-...`, `members-...`) when there is none.

    `defaults`: values that hold for every row that does not say otherwise (`organisation`,
    `village`, `payer` ..., and "rw").
    """
    if lines := _lines_in_cells(grids):
        return read_pasted(lines, today, defaults)
    grids = [part for grid in grids for part in _plain_tables(grid)]
    table = find_table(grids)
    reader = MemberReader(today, defaults or {})
    below = _people_in(table)
    found = _read_people(table, reader, below, progress)
    tables = other_tables(grids, table)
    others = [
        line
        for at, other in enumerate(tables, 1)
        for line in _lines_beside(at * SHEET_ROWS, other, _people_in(other), reader, found)
    ]
    if below.hidden:
        first = (len(tables) + 1) * SHEET_ROWS
        others += _lines_beside(first, table, Below([], below.hidden, []), reader, found)
    return dataclasses.replace(found, others=tuple(others))


def _plain_tables(grid: Grid) -> list[Grid]:
    """The tables of a sheet, with a person in each row and a column for each value."""
    return side_by_side(with_own_names(with_whole_days(upright(grid))))


def _lines_in_cells(grids: Sequence[Grid]) -> str:
    """The lines of the only sheet, where each person is a line in one cell: pasted into a sheet;
    "" where the cells are columns, or hold numbers alone."""
    rows = grids[0].rows if len(grids) == 1 else []
    filled = [[cell for cell in row if cell.strip()] for row in rows]
    lines = [" ".join(row) for row in filled]
    are_lines = all(len(row) < 2 for row in filled)
    has_people = any(
        re.search(r"[^\W\d_]{2}", NIK.sub("", line)) for line in lines if NIK.search(line)
    )
    return "\n".join(lines) if are_lines and has_people else ""


class Below(NamedTuple):
    """The people below a header, with what titles say of each; those in rows that nobody sees in
    the sheet; and numbers of the rows that are nobody's, and why."""

    people: list[tuple[Row, Places]]
    hidden: list[tuple[Row, Places]]
    passed: list[tuple[int, SkipReason]]


def _people_in(table: MemberTable) -> Below:
    """The people of the table; where all rows are hidden, these are its people."""
    found = Below([], [], [])
    for row, why, title in people_below(table.title(), table.rows()):
        if why:
            found.passed.append((row.number, why))
        elif row.number in table.grid.hidden:
            found.hidden.append((row, title))
        else:
            found.people.append((row, title))
    return found if found.people else Below(found.hidden, [], found.passed)


def _lines_beside(
    first: int, table: MemberTable, below: Below, reader: MemberReader, main: MemberListFile
) -> list[MemberLine]:
    """The people of another sheet, or in hidden rows of the same one; each knows the sheet, and
    its number there behind `first`."""
    known = {"sheet": table.grid.sheet} | ({} if below.people else {HIDDEN: HIDDEN})
    lines = [
        reader.read_row(Row(first + row.number, row.cells | known), title)
        for row, title in (*below.people, *below.hidden)
    ]
    mark_beside(lines, main.lines)
    return lines


def read_pasted(
    lines: str,
    today: date,
    defaults: Mapping[str, object] | None = None,
    above: int = 0,
    section: Mapping[str, str] = MappingProxyType({}),
) -> MemberListFile:
    """The list in pasted lines: below a header, or as people write about people.

    `above`: so many lines of the list were read before, and these are numbered behind them;
    `section` is what titles and headings there say of these people.
    Invalid (`members-no-header`) when there is nobody with a NIK, (`members-long`) for more lines
    than are read in a turn.
    """
    if len(lines.splitlines()) > MOST_LINES:
        raise Invalid("members-long")
    reader, lines = MemberReader(today, defaults or {}), with_plain_numbers(lines)
    if table := _table_with_header("\n".join(without_letters(lines.splitlines()))):
        return _read_people(table, reader, _people_in(table), lambda count, total: None, above)
    found = read_paste(lines, dict(section))
    if not any(row.cells["nik"] for row in found.rows):
        raise Invalid("members-no-header")
    people = tuple(reader.read_row(Row(above + row.number, row.cells)) for row in found.rows)
    _check_rows(people)
    plain = MemberTable(Grid("", [[line] for line in lines.splitlines()]), -1, {})
    talk = tuple(found.passed)
    return MemberListFile(plain, people, (), talk=talk, section=found.section)


def read_people(
    rows: Sequence[Mapping[str, str]], today: date, defaults: Mapping[str, object], above: int = 0
) -> list[MemberLine]:
    """The people of rows whose cells are known by field, numbered behind the `above` lines that
    the list has."""
    reader = MemberReader(today, defaults)
    lines = [reader.read_row(Row(at, dict(cells))) for at, cells in enumerate(rows, above + 1)]
    _check_rows(lines)
    return lines


def _table_with_header(lines: str) -> MemberTable | None:
    """The pasted table, when a header says what its cells are and most NIK stand in that column."""
    try:
        table = find_table([with_own_names(grid_of_lines(split_people(lines)))])
    except Invalid:
        return None
    numbers = len(NIK_LIKE.findall(lines))
    return table if table.columns and numbers and 2 * count_niks(table) >= numbers else None


def _read_people(
    table: MemberTable, reader: MemberReader, below: Below, progress: Progress, above: int = 0
) -> MemberListFile:
    lines, total = list[MemberLine](), len(table.grid.rows)
    section: Mapping[str, str] = {}
    for row, section in below.people:
        lines.append(reader.read_row(Row(above + row.number, row.cells), section))
        if len(lines) % PROGRESS_EVERY == 0:
            progress(row.number, total)
    if not lines:
        raise Invalid("sheet-empty")
    _check_rows(lines)
    progress(total, total)
    return MemberListFile(table, tuple(lines), tuple(below.passed), section=section)


def _check_rows(lines: Sequence[MemberLine]) -> None:
    """Compare the rows; Invalid (`status-rounded`) when Excel has rounded the NIK of all."""
    if len(lines) == sum(line.cells.get("nik", "").endswith("0") for line in lines) >= ROUNDED:
        raise Invalid("status-rounded")
    mark_lines(lines)
