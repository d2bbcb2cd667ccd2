"""The rows of a member list: the cells of each by field, beside its columns, repeated and gone on
with in the next row; which of them are people, and why others are none (titles, sums, signatures,
column numbers, the example of our template).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from domain.participants.occupation import is_work
from exchange.imports.cells.columns import HEADERS, NO_DITTO, field_of, guess_fields, is_ditto
from exchange.imports.cells.doubtful import asks_of_person, doubt_in, kind_of_note
from exchange.imports.cells.pieces import LEFTOVER, LEFTOVER_BETWEEN
from exchange.imports.cells.words_within import STREET_GOES_ON
from exchange.imports.layout.titles import (
    Places,
    below_heading,
    below_unclear,
    doubt_above,
    is_title_of_people,
    read_heading,
)
from exchange.spreadsheets.read import Row, cell_text

NEEDED = ("nik", "full_name")
NIK_LIKE = re.compile(r"\d[\d .\-]{13,}\d|\d[.,]\d+E\+?1\d", re.IGNORECASE)
NOT_REPEATED = frozenset({"nik", "full_name", "phone", "born_on", "born", "number"})
"""Fields of which no two people have the same value: a merged cell holds only for its first row."""
WRAPPED = frozenset({"street", "occupation", "payer_name"})
"""Fields whose words may go on in a second row."""
STREET = re.compile(r"(?:jl|jln|jalan|gg|gang|kp|kampung|komp|blok|perum|rt|rw)\b", re.IGNORECASE)
FAILED = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|ERROR!)", re.I)
"""What stands in a cell whose formula went wrong."""
NOT_MISSED = frozenset({*NEEDED, "number", "birthplace", "family_card", "note", "faults"})
"""Fields that are asked for when they are empty, or that no application needs."""
OTHER, RELATIVE = "other", "relative"
"""In place of a field, of a column that is about something else, or about somebody else."""
SUM = re.compile(r"(?:sub\s*|grand\s*)?(?:total|jumlah)\b", re.IGNORECASE)
END = re.compile(
    r"(?i)mengetahui|menyetujui|disetujui|hormat|dibuat oleh|catatan|nb\b|demikian|"
    r"(?:ketua|lurah|sekretaris|bendahara)\b|jakarta\s*,"
)
DIGITS = re.compile(r"\d{5,}|(?:\d{2,}[ .\-]+){3,}\d{2,}|\d[.,]\d+E\+?\d", re.IGNORECASE)
"""A long number, also in groups: more of them than a date has."""
BIRTH = re.compile(
    r"\d{1,2}\W+(?:\d{1,2}|[a-z]+)\W+(?:(?:19\d\d|200\d|201[0-2])(?!\d)|\d\d(?!\d))|\b(?:19\d\d|200\d)-",
    re.I,
)
"""A day on which a worker may be born: that of a signature is a later one."""
UNCLEAR = re.compile(r"[^\W\d_]{2}|\d{5}|\d\s?[/\-]\s?\d")
MARK = re.compile(r"ok\w*|ada|ya|lengkap|cek|sudah|sdh|valid", re.IGNORECASE)
"""A word with which somebody ticks a row."""


def is_header(row: Sequence[object]) -> bool:
    """Whether the row names the columns of NIK and name."""
    return {*NEEDED} <= {*map(field_of, row)}


def columns_of(fields: Iterable[str]) -> dict[str, int]:
    """Field to index; of columns with the same meaning the first counts."""
    columns: dict[str, int] = {}
    for at, field in enumerate(fields):
        if field:
            columns.setdefault(field, at)
    return columns


def without_gap(row: list[str], columns: dict[str, int]) -> list[str]:
    """The row without the one blank cell before the NIK that moved it into the next column."""
    at = columns.get("nik", -1)
    if at < 0 or at + 1 >= len(row) or DIGITS.search(cell_text(row[at])):
        return row
    blank = [place for place, cell in enumerate(row[: at + 1]) if not cell_text(cell)]
    is_moved = NIK_LIKE.fullmatch(cell_text(row[at + 1]).strip("'"))
    if not is_moved or len(blank) != 1 or columns.get("family_card") == at + 1:
        return row
    return [*row[: blank[0]], *row[blank[0] + 1 :]]


def cells_above(
    row: Sequence[str], columns: dict[str, int], beside: dict[int, str]
) -> dict[str, str]:
    """The cells of somebody above the header: in its columns when NIK and name stand there."""
    cells = cells_of(row, columns, beside)
    fits = NIK_LIKE.fullmatch(cells["nik"]) and UNCLEAR.search(cells["full_name"])
    return cells if fits else guess_fields(row)


def cells_of(row: Sequence[str], columns: dict[str, int], beside: dict[int, str]) -> dict[str, str]:
    """The cells of a row by field, with what stands in other columns: notes that raise a question
    (STATUS, MATI), a second column of a field, and all that has no name above it."""
    if len(row) <= (last := max(columns.values())):
        row = [*row, *[""] * (last + 1 - len(row))]
    read = zip(columns, map(row.__getitem__, columns.values()), strict=True)
    cells = dict.fromkeys(NEEDED, "") | dict(read)
    for at, name in beside.items():
        text = cell_text(row[at]) if at < len(row) else ""
        if not text:
            continue
        if kind_of_note(text):
            cells["note"] = "; ".join(filter(None, (cells.get("note", ""), text)))
        elif name == OTHER:
            continue
        elif name:
            cells[name] = cells.get(name) or text
        elif not UNCLEAR.search(text) or MARK.fullmatch(text):
            continue
        elif columns.get("street") == at - 1 and STREET_GOES_ON.match(text):
            cells["street"] = f"{cells['street']} {text}"
        elif "occupation" not in columns and not cells.get("occupation") and is_work(text):
            cells["occupation"] = text
        else:
            leave_over(cells, text)
    return cells


def note_answer(cells: dict[str, str], name: str, text: str) -> None:
    """Add what the answer in such a column makes doubtful to the note."""
    column = asks_of_person(name)
    if column and not kind_of_note(text) and (doubt := doubt_in(column, name, text)):
        cells["note"] = "; ".join(filter(None, (cells.get("note", ""), doubt)))


def alone_in(cells: dict[str, str]) -> str:
    """The one cell of a row, which may be the heading of a section: "RT 04", "OJOL (2 orang)".

    A word in the column of the work or the street is the rest of the row above.
    """
    filled = ((name, cell) for name, cell in cells.items() if cell)
    name, cell = next(filled, ("", ""))
    return "" if name in WRAPPED or next(filled, None) else cell


def is_section(cells: dict[str, str]) -> bool:
    """Whether the row is the heading of a section."""
    alone = alone_in(cells)
    return bool(alone) and read_heading(alone) is not None


def fill_dittos(above: Row, cells: dict[str, str]) -> None:
    """Write the cells above in place of marks of repetition; what has no value there is unclear."""
    for name in [
        name for name, cell in cells.items() if cell and cell[0] not in NO_DITTO and is_ditto(cell)
    ]:
        cell = cells[name]
        known = above.cells.get(name, "") if name not in NOT_REPEATED else ""
        cells[name] = known
        if not known:
            leave_over(cells, f"{HEADERS.get(name, name)} {cell}")


def leave_failed(cells: dict[str, str]) -> None:
    """Leave over what a formula could not find: the person has a value there."""
    for name in [name for name, cell in cells.items() if cell and cell[0] == "#"]:
        cell = cells[name]
        if FAILED.fullmatch(cell):
            cells[name] = ""
            if name not in NOT_MISSED:
                leave_over(cells, f"{HEADERS.get(name, name)} {cell}")


def is_rest_of(above: dict[str, str], cells: dict[str, str]) -> bool:
    """Whether the row is the rest of the row above it: words in a second line of its cells, or
    what a person has and no name."""
    if cells.get("nik") or cells.get("number"):
        return False
    if not DIGITS.search(above.get("nik", "")):
        return False
    filled = {name for name, cell in cells.items() if cell}
    if any(SUM.match(cell) or END.search(cell) for cell in cells.values()) or is_section(cells):
        return False
    if is_title_of_people(alone_in(cells)):
        return False
    if tells_more(cells):
        return not _may_name(cells.get("full_name", ""))
    own_number = bool(above.get("number")) and "full_name" in filled
    return filled <= WRAPPED if "full_name" not in filled else own_number


def _may_name(cell: str) -> bool:
    """Whether the cell may name somebody: no street, no date and no number."""
    return bool(re.search(r"[^\W\d_]{2}", cell)) and not STREET.match(cell)


def join_rest(above: dict[str, str], cells: dict[str, str]) -> None:
    """Add the rest of a street to the street; whose other words are is unclear."""
    for name, cell in cells.items():
        if name == "street" and above.get(name) and STREET_GOES_ON.match(cell):
            above[name] += f" {cell}"
        elif cell:
            leave_over(above, cell)


def tells_more(cells: dict[str, str]) -> bool:
    """Whether the row holds a phone or a birth date."""
    birth = cells.get("born_on") or cells.get("born") or ""
    return bool(DIGITS.search(cells.get("phone", "")) or (BIRTH.search(birth)))


def leave_over(cells: dict[str, str], text: str) -> None:
    """Add the text to what is left over of the row."""
    cells[LEFTOVER] = LEFTOVER_BETWEEN.join(filter(None, (cells.get(LEFTOVER, ""), text)))


EXAMPLE_MARK = "CONTOH"
EXAMPLE_FIELDS = ("number", "full_name", "note")
"""The cells of our template's example row that may begin with the mark."""
SIGNED = re.compile(r"(?i)mengetahui|menyetujui|disetujui|dibuat oleh")
LIST_NUMBER = re.compile(r"\(?\d{1,5}[.)]?")
COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")


class SkipReason(StrEnum):
    """The reason why a row is no person."""

    EXAMPLE = "example"
    HEADER = "header"
    NUMBERS = "numbers"
    TITLE = "title"
    END = "end"


def people_below(
    title: Places, rows: Iterable[Row]
) -> Iterator[tuple[Row, SkipReason | None, Places]]:
    """Each row below a title as in `classify_rows`, with what the title and the headings above say
    of it."""
    section, is_above_all = title, True
    for row, why in classify_rows(rows):
        alone = alone_in(row.cells)
        is_above_all = is_above_all and not DIGITS.search(row.cells["nik"])
        heading = read_heading(alone) if alone and why is SkipReason.TITLE else None
        if heading:
            section = below_heading(section, heading, is_above_all=is_above_all)
        elif alone and is_above_all:
            section = section | doubt_above(alone)
        elif alone and not SUM.match(alone):
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
