"""Months that a question about one's own dues names: "berarti sampe februari?", "kalo januari?"."""

import re
from datetime import date

from domain.calendar import add_months, month_start
from domain.knowledge.normalise import plain_words
from domain.parsing.dates.calendar_dates import FULL, MONTH
from domain.parsing.text import collapse_doubles, letter_words, word_set

BESIDE = (
    r"(?:eh|oh|nah|lah|trus|terus|lalu|emang|emangnya|memang|kalo|kalau|klo|jadi|itu|ini|sih|ya|"
    r"yah|dong|deh|tuh|nih|aja|saja|kak|bang|min|pak|bu|mas|mbak|berarti|so|and|then|what about)"
)
LONGEST = 60
"""Characters of such a question."""
_UNTIL = re.compile(
    rf"\W*(?:{BESIDE}\W+)*(?:aktif(?:nya)?\W+|(?:ter)?lindung\w*\W+|saya\W+|(?:itu\W+)?buat\W+)*"
    r"(?:samp(?:ai|e|ek)|until|till|sd|s/d|hingga)\W+(?:(?:akhir|bulan|bln|the|end|of)\W+)*"
    rf"(?P<month>{'|'.join(FULL)}|jan|feb|mei|may|mar|apr|jun|jul|agu|ags|sep|okt|nov|des)(?:\W+(?:20)\d\d)?"
    rf"(?:\W+(?:{BESIDE}|kan|aja|doang|donk|aktifnya|right))*\W*",
    re.IGNORECASE,
)


def until_month(text: str) -> int:
    """The month (1..12) until which a text concludes that somebody is covered: "berarti sampe
    februari?"; 0 for any other text."""
    found = _UNTIL.fullmatch(text) if len(text) <= LONGEST else None
    return MONTH[collapse_doubles(found["month"].casefold())] if found else 0


_NEXT = word_set("depan depannya berikut berikutnya next ngarep")
_NO_MONTH = word_set("may mar")
"""Words that are the name of a month in few texts."""
_YEAR = word_set("tahun thn taun year")


def month_asked(text: str, today: date) -> date | None:
    """The first day of the month that a question names, the next one of that name, "bulan depan" or
    "tahun depan"; None without a name."""
    words = letter_words(text.casefold())
    this = month_start(today)
    named = (MONTH.get(collapse_doubles(each), 0) for each in words if each not in _NO_MONTH)
    if number := next(filter(None, named), 0):
        return add_months(this, (number - this.month) % 12)
    if _NEXT.isdisjoint(words):
        return None
    return add_months(this, 1 if _YEAR.isdisjoint(words) else 13 - this.month)


def asks_how_much(text: str) -> bool:
    """Does the text ask for a sum?"""
    return "berapa" in plain_words(text) or "how much" in text.casefold()
