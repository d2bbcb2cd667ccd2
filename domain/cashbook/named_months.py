"""The contribution months that a collection line names: "desember", "okt-des", "sampai maret 2027".

Only the next months that nobody has paid, one after the other, can be paid for. So a name says how
many they are, or is asked about.
"""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from domain.calendar import add_months
from domain.parsing.amounts.month_count import MOST
from domain.parsing.dates.calendar_dates import MONTHS, NAME

NUMBER = {name: number for number, names in MONTHS.items() for name in names.split()}
_NAME = rf"(?:{'|'.join(sorted(NUMBER, key=len, reverse=True))})"
_YEAR = r"(?:\s?20[2-9]\d)?"
_ONE = rf"{_NAME}{_YEAR}(?![\w'])"
_TO = r"(?:s\s?[/.]\s?d\.?|sampai|sampe|smp|hingga|sd|to|until|till|through)(?: dengan)?"
_WORD = r"(?:(?:bulan|bln|month)\s+)?"
SPAN = re.compile(
    rf"(?<![\w'-])(?:(?:(?:dari|mulai|from)\s+)?{_WORD}(?P<first>{_ONE})\s?(?:-|{_TO})|{_TO})"
    rf"\s?{_WORD}(?P<last>{_ONE})"
)
"""From one month to another; without the first, from the next one that is unpaid."""
_NUMBER = r"(?:1[0-2]|0?[1-9])(?![\w.,]*\d)"
NUMBERED = re.compile(
    rf"(?<![\w'-])(?<!\d )(?:bulan|bln|month) ?{_NUMBER}"
    rf"(?: ?(?:[,&+/-]|dan|and|{_TO}) ?{_WORD}{_NUMBER})*(?! ?(?:bulan|bln|months?|x|orang)\b)"
)
"""Months by their numbers: "bulan 10 dan 11"."""
WITH_YEAR = re.compile(r"(?<![\w/.,-])(1[0-2]|0?[1-9])[/-](20[2-9]\d)(?![\w/-])")
SHORT_YEAR = re.compile(rf"(?<![\w'])({_NAME}) ?'(\d\d)(?!\w)")
OPEN_END = re.compile(
    rf"(?<![\w'-])(?:(?:mulai|sejak|from)\s+{_WORD}|dari\s+(?:bulan\s+|bln\s+|(?!agu?s|mei|apr|ju[nl])))"
    rf"(?P<first>{_ONE})"
)
"""From a month on, and nobody said until when. "Dari agus" is said of a person."""
BESIDE = re.compile(
    rf"(?<![\w'-])(?P<one>{_ONE})\s*(?:[,&+/]|dan|and|sama|ama|serta|plus)\s*(?={_WORD}{_ONE})"
)
LABELLED = re.compile(rf"(?<![\w'-])(?<!\d )(?:bulan|bln|month)\s+(?={_ONE})")
DAY = re.compile(rf"(?<![\w.,-])(?:tgl\.?|tanggal)?\s?\d{{1,2}}[ /-]?{_ONE}")
"""A day, which is that of the payment, or a number beside a month."""
ONE = re.compile(rf"(?<![\w'-]){_ONE}")
NEAR = re.compile(
    r"(?P<count>\b(?:\d+|dua|due|tiga|tige|empat|lima|enam|beberapa) )?\b(?:bulan|bln|bl|month) "
    r"(?P<which>ini|depan|lalu|kemar[ei]n|kmrn?|kmaren)\b"
)
"""A month that is named by how far it is from today's; with a count before it, it is none."""
HOW_FAR = {"ini": 0, "depan": 1}
YEAR = re.compile(rf"(?<![\w'-])(?P<name>{_NAME})\s?20[2-9]\d(?!\w)")


@dataclass(frozen=True, slots=True)
class NamedMonths:
    """`first` and `last` are month and year, the year 0 where it was not said; without `first` all
    up to the last. `said`: the words. `is_row`: they follow one another. `is_apart`: they are no
    single words, which may be a name.
    """

    said: str
    first: tuple[int, int] | None
    last: tuple[int, int]
    is_row: bool = True
    is_apart: bool = True

    def count_from(self, start: date) -> int | None:
        """The number of the months when they are those from `start` on; None when they are not."""
        if not self.is_row or (self.first and not _is(self.first, start)):
            return None
        months = (add_months(start, more) for more in range(MOST))
        return next((n for n, each in enumerate(months, 1) if _is(self.last, each)), None)


def _is(named: tuple[int, int], month: date) -> bool:
    return named[0] == month.month and named[1] in (0, month.year)


def take_months(text: str) -> tuple[NamedMonths | None, str]:
    """The months that a text names, and the text without them.

    A single month stays in it, without its year: it may be a part of a name.
    """
    text = join_listed(text)
    if found := SPAN.search(text):
        first = _read(found["first"]) if found["first"] else None
        named = NamedMonths(found[0].strip(), first, _read(found["last"]))
        return named, f"{text[: found.start()]} , {text[found.end() :]}"
    if found := OPEN_END.search(text):
        named = NamedMonths(found[0].strip(), _read(found["first"]), (0, 0), is_row=False)
        return named, f"{text[: found.start()]} , {text[found.end() :]}"
    if found := DAY.search(text):
        named = NamedMonths(found[0].strip(), None, (0, 0), is_row=False)
        return named, f"{text[: found.start()]} , {text[found.end() :]}"
    return single_months(text), YEAR.sub(r"\g<name>", text)


def name_near_months(text: str, today: date) -> str:
    """The text with the names of months that it tells by today's: "bulan ini", "bln depan"."""

    def name(found: re.Match[str]) -> str:
        month = add_months(today.replace(day=1), HOW_FAR.get(found["which"], -1))
        return found[0] if found["count"] else f"{NAME[month.month]} {month.year}"

    return NEAR.sub(name, text) if "b" in text and NEAR.search(text) else text


def join_listed(text: str) -> str:
    """The text with nothing but a blank between months of a list, and no word before them: "jan,
    feb dan bulan maret". Months that are numbers have their names."""
    text = NUMBERED.sub(lambda found: re.sub(r"\d+", lambda n: NAME[int(n[0])], found[0]), text)
    text = WITH_YEAR.sub(lambda found: f"{NAME[int(found[1])]} {found[2]}", text)
    text = SHORT_YEAR.sub(r"\1 20\2", text)
    return BESIDE.sub(r"\g<one> ", LABELLED.sub("", text))


def single_months(words: str) -> NamedMonths | None:
    """The months among the words, where any of them is one."""
    found = ONE.findall(words)
    if not found:
        return None
    each = [_read(one) for one in found]
    places = [number + 12 * year for number, year in each]
    is_row = all((b - a) % 12 == 1 for a, b in pairwise(places))
    return NamedMonths(" ".join(found), each[0], each[-1], is_row, is_apart=False)


def _read(text: str) -> tuple[int, int]:
    year = re.search(r"\d{4}", text)
    name = re.match(r"[a-z]+", text)
    assert name is not None, "a month begins with its name"
    return NUMBER[name[0]], int(year[0]) if year else 0
