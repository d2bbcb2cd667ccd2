"""Birth dates that Excel keeps as the number of a day."""

from contextlib import suppress
from datetime import date, timedelta

from domain.day import YOUNGEST, birth_date
from domain.typed import Ask, Invalid

ZERO = date(1899, 12, 30)
"""Day 0 of Excel's calendar, as far as it is right (from March 1900)."""


def day_of(text: str, today: date, in_nik: date | None) -> date:
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
