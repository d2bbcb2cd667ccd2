"""The member list among the sheets of a file, and its table: the columns, and the rows below its
header.

A header is one row of known names, or two that belong together. Another one further down begins
columns of its own, and people above the first have none. What stands in a column without a name is
never passed over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.files import Grid
from domain.invalid import Invalid
from exchange.imports.cells.columns import HEADERS, SOMEBODY_ELSE, field_of, guess_fields
from exchange.imports.cells.doubtful import asks_of_person
from exchange.imports.cells.pieces import LEFTOVER
from exchange.imports.layout.rows import (
    DIGITS,
    NEEDED,
    NIK_LIKE,
    NOT_REPEATED,
    OTHER,
    RELATIVE,
    cells_above,
    cells_of,
    columns_of,
    fill_dittos,
    is_header,
    is_rest_of,
    join_rest,
    leave_failed,
    note_answer,
    without_gap,
)
from exchange.imports.layout.titles import Places, doubt_above, places_in, read_heading
from exchange.spreadsheets.read import HEADER_WITHIN, Row, cell_text, normalise_header

SAYS = re.compile(r"[^\W_]")
NOT_ASKED = re.compile(
    r"agama|gol\w*\W*darah|kewarganegaraan|warga\s*negara|pendidikan|umur|usia|paraf|ttd|"
    r"tanda\s*tangan|status\s*(?:perkawinan|kawin)|hubungan",
    re.IGNORECASE,
)
"""The names of columns that no application needs."""


@dataclass(slots=True)
class MemberTable:
    """A list in a sheet. `header`: index of its row, -1 for none. `columns`: field to index."""

    grid: Grid
    header: int
    columns: dict[str, int]

    def title(self) -> Places:
        """The places that the rows above the list, or its sheet, name for everybody in it, where
        they agree, and the question that they raise about everybody."""
        above = ("\n".join(filter(None, map(cell_text, row))) for row in self._rows_above())
        sheet = self.grid.sheet.replace("_", " ")
        texts = [sheet, *above]
        found, ended = Places(), set[str]()
        for name, text in (each for line in texts for each in places_in(line).items()):
            known = found.setdefault(name, text)
            if normalise_header(known).lstrip("0") != normalise_header(text).lstrip("0"):
                ended.add(name)
        doubts = [doubt for each in (f"{sheet}:", *texts[1:]) if (doubt := doubt_above(each))]
        places = {name: text for name, text in found.items() if name not in ended}
        return places | next(iter(doubts), {})

    def _rows_above(self) -> Iterator[Sequence[object]]:
        """The rows above the header; without one those above the first NIK."""
        for at, row in enumerate(self.grid.rows[:HEADER_WITHIN]):
            has_nik = any(NIK_LIKE.fullmatch(cell_text(cell)) for cell in row)
            if at == self.header or (self.header < 0 and has_nik):
                return
            yield row

    def rows(self) -> Iterator[Row]:
        """The rows below the header and the people above it, numbered as the person sees them;
        blank ones left out."""
        self._fill_merged_cells()
        above, columns = Row(0, {}), self.columns
        beside, asking = self._beside(self.header, columns), self._asking()
        for number, row in enumerate(self.grid.rows[: max(self.header, 0)], 1):
            if any(NIK_LIKE.fullmatch(cell_text(cell)) for cell in row):
                yield Row(number, cells_above(row, columns, beside))
        for number, row in enumerate(self.grid.rows[self.header + 1 :], self.header + 2):
            row = without_gap(row, columns)
            cells = cells_of(row, columns, beside) if columns else guess_fields(row)
            if columns and not DIGITS.search(cells["nik"]) and is_header(row):
                columns = columns_of(map(field_of, row))
                beside = self._beside(number - 1, columns)
                cells = cells_of(row, columns, beside)
            if not any(map(SAYS.search, cells.values())):
                alone = [text for text in map(cell_text, row) if text]
                if len(alone) != 1 or not read_heading(alone[0]):
                    continue
                cells[LEFTOVER] = alone[0]
            for at, name in asking.items():
                if DIGITS.search(cells["nik"]):
                    note_answer(cells, name, cell_text(row[at]) if at < len(row) else "")
            fill_dittos(above, cells)
            leave_failed(cells)
            if number == above.number + 1 and is_rest_of(above.cells, cells):
                join_rest(above.cells, cells)
                above = above._replace(number=number)
                continue
            above = Row(number, cells)
            yield above

    def _beside(self, header: int, columns: dict[str, int]) -> dict[int, str]:
        """The columns beside those that are read, but those about somebody else: the field that an
        earlier one has too, `OTHER`, or "" where the header that ends at this row says nothing."""
        found = dict.fromkeys(range(max(map(len, self.grid.rows), default=0)), "")
        for row in self.grid.rows[max(header - 1, 0) : header + 1]:
            if any(NIK_LIKE.fullmatch(cell_text(cell)) for cell in row):
                continue
            for at, name in enumerate(map(cell_text, row)):
                other = RELATIVE if SOMEBODY_ELSE.search(name) else OTHER
                found[at] = field_of(name) or other if name else found[at]
        read = {*columns.values()}
        return {at: name for at, name in found.items() if at not in read and name != RELATIVE}

    def _asking(self) -> dict[int, str]:
        """The columns that say whether somebody joins, or is a member already, by their names; one
        that is blank throughout says nothing."""
        header = self.grid.rows[self.header] if self.header >= 0 else ()
        return {
            at: name
            for at, name in enumerate(map(cell_text, header))
            if asks_of_person(name)
            and any(
                at < len(row) and cell_text(row[at]) for row in self.grid.rows[self.header + 1 :]
            )
        }

    def unread(self) -> list[str]:
        """The names of the columns with values that no field is read from: unknown ones, and a
        second one of a field whose first one says something else."""
        if self.header < 0:
            return []
        read, header = {*self.columns.values()}, self.grid.rows[self.header]
        below = self.grid.rows[self.header + 1 :]
        return [
            name
            for at, name in enumerate(map(cell_text, header))
            if name
            and at not in read
            and (not field_of(name) or self._says_else(at, field_of(name)))
            and not NOT_ASKED.search(name)
            and not asks_of_person(name)
            and any(at < len(row) and cell_text(row[at]) for row in below)
        ]

    def _says_else(self, at: int, field: str) -> bool:
        """Whether a column differs in any row from the one that the field is read from."""
        first = self.columns.get(field, at)
        pairs = (
            (row[first], row[at]) for row in self.grid.rows[self.header + 1 :] if at < len(row)
        )
        return any(
            one and other and one.casefold() != other.casefold()
            for one, other in (map(cell_text, pair) for pair in pairs)
        )

    def _fill_merged_cells(self) -> None:
        """Repeat a kelurahan that is written once beside ten merged rows in all ten."""
        shared = {at for field, at in self.columns.items() if field not in NOT_REPEATED}
        filled_to = dict[int, int]()
        for (top, left), (bottom, _) in sorted(self.grid.areas):
            free = max(self.header, filled_to.get(left, -1)) < top
            if left in shared and free and top < bottom < len(self.grid.rows):
                filled_to[left] = bottom
                value = self.grid.rows[top][left]
                for row in self.grid.rows[top + 1 : bottom + 1]:
                    row[left] = value


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
