"""The rows of a member list that are people, and why others are none: titles, sums, signatures,
column numbers and the example of our template.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from exchange.imports.cells.columns import field_of
from exchange.imports.layout.row_cells import (
    DIGITS,
    END,
    NIK_LIKE,
    SUM,
    alone_in,
    is_section,
    leave_over,
    tells_more,
)
from exchange.imports.layout.table import MemberTable
from exchange.imports.layout.titles import Places, below_heading, below_unclear, read_heading
from exchange.spreadsheets.read import Row

EXAMPLE_MARK = "CONTOH"
EXAMPLE_FIELDS = ("number", "full_name", "note")
"""The cells of our template's example row that may begin with the mark."""
SIGNED = re.compile(r"(?i)mengetahui|menyetujui|disetujui|dibuat oleh")
LIST_NUMBER = re.compile(r"\(?\d{1,5}[.)]?")
COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")


class SkipReason(StrEnum):
    """Why a row is no person."""

    EXAMPLE = "example"
    HEADER = "header"
    NUMBERS = "numbers"
    TITLE = "title"
    END = "end"


def people_below(
    table: MemberTable,
) -> Iterator[tuple[Row, SkipReason | None, Places]]:
    """Each row as in `classify_rows`, with what the titles and headings above say of it."""
    section, is_above_all = table.title(), True
    for row, why in classify_rows(table.rows()):
        alone = alone_in(row.cells)
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
    with_nik = [at for at, row in enumerate(known) if _has_nik(row.cells)]
    first, last = min(with_nik, default=0), max(with_nik, default=-1)
    ended, signed = False, ""
    for at, row in enumerate(known):
        cells = row.cells.values()
        if at > last and any(SUM.match(cell) or END.match(cell) for cell in cells):
            ended = True
        ended = ended and not _is_person(row.cells)
        may_sign = (cell for cell in cells if cell and cell[0] in "mMdD")
        signed = next(filter(SIGNED.match, may_sign), signed)
        why = _skip_reason(row.cells)
        if why is SkipReason.HEADER:
            signed = ""
        elif signed and _has_nik(row.cells):
            leave_over(row.cells, signed)  # whoever signs below a list is not in it
        if ended:
            yield row, SkipReason.END
        elif is_section(row.cells) or (at < first and _is_title(row.cells)):
            yield row, SkipReason.TITLE
        else:
            yield row, why


def _has_nik(cells: dict[str, str]) -> bool:
    """Whether a NIK stands in its column, or in that of the name."""
    return bool(DIGITS.search(cells["nik"]) or NIK_LIKE.fullmatch(cells.get("full_name", "")))


def _is_title(cells: dict[str, str]) -> bool:
    return sum(map(bool, cells.values())) == 1 and not tells_more(cells)


def _is_person(cells: dict[str, str]) -> bool:
    """Whether the row names somebody, and tells a number in the list, a birth date or a phone."""
    name = cells.get("full_name", "")
    if sum(map(str.isalpha, name)) < 2 or SUM.match(name):
        return False
    return bool(LIST_NUMBER.fullmatch(cells.get("number", ""))) or tells_more(cells)


def _skip_reason(cells: dict[str, str]) -> SkipReason | None:
    if any(cells.get(name, "").upper().startswith(EXAMPLE_MARK) for name in EXAMPLE_FIELDS):
        return SkipReason.EXAMPLE
    if DIGITS.search(cells["nik"]):
        return None
    if any(NIK_LIKE.fullmatch(cell) for name, cell in cells.items() if name != "family_card"):
        return None
    if field_of(cells["nik"]) == "nik" or field_of(cells["full_name"]) == "full_name":
        return SkipReason.HEADER
    filled = list(filter(None, cells.values()))
    if len(filled) > 2 and all(map(COLUMN_NUMBER.fullmatch, filled)):
        return SkipReason.NUMBERS
    if any(SUM.match(cells.get(name, "")) for name in ("number", "nik", "full_name")):
        return SkipReason.TITLE
    if not cells["nik"] and not cells["full_name"] and not tells_more(cells):
        return SkipReason.TITLE
    return None
