"""What the cells of a member list mean. Every value is read by the parser that the chat uses."""

import re
from collections.abc import Callable, Hashable, Mapping
from datetime import date

from domain import nik
from domain.typed import Invalid
from exchange.members_address import RT_RW, district_of, rt_and_rw, village_of
from exchange.members_cells import READERS, attempt, sector_of
from exchange.members_dates import born
from exchange.members_line import Line
from exchange.sheets import Row

NOTHING = re.compile(r"[\s\-–—_.*]*|n/?a|nihil|null|#N/A", re.IGNORECASE)
MOST = 25_000
"""So many different cells are remembered, each read once however often it stands there."""


class Reader:
    """Reads row after row. `defaults`: values for fields that a row leaves open, and "rw"."""

    def __init__(self, today: date, defaults: Mapping[str, object]) -> None:
        self.today, self.defaults = today, defaults
        self.kept: dict[Hashable, object] = {}

    def read(self, row: Row) -> Line:
        said = NOTHING.fullmatch
        cells = {name: cell for name, cell in row.cells.items() if cell and not said(cell)}
        found = Line(row.number, cells)
        for needed in ("nik", "full_name"):
            if needed not in cells:
                found.put(needed, Invalid("cell-empty"))
        for field, reader in READERS.items():
            if field in cells:
                found.put(field, self.once((field, cells[field]), reader, cells[field]))
        number = self._nik(found)
        self._born(found, number)
        self._address(found)
        self._complete(found, number)
        return found

    def once(self, key: Hashable, read: Callable[..., object], *given: object) -> object:
        """What `read` makes of it, or the Invalid or Ask that it raised."""
        if key not in self.kept:
            if len(self.kept) >= MOST:
                self.kept.clear()
            self.kept[key] = attempt(read, *given)
        return self.kept[key]

    def _nik(self, found: Line) -> nik.Nik | None:
        if "nik" not in found.cells:
            return None
        number = attempt(nik.nik, found.cells["nik"], self.today)
        found.put("nik", number.digits if isinstance(number, nik.Nik) else number)
        return number if isinstance(number, nik.Nik) else None

    def _born(self, found: Line, number: nik.Nik | None) -> None:
        text = found.cells.get("born_on") or found.cells.get("born")
        in_nik = number.born_on if number else None
        if text:
            found.put("born_on", attempt(born, text, self.today, in_nik))
        elif in_nik:
            found.put("born_on", attempt(born, in_nik.isoformat(), self.today, in_nik))

    def _address(self, found: Line) -> None:
        cells = found.cells
        known_rw = str(self.defaults.get("rw", ""))
        where = tuple(map(cells.get, RT_RW))
        key = where if any(where) else cells.get("street", "")
        found.put("rtrw", self.once(("rtrw", key), rt_and_rw, cells, known_rw))
        village, district = cells.get("village"), cells.get("district")
        if village:
            found.put("village", self.once(("village", village, district), village_of, cells))
        elif district:
            found.put("district", self.once(("district", district), district_of, cells))

    def _complete(self, found: Line, number: nik.Nik | None) -> None:
        """What other answers tell, and then what holds for the whole list."""
        values, wrong = found.values, {flaw.field for flaw in found.flaws}
        if "sector" not in values and "occupation" in values:
            work = values["occupation"]
            found.put("sector", self.once(("work", work), sector_of, work))
        if number:
            taken = {"sex": number.sex, "born_on": number.born_on}
            open_ = [name for name in taken if name not in found.cells and name not in wrong]
            found.assumed = tuple(
                each for each in open_ if each == "sex" or "born" not in found.cells
            )
            values |= {name: taken[name] for name in found.assumed}
            birth, sex = values.get("born_on"), values.get("sex")
            on = birth if isinstance(birth, date) else None
            found.doubts = nik.warnings(number, self.today, on, str(sex) if sex else None)
        for field, value in self.defaults.items():
            if field != "rw" and field not in values and field not in wrong:
                values[field] = value
        if "village" in values:
            values["district"] = str(values["village"]).rpartition(".")[0]
