"""A date as people write it: day first, months in Indonesian, English, roman or numbers."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import combinations
from typing import NamedTuple, NoReturn

from domain.calendar import age_in_years
from domain.invalid import Ambiguous, Impossible, Invalid
from domain.parsing.amounts import numbers
from domain.parsing.dates.relative_dates import parse_relative_day
from domain.parsing.text import collapse_doubles, fix_digit_typos, normalise, word_set

MONTHS = {
    1: "januari jan jnr january janwari januri jann",
    2: "februari feb pebruari peb febuari pebuari february febr februri",
    3: "maret mrt mar march maart maret mret",
    4: "april apr avril apri",
    5: "mei may mey mai",
    6: "juni jun june juny",
    7: "juli jul july",
    8: "agustus agt ags agu agus aug august agst agust agts gustus agustusan",
    9: "september sept sep spt seftember",
    10: "oktober okt oct october oktobr",
    11: "november nov nop nopember nofember novmber",
    12: "desember des dec december desmber dsmbr",
}
MONTH = {collapse_doubles(name): n for n, names in MONTHS.items() for name in names.split()}
FULL = {name: n for n, names in MONTHS.items() for name in names.split() if len(name) > 3}
NAME = {n: names.split()[0] for n, names in MONTHS.items()}
NUMERALS = "i ii iii iv v vi vii viii ix x xi xii"
ROMAN = {roman: n for n, roman in enumerate(NUMERALS.split(), 1)}
NO_MONTH = word_set("tanggal tgl bulan bln tahun thn th taun tgal tangal tahum year month of the")

YOUNGEST = 15
"""Years; a two-digit year that makes somebody younger is asked in full."""
OLDEST = 1900
"""The first year that is accepted."""

WEEKDAYS = (
    r"\b(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday)\b"
)
NOT_DAY_FIRST = re.compile(r"\b(?:tahun|thn|bulan|bln)\b.*\b(?:tanggal|tgl)\b")
UNSURE = re.compile(
    r"\b(?:bukan|atau|or|antara|sampai|sampe|hingga|s/d|sd|mungkin|kayaknya|sekitar|jangan)\b"
)
ENGLISH_HOUR = re.compile(
    r"(?:\b(?:at|around|about) )?\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|"
    r"\b(?:at|around|about) \d{1,2}(?:[.:]\d\d)?(?![\d/.-])(?! [a-z])"
)
"""An hour beside a day: "yesterday at 3 pm"."""
TOKEN = re.compile(r"'?\d+|[a-z]+(?:'[a-z]+)*|[^\sa-z\d]")


class DatePart(NamedTuple):
    """A number of the date. `digits`: how many it has; a year has 2 or 4."""

    value: int
    digits: int


def parse_date(text: str, today: date) -> date:
    """The day that a text names, up to a year ahead; "besok" counts from `today`."""
    text = _plain(text)
    if relative := parse_relative_day(text, today):
        return relative
    found = _parse_absolute(text, today)
    if (found - today).days > 366:
        raise Impossible("date-future")
    return found


def parse_birth_date(text: str, today: date) -> date:
    """A day on which somebody was born, today or earlier; a short year asks below an age of 15."""
    born = _parse_absolute(_plain(text), today)
    if born > today:
        raise Impossible("date-future")
    return born


def _plain(text: str) -> str:
    text = fix_digit_typos(normalise(text))
    text = re.sub(r"(?<![\d:.])\b\d{1,2}:\d\d(?::\d\d)?\b(?: ?wib)?", " ", text)
    text = ENGLISH_HOUR.sub(" ", text)
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text)
    return " ".join(re.sub(r"\bke-?(?=\d)", "", text).split()).strip(" .,!")


def _parse_absolute(text: str, today: date) -> date:
    text = re.sub(WEEKDAYS, " ", text)
    text = re.sub(r"\b(?:bulan|bln) (0?[1-9]|1[0-2])\b", lambda m: NAME[int(m[1])], text)
    text = re.sub(
        r"\b(?:umur|usia|jam|pukul) \d{1,3}\b|\b\d{1,3} (?:tahun|thn|th)\b(?!\s*'?\d)", " ", text
    )
    month, parts = _find_parts(text)
    year_known = month and any(part.digits == 4 for part in parts)
    if NOT_DAY_FIRST.search(text) and not year_known:
        raise Ambiguous("date-which")
    if month:
        found = _with_month(*month, parts, today)
    elif len(parts) == 2 and re.search(r"\d ?(?!bulan|bln|tahun|thn)[a-z]+ ?'?\d", text):
        raise Ambiguous("date-missing-month")
    elif len(parts) == 1 and parts[0].digits in {5, 6, 7, 8}:
        found = _run_together(str(parts[0].value).zfill(parts[0].digits), today)
    else:
        found = _in_numbers(parts, today)
    if UNSURE.search(text) or re.search(r"\btapi\b|\?", text):
        raise Ambiguous("date-which", [found])
    return found


def _find_parts(text: str) -> tuple[tuple[int, int] | None, list[DatePart]]:
    """The named month and how many numbers stand before it; every number of the text."""
    month, parts, run = None, list[DatePart](), list[str]()
    tokens = [*TOKEN.findall(text), ";"]
    for place, token in enumerate(tokens):
        number = re.fullmatch(r"'?(\d+)", token)
        words = numbers.expand_number_word(token)
        if not number and token != "k" and all(word in numbers.SPELLED for word in words):
            run += words
            continue
        parts, run = parts + _read_run(run), []
        if number:
            parts.append(DatePart(int(number[1][:9]), len(number[1])))
        elif (named := _find_month(token, tokens, place)) is not None:
            if month and month[0] != named:
                raise Ambiguous("date-which")
            month = month or (named, len(parts))
    return month, parts


def _read_run(run: list[str]) -> list[DatePart]:
    """Spelled numbers: "delapan lima" is 85; "sembilan belas delapan lima" is 1985."""
    if not run:
        return []
    value = numbers.parse_number(run, pairs=True)
    if value is not None and value.exact.denominator == 1:
        return [DatePart(int(value.exact), len(str(int(value.exact))))]
    for split in range(1, len(run)):
        first = numbers.parse_number(run[:split], pairs=True)
        last = numbers.parse_number(run[split:], pairs=True)
        if first and last and first.exact in {19, 20} and 10 <= last.exact <= 99:
            return [DatePart(int(first.exact * 100 + last.exact), 4)]
    readings = [*_three_numbers(run)]
    if len(readings) != 1:
        raise Ambiguous("date-which")
    return readings[0]


def _three_numbers(run: list[str]) -> Iterator[list[DatePart]]:
    """Each reading of spelled words as day, month and year: "dua belas delapan delapan lima"."""
    for one, two in combinations(range(1, len(run)), 2):
        parts = [numbers.parse_number(each) for each in (run[:one], run[one:two])]
        day, month = (int(each.exact) if each else 0 for each in parts)
        if not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        with suppress(Ambiguous):
            year = _read_run(run[two:])
            if len(year) == 1 and (year[0].value > 31 or year[0].digits == 4):
                yield [DatePart(day, 2), DatePart(month, 2), *year]


def _find_month(token: str, tokens: list[str], place: int) -> int | None:
    """The month that a token names; None when it names none.

    Exact names first; a likeness only beside a number, and only when it is clear.
    """
    word = collapse_doubles(token)
    beside = [
        t
        for t in [*tokens[max(place - 2, 0) : place], *tokens[place + 1 : place + 3]]
        if t.strip("'").isdecimal()
    ]
    if token in ROMAN and len(beside) > 1:
        return ROMAN[token]
    if word in MONTH:
        return MONTH[word]
    if len(token) < 4 or token in NO_MONTH or not beside or not token.isalpha():
        return None
    from rapidfuzz import fuzz, process

    close = process.extract(token, list(FULL), scorer=fuzz.ratio, score_cutoff=75, limit=6)
    months = {FULL[name] for name, score, _ in close if score >= close[0][1] - 8}
    if len(months) > 1:
        raise Ambiguous("date-which")
    return months.pop() if months else None


def _with_month(month: int, before: int, parts: list[DatePart], today: date) -> date:
    """The day in a named month, with `before` numbers in front of its name."""
    years = [part for part in parts if part.digits > 2 or part.value > 31]
    if not parts:
        raise Ambiguous("date-missing-day")
    if len(parts) == 1:
        raise Ambiguous("date-missing-day" if years else "date-missing-year")
    if len(parts) > 2:
        raise Ambiguous("date-which")
    first, second = parts
    if sorted(part.digits for part in parts) == [2, 4] and min(parts).value > 31:
        raise Invalid("date-impossible")
    year_first = first in years
    # before == 2: "12 85 agustus"
    if len(years) > 1 or (year_first and first.digits != 4) or before == 2:
        raise Ambiguous("date-which")
    year, day = (first, second) if year_first else (second, first)
    return _make_date(year, month, day.value, today)


def _in_numbers(parts: list[DatePart], today: date) -> date:
    """The day in three numbers."""
    if not parts:
        raise Invalid("date-none")
    if len(parts) < 3:
        _refuse_incomplete(parts)
    if len(parts) > 3:
        raise Ambiguous("date-which")
    first, second, third = parts
    if first.digits == 4:
        return _make_date(first, second.value, third.value, today)
    if first.digits > 2 or second.digits > 2:
        raise Invalid("date-impossible")
    if first.value > 31 and third.digits == 2 and third.value <= 31:
        raise Ambiguous("date-which", _candidates(first, second.value, third.value, today))
    if second.value > 12 >= first.value > 0 and second.value <= 31:
        raise Ambiguous("date-which", _candidates(third, first.value, second.value, today))
    return _make_date(third, second.value, first.value, today)


def _refuse_incomplete(parts: list[DatePart]) -> NoReturn:
    """Ask for what is missing beside one or two numbers."""
    if len(parts) == 2:
        with_year = any(part.digits == 4 or part.value > 31 for part in parts)
        raise Ambiguous("date-missing-day" if with_year else "date-missing-year")
    (part,) = parts
    if part.digits == 4 or (part.digits == 2 and part.value > 31):
        raise Ambiguous("date-missing-day")
    raise Ambiguous("date-missing-month") if 0 < part.value <= 31 else Invalid("date-impossible")


def _run_together(digits: str, today: date) -> date:
    """12081985 and 120885, day first; 19850812 when it can be nothing else."""
    first, second = int(digits[:2]), int(digits[2:4])
    if len(digits) == 8 and digits[:2] in {"19", "20"} and int(digits[4:6]) <= 12:
        return _make_date(DatePart(int(digits[:4]), 4), int(digits[4:6]), int(digits[6:]), today)
    if len(digits) in {6, 8} and first <= 31 and second <= 12:
        return _make_date(DatePart(int(digits[4:]), len(digits) - 4), second, first, today)
    six = len(digits) == 6
    year_first = _candidates(DatePart(first, 2), second, int(digits[4:]), today) if six else []
    raise Ambiguous("date-which", year_first)


def _candidates(year: DatePart, month: int, day: int, today: date) -> list[date]:
    """The dates that it may be; none when there is no such day."""
    try:
        return [_make_date(year, month, day, today)]
    except Ambiguous as ask:
        return [value for value in ask.candidates if isinstance(value, date)]
    except Invalid:
        return []


def _make_date(year: DatePart, month: int, day: int, today: date) -> date:
    """The date; a year of two digits is the latest that is not in the future."""
    if year.digits == 4:
        if not _exists(year.value, month, day):
            raise Invalid("date-impossible")
        if year.value < OLDEST:
            raise Invalid("date-old")
        return date(year.value, month, day)
    if year.digits != 2:
        raise Ambiguous("date-year4")
    years = [century + year.value for century in (2000, 1900)]
    dates = [date(each, month, day) for each in years if _exists(each, month, day)]
    if not dates:
        raise Invalid("date-impossible")
    past = [found for found in dates if found <= today]
    if age_in_years(past[0], today) < YOUNGEST:
        raise Ambiguous("date-year4", past)
    return past[0]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False
