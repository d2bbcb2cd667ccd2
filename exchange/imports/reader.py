"""Reading a cadre's list of members, from a sheet or pasted into the chat: rows, values, errors.

Every value is read by the parser that the chat uses. No list is refused because of one row: the
others can be registered, and the wrong ones are fixed one by one in the chat, or all together in
the sheet of `exchange/imports/error_sheet.py`.
"""

import dataclasses
import re
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from domain.contributions.tariff import Sector
from domain.files import SHEET_ROWS, Grid
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people import nik
from domain.parsing.people.nik import Nik, NikWarning
from domain.regions import is_within
from exchange.imports.among_rows import ask_marks, mark_beside, mark_lines
from exchange.imports.cells.birth_dates import read_birth_date
from exchange.imports.cells.columns import NOT_NEEDED, SEXES, field_of
from exchange.imports.cells.doubtful import ask_note
from exchange.imports.cells.looks import ask_looks
from exchange.imports.cells.notes import mixes_work, put_in_place
from exchange.imports.cells.pieces import LEFTOVER
from exchange.imports.cells.values import (
    READERS,
    RT_RW,
    elsewhere_in,
    read_district,
    read_rt_rw,
    read_village,
    sector_of,
    village_in_street,
)
from exchange.imports.cells.work_words import is_sure_work, work_behind
from exchange.imports.layout.find_table import count_niks, find_table, other_tables
from exchange.imports.layout.grid import grid_of_lines, split_people, upright, with_whole_days
from exchange.imports.layout.paste import read_paste
from exchange.imports.layout.pasted_lines import without_letters
from exchange.imports.layout.people_rows import SkipReason, people_below
from exchange.imports.layout.row_cells import NIK_LIKE
from exchange.imports.layout.table import MemberTable
from exchange.imports.layout.titles import below
from exchange.spreadsheets.read import Row, normalise_header

BLANK = re.compile(r"[\s\-–—_.*]*|n/?a|nihil|null|#N/A", re.IGNORECASE)
MOST_REMEMBERED = 25_000
"""So many different cells are remembered, each read once however often it stands there."""
PROGRESS_EVERY = 1_000  # rows
MOST_LINES = 400
"""Pasted lines of one message, which are read while everybody waits; a file has room for more."""
SIXTEEN_DIGITS = re.compile(r"'?(?:\d[ .\-]?){15}\d")
SWAPPED_WITH = ("full_name", "phone", "born_on", "born", "street")
"""The cells in which a NIK stands when two columns were filled in the wrong way round."""
ROUNDED = 5
"""So many NIK, all ending in 0, were numbers in Excel once: their last digit is lost."""

Progress = Callable[[int, int], None]
"""Takes the rows read so far, and rows in all."""


@dataclass(frozen=True, slots=True)
class CellError:
    """The reason why a cell cannot be used.

    `sentence` is the name of a text ("error-...", "ask-..."), `values` what that text needs,
    `candidates` the values of `field` that the cell may have meant.
    """

    row: int
    field: str
    sentence: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    candidates: tuple[object, ...] = ()

    @classmethod
    def of(cls, row: int, name: str, why: Invalid | Ambiguous) -> "CellError":
        """The error of a parser, at this row and field."""
        if isinstance(why, Ambiguous):
            return cls(row, name, f"ask-{why.reason}", why.values, why.candidates)
        return cls(row, name, f"error-{why.reason}", why.values)


