"""The member list within the sheets of a file: its header, its columns, and the rows of people.

The header is one row of known names, or two that belong together; another one further down begins
columns of its own, and people above the first have none. Sums, signatures, column numbers and the
example of our template are no people. What stands in a column without a name is never passed over.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.files import Grid
from domain.invalid import Invalid
from domain.participants.occupation import is_work
from exchange.imports.cells.columns import HEADERS, SOMEBODY_ELSE, field_of, guess_fields
from exchange.imports.cells.ditto import is_ditto
from exchange.imports.cells.doubtful import asks_of_person, doubt_in, kind_of_note
from exchange.imports.cells.pieces import LEFTOVER, LEFTOVER_BETWEEN
from exchange.imports.cells.place_names import STREET_GOES_ON
from exchange.imports.layout.titles import (
    Places,
    below_heading,
    below_unclear,
    places_in,
    read_heading,
)
from exchange.spreadsheets.read import HEADER_WITHIN, Row, cell_text, normalise_header

NEEDED = ("nik", "full_name")
NIK_LIKE = re.compile(r"\d[\d .\-]{13,}\d|\d[.,]\d+E\+?1\d", re.IGNORECASE)
NOT_MERGED = frozenset({"nik", "full_name", "phone", "born_on", "born", "number"})
"""Fields whose merged cells hold only for their first row."""
NOT_REPEATED = frozenset({"nik", "full_name", "phone", "born_on", "born", "number"})
"""Fields of which no two people have the same value."""
WRAPPED = frozenset({"street", "occupation", "payer_name"})
"""Fields whose words may go on in a second row."""
OTHER, RELATIVE = "other", "relative"
"""In place of a field, of a column that is about something else, or about somebody else."""
EXAMPLE_MARK = "CONTOH"
EXAMPLE_FIELDS = ("number", "full_name", "note")
"""The cells of our template's example row that may begin with the mark."""
SUM = re.compile(r"(?:sub\s*|grand\s*)?(?:total|jumlah)\b", re.IGNORECASE)
END = re.compile(
    r"(?i)mengetahui|menyetujui|disetujui|hormat|dibuat oleh|catatan|nb\b|demikian|"
    r"(?:ketua|lurah|sekretaris|bendahara)\b|jakarta\s*,"
)
SIGNED = re.compile(r"(?i)mengetahui|menyetujui|disetujui|dibuat oleh")
DIGITS = re.compile(r"\d{5,}|(?:\d{2,}[ .\-]+){3,}\d{2,}|\d[.,]\d+E\+?\d", re.IGNORECASE)
"""A long number, also in groups: more of them than a date has."""
BIRTH = re.compile(
    r"\d{1,2}\W+(?:\d{1,2}|[a-z]+)\W+(?:(?:19\d\d|200\d|201[0-2])(?!\d)|\d\d(?!\d))|\b(?:19\d\d|200\d)-",
    re.I,
)
"""A day on which a worker may be born: that of a signature is a later one."""
LIST_NUMBER = re.compile(r"\(?\d{1,5}[.)]?")
UNCLEAR = re.compile(r"[^\W\d_]{2}|\d{5}|\d\s?[/\-]\s?\d")
MARK = re.compile(r"ok\w*|ada|ya|lengkap|cek|sudah|sdh|valid", re.IGNORECASE)
"""A word with which somebody ticks a row."""
NOT_ASKED = re.compile(
    r"agama|gol\w*\W*darah|kewarganegaraan|warga\s*negara|pendidikan|umur|usia|paraf|ttd|"
    r"tanda\s*tangan|status\s*(?:perkawinan|kawin)|hubungan",
    re.IGNORECASE,
)
"""The names of columns that no application needs."""
COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")


class SkipReason(StrEnum):
    """Why a row is no person."""

    EXAMPLE = "example"
    HEADER = "header"
    NUMBERS = "numbers"
    TITLE = "title"
    END = "end"


