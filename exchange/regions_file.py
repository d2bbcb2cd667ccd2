"""Regions from a CSV `code,name`: dotted Kemendagri codes only (Kepmendagri 300.2.2-2430/2025).

BPS numbers the same places differently: there 31.73 is Jakarta Pusat. Such a file is refused.
"""

import re

from domain.invalid import Invalid
from domain.regions import CITY
from exchange.spreadsheets import read

Region = tuple[str, str]  # code, name

DOTTED = re.compile(r"\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?", re.ASCII)
BPS = re.compile(r"\d{4}|\d{7}|\d{10}", re.ASCII)
HEADERS = {"code", "kode", "kode wilayah", "kode kemendagri", "id"}
LONGEST_NAME = 100


def read_regions(content: bytes) -> tuple[Region, ...]:
    """Code and name of every row, by code; Invalid names the first row that is wrong."""
    found: dict[str, str] = {}
    for number, code, name in _rows(content):
        _check(number, code, name)
        if found.setdefault(code, name) != name:
            raise Invalid("regions-twice", row=number, code=code)
    if not found:
        raise Invalid("sheet-empty")
    return tuple(sorted(found.items()))


def _rows(content: bytes) -> list[tuple[int, str, str]]:
    """Row number, code and name, without header and blank rows."""
    text = read.decode_csv(content)
    delimiter = max(",;\t", key=text[:2000].count)
    rows = enumerate(read.records(text, delimiter), 1)
    cells = [
        (at, read.cell_text(row[0]), read.cell_text([*row, ""][1])) for at, row in rows if any(row)
    ]
    return [
        (at, code, name) for at, code, name in cells if read.normalise_header(code) not in HEADERS
    ]


def _check(number: int, code: str, name: str) -> None:
    if BPS.fullmatch(code):
        raise Invalid("regions-bps", row=number, code=code)
    if not DOTTED.fullmatch(code):
        raise Invalid("regions-code", row=number, code=code[:20])
    if not 2 <= len(name) <= LONGEST_NAME:
        raise Invalid("regions-name", row=number, code=code)
    if code == CITY[0] and "barat" not in name.lower():
        raise Invalid("regions-bps", row=number, code=code)
