"""Regions in a CSV `code,name`, and the RW of divided kelurahan in one of `code,rw,successor,name`:
dotted Kemendagri codes only (Kepmendagri 300.2.2-2430/2025).

BPS numbers the same places differently: there 31.73 is Jakarta Pusat. Such a file is refused.
"""

import re
from collections.abc import Iterator, Sequence

from domain.invalid import Invalid
from domain.regions import CITY, is_village
from exchange.spreadsheets import read
from models.coverage.divide import RwMove

Region = tuple[str, str]  # code, name

DOTTED = re.compile(r"\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?", re.ASCII)
BPS = re.compile(r"\d{4}|\d{7}|\d{10}", re.ASCII)
HEADERS = {"code", "kode", "kode wilayah", "kode kemendagri", "id"}
LONGEST_NAME = 100


def read_regions(content: bytes) -> tuple[Region, ...]:
    """Code and name of every row, by code; Invalid names the first row that is wrong."""
    found: dict[str, str] = {}
    for number, row in csv_rows(content):
        code, name = cells(row, 2)
        if read.normalise_header(code) in HEADERS:
            continue
        check_code(number, code)
        check_name(number, code, name)
        if code == CITY[0] and "barat" not in name.lower():
            raise Invalid("regions-bps", row=number, code=code)
        if found.setdefault(code, name) != name:
            raise Invalid("regions-twice", row=number, code=code)
    if not found:
        raise Invalid("sheet-empty")
    return tuple(sorted(found.items()))


def read_moves(content: bytes) -> list[RwMove]:
    """The kelurahan that each RW of a divided kelurahan belongs to from then on, in the order of
    the file; an RW that stays is a row too. Invalid names the first row that is wrong."""
    found: dict[tuple[str, str], RwMove] = {}
    for number, row in csv_rows(content):
        if number == 1 and not any(each.isdigit() for each in str(row)):
            continue
        code, rw, successor, name = cells(row, 4)
        for each in (code, successor):
            check_code(number, each)
            if not is_village(each):
                raise Invalid("regions-code", row=number, code=each[:20])
        check_name(number, successor, name)
        if not re.fullmatch(r"\d{1,3}", rw, re.ASCII):
            raise Invalid("regions-code", row=number, code=rw[:20])
        key = code, f"{int(rw):03}"
        if key in found:
            raise Invalid("regions-twice", row=number, code=f"{code} RW {key[1]}")
        found[key] = RwMove(*key, successor, name)
    if not found:
        raise Invalid("sheet-empty")
    return [*found.values()]


def csv_rows(content: bytes) -> Iterator[tuple[int, Sequence[object]]]:
    """The number (from 1) and the cells of each row of a CSV file that is not blank."""
    text = read.decode_csv(content)
    delimiter = max(",;\t", key=text[:2000].count)
    rows = enumerate(read.records(text, delimiter), 1)
    return ((number, row) for number, row in rows if any(row))


def cells(row: Sequence[object], count: int) -> list[str]:
    """The first `count` cells as text; empty for those that a row has not."""
    return [read.cell_text(each) for each in [*row, *[""] * count][:count]]


def check_code(number: int, code: str) -> None:
    """Invalid unless the code is written as Kemendagri writes it."""
    if BPS.fullmatch(code):
        raise Invalid("regions-bps", row=number, code=code)
    if not DOTTED.fullmatch(code):
        raise Invalid("regions-code", row=number, code=code[:20])


def check_name(number: int, code: str, name: str) -> None:
    """Refuse (Invalid) a name that no region has."""
    if not 2 <= len(name) <= LONGEST_NAME:
        raise Invalid("regions-name", row=number, code=code)