@dataclass(slots=True)
class MemberLine:
    """A person's row.

    `cells`: the texts that stood in it, by field. `values`: their meaning, by the questions of the
    registration form; `str()` of each is the answer as the form keeps it. `doubts` are confirmed,
    never refused. `assumed`: fields read from the NIK alone.
    """

    number: int
    cells: dict[str, str]
    values: dict[str, object] = dataclasses.field(default_factory=dict)
    errors: list[CellError] = dataclasses.field(default_factory=list)
    doubts: tuple[NikWarning, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether every cell can be used."""
        return not self.errors

    def dump(self) -> list[object]:
        """The line as JSON: number, cells, texts of the values, and field and sentence of errors.

        `exchange/imports/intake.py` loads it.
        """
        values = {name: str(value) for name, value in self.values.items()}
        return [self.number, self.cells, values, [[e.field, e.sentence] for e in self.errors]]

    def put(self, name: str, found: object) -> None:
        """Keep a value, or the error why there is none; None leaves the field open."""
        if isinstance(found, Invalid | Ambiguous):
            self.errors.append(CellError.of(self.number, name, found))
        elif found is not None:
            self.values[name] = found


@dataclass(frozen=True, slots=True)
class MemberListFile:
    """A list as it was read.

    `lines`: the people. `passed`: numbers of the rows that are no people, and why. `others`: the
    people of the other sheets, with numbers from `SHEET_ROWS` on and the name of their sheet.
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
    grids = [with_whole_days(upright(grid)) for grid in grids]
    table = find_table(grids)
    reader = MemberReader(today, defaults or {})
    found = _read_table(table, reader, progress)
    others = [
        line
        for at, other in enumerate(other_tables(grids, table), 1)
        for line in _lines_beside(at * SHEET_ROWS, other, reader, found.lines)
    ]
    return dataclasses.replace(found, others=tuple(others))


def _lines_beside(
    first: int, table: MemberTable, reader: "MemberReader", main: Sequence[MemberLine]
) -> list[MemberLine]:
    """The people of another sheet; each knows the sheet, and its number there behind `first`."""
    lines = []
    for row, why, title in people_below(table):
        if why is None:
            cells = row.cells | {"sheet": table.grid.sheet}
            lines.append(reader.read_row(Row(first + row.number, cells), title))
    mark_beside(lines, main)
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
    reader = MemberReader(today, defaults or {})
    if table := _table_with_header("\n".join(without_letters(lines.splitlines()))):
        return _read_table(table, reader, lambda count, total: None, above)
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
        table = find_table([grid_of_lines(split_people(lines))])
    except Invalid:
        return None
    numbers = len(NIK_LIKE.findall(lines))
    return table if table.columns and numbers and 2 * count_niks(table) >= numbers else None


def _read_table(
    table: MemberTable, reader: "MemberReader", progress: Progress, above: int = 0
) -> MemberListFile:
    lines, passed, total = list[MemberLine](), list[tuple[int, SkipReason]](), len(table.grid.rows)
    section: Mapping[str, str] = {}
    for row, why, title in people_below(table):
        if why:
            passed.append((row.number, why))
            continue
        section = title
        lines.append(reader.read_row(Row(above + row.number, row.cells), title))
        if len(lines) % PROGRESS_EVERY == 0:
            progress(row.number, total)
    if not lines:
        raise Invalid("sheet-empty")
    _check_rows(lines)
    progress(total, total)
    return MemberListFile(table, tuple(lines), tuple(passed), section=section)


class MemberReader:
    """Reads row after row. `defaults`: values for fields that a row leaves open, and "rw"."""

    def __init__(self, today: date, defaults: Mapping[str, object]) -> None:
        self.today, self.defaults = today, defaults
        self.remembered: dict[Hashable, object] = {}

    def read_row(self, row: Row, title: Mapping[str, str] = MappingProxyType({})) -> MemberLine:
        """The person of this row below a title, with the errors of the cells that are no use."""
        cells = {
            name: cell for name, cell in row.cells.items() if cell and not BLANK.fullmatch(cell)
        }
        if "note" in cells or LEFTOVER in cells or mixes_work(cells):
            cells = put_in_place(cells)
        cells = below(title, cells) if title else cells
        line = MemberLine(row.number, _right_way_round(cells))
        cells = line.cells
        for needed in ("nik", "full_name"):
            if needed not in cells:
                line.put(needed, Invalid("cell-empty"))
        if LEFTOVER in cells:
            line.put(LEFTOVER, Invalid("members-leftover"))
        for name, read in READERS.items():
            if name in cells:
                line.put(name, self._read_once((name, cells[name]), read, cells[name]))
        self._check_name(line)
        number = self._read_nik(line)
        self._read_address(line)
        self._complete(line, number)
        line.put("note", ask_note(cells.get("note", "")))
        ask_marks(line)
        ask_looks(line)
        return line

    def _check_name(self, line: MemberLine) -> None:
        """Ask about a name that is what another cell should hold, or has work behind it."""
        name, cell = str(line.values.get("full_name", "")), line.cells.get("full_name", "")
        if (
            field_of(cell)
            or (len(cell) > 1 and normalise_header(cell) in SEXES)
            or NOT_NEEDED.fullmatch(cell)
        ):
            line.values.pop("full_name", None)
            line.put("full_name", Invalid("name-none"))
        elif work := work_behind(name):
            line.put("full_name", Ambiguous("name-which", [name.removesuffix(f" {work}"), name]))
        elif name and is_sure_work(name):
            line.put("full_name", Ambiguous("name-sure", [name]))

    def _read_once(self, key: Hashable, read: Callable[..., object], *given: object) -> object:
        """The value that `read` returns, or the Invalid or Ambiguous that it raises."""
        if key not in self.remembered:
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            self.remembered[key] = _value_or_error(read, *given)
        return self.remembered[key]

    def _read_nik(self, line: MemberLine) -> Nik | None:
        """Read the NIK and the birth date, which may be in the NIK alone."""
        cells, number = line.cells, None
        if "nik" in cells:
            found = _value_or_error(nik.parse_nik, cells["nik"], self.today)
            number = found if isinstance(found, Nik) else None
            line.put("nik", number.digits if number else found)
        in_nik = number.born_on if number else None
        if text := cells.get("born_on") or cells.get("born") or (in_nik and in_nik.isoformat()):
            line.put("born_on", _value_or_error(read_birth_date, text, self.today, in_nik))
        return number

    def _read_rt_rw(self, line: MemberLine) -> None:
        cells, known_rw = line.cells, str(self.defaults.get("rw", ""))
        rt_rw = tuple(map(cells.get, RT_RW))
        key = rt_rw if any(rt_rw) else cells.get("street", "")
        line.put("rtrw", self._read_once(("rtrw", key), read_rt_rw, cells, known_rw))

    def _read_address(self, line: MemberLine) -> None:
        cells = line.cells
        self._read_rt_rw(line)
        village, district = cells.get("village"), cells.get("district")
        street = village_in_street(cells.get("street", ""))
        if village or street:
            key = ("village", village, street, district)
            line.put("village", self._read_once(key, read_village, cells))
        elif district:
            line.put("district", self._read_once(("district", district), read_district, cells))
        if place := elsewhere_in(cells):
            line.values.pop("village", None)
            line.put("village", Invalid("place-outside", name=place, city=place))

    def _complete(self, line: MemberLine, number: Nik | None) -> None:
        """Add what follows from other values."""
        values, wrong = line.values, {error.field for error in line.errors}
        if "occupation" in values:
            work = values["occupation"]
            found = self._read_once(("work", work), sector_of, work)
            known = values.get("sector")
            if known is None:
                line.put("sector", found)
            elif isinstance(found, Sector) and found is not known:
                line.put("sector", Ambiguous("members-sector-work", [found, values.pop("sector")]))
        if number:
            known = {"sex": number.sex, "born_on": number.born_on}
            line.assumed = tuple(
                name
                for name in known
                if name not in line.cells
                and name not in wrong
                and (name == "sex" or "born" not in line.cells)
            )
            values |= {name: known[name] for name in line.assumed}
            if values.get("sex", number.sex) != number.sex:
                line.put("sex", Ambiguous("members-sex-nik", [values.pop("sex"), number.sex]))
            self.add_doubts(line, number)
        self._add_defaults(line, wrong)

    def add_doubts(self, line: MemberLine, number: Nik) -> None:
        """Note what the NIK says otherwise than the row, for the branch."""
        birth, sex = line.values.get("born_on"), line.values.get("sex")
        born_on = birth if isinstance(birth, date) else None
        line.doubts = nik.nik_warnings(number, self.today, born_on, str(sex) if sex else None)

    def _add_defaults(self, line: MemberLine, wrong: Collection[str]) -> None:
        """Add what holds for the whole list."""
        for name, value in self.defaults.items():
            is_open = name != "rw" and name not in line.values and name not in wrong
            if is_open and not (name == "village" and self._is_elsewhere(line, str(value))):
                line.values[name] = value
        if "village" in line.values:
            line.values["district"] = str(line.values["village"]).rpartition(".")[0]

    def _is_elsewhere(self, line: MemberLine, village: str) -> bool:
        """Whether the row names another kecamatan than that of this kelurahan."""
        return not is_within(village, str(line.values.get("district", village)))

    def complete(self, line: MemberLine) -> MemberLine:
        """A line that was read without defaults, with what holds for the whole list."""
        if self.defaults.get("rw") and "rtrw" not in line.values:
            line.errors = [error for error in line.errors if error.field != "rtrw"]
            self._read_rt_rw(line)
        self._add_defaults(line, {error.field for error in line.errors})
        return line


def _right_way_round(cells: dict[str, str]) -> dict[str, str]:
    """The cells, with a NIK that stands in another column put back in exchange for that cell."""
    if SIXTEEN_DIGITS.fullmatch(cells.get("nik", "")):
        return cells
    found = [name for name in SWAPPED_WITH if SIXTEEN_DIGITS.fullmatch(cells.get(name, ""))]
    if len(found) != 1:
        return cells
    swapped = {"nik": cells[found[0]], found[0]: cells.get("nik", "")}
    return {name: cell for name, cell in (cells | swapped).items() if cell}


def _value_or_error(read: Callable[..., object], *given: object) -> object:
    try:
        return read(*given)
    except (Invalid, Ambiguous) as why:
        return why.with_traceback(None)


def _check_rows(lines: Sequence[MemberLine]) -> None:
    """Compare the rows; Invalid (`status-rounded`) when Excel has rounded the NIK of all."""
    if len(lines) == sum(line.cells.get("nik", "").endswith("0") for line in lines) >= ROUNDED:
        raise Invalid("status-rounded")
    mark_lines(lines)
