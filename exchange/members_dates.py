"""Birth dates in sheets: typed, as a date cell, as Excel's number of a day, behind a birthplace."""

import re
from contextlib import suppress
from datetime import date, timedelta

from domain.day import OLDEST, YOUNGEST, birth_date
from domain.month_names import MONTH
from domain.typed import Ask, Invalid
from domain.words import squeeze

ZERO = date(1899, 12, 30)
"""Day 0 of Excel's calendar, as far as it is right (from March 1900)."""
PLAIN = re.compile(r"(\d{4}-)\d\d-\d\d(?: 00:00:00)?|(\d\d)[-/.](\d\d)[-/.](\d{4})", re.ASCII)
"""Year first, or day first: read at once, for lists are long."""
TOO_OLD = 65
"""BPU must not yet be 65 at registration (Perdir 22/PERDIR.02/072022)."""


def born(text: str, today: date, in_nik: date | None) -> date:
    """The birth date in a cell; the one in the NIK decides between two readings of a number."""
    found = _born(text.strip(), today, in_nik)
    age = today.year - found.year - ((today.month, today.day) < (found.month, found.day))
    if age >= TOO_OLD:
        raise Invalid("members-65", age=age)
    return found


def _born(text: str, today: date, in_nik: date | None) -> date:
    if found := PLAIN.fullmatch(text):
        text = text[:10] if found[1] else f"{found[4]}-{found[3]}-{found[2]}"
        with suppress(ValueError):
            day = date.fromisoformat(text)
            if OLDEST <= day.year < today.year - YOUNGEST:
                return day
    if re.fullmatch(r"\d{5}", text):
        return _number(text, today, in_nik)
    return birth_date(without_place(text), today)


def without_place(text: str) -> str:
    """ "Jakarta, 12-08-1985" without the birthplace."""
    place = re.match(r"\D*", text)
    words = re.findall(r"[a-z]+", place[0].lower()) if place else []
    named = any(squeeze(word) in MONTH for word in words)
    return text if named or not words or place is None else text[place.end() :]


def _number(text: str, today: date, in_nik: date | None) -> date:
    """31271 is a day of Excel's; 10885 may be 010885 as well, its 0 lost."""
    readings = [ZERO + timedelta(int(text))]
    with suppress(Ask, Invalid):
        readings.append(birth_date(f"0{text}", today))
    eldest = today.replace(day=1, year=today.year - 100)
    youngest = today.replace(day=1, year=today.year - YOUNGEST)
    possible = [each for each in readings if eldest <= each <= youngest]
    if in_nik in possible:
        return in_nik
    if len(possible) != 1:
        raise Ask("date-which", possible)
    return possible[0]
