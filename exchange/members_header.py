"""The header of a member list: one row of known names, or two that belong together."""

import re
from collections.abc import Sequence

from domain.typed import Invalid
from exchange.members_columns import HEADERS, fields_of
from exchange.sheets import HEADER_WITHIN, text

NEEDED = ("nik", "full_name")
NIK_LIKE = re.compile(r"\d[\d .\-]{13,}\d|\d[.,]\d+E\+?1\d", re.IGNORECASE)


def header_of(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of its last row, and field to index; (-1, nothing) when no row has two known names."""
    top = [fields_of(row) for row in rows[:HEADER_WITHIN]]
    counts = [len({*row} - {""}) for row in top]
    if max(counts, default=0) < 2:
        return -1, {}
    header, at = _joined(rows, top, counts.index(max(counts)))
    return at, _columns(header)


def _joined(
    rows: Sequence[Sequence[object]], top: Sequence[list[str]], at: int
) -> tuple[list[str], int]:
    """The header's fields and last row: "Alamat" may stand above "Jalan", "RT" and "RW"."""
    header, last = list(top[at]), at
    for other in (at - 1, at + 1):
        if not 0 <= other < len(top) or not any(top[other]) or has_nik(rows[other]):
            continue
        if other > at and (header == top[other] or "nik" in top[other]):
            continue
        found = {n: field for n, field in enumerate(top[other]) if field and field not in header}
        blank = {n for n in found if n >= len(header) or not text(rows[at][n])}
        takes = found if other > at else {n: found[n] for n in blank}
        header += [""] * (len(top[other]) - len(header))
        for n, field in takes.items():
            header[n] = field
        last = max(last, other) if takes else last
    return header, last


def has_nik(row: Sequence[object]) -> bool:
    return any(NIK_LIKE.search(text(cell)) for cell in row)


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Of columns with the same meaning the first; a NIK or a name twice cannot be told apart."""
    columns: dict[str, int] = {}
    for at, field in enumerate(header):
        if field in NEEDED and field in columns:
            raise Invalid("sheet-column-twice", column=HEADERS.get(field, field))
        if field:
            columns.setdefault(field, at)
    return columns
