"""Which rows of a list are people: not its sums, signatures, column numbers, or our example."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from exchange.members_columns import field_of
from exchange.sheets import Row

MARK = "CONTOH"
MARKED = ("number", "full_name", "note")
"""What the example row of our template begins with, and the cells that may hold it."""
SUM = re.compile(r"(?:sub\s*|grand\s*)?(?:total|jumlah)\b", re.IGNORECASE)
END = re.compile(
    r"(?i)mengetahui|menyetujui|disetujui|hormat|dibuat oleh|catatan|nb\b|demikian|"
    r"(?:ketua|lurah|sekretaris|bendahara)\b|jakarta\s*,"
)
DIGITS = re.compile(r"\d{5,}|\d[.,]\d+E\+?\d", re.IGNORECASE)


class Passed(StrEnum):
    """Why a row is no person."""

    EXAMPLE = "example"
    HEADER = "header"
    NUMBERS = "numbers"
    TITLE = "title"
    END = "end"


def sort(rows: Iterable[Row]) -> Iterator[tuple[Row, Passed | None]]:
    """Each row, and why it is passed over. What stands alone above the first NIK is
    a title; behind the last one a sum or a signature ends the list."""
    known = list(rows)
    numbered = [at for at, row in enumerate(known) if DIGITS.search(row.cells["nik"])]
    first, last = min(numbered, default=0), max(numbered, default=-1)
    ended = False
    for at, row in enumerate(known):
        ended = ended or (at > last and _ends(row))
        title = at < first and sum(map(bool, row.cells.values())) == 1
        yield row, Passed.END if ended else Passed.TITLE if title else _passed(row)


def _ends(row: Row) -> bool:
    return any(SUM.match(cell) or END.match(cell) for cell in row.cells.values())


def _passed(row: Row) -> Passed | None:
    cells, said = row.cells, list(filter(None, row.cells.values()))
    if any(cells.get(name, "")[: len(MARK)].upper() == MARK for name in MARKED):
        return Passed.EXAMPLE
    if DIGITS.search(cells["nik"]):
        return None
    if field_of(cells["nik"]) == "nik" or field_of(cells["full_name"]) == "full_name":
        return Passed.HEADER
    if len(said) > 2 and all(map(re.compile(r"\(?\d{1,2}\)?").fullmatch, said)):
        return Passed.NUMBERS
    if not cells["nik"] and (not cells["full_name"] or SUM.match(cells["full_name"])):
        return Passed.TITLE
    return None
