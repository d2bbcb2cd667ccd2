"""Days in sheets: 2026-11-30, 30-11-2026, 30/11/26, 30 November 2026, 20261130."""

import re
from datetime import date

from domain.month_names import MONTH
from domain.words import squeeze

TIME = r"(?:[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)?)?"
YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.]?)(\d{{2}})\2(\d{{2}}){TIME}")
DAY_FIRST = re.compile(rf"(\d{{1,2}})[\s./-]+(\d{{1,2}}|[a-z]+)[\s./,-]+(\d{{4}}|\d\d){TIME}")


def day(text: str) -> date | None:
    """The day that the whole text names; None when it is none."""
    text = text.strip().lower()
    if found := YEAR_FIRST.fullmatch(text):
        return _real(found[1], found[3], found[4])
    found = DAY_FIRST.fullmatch(text)
    return _real(found[3], found[2], found[1]) if found else None


def day_in(text: str) -> date | None:
    """The day that the text begins with."""
    text = text.strip().lower()
    found = YEAR_FIRST.match(text) or DAY_FIRST.match(text)
    return day(found[0]) if found else None


def _real(year: str, month: str, of_month: str) -> date | None:
    number = int(month) if month.isdigit() else MONTH.get(squeeze(month), 0)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(of_month))
    except ValueError:
        return None
