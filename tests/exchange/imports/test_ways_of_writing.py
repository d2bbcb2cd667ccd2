"""Three hundred ways to write the same four people: each row is right, or it is asked about."""

import re
from collections import Counter
from datetime import date

from domain.files import Grid
from domain.invalid import Invalid
from exchange.imports.reader import MemberListFile, read_grids, read_pasted
from tests.support.cases import for_each
from tests.support.lists.ways_of_writing import PASTES, PEOPLE, SHEETS, Sheet, Way

TODAY = date(2026, 11, 29)


def plain(value: object) -> str:
    return " ".join(re.findall(r"\w+", f"{value}".casefold()))


def faults(way: Way | Sheet, found: MemberListFile) -> list[str]:
    """What a ready row says wrongly or leaves out, and people who are in no row."""
    wrong = []
    for who in PEOPLE:
        lines = [line for line in found.lines if line.values.get("nik") == who.nik]
        lines = lines or [each for each in found.lines if who.name in each.cells.values()]
        told = plain(" ".join(cell for line in found.lines for cell in line.cells.values()))
        if not lines and plain(who.name) not in told:
            wrong.append(f"{who.name}: nowhere")
        for line in lines:
            for name, right in who.truth().items() if line.ready else ():
                is_told = name in way.fields() or name in ("full_name", "nik", "born_on")
                value = plain(line.values.get(name, ""))
                if is_told and not (value == plain(right) or is_street(name, value, plain(right))):
                    wrong.append(f"{who.name}: {name} {value!r}, not {right!r}")
                if value and not is_told and name not in way.told.split():
                    wrong.append(f"{who.name}: {name} {value!r}, and nothing is written")
    return wrong


def is_street(name: str, value: str, right: str) -> bool:
    """Whether the address is the right one with RT, RW and kelurahan behind it."""
    return name == "street" and value.startswith((f"{right} r", f"{right} 0"))


def read(way: Way | Sheet) -> MemberListFile | None:
    """The list; None when it is refused as a whole."""
    try:
        if isinstance(way, Way):
            return read_pasted(way.text(), TODAY)
        return read_grids([Grid("Data", [*way.rows()])], TODAY)
    except Invalid:
        return None


@for_each("name", [*PASTES, *SHEETS])
def test_each_row_is_right_or_asked_about(name):
    way = PASTES.get(name) or SHEETS[name]
    found = read(way)
    assert found is None or faults(way, found) == []


def test_most_rows_are_ready():
    counts = Counter[str]()
    for found in map(read, (*PASTES.values(), *SHEETS.values())):
        if found is None:
            counts["refused"] += len(PEOPLE)
        else:
            counts.update("ready" if line.ready else "to mend" for line in found.lines)
    print(f"\nways of writing: {dict(counts)}")  # noqa: T201  pytest -s
    assert counts["ready"] > 2 * counts["to mend"] > 20 * counts["refused"]
