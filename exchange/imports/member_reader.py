"""One row of a member list after the other: every cell is read by the parser that the chat uses,
and the NIK settles, or contradicts, what the others say."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from string import ascii_letters, digits
from types import MappingProxyType
from typing import Any

from domain.contributions.tariff import Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people import nik
from domain.parsing.people.nik import SIXTEEN_DIGITS, Nik
from domain.participants.occupation import is_work
from domain.regions import is_within
from exchange.imports.cells.birth_dates import read_birth_date
from exchange.imports.cells.columns import NOT_NEEDED, SEXES, field_of
from exchange.imports.cells.doubtful import ask_note
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
from exchange.imports.layout.titles import below
from exchange.imports.member_line import MemberLine, ask_looks, ask_marks
from exchange.spreadsheets.read import Row, normalise_header

BLANK = re.compile(r"[\s\-–—_.*]*|n/?a|nihil|null", re.IGNORECASE)
"""A cell that says that it holds nothing."""
NO_BLANK = frozenset(digits + ascii_letters) - {*"nN"}
"""What no such cell begins with."""
MOST_REMEMBERED = 5_000
"""So many different cells of a column are remembered."""
SPACED_DIGITS = re.compile(r"'?(?:\d[ .\-]?){15}\d")
NAME_PART = "name_part"
"""Beside the cells: words at an end of the name that were left over, and may be none of it."""
LABEL_BEHIND = re.compile(r"(?:\W+(?:TANPA|BELUM ADA|TIDAK ADA))?\W+(?:NIK|KTP|HP)$")
"""A label at the end of a name, whose number stands elsewhere: "KARTINI NIK"."""
SWAPPED_WITH = ("full_name", "phone", "born_on", "born", "street")
"""The cells in which a NIK stands when two columns were filled in the wrong way round."""


class MemberReader:
    """Reads row after row. `defaults`: values for fields that a row leaves open, and "rw"."""

    def __init__(self, today: date, defaults: Mapping[str, object]) -> None:
        self.today, self.defaults = today, defaults
        self.columns = {name: Remembered(read) for name, read in READERS.items()}
        self.names, self.sectors = Remembered(check_name), Remembered(sector_of)
        self.rt_rws = Remembered(partial(read_placed, known_rw=str(defaults.get("rw", ""))))
        self.villages, self.districts = Remembered(read_village), Remembered(read_district)

    def read_row(self, row: Row, title: Mapping[str, str] = MappingProxyType({})) -> MemberLine:
        """The person of this row below a title, with the errors of the cells that are no use."""
        cells = {
            name: cell
            for name, cell in row.cells.items()
            if cell and (cell[0] in NO_BLANK or not BLANK.fullmatch(cell))
        }
        if "note" in cells or LEFTOVER in cells or mixes_work(cells.get("occupation", "")):
            cells = put_in_place(cells)
        if LEFTOVER in cells:
            cells = _with_other_niks(cells)
        if title:
            cells = below(title, cells)
        line = MemberLine(row.number, _right_way_round(cells))
        cells = line.cells
        for needed in ("nik", "full_name"):
            if needed not in cells:
                line.put(needed, Invalid("cell-empty"))
        if LEFTOVER in cells:
            line.put(LEFTOVER, Invalid("members-leftover"))
        for name, known in self.columns.items():
            if name in cells:
                line.put(name, known[cells[name]])
        self._check_name(line)
        number = self._read_nik(line)
        self._read_address(line)
        self._complete(line, number)
        if "note" in cells:
            line.put("note", ask_note(cells["note"]))
        ask_marks(line)
        ask_looks(line)
        return line

    def _check_name(self, line: MemberLine) -> None:
        """Ask about a name that is what another cell should hold, or has work behind it."""
        cell, part = line.cells.get("full_name", ""), line.cells.get(NAME_PART, "")
        name = str(line.values.get("full_name", ""))
        doubt = self.names[cell, name, part]
        if isinstance(doubt, Invalid):
            line.values.pop("full_name", None)
        line.put("full_name", doubt)

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
        known = tuple(map(line.cells.get, RT_RW))
        street = None if any(known) else line.cells.get("street")
        line.put("rtrw", self.rt_rws[(*known, street)])

    def _read_address(self, line: MemberLine) -> None:
        cells = line.cells
        self._read_rt_rw(line)
        street = village_in_street(cells["street"]) if "street" in cells else ""
        if street or "village" in cells:
            line.put("village", self.villages[cells.get("village"), street, cells.get("district")])
        elif "district" in cells:
            line.put("district", self.districts[cells["district"]])
        is_told = "street" in cells or "city" in cells
        if is_told and (place := elsewhere_in(cells)):
            line.values.pop("village", None)
            line.put("village", Invalid("place-outside", name=place, city=place))

    def _complete(self, line: MemberLine, number: Nik | None) -> None:
        """Add what follows from other values."""
        values, wrong = line.values, {error.field for error in line.errors}
        if "occupation" in values:
            work = values["occupation"]
            found = self.sectors[work]
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


def read_placed(cells: Sequence[str | None], known_rw: str) -> str | None:
    """The RT and RW of the cells that may name them, those of `RT_RW` and the street."""
    named = zip((*RT_RW, "street"), cells, strict=True)
    return read_rt_rw({name: cell for name, cell in named if cell}, known_rw)


def check_name(given: tuple[str, str, str]) -> None:
    """The name in a cell, and words left over that may be a part of it. Invalid when the cell holds
    what another one should (the header of a column, a sex, a religion), Ambiguous when the name has
    work or these words behind it."""
    cell, name, part = given
    is_sex = len(cell) > 1 and normalise_header(cell) in SEXES
    if field_of(cell) or is_sex or NOT_NEEDED.fullmatch(cell):
        raise Invalid("name-none")
    if rest := without_part(name, part):
        raise Ambiguous("name-which", [rest, name])
    if name and (bare := LABEL_BEHIND.sub("", name)) != name:
        raise Ambiguous("name-which", [bare, name])
    if work := work_behind(name):
        raise Ambiguous("name-which", [name.removesuffix(f" {work}"), name])
    if name and is_sure_work(name):
        raise Ambiguous("name-sure", [name])


def work_behind(name: str) -> str:
    """The words behind a name that are surely work: "Nur Hayati jualan nasi"; "" for none."""
    words = name.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    return next((tail for tail in tails if is_sure_work(tail)), "")


@lru_cache(maxsize=4096)
def is_sure_work(words: str) -> bool:
    """Whether the words begin with a listed job, and are no name."""
    return words.lower() != "kader" and is_work(words)  # Abdul Kader


def _right_way_round(cells: dict[str, str]) -> dict[str, str]:
    """The cells, with a NIK that stands in another column put back in exchange for that cell."""
    if SPACED_DIGITS.fullmatch(cells.get("nik", "")):
        return cells
    found = [name for name in SWAPPED_WITH if SPACED_DIGITS.fullmatch(cells.get(name, ""))]
    if len(found) != 1:
        return cells
    swapped = {"nik": cells[found[0]], found[0]: cells.get("nik", "")}
    return {name: cell for name, cell in (cells | swapped).items() if cell}


def _with_other_niks(cells: dict[str, str]) -> dict[str, str]:
    """The cells, with a second number of 16 digits that was left over beside the first: one of them
    may be that of a family card, or an old one."""
    known, left = cells.get("nik", ""), cells.get(LEFTOVER, "")
    others = [each for each in SIXTEEN_DIGITS.findall(left) if each != re.sub(r"\D", "", known)]
    if not others or not SPACED_DIGITS.fullmatch(known):
        return cells
    found = cells | {"nik": " / ".join([known, *others]), LEFTOVER: SIXTEEN_DIGITS.sub("", left)}
    return {name: cell for name, cell in found.items() if re.search(r"\w", cell)}


def without_part(name: str, part: str) -> str:
    """The name without these words at its beginning or end; "" when they are neither, or all."""
    words, left = name.casefold().split(), part.casefold().split()
    if left and words[: len(left)] == left:
        return " ".join(name.split()[len(left) :])
    if left and words[-len(left) :] == left:
        return " ".join(name.split()[: -len(left)])
    return ""


class Remembered(dict[Any, object]):
    """The values of the texts of a column, each read once however often it stands there: the one
    that a parser returns, or the Invalid or Ambiguous that it raises."""

    def __init__(self, read: Callable[[Any], object]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, given: Any) -> object:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        found = self[given] = _value_or_error(self.read, given)
        return found


def _value_or_error(read: Callable[..., object], *given: object) -> object:
    try:
        return read(*given)
    except (Invalid, Ambiguous) as why:
        return why.with_traceback(None)
