"""The name in one cell and the NIK in another, as a table is read: of a sheet in which both share a
cell, or in which the name stands in two columns."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from domain.files import Grid
from exchange.imports.cells.columns import COLUMNS, SOMEBODY_ELSE, field_of
from exchange.imports.cells.patterns import FAMILY_CARD, NIK
from exchange.imports.layout.rows import NEEDED
from exchange.spreadsheets.read import HEADER_WITHIN, cell_text, normalise_header

NAME, NUMBER, UNCLEAR = "Nama", "NIK", COLUMNS["leftover"]
FIRST = re.compile(r"(?:nama )?(?:depan|awal|pertama)|(?:first|given) ?name|fore ?name")
MIDDLE = re.compile(r"(?:nama )?tengah|middle ?name")
LAST = re.compile(r"(?:nama )?(?:belakang|akhir|marga)|nama keluarga|(?:last|family) ?name|surname")
LETTERS = re.compile(r"[^\W\d_]{2}")
LIST_NUMBER = re.compile(r"^\W*\d{1,4}(?:\s*[.)]|\s)\s*(?=[^\W\d_])")
MISTYPED = range(12, 18)
"""Digits of a NIK, and of one with some missing or one too many: an NIP has 18."""
AROUND = " \n\t-–—/|:;,()[]+&'’`"
"""What stands between a name and its NIK."""


def with_own_names(grid: Grid) -> Grid:
    """The sheet with a column of whole names and one of NIK; another sheet as it was."""
    return _with_own_niks(_with_niks_beside(_with_whole_names(grid)))


def _with_whole_names(grid: Grid) -> Grid:
    """The sheet with the names of two or three columns in the first of these."""
    for at, row in enumerate(grid.rows[:HEADER_WITHIN]):
        if places := _name_places([normalise_header(cell_text(cell)) for cell in row]):
            rows = [_with_whole_name(each, places) for each in grid.rows[at + 1 :]]
            header = [NAME if n == places[0] else cell for n, cell in enumerate(row)]
            for other in places[1:]:
                header[other] = ""
            return replace(grid, rows=[*grid.rows[:at], header, *rows])
    return grid


def _name_places(names: Sequence[str]) -> list[int]:
    """The columns of the first name, the middle one and the last, in this order; [] for none."""
    found = [next((n for n, name in enumerate(names) if each.fullmatch(name)), -1) for each in
             (FIRST, MIDDLE, LAST)]  # fmt: skip
    if found[0] < 0 <= found[2] and field_of(names[found[2] - 1]) == "full_name":
        found[0] = found[2] - 1  # "Nama" | "Nama Belakang"
    return [at for at in found if at >= 0] if min(found[0], found[2]) >= 0 else []


def _with_whole_name(row: Sequence[str], places: Sequence[int]) -> list[str]:
    parts = [cell_text(row[at]) if at < len(row) else "" for at in places]
    whole = ""
    for part in (each for each in parts if LETTERS.search(each) or each.strip(" .-–—_*")):
        is_in = f" {whole} ".casefold().endswith(f" {part.strip()} ".casefold())
        whole = whole if is_in else f"{whole} {part}".strip()
    cells = dict(enumerate(row)) | dict.fromkeys((at for at in places if at < len(row)), "")
    return [whole if at == places[0] else cell for at, cell in cells.items()]


def _with_niks_beside(grid: Grid) -> Grid:
    """The sheet with each NIK behind its name, where it is alone in the row below it."""
    rows, moved = [[*row] for row in grid.rows], 0
    for above, row in pairwise(rows):
        filled = [at for at, cell in enumerate(row) if cell.strip()]
        at = filled[0] if len(filled) == 1 else len(above)
        name = above[at] if at < len(above) else ""
        if name and NIK.fullmatch(row[at].strip()) and LETTERS.search(name) and not _numbers(name):
            above[at], row[at] = f"{name} {row[at]}", ""
            moved += 1
    is_usual = 2 * moved >= sum(any(map(_numbers, row)) for row in grid.rows)
    return replace(grid, rows=rows) if moved and is_usual else grid


def _with_own_niks(grid: Grid) -> Grid:
    """The sheet with NIK and name in two columns, where people have both in one cell: in that of
    the name because the NIK has no column, or because its cell is blank."""
    shared = [[at for at, cell in enumerate(row) if _are_both(cell)] for row in grid.rows]
    columns = Counter(at for places in shared for at in places)
    if not columns or max(map(len, grid.rows)) < 2:  # lines in one column
        return grid
    best, count = columns.most_common(1)[0]
    header, fields = _header_above(grid.rows[: next(at for at, each in enumerate(shared) if each)])
    with_nik = sum(any(map(_numbers, row)) for row in grid.rows)
    title = cell_text(grid.rows[header][best]) if best < len(fields) else ""
    is_alone = {*NEEDED} <= {*fields}
    if is_alone:
        best, beside = fields.index("full_name"), fields.index("nik")
    elif len(columns) > 1 or 2 * count < with_nik or SOMEBODY_ELSE.search(title):
        return grid
    wide = max(map(len, grid.rows))
    rows = [[*row, *[""] * (wide - len(row)), "", ""] for row in grid.rows]
    number, lengths = (beside, (16,)) if is_alone else (wide, MISTYPED)
    for at, row in enumerate(rows):
        if at == header:
            row[best], row[number], row[-1] = NAME, NUMBER, UNCLEAR
        elif at > header and not row[number].strip() and _numbers(row[best], lengths):
            row[best], row[number], row[-1] = split_cell(row[best])
    return replace(grid, rows=rows)


def _header_above(rows: Sequence[Sequence[str]]) -> tuple[int, list[str]]:
    """Index and fields of the row above the people that names most columns; -1 for none."""
    known = [list(map(field_of, row)) for row in rows[:HEADER_WITHIN]]
    counts = [
        len({*fields} - {""}) + sum(map(_names_both, row))
        for fields, row in zip(known, rows, strict=False)
    ]
    at = counts.index(max(counts)) if any(counts) else -1
    return at, known[at] if at >= 0 else []


def _names_both(cell: str) -> bool:
    """Whether the name of a column is that of both: "Nama dan NIK", "Nama (No. KTP)"."""
    words = {*re.findall(r"\w+", cell.casefold())}
    return bool(words & {"nama", "name"} and words & {"nik", "ktp"})


def _numbers(cell: str, lengths: Container[int] = (16,)) -> list[re.Match[str]]:
    """The numbers in the cell that are a NIK by their length, or one that was mistyped."""
    if sum(map(str.isdigit, cell)) < MISTYPED.start:
        return []
    return [each for each in NIK.finditer(cell) if sum(map(str.isdigit, each[0])) in lengths]


def _are_both(cell: str) -> bool:
    """Whether the cell holds a name and a NIK."""
    has_letters = LETTERS.search(cell) and _numbers(cell)
    return bool(has_letters) and bool(LETTERS.search("".join(split_cell(cell)[::2])))


def split_cell(cell: str) -> tuple[str, str, str]:
    """Name and NIK of a cell, and what else it says: words on the other side of the NIK.

    Several numbers stay beside each other, and are asked about.
    """
    plain = LIST_NUMBER.sub("", FAMILY_CARD.sub("", cell), count=1)
    found = _numbers(plain, MISTYPED)
    if not found:
        return cell, "", ""
    before, after = plain[: found[0].start()].strip(AROUND), plain[found[-1].end() :].strip(AROUND)
    between = [plain[a.end() : b.start()].strip(AROUND) for a, b in pairwise(found)]
    name, other = (before, after) if LETTERS.search(before) else (after, before)
    return name, " / ".join(each[0] for each in found), " ".join(filter(None, (*between, other)))
