"""Regions in a CSV `code,name`: dotted Kemendagri codes only (Kepmendagri 300.2.2-2430/2025).

BPS numbers the same places differently: there 31.73 is Jakarta Pusat. Such a file is refused.
"""

import re
from collections.abc import Iterator

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
    for number, code, name in list(_read_rows(content)):
        _check_row(number, code, name)
        if found.setdefault(code, name) != name:
            raise Invalid("regions-twice", row=number, code=code)
    if not found:
        raise Invalid("sheet-empty")
    return tuple(sorted(found.items()))


def _read_rows(content: bytes) -> Iterator[tuple[int, str, str]]:
    """Number, code and name of each row that is neither the header nor blank."""
    text = read.decode_csv(content)
    delimiter = max(",;\t", key=text[:2000].count)
    for number, row in enumerate(read.records(text, delimiter), 1):
        if any(row):
            code, name = map(read.cell_text, [*row, ""][:2])
            if read.normalise_header(code) not in HEADERS:
                yield number, code, name


def _check_row(number: int, code: str, name: str) -> None:
    if BPS.fullmatch(code):
        raise Invalid("regions-bps", row=number, code=code)
    if not DOTTED.fullmatch(code):
        raise Invalid("regions-code", row=number, code=code[:20])
    if not 2 <= len(name) <= LONGEST_NAME:
        raise Invalid("regions-name", row=number, code=code)
    if code == CITY[0] and "barat" not in name.lower():
        raise Invalid("regions-bps", row=number, code=code)
