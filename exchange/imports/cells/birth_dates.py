"""The birth date in a cell of a list, settled by the NIK of its row.

Sheets write the month first, count days from 1904, or add a time; where the date in the NIK is one
of the readings of the cell, it is the one that is meant. Where it is none, somebody must say.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import permutations

from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.calendar_dates import MONTH, OLDEST, YOUNGEST, parse_birth_date
from domain.parsing.text import collapse_doubles
from models.contributions import law_tables

EXCEL_DAY_ZERO = date(1899, 12, 30)
"""Day 0 of Excel's calendar, as far as it is right (from March 1900)."""
FROM_1904 = timedelta(days=1462)
"""A workbook of the 1904 system counts so many days less."""
PLAIN_DATE = re.compile(r"(\d{4}-)\d\d-\d\d|(\d\d)[-/.](\d\d)[-/.](\d{4})", re.ASCII)
"""Year first, or day first: read without the slower parser, for lists are long."""
TIME = re.compile(
    r"(?:\s*T|,?\s+)\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:[.,]\d+)?\s*(?:[ap]m|wib)?\s*(Z|[+-]\d\d:?\d\d)?$",
    re.IGNORECASE,
)


def read_birth_date(text: str, today: date, in_nik: date | None) -> date:
    """The birth date of a cell; the one in the NIK decides between its readings.

    Ambiguous (`members-birth-nik`) with both when they contradict; Invalid (`age-...`) for
    somebody who may not register by their age.
    """
    cell = text.strip()
    if in_nik and (in_nik == _plain(cell, today) or in_nik in readings(cell, today)):
        found = in_nik
    else:
        found = _parse(_without_time(cell), today)
        if in_nik and found != in_nik:
            raise Ambiguous(
                "members-birth-nik",
                [found, in_nik],
                cell=f"{found:%d-%m-%Y}",
                nik=f"{in_nik:%d-%m-%Y}",
            )
    law_tables.age_limit(today).check(found, today)
    return found


def readings(cell: str, today: date) -> set[date]:
    """Every day that the cell may mean, whatever order and calendar it was written in."""
    time, text = TIME.search(cell), _without_birthplace(_without_time(cell))
    found = set[date]()
    if re.fullmatch(r"\d{5}", text):
        found |= {
            EXCEL_DAY_ZERO + timedelta(int(text)),
            EXCEL_DAY_ZERO + timedelta(int(text)) + FROM_1904,
        }
        text = f"0{text}"
    if not re.search(r"[a-z]", text, re.IGNORECASE):
        for parts in _cuts(re.findall(r"\d+", text)):
            for day, month, year in permutations(parts):
                found.update(_days(day, month, year, today))
    if re.match(r"\d{4}-\d\d-\d\d", text):
        found |= {day + shift for day in found for shift in (FROM_1904, -FROM_1904)}
    if time and time[1]:  # midnight in Jakarta is 17.00 of the day before in UTC
        found |= {day + timedelta(days=1) for day in found}
    return found


def _cuts(numbers: list[str]) -> Iterator[list[str]]:
    """The three parts of a date that is written in three numbers, or in one of 6 or 8 digits."""
    if len(numbers) == 3:
        yield numbers
    elif len(numbers) == 1 and len(numbers[0]) in (6, 8):
        run = numbers[0]
        yield [run[:2], run[2:4], run[4:]]
        yield [run[:-4], run[-4:-2], run[-2:]]


def _days(day: str, month: str, year: str, today: date) -> Iterator[date]:
    if len(day) > 2 or len(month) > 2 or len(year) not in (2, 4):
        return
    years = [int(year)] if len(year) == 4 else [1900 + int(year), 2000 + int(year)]
    for each in years:
        with suppress(ValueError):
            found = date(each, int(month), int(day))
            if found.year >= OLDEST and found <= today:
                yield found


def _without_time(cell: str) -> str:
    """The cell without the time of day behind a whole date."""
    found = TIME.search(cell)
    before = cell[: found.start()] if found else cell
    return before if sum(map(str.isdigit, before)) >= 4 else cell


def _plain(text: str, today: date) -> date | None:
    """The day of a cell that is a plain date; None for any other."""
    if found := PLAIN_DATE.fullmatch(text):
        with suppress(ValueError):
            day = date.fromisoformat(text if found[1] else "-".join(found.groups()[:0:-1]))
            if OLDEST <= day.year < today.year - YOUNGEST:
                return day
    return None


def _parse(text: str, today: date) -> date:
    if day := _plain(text, today):
        return day
    if re.fullmatch(r"\d{5}", text):
        return _parse_day_number(text, today)
    return parse_birth_date(_without_birthplace(text), today)


def _parse_day_number(text: str, today: date) -> date:
    """The day that Excel numbers 31271; but 10885 may also be 010885 without its 0."""
    found = [EXCEL_DAY_ZERO + timedelta(int(text))]
    with suppress(Ambiguous, Invalid):
        found.append(parse_birth_date(f"0{text}", today))
    eldest = today.replace(day=1, year=today.year - 100)
    youngest = today.replace(day=1, year=today.year - YOUNGEST)
    possible = [each for each in found if eldest <= each <= youngest]
    if len(possible) != 1:
        raise Ambiguous("date-which", possible)
    return possible[0]


def _without_birthplace(text: str) -> str:
    """ "12-08-1985" of "Jakarta, 12-08-1985"; a text that begins with a month stays."""
    digits = re.search(r"\d", text)
    before = text[: digits.start()] if digits else text
    words = re.findall(r"[a-z]+", before.lower())
    if not words or any(collapse_doubles(word) in MONTH for word in words):
        return text
    return text[len(before) :]
