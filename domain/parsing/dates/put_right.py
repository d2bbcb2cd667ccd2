"""A part of a known date put right: "lahirnya tanggal 12, bukan 21", "tahunnya 86"."""

import re
from datetime import date

from domain.parsing.dates.calendar_dates import FULL, MONTH

_YEAR = r"(?:19|20)\d\d"
_MONTHS = "|".join(sorted(FULL, key=len, reverse=True))
_PART = rf"(?:{_YEAR}|\d{{1,2}}|{_MONTHS})"
_RIGHT_NOT_WRONG = re.compile(rf"\b(?P<right>{_PART})\W+(?:bukan|bkn|not)\W+(?P<wrong>{_PART})\b")
_NOT_WRONG_BUT_RIGHT = re.compile(
    rf"\b(?:bukan|bkn|not)\W+(?P<wrong>{_PART})\W+(?:tapi\W+|but\W+)?(?P<right>{_PART})\b"
)
_NAMED = {
    "day": re.compile(r"\b(?:tanggal|tgl|tggl|hari|day)(?:nya)?\W+(?P<right>\d{1,2})\b(?!\W*\d)"),
    "month": re.compile(r"\b(?:bulan|bln|month)(?:nya)?\W+(?P<right>\d{1,2}|[a-z]{3,9})\b"),
    "year": re.compile(rf"\b(?:tahun|taun|thn|year)(?:nya)?\W+(?P<right>{_YEAR}|\d\d)\b"),
}


_DAY_AND_MONTH = re.compile(rf"\b(?P<day>\d{{1,2}})\W*(?P<month>{_MONTHS})\b(?!\W*\d)")
"""A day without its year: "saya lahir 13 maret"."""
_NOT_THIS = re.compile(rf"\W*\b(?:bukan|bkn|not)\W+(?:{_PART}\b\W*){{1,3}}")
"""The wrong date beside the right one: "13 maret bukan 12"."""
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


def put_right_part(text: str, known: date) -> date | None:
    """The known date with the day, month or year that a text puts right; None for any other text,
    and where no such day exists. One who says that the known part is right means the known date."""
    text = _ORDINAL.sub("", text.casefold())
    beside = _NOT_THIS.sub(" ", text)
    if beside != text and (whole := _DAY_AND_MONTH.search(beside)):
        return _with_day_and_month(known, whole)
    if told := _RIGHT_NOT_WRONG.search(text) or _NOT_WRONG_BUT_RIGHT.search(text):
        right, wrong = told["right"], told["wrong"]
        for part in ("day", "month", "year"):
            is_known = _value(part, right, known) == getattr(known, part)
            if is_known or _value(part, wrong, known) == getattr(known, part):
                return _with(known, part, right)
        return None
    if told := _DAY_AND_MONTH.search(text):
        return _with_day_and_month(known, told)
    named = {part: said for part, words in _NAMED.items() if (said := words.search(text))}
    if len(named) != 1:
        return None
    ((part, said),) = named.items()
    return _with(known, part, said["right"])


def _with_day_and_month(known: date, told: re.Match[str]) -> date | None:
    """The known date in its year, on the day and in the month that are told."""
    return _with(_with(known.replace(day=1), "month", told["month"]), "day", told["day"])


def _with(known: date | None, part: str, said: str) -> date | None:
    value = _value(part, said, known) if known else 0
    try:
        return known.replace(**{part: value}) if known and value else None
    except ValueError:
        return None


def _value(part: str, said: str, known: date) -> int:
    """The number that is said for a part of a date; 0 when it is none. Two figures of a year are in
    the century of the known one."""
    if part == "month" and not said.isdecimal():
        return MONTH.get(said, FULL.get(said, 0))
    if not said.isdecimal():
        return 0
    number = int(said)
    if part != "year":
        return number if len(said) < 3 else 0
    return number if len(said) == 4 else known.year // 100 * 100 + number if len(said) == 2 else 0
