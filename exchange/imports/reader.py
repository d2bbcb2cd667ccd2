"""What the cells of a member list mean. Every value is read by the parser that the chat uses.

A cadre's list of members, from a sheet or pasted into the chat: rows, values, flaws.

Nothing is refused because of one row: whoever is ready can go on, the others are mended one by one
in the chat, or all together in the sheet of `exchange/imports/error_sheet.py`.
"""

import re
from collections.abc import Callable, Hashable, Mapping
from datetime import date

from domain.invalid import Invalid
from domain.parsing import nik
from exchange.imports.cells import (
    READERS,
    RT_RW,
    attempt,
    read_birth_date,
    read_district,
    read_rt_rw,
    read_village,
    sector_of,
)
from exchange.imports.grid import grid_of_lines, read_grids, split_tables
from exchange.imports.lines import MemberLine, MemberListFile
from exchange.imports.table import MemberTable, SkipReason, classify_rows, find_table
from exchange.spreadsheets.read import Row

NOTHING = re.compile(r"[\s\-–—_.*]*|n/?a|nihil|null|#N/A", re.IGNORECASE)
MOST = 25_000
"""So many different cells are remembered, each read once however often it stands there."""


class MemberReader:
    """Reads row after row. `defaults`: values for fields that a row leaves open, and "rw"."""

    def __init__(self, today: date, defaults: Mapping[str, object]) -> None:
        self.today, self.defaults = today, defaults
        self.kept: dict[Hashable, object] = {}

    def read(self, row: Row) -> MemberLine:
        said = NOTHING.fullmatch
        cells = {name: cell for name, cell in row.cells.items() if cell and not said(cell)}
        found = MemberLine(row.number, cells)
        for needed in ("nik", "full_name"):
            if needed not in cells:
                found.put(needed, Invalid("cell-empty"))
        for field, reader in READERS.items():
            if field in cells:
                found.put(field, self.parse_once((field, cells[field]), reader, cells[field]))
        number = self._nik(found)
        self._born(found, number)
        self._address(found)
        self._complete(found, number)
        return found

    def parse_once(self, key: Hashable, read: Callable[..., object], *given: object) -> object:
        """What `read` makes of it, or the Invalid or Ask that it raised."""
        if key not in self.kept:
            if len(self.kept) >= MOST:
                self.kept.clear()
            self.kept[key] = attempt(read, *given)
        return self.kept[key]

    def _nik(self, found: MemberLine) -> nik.Nik | None:
        if "nik" not in found.cells:
            return None
        number = attempt(nik.parse_nik, found.cells["nik"], self.today)
        found.put("nik", number.digits if isinstance(number, nik.Nik) else number)
        return number if isinstance(number, nik.Nik) else None

    def _born(self, found: MemberLine, number: nik.Nik | None) -> None:
        text = found.cells.get("born_on") or found.cells.get("born")
        in_nik = number.born_on if number else None
        if text:
            found.put("born_on", attempt(read_birth_date, text, self.today, in_nik))
        elif in_nik:
            found.put("born_on", attempt(read_birth_date, in_nik.isoformat(), self.today, in_nik))

    def _address(self, found: MemberLine) -> None:
        cells = found.cells
        known_rw = str(self.defaults.get("rw", ""))
        where = tuple(map(cells.get, RT_RW))
        key = where if any(where) else cells.get("street", "")
        found.put("rtrw", self.parse_once(("rtrw", key), read_rt_rw, cells, known_rw))
        village, district = cells.get("village"), cells.get("district")
        if village:
            found.put(
                "village", self.parse_once(("village", village, district), read_village, cells)
            )
        elif district:
            found.put("district", self.parse_once(("district", district), read_district, cells))

    def _complete(self, found: MemberLine, number: nik.Nik | None) -> None:
        """What other answers tell, and then what holds for the whole list."""
        values, wrong = found.values, {flaw.field for flaw in found.flaws}
        if "sector" not in values and "occupation" in values:
            work = values["occupation"]
            found.put("sector", self.parse_once(("work", work), sector_of, work))
        if number:
            taken = {"sex": number.sex, "born_on": number.born_on}
            open_ = [name for name in taken if name not in found.cells and name not in wrong]
            found.assumed = tuple(
                each for each in open_ if each == "sex" or "born" not in found.cells
            )
            values |= {name: taken[name] for name in found.assumed}
            birth, sex = values.get("born_on"), values.get("sex")
            on = birth if isinstance(birth, date) else None
            found.doubts = nik.nik_warnings(number, self.today, on, str(sex) if sex else None)
        for field, value in self.defaults.items():
            if field != "rw" and field not in values and field not in wrong:
                values[field] = value
        if "village" in values:
            values["district"] = str(values["village"]).rpartition(".")[0]


Progress = Callable[[int, int], None]
EVERY = 1_000
NAMED = 5  # rows with the same NIK
ROUNDED = 5
"""So many NIK, all ending in 0, were numbers in Excel once: their last digit is lost."""


def no_progress(count: int, total: int) -> None:
    """Nobody wants to know how far it is."""


def read_file(
    content: bytes,
    today: date,
    defaults: Mapping[str, object] | None = None,
    progress: Progress = no_progress,
) -> MemberListFile:
    """An .xlsx or .csv. Invalid (`sheet-...`, `members-...`) when nothing of it can be used.

    `defaults`: values that hold for every row that does not say otherwise (`organisation`,
    `village`, `payer` ..., and "rw"). `progress` is told rows read and rows in all, now and then.
    """
    found = read_grids(content)
    table = find_table(found)
    others = tuple(each.sheet for each in found if each.rows and each is not table.grid)
    return _read(table, others, MemberReader(today, defaults or {}), progress)


def read_pasted(
    lines: str, today: date, defaults: Mapping[str, object] | None = None
) -> MemberListFile:
    """Lines with tabs, semicolons, commas or dashes, with or without a header."""
    return _read(
        find_table([grid_of_lines(split_tables(lines))]),
        (),
        MemberReader(today, defaults or {}),
        no_progress,
    )


def _read(
    table: MemberTable, others: tuple[str, ...], reader: MemberReader, progress: Progress
) -> MemberListFile:
    lines, passed, total = list[MemberLine](), list[tuple[int, SkipReason]](), len(table.grid.rows)
    for row, why in classify_rows(table.rows()):
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
    return MemberListFile(table, tuple(lines), tuple(passed), others)


def _name_twins(lines: list[MemberLine]) -> None:
    """A NIK that stands in two rows is a flaw of both, and each names the other."""
    rows: dict[object, list[MemberLine]] = {}
    for line in lines:
        if nik := line.values.get("nik"):
            rows.setdefault(nik, []).append(line)
    for same in rows.values():
        for line in same if len(same) > 1 else ():
            beside = [str(each.number) for each in same[: NAMED + 1] if each is not line]
            others = ", ".join(beside[:NAMED])
            line.put("nik", Invalid("members-twice", others=others))