@dataclass(slots=True)
class MemberTable:
    """A list in a sheet. `header`: index of its row, -1 for none. `columns`: field to index."""

    grid: Grid
    header: int
    columns: dict[str, int]

    def title(self) -> Places:
        """The places that the rows above the list name for everybody in it, where they agree."""
        texts = ("\n".join(filter(None, map(cell_text, row))) for row in self._rows_above())
        found, ended = Places(), set[str]()
        for name, text in (each for line in texts for each in places_in(line).items()):
            if normalise_header(found.setdefault(name, text)) != normalise_header(text):
                ended.add(name)
        return {name: text for name, text in found.items() if name not in ended}

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
                yield Row(number, _cells_above(row, columns, beside))
        for number, row in enumerate(self.grid.rows[self.header + 1 :], self.header + 2):
            row = _without_gap(row, columns)
            cells = _cells_of(row, columns, beside) if columns else guess_fields(row)
            if columns and not DIGITS.search(cells["nik"]) and _is_header(row):
                columns = _columns_of(map(field_of, row))
                beside = self._beside(number - 1, columns)
                cells = _cells_of(row, columns, beside)
            if not any(re.search(r"[^\W_]", cell) for cell in cells.values()):
                alone = [text for text in map(cell_text, row) if text]
                if len(alone) != 1 or not read_heading(alone[0]):
                    continue
                cells[LEFTOVER] = alone[0]
            for at, name in asking.items():
                if DIGITS.search(cells["nik"]):
                    _note_answer(cells, name, cell_text(row[at]) if at < len(row) else "")
            _repeat(above, cells)
            if number == above.number + 1 and _goes_on(above.cells, cells):
                _join(above.cells, cells)
                above = above._replace(number=number)
                continue
            above = Row(number, cells)
            yield above

    def _beside(self, header: int, columns: dict[str, int]) -> dict[int, str]:
        """The columns beside those that are read, whose values are not passed over: the field that
        an earlier one has too, or "" where the header that ends at this row says nothing."""
        found = dict.fromkeys(range(max(map(len, self.grid.rows), default=0)), "")
        for row in self.grid.rows[max(header - 1, 0) : header + 1]:
            if any(NIK_LIKE.fullmatch(cell_text(cell)) for cell in row):
                continue
            for at, name in enumerate(map(cell_text, row)):
                other = RELATIVE if SOMEBODY_ELSE.search(name) else OTHER
                found[at] = field_of(name) or other if name else found[at]
        read = {*columns.values()}
        return {at: name for at, name in found.items() if at not in read and name != OTHER}

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
        shared = {at for field, at in self.columns.items() if field not in NOT_MERGED}
        filled_to = dict[int, int]()
        for (top, left), (bottom, _) in sorted(self.grid.areas):
            free = max(self.header, filled_to.get(left, -1)) < top
            if left in shared and free and top < bottom < len(self.grid.rows):
                filled_to[left] = bottom
                value = self.grid.rows[top][left]
                for row in self.grid.rows[top + 1 : bottom + 1]:
                    row[left] = value


def _is_header(row: Sequence[object]) -> bool:
    """Whether the row names the columns of NIK and name."""
    return {*NEEDED} <= {*map(field_of, row)}


def _columns_of(fields: Iterable[str]) -> dict[str, int]:
    """Field to index; of columns with the same meaning the first counts."""
    columns: dict[str, int] = {}
    for at, field in enumerate(fields):
        if field:
            columns.setdefault(field, at)
    return columns


def _without_gap(row: list[str], columns: dict[str, int]) -> list[str]:
    """The row without the one blank cell before the NIK that moved it into the next column."""
    at = columns.get("nik", -1)
    if at < 0 or at + 1 >= len(row) or DIGITS.search(cell_text(row[at])):
        return row
    blank = [place for place, cell in enumerate(row[: at + 1]) if not cell_text(cell)]
    is_moved = NIK_LIKE.fullmatch(cell_text(row[at + 1]).strip("'"))
    if not is_moved or len(blank) != 1 or columns.get("family_card") == at + 1:
        return row
    return [*row[: blank[0]], *row[blank[0] + 1 :]]


