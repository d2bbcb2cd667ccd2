"""Days as they stand in cells: in any order of day, month and year, or as a time in UTC."""

import re
from datetime import date, timedelta
from functools import lru_cache

from domain.parsing.dates.calendar_dates import MONTH
from domain.parsing.text import collapse_doubles, normalise_unicode

SAME_DAYS = 32_768
"""Texts of days that are read once: the birth dates of a long list are about 25,000."""
TIME = r"(?:[ t]+(\d\d?[:.]\d\d(?:[:.]\d\d)?)(?:[.,]\d+)?(?: ?[ap]m)?(?: ?(z|[+-]\d\d:?\d\d))?)?"
"""A time of the day, and its zone."""
YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.]?)(\d{{2}})\2(\d{{2}}){TIME}")
DAY_FIRST = re.compile(rf"(\d{{1,2}})[\s./-]+(\d{{1,2}}|[a-z]+)[\s./,-]+(\d{{4}}|\d\d){TIME}")


@lru_cache(SAME_DAYS)
def read_day(text: str, *, month_first: bool = False) -> date | None:
    """The day that the whole text names; None when it names none.

    2026-11-30, 30-11-2026, 30/11/26, 30 November 2026, 20261130 and 2026-11-30T00:00:00Z are
    the same day, and 11/30/2026 in a file that writes the `month_first`.
    """
    text = (text if text.isascii() else normalise_unicode(text)).strip().lower()
    if found := YEAR_FIRST.fullmatch(text):
        year, _, month, of_month, time, zone = found.groups()
    elif found := DAY_FIRST.fullmatch(text):
        of_month, month, year, time, zone = found.groups()
        if month_first:
            of_month, month = month, of_month
    else:
        return None
    number = int(month) if month.isdecimal() else MONTH.get(collapse_doubles(month), 0)
    try:
        day = date(int(year) + (2000 if len(year) == 2 else 0), number, int(of_month))
    except ValueError:
        return None
    return _day_in_jakarta(day, time or "", zone or "")


def _day_in_jakarta(day: date, time: str, zone: str) -> date | None:
    """The day in Jakarta; None for a time in UTC that may be meant as either of two days.

    Midnight in Jakarta is written as 17:00Z of the day before; 23:59Z is the end of a day that
    somebody wrote without a thought of zones.
    """
    if zone.replace(":", "") not in ("z", "+0000", "-0000"):
        return day if zone.replace(":", "") in ("", "+0700") else None
    clock = tuple(map(int, re.split("[:.]", time)))
    if clock[:2] == (17, 0) and not any(clock[2:]):
        return day + timedelta(days=1) if day < date.max else None
    return day if clock[0] < 17 else None


@lru_cache(SAME_DAYS)
def date_order(text: str) -> str:
    """The part that comes first in a date of two numbers and a year.

    "day" or "month" where one of them can be no month, "either" where both can, "" for any other
    text and for 05/05/2026.
    """
    found = DAY_FIRST.fullmatch(text.strip().lower())
    if not found or not found[2].isdecimal():
        return ""
    first, second = int(found[1]), int(found[2])
    if first > 12 or second > 12:
        return "day" if second <= 12 else "month" if first <= 12 else ""
    return "either" if first != second else ""


@lru_cache(SAME_DAYS)
def read_short_year_first(text: str) -> date | None:
    """The day of 26-11-30 when its year stands first; None when it cannot stand there."""
    found = DAY_FIRST.fullmatch(text.strip().lower())
    if not found or len(found[1]) < 2 or len(found[3]) > 2 or not found[2].isdecimal():
        return None
    return read_day(f"20{found[1]}-{found[2]:0>2}-{found[3]}")


def read_day_at_start(text: str, *, is_day_first: bool) -> date | None:
    """The day that the text begins with; None when it begins with none, or may be meant month
    first in a file of which it is not sure that `is_day_first`."""
    text = text.strip().lower()
    found = YEAR_FIRST.match(text) or DAY_FIRST.match(text)
    if not found or (not is_day_first and date_order(found[0]) == "either"):
        return None
    return read_day(found[0])
