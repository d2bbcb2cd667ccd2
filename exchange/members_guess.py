"""Which cell of a row without a header is what: told by what it looks like."""

import re
from collections.abc import Callable, Iterator, Sequence

from domain.places import KELURAHAN
from exchange.members_choices import SEXES
from exchange.sheets import head, text

VILLAGES = frozenset(head(name) for _, name in KELURAHAN)
LOOKS: dict[str, Callable[[str], object]] = {
    "nik": re.compile(r"'?(?:\d[ .\-]?){15}\d|\d[.,]\d+E\+?\d+|\d{15}|\d{17}", re.I).fullmatch,
    "phone": re.compile(r"\+?(?:62|0)?[ \-]?8[\d \-]{7,14}").fullmatch,
    "rtrw": re.compile(
        r"(?:rt\W*)?\d{1,3}\s*(?:/|rw\W*|\W+rw\W*)\s*\d{1,3}|rt\W*\d{1,3}\W+(?:rw\W*)?\d{1,3}", re.I
    ).fullmatch,
    "sex": lambda cell: SEXES.get(head(cell)),
    "born_on": re.compile(
        r"(?:[a-z .]+,\s*)?(?:\d{1,2}[ ./\-]+(?:\d{1,2}|[a-z]+)[ ./\-,]+\d{2,4}"
        r"|\d{4}-\d\d-\d\d(?: .*)?)",
        re.I,
    ).fullmatch,
    "village": lambda cell: head(re.sub(r"^kel\w*\W+", "", cell, flags=re.I)) in VILLAGES,
    "street": re.compile(r"(?:jl|jln|jalan|gg|gang|kp|kampung|komp|blok|perum)\b.*", re.I).match,
    "number": re.compile(r"\d{1,4}[.)]?").fullmatch,
    "nik ": re.compile(r"[\d .\-]{9,30}").fullmatch,
}
"""In this order: the surest first, and at last whatever else has the length of a bad NIK."""


def guessed(row: Sequence[object]) -> dict[str, str]:
    """The first words that look like nothing else are the name, the next ones the street."""
    cells: dict[str, str] = {}
    for cell in filter(None, map(text, row)):
        field = next(_possible(cell, cells), "note")
        cells[field] = f"{cells[field]} {cell}" if field in cells else cell
    return {"nik": "", "full_name": ""} | cells if cells else {}


def _possible(cell: str, taken: dict[str, str]) -> Iterator[str]:
    for field, looks in LOOKS.items():
        if field.strip() not in taken and looks(cell):
            yield field.strip()
    if any(sign.isalpha() for sign in cell):
        yield from (field for field in ("full_name", "street") if field not in taken)