def _cells_above(
    row: Sequence[object], columns: dict[str, int], beside: dict[int, str]
) -> dict[str, str]:
    """The cells of somebody above the header: in its columns when NIK and name stand there."""
    cells = _cells_of(row, columns, beside)
    fits = NIK_LIKE.fullmatch(cells["nik"]) and UNCLEAR.search(cells["full_name"])
    return cells if fits else guess_fields(row)


def _cells_of(
    row: Sequence[object], columns: dict[str, int], beside: dict[int, str]
) -> dict[str, str]:
    """The cells of a row by field, with what stands in other columns: notes that raise a question
    (STATUS, MATI), a second column of a field, and all that has no name above it."""
    cells = dict.fromkeys(NEEDED, "") | {
        field: cell_text(row[at]) if at < len(row) else "" for field, at in columns.items()
    }
    known = {at: field for field, at in columns.items()}
    for at, cell in enumerate(row):
        if at in known or beside.get(at) == RELATIVE or not (text := cell_text(cell)):
            continue
        if kind_of_note(text):
            cells["note"] = "; ".join(filter(None, (cells.get("note", ""), text)))
        elif beside.get(at):
            cells[beside[at]] = cells.get(beside[at]) or text
        elif at not in beside or not UNCLEAR.search(text) or MARK.fullmatch(text):
            continue
        elif known.get(at - 1) == "street" and STREET_GOES_ON.match(text):
            cells["street"] = f"{cells['street']} {text}"
        elif "occupation" not in columns and not cells.get("occupation") and is_work(text):
            cells["occupation"] = text
        else:
            _leave_over(cells, text)
    return cells


def _note_answer(cells: dict[str, str], name: str, text: str) -> None:
    """Add what the answer in such a column makes doubtful to the note."""
    column = asks_of_person(name)
    if column and not kind_of_note(text) and (doubt := doubt_in(column, name, text)):
        cells["note"] = "; ".join(filter(None, (cells.get("note", ""), doubt)))


def _alone_in(cells: dict[str, str]) -> str:
    """The one cell of a row, which may be the heading of a section: "RT 04", "OJOL (2 orang)".

    A word in the column of the work or the street is the rest of the row above.
    """
    filled = [(name, cell) for name, cell in cells.items() if cell]
    return filled[0][1] if len(filled) == 1 and filled[0][0] not in WRAPPED else ""


def _is_section(cells: dict[str, str]) -> bool:
    alone = _alone_in(cells)
    return bool(alone) and read_heading(alone) is not None


def _repeat(above: Row, cells: dict[str, str]) -> None:
    """Write the cells above in place of marks of repetition; what has no value there is unclear."""
    for name, cell in [*cells.items()]:
        if not is_ditto(cell):
            continue
        known = above.cells.get(name, "") if name not in NOT_REPEATED else ""
        cells[name] = known
        if not known:
            _leave_over(cells, f"{name} {cell}")


def _goes_on(above: dict[str, str], cells: dict[str, str]) -> bool:
    """Whether the row is the rest of the row above it: words in a second line of its cells."""
    filled = {name for name, cell in cells.items() if cell}
    if not DIGITS.search(above.get("nik", "")) or filled & {"nik", "number"} or _tells_more(cells):
        return False
    if any(SUM.match(cell) or END.search(cell) for cell in cells.values()) or _is_section(cells):
        return False
    own_number = bool(above.get("number")) and "full_name" in filled
    return filled <= WRAPPED if "full_name" not in filled else own_number


def _join(above: dict[str, str], cells: dict[str, str]) -> None:
    """Add the rest of a street to the street; whose other words are is unclear."""
    for name, cell in cells.items():
        if name == "street" and above.get(name) and STREET_GOES_ON.match(cell):
            above[name] += f" {cell}"
        elif cell:
            _leave_over(above, cell)


