"""Names of officeholders, from a sheet or pasted into the chat, one in a row.

A row is a person only when one of its cells reads as a name and nothing in it speaks against
that. Headings (POKJA I), vacant posts, sums and signatures are nobody; a name that cannot be read,
two names in a cell and somebody who died or left are told, and no other cell takes their place. A
heading that names a place ("RW 05") or a post ("SEKSI KEAMANAN") says it of the rows below it.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from typing import Any

from domain.files import NAMES, FileContents, Grid, rows_found
from domain.invalid import Invalid
from domain.participants.organisation import Position
from exchange.coverage.officeholder_rows import (
    POST,
    SEVERAL_RT,
    SIGNATURE,
    OfficeholderRow,
    guess_cells,
    is_gone,
    is_heading,
    is_title,
    known_cells,
    name_in,
    place_of_heading,
    post_of_heading,
    read_row,
)
from exchange.imports.cells.columns import field_of
from exchange.imports.layout.grid import LIST_NUMBER, grid_of_lines, is_filled, upright
from exchange.imports.layout.pasted_lines import SIGNS_OF_NOTHING, STAMP
from exchange.spreadsheets.read import HEADER_WITHIN, cell_text

MOST = 300
ABOUT = frozenset({"post", "rt", "rw", "rtrw", "rwrt", "organisation"})
OF_ONE = frozenset({Position.KETUA, Position.WAKIL, Position.SEKRETARIS, Position.BENDAHARA})
"""The posts that one person has: as a heading they are those of the next row."""
POST_OF_NAMES = re.compile(r"(?i)\b(?:nama|ketua|wakil|sekretaris|bendahara)\b")

POST_COLUMN = re.compile(r"(?i)\W*(?:jabatan|posisi|kedudukan)\b\D*")


@dataclass(frozen=True, slots=True)
class OfficeholderNames:
    """`unread`: the numbers of rows whose name cannot be read; `passed`: of those of nobody;
    `others`: the sheets of the file that have names too, and are not read."""

    people: tuple[OfficeholderRow, ...]
    unread: tuple[int, ...]
    passed: tuple[int, ...] = ()
    others: tuple[str, ...] = ()


def read_grids(grids: Sequence[Grid]) -> OfficeholderNames:
    """The names in a file, of the sheet with most; Invalid when no sheet has any."""
    found, refusal = dict[str, OfficeholderNames](), Invalid("sheet-empty")
    for grid in grids:
        try:
            found[grid.sheet] = _read_names(grid)
        except Invalid as why:
            refusal = why
    if not found:
        raise refusal
    most = max(found, key=lambda name: len(found[name].people))
    return replace(found[most], others=tuple(name for name in found if name != most))


def dump_names(found: OfficeholderNames) -> list[object]:
    """The names as JSON."""
    people = [astuple(each) for each in found.people]
    return [people, found.unread, found.passed, found.others]


def load_names(contents: FileContents) -> OfficeholderNames:
    """The names in a file that was read; Invalid when they cannot be used, or are too many."""
    if NAMES not in contents.lists:
        raise Invalid("names-many", most=MOST)
    return restore_names(rows_found(contents.lists[NAMES]))


def restore_names(dumped: Sequence[Any]) -> OfficeholderNames:
    """The names that `dump_names` made JSON of."""
    people, unread, passed, others = dumped
    rows = tuple(OfficeholderRow(*each) for each in people)
    return OfficeholderNames(rows, tuple(unread), tuple(passed), tuple(others))


def read_pasted(lines: str) -> OfficeholderNames:
    """The names in pasted lines, also with a label in each ("Nama: Siti"); Invalid (`names-none`,
    `names-many`) for none or too many."""
    lines = "\n".join(STAMP.sub("", line) for line in lines.splitlines())
    plain = (LIST_NUMBER.sub("", line, count=1) for line in lines.splitlines())
    labelled = Grid("", [[*map(str.strip, line.partition(":")[::2])] for line in plain])
    table = upright(labelled, _are_of_header)
    return _read_names(grid_of_lines(lines) if table is labelled else table)


def _read_names(grid: Grid) -> OfficeholderNames:
    grid = upright(grid, _are_of_header)
    header, columns = _find_header(grid.rows)
    _check_columns(grid.rows, header, columns)
    reading = _Reading(columns)
    rows = _with_merged_cells(grid, header, columns)
    for number, row in enumerate(rows[header + 1 :], header + 2):
        reading.take(number, row)
    if not reading.people:
        raise Invalid("names-none")
    if len(reading.people) > MOST:
        raise Invalid("names-many", most=MOST)
    return OfficeholderNames(tuple(reading.people), tuple(reading.unread), tuple(reading.passed))


@dataclass
class _Reading:
    """The rows below a header, one after another. `part`, `rt` and `rw`: the post and the place
    that the last heading said of those below it; `is_begun`: somebody stands below it already."""

    columns: dict[str, int]
    people: list[OfficeholderRow] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    passed: list[int] = field(default_factory=list)
    part: str = ""
    rt: str = ""
    rw: str = ""
    is_begun: bool = False
    is_signed: bool = False

    def take(self, number: int, row: Sequence[str]) -> None:
        if not is_filled(row):
            self.part = "" if self.is_begun else self.part  # those behind a gap may be of none
            return
        cells = [SIGNS_OF_NOTHING.sub(" ", cell_text(cell)).strip(" :") for cell in row]
        fields = [*map(_field_of, cells)] if self.columns else []
        if "full_name" in fields and len({*fields}) > 1:
            self.columns = _columns(fields)  # a second table below the first
            self.passed.append(number)
            return
        known = known_cells(cells, self.columns) if self.columns else guess_cells(cells)
        self.is_signed = self.is_signed or any(map(SIGNATURE.match, cells))
        is_unclear = any(is_gone(cell) or SEVERAL_RT.search(cell) for cell in cells)
        found = None if is_unclear else read_row(known)
        has_signed = self.is_signed and not (found and (found.post or found.rt))
        if is_heading(known) or is_title(cells) or has_signed:
            self.enter_heading(cells)
            self.passed.append(number)
            return
        if found:
            self.add(found)
        else:
            self.unread.append(number)
        self.is_begun = True
        self.part = "" if self.part in OF_ONE else self.part

    def enter_heading(self, cells: Sequence[str]) -> None:
        if place := place_of_heading(cells):
            self.rt, self.rw = place[0], place[1] or self.rw
        self.part = "" if self.is_signed else post_of_heading(cells)
        if self.people and self.part in OF_ONE and not self.people[-1].post:
            self.part = ""  # it may be the post of whoever stands above it
        self.is_begun = False

    def add(self, found: OfficeholderRow) -> None:
        home = found.rt or ("" if found.rw else self.rt), found.rw or self.rw
        self.people.append(OfficeholderRow(found.full_name, found.post or self.part, *home))


def _field_of(header: object) -> str:
    """The field of a column, which may be of a post by more words: "Jabatan dalam tim"."""
    return field_of(header) or ("post" if POST_COLUMN.match(cell_text(header)) else "")


def _find_header(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of the header and field to index; (-1, {}) when no row has a column of names.

    Names may stand under a word that we do not know ("Nama Pengurus"), between columns that we do.
    """
    headers = [list(map(_field_of, row)) for row in rows[:HEADER_WITHIN]]
    for at, fields in enumerate(headers):
        if "full_name" in fields:
            return at, _columns(fields)
    for at, fields in enumerate(headers):
        if len({*filter(None, fields)}) > 1 and not any(map(_has_digit, rows[at])):
            unknown = [n for n, cell in enumerate(rows[at]) if not fields[n] and cell_text(cell)]
            names = _column_of_names(rows[at + 1 :], unknown)
            if names is not None:
                return at, _columns(fields) | {"full_name": names}
    return -1, {}


