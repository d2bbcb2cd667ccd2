"""Divided kelurahan in a CSV `code,rw,successor,name`: which RW of a kelurahan belongs to which
kelurahan from then on, and its name. Codes are Kemendagri's; an RW that stays is a row too."""

import re

from domain.invalid import Invalid
from domain.regions import is_village
from exchange.regions_file import cells, check_code, check_name, csv_rows
from models.coverage.divide import RwMove


def read_moves(content: bytes) -> list[RwMove]:
    """The moves in the order of the file; Invalid names the first row that is wrong."""
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
