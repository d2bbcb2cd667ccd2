"""The days of a month on which somebody works: "26 hari", "6 hari seminggu", "tiap hari, libur
Minggu", "Senin sampai Sabtu".

A month has 52 / 12 weeks, so that six days a week are 26 days a month, and seven are 30.
"""

import re

from domain.parsing.amounts.numbers import parse_words
from domain.parsing.text import NOT

WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
DAY_SPELLINGS = {
    "monday": "senin", "tuesday": "selasa", "wednesday": "rabu", "thursday": "kamis",
    "friday": "jumat", "saturday": "sabtu", "sunday": "minggu", "ahad": "minggu",
    "jum'at": "jumat", "jumaat": "jumat", "senen": "senin", "kemis": "kamis", "rebo": "rabu",
    "saptu": "sabtu",
}  # fmt: skip
"""Other ways to write the days of the week."""
DAYS_A_MONTH = range(4, 32)
"""What a number of days is taken for, where a month is meant."""
MAY_BE_A_WEEK = range(4, 8)
"""Bare days that may be of a week or of a month."""
_OF_MONTH = re.compile(r"\b(?:(?:se|per\s?|/\s?|tiap\s+)(?:bulan|bln)|(?:a|per) month|month)\b")
A_WEEK = 7
_NAMES = "|".join((*WEEKDAYS, *DAY_SPELLINGS))
_SPELLED = re.compile(
    r"\b(?:(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|"
    r"one|two|three|four|five|six|seven)\b(?:\s+(?:belas|puluh)\b)?\s*)+(?=(?:an\s+)?(?:hari|hr|kali|x|days?)\b)"
)
_WEEK = (
    r"(?:(?:dalam|in)\s+)?(?:se|per\s?|/\s?|tiap\s+|a\s+|each\s+|every\s+|(?:satu|one)\s+)"
    r"(?:minggu|mgg|pekan|week)"
)
_WORKS = r"(?:\s*(?:kerja|narik|jualan|dagang|masuk|cuma|biasanya|work))*"
PER_WEEK = re.compile(
    rf"(?<![\d.,])(?P<count>[1-7])\s*(?:hari|hr|kali|x|days?){_WORKS}\s*{_WEEK}\b|"
    rf"\b{_WEEK}{_WORKS}\s+(?P<behind>[1-7])\s*(?:hari|hr|kali|x|days?)\b"
)
"""So many days a week, which are not so many a month."""
PER_MONTH = re.compile(
    r"(?<![\d.,])\d{1,2}\s*(?:hari|hr|days?)\s*(?:kerja\s*)?(?:(?:dalam|in)\s+)?(?:se|per\s?|/\s?|a\s+|each\s+|"
    r"tiap\s+)(?:bulan|bln|month)\b"
)
"""So many days a month, which say nothing of what a sum is for."""
_FROM_TO = re.compile(
    rf"\b(?P<first>{_NAMES})\s*(?:-|–|s/?d|sampai|sampe|ampe|to|till)\s*(?P<last>{_NAMES})\b"
)
_OFF = re.compile(
    rf"\b(?:libur(?:nya)?|kecuali|except|off(?: on)?|prei)\b(?:\s+(?:di|tiap|setiap|hari|cuma|"
    rf"pas|every|on))*\s+"
    rf"(?P<days>(?:{_NAMES})(?:(?:\s*(?:,|dan|sama|&|and)\s*|\s+)(?:{_NAMES}))*)\b|"
    rf"\b(?P<before>{_NAMES})(?:nya)?\s+(?:libur|off|prei)\b"
)
_OFF_ONCE = re.compile(
    r"\b(?:libur(?:nya)?|off|prei)\s+(?:(?:cuma|hanya)\s+)?(?:sehari|seminggu sekali|"
    r"sekali seminggu|1 hari|once a week)\b"
)
_EVERY_DAY = re.compile(
    r"\b(?:tiap|setiap|saban|every)\s*(?:hari|day)\b|\b(?:full|nonstop|non stop)\b|"
    r"\bsebulan penuh\b|"
    rf"\b(?:{NOT}|g|gada|no)\s*(?:pernah\s+|ada\s+|kenal\s+)?(?:libur\w*|prei|off)\b"
)
_HARDLY = re.compile(r"\b(?:hampir|kadang\w*|jarang|ga tentu|tergantung|almost)\b|\?")
_DAYS = re.compile(r"(?<![\d.,])(\d{1,2})(?:\s?an)?\s*(?:hari|hr|days?)\b")


def days_a_month(a_week: int) -> int:
    """The days a month of so many days a week."""
    return min(30, int(a_week * 52 / 12 + 0.5))


def parse_days_worked(text: str, *, beside_income: bool = False) -> int | None:
    """The days a month on which somebody works; None where a text tells none, or several.

    `beside_income`: a sum stands in the text too, so that "tiap hari" alone is what the sum is for.
    """
    text = _plain(text)
    if _HARDLY.search(text):
        return None
    found = {days_a_month(int(each["count"] or each["behind"])) for each in PER_WEEK.finditer(text)}
    if span := _FROM_TO.search(text):
        found.add(days_a_month(_span(span["first"], span["last"])))
    rest = PER_WEEK.sub(" ", text)
    bare = {int(each[1]) for each in _DAYS.finditer(rest)} & {*DAYS_A_MONTH}
    if bare and bare <= {*MAY_BE_A_WEEK} and not _OF_MONTH.search(rest):
        return None if not found else found.pop()
    found |= bare
    off = _days_off(rest)
    if not found and off:
        found.add(days_a_month(A_WEEK - off))
    if not found and _EVERY_DAY.search(rest) and not beside_income:
        found.add(days_a_month(A_WEEK))
    return found.pop() if len(found) == 1 else None


def without_days_a_week(text: str) -> str:
    """The text without its days a week and a month, which are no income by the week or month."""
    return PER_MONTH.sub(" ", PER_WEEK.sub(" ", _plain(text)))


def _plain(text: str) -> str:
    return _SPELLED.sub(_in_figures, re.sub(r"\s+", " ", text.casefold()))


def _days_off(text: str) -> int:
    """The days of a week on which nobody works."""
    off = _OFF.search(text)
    if off is None:
        return 1 if _OFF_ONCE.search(text) else 0
    return len(
        {DAY_SPELLINGS.get(each, each) for each in re.findall(_NAMES, off["days"] or off["before"])}
    )


def _span(first: str, last: str) -> int:
    """The days from one day of the week to another, both counted."""
    start, end = (WEEKDAYS.index(DAY_SPELLINGS.get(each, each)) for each in (first, last))
    return (end - start) % A_WEEK + 1


def _in_figures(said: re.Match[str]) -> str:
    value = parse_words(said[0].split())
    return said[0] if value is None else f"{value} "