def _check_columns(
    rows: Sequence[Sequence[object]], header: int, columns: Mapping[str, int]
) -> None:
    """Invalid (`sheet-column-twice`) where several columns hold names: "Ketua", "Sekretaris"."""
    if header < 0:
        return
    names = list(map(cell_text, rows[header]))
    posts = [at for at, name in enumerate(names) if POST_OF_NAMES.search(name)]
    among = [at for at in posts if _column_of_names(rows[header + 1 :], [at]) is not None]
    among = [at for at in among if at != columns.get("full_name")]
    if "full_name" in columns and among:
        both = f"{names[columns['full_name']]} / {names[among[0]]}"
        raise Invalid("sheet-column-twice", column=both)


def _are_of_header(fields: Collection[str]) -> bool:
    """Whether a name and something about its post is among the fields."""
    return "full_name" in fields and not ABOUT.isdisjoint(fields)


def _with_merged_cells(grid: Grid, header: int, columns: Mapping[str, int]) -> list[Sequence[str]]:
    """The rows, with a post or place that is written once beside several merged rows in each."""
    shared = {at for name, at in columns.items() if name in ABOUT}
    rows: list[list[str]] = [[*row] for row in grid.rows]
    for (top, left), (bottom, _) in grid.areas:
        if left in shared and header < top < bottom < len(rows) and left < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                row += [""] * (left + 1 - len(row))
                row[left] = rows[top][left]
    return [*rows]


def _columns(fields: Sequence[str]) -> dict[str, int]:
    """The first index of each known field of a header."""
    return {name: fields.index(name) for name in fields if name}


def _has_digit(cell: object) -> bool:
    return bool(re.search(r"\d", cell_text(cell)))


def _column_of_names(rows: Sequence[Sequence[object]], among: Sequence[int]) -> int | None:
    """The first of these columns in most of whose cells a name stands; None without one."""
    for at in among:
        cells = [text for row in rows if at < len(row) and (text := cell_text(row[at]).strip())]
        names = [cell for cell in cells if name_in(cell) and not POST.search(cell)]
        if 2 * len(names) > len(cells):
            return at
    return None
