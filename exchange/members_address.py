"""RT, RW, kelurahan and kecamatan of a row, whichever cells they stand in."""

import re
from collections.abc import Mapping

from domain.places import KECAMATAN, KELURAHAN, OUTSIDERS, match, wards_of
from domain.rtrw import in_rw, rtrw
from domain.typed import Ask, Invalid

BOTH = re.compile(r"\d+\D+\d+")
AS_DATE = re.compile(r"\d{4}-(\d\d)-(\d\d)")
IN_STREET = re.compile(
    r"\brt\W{0,3}\d{1,3}\W{1,3}(?:rw\W{0,3})?\d{1,3}\b|\brt\W{0,3}rw\W{0,3}\d{1,3}\W{1,3}\d{1,3}\b",
    re.IGNORECASE,
)
RT_RW = ("rt", "rw", "rtrw")


def rt_and_rw(cells: Mapping[str, str], known_rw: str) -> str | None:
    """ "003/005"; None when the row does not say. `known_rw` is the RW of the whole list."""
    rt, rw, both = (cells.get(name, "") for name in RT_RW)
    whole = both or next((cell for cell in (rt, rw) if BOTH.search(cell)), "")
    if whole:
        return _whole(whole, known_rw)
    if rt or rw:
        return rtrw(_labelled("RT", rt) + _labelled("RW", rw or (known_rw if rt else "")))
    found = IN_STREET.search(cells.get("street", ""))
    return rtrw(found[0]) if found else None


def _whole(cell: str, known_rw: str) -> str:
    """Excel makes a date of 3/5: the third of May, or the fifth of March."""
    if found := AS_DATE.match(cell):
        month, day = found.groups()
        raise Ask("rtrw-sure", [f"0{day}/0{month}", f"0{month}/0{day}"])
    return in_rw(cell, known_rw)


def _labelled(label: str, cell: str) -> str:
    number = re.sub(r"(?i)^\W*r\W?[tw]\b\W*|^\W*r\W?[tw](?=\d)", "", cell).strip()
    return f"{label} {number} " if number else ""


def village_of(cells: Mapping[str, str]) -> str:
    """The code of the kelurahan; the kecamatan decides between two of one name."""
    try:
        return match(cells["village"], KELURAHAN, OUTSIDERS)
    except Ask as ask:
        try:
            inside = wards_of(match(cells.get("district", ""), KECAMATAN))
            return match(cells["village"], inside)
        except (Ask, Invalid):
            raise ask from None


def district_of(cells: Mapping[str, str]) -> str:
    return match(cells["district"], KECAMATAN, OUTSIDERS)