def _leave_over(cells: dict[str, str], text: str) -> None:
    cells[LEFTOVER] = LEFTOVER_BETWEEN.join(filter(None, (cells.get(LEFTOVER, ""), text)))


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
    return last, _columns_of(header)


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


def people_below(
    table: MemberTable,
) -> Iterator[tuple[Row, SkipReason | None, Places]]:
    """Each row as in `classify_rows`, with what the titles and headings above say of it."""
    section, is_above_all = table.title(), True
    for row, why in classify_rows(table.rows()):
        alone = _alone_in(row.cells)
        is_above_all = is_above_all and not DIGITS.search(row.cells["nik"])
        heading = read_heading(alone) if alone and why is SkipReason.TITLE else None
        if heading:
            section = below_heading(section, heading, is_above_all=is_above_all)
        elif alone and not is_above_all and not SUM.match(alone):
            is_title = why is SkipReason.TITLE
            section = below_unclear(section, f"{alone}:" if is_title else alone)
        yield row, why, section


def classify_rows(rows: Iterable[Row]) -> Iterator[tuple[Row, SkipReason | None]]:
    """Each row, and why it is no person; None for a person.

    A cell alone above the first NIK is a title. A sum or signature below the last ends the list,
    unless a numbered name, or a name with a birth date or phone, comes after it.
    """
    known = list(rows)
    with_nik = [at for at, row in enumerate(known) if DIGITS.search(row.cells["nik"])]
    first, last = min(with_nik, default=0), max(with_nik, default=-1)
    ended, signed = False, ""
    for at, row in enumerate(known):
        cells = row.cells.values()
        if at > last and any(SUM.match(cell) or END.match(cell) for cell in cells):
            ended = True
        ended = ended and not _is_person(row.cells)
        signed = next((cell for cell in cells if SIGNED.match(cell)), signed)
        if _skip_reason(row.cells) is SkipReason.HEADER:
            signed = ""
        elif signed and DIGITS.search(row.cells["nik"]):
            _leave_over(row.cells, signed)  # whoever signs below a list is not in it
        if ended:
            yield row, SkipReason.END
        elif _is_section(row.cells) or (at < first and _is_title(row.cells)):
            yield row, SkipReason.TITLE
        else:
            yield row, _skip_reason(row.cells)


def _is_title(cells: dict[str, str]) -> bool:
    return sum(map(bool, cells.values())) == 1 and not _tells_more(cells)


def _is_person(cells: dict[str, str]) -> bool:
    """Whether the row names somebody, and tells a number in the list, a birth date or a phone."""
    name = cells.get("full_name", "")
    if sum(map(str.isalpha, name)) < 2 or SUM.match(name):
        return False
    return bool(LIST_NUMBER.fullmatch(cells.get("number", ""))) or _tells_more(cells)


def _tells_more(cells: dict[str, str]) -> bool:
    """Whether the row holds a phone or a birth date."""
    birth = cells.get("born_on") or cells.get("born") or ""
    return bool(DIGITS.search(cells.get("phone", "")) or (BIRTH.search(birth)))


def _skip_reason(cells: dict[str, str]) -> SkipReason | None:
    filled = list(filter(None, cells.values()))
    if any(cells.get(name, "").upper().startswith(EXAMPLE_MARK) for name in EXAMPLE_FIELDS):
        return SkipReason.EXAMPLE
    if any(NIK_LIKE.fullmatch(cell) for name, cell in cells.items() if name != "family_card"):
        return None
    if DIGITS.search(cells["nik"]):
        return None
    if field_of(cells["nik"]) == "nik" or field_of(cells["full_name"]) == "full_name":
        return SkipReason.HEADER
    if len(filled) > 2 and all(map(COLUMN_NUMBER.fullmatch, filled)):
        return SkipReason.NUMBERS
    if any(SUM.match(cells.get(name, "")) for name in ("number", "nik", "full_name")):
        return SkipReason.TITLE
    if not cells["nik"] and not cells["full_name"] and not _tells_more(cells):
        return SkipReason.TITLE
    return None
