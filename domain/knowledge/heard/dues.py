"""Follow-ups to one's own dues, right after they were told: "di mana?", "kalo 2 bulan?"."""

import re
from datetime import date
from enum import StrEnum

from domain.calendar import add_months, month_start
from domain.knowledge.normalise import plain_words
from domain.parsing.dates.calendar_dates import FULL, MONTH
from domain.parsing.text import NOT, collapse_doubles, letter_words, word_set

_BESIDE = (
    r"(?:eh|oh|nah|lah|trus|terus|lalu|emang|emangnya|memang|kalo|kalau|klo|jadi|itu|ini|sih|ya|"
    r"yah|dong|deh|tuh|nih|aja|saja|kak|bang|min|pak|bu|mas|mbak|berarti|so|and|then|what about)"
)
_SUM_WORDS = r"(?:berapa|brp|brapa|berape|piro)"
_MONTHS = r"(?:bulan|bln|tahun|thn|taun|months?|years?)"
_NUMBER = (
    r"(?:\d{1,2}|se|satu|dua|due|tiga|tige|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|"
    r"two|three|four|five|six|a)"
)


LONGEST = 60
"""Characters of such a question."""


class DuesQuestion(StrEnum):
    """The part of the dues that a follow-up asks for."""

    WHERE = "where"
    HOW = "how"
    SUM = "sum"
    WHEN = "when"
    FINE = "fine"
    BOOKED = "booked"
    MONTHS = "months"


_ASKED = {
    DuesQuestion.WHERE: r"(?:(?:n?bayar|byr)(?:nya|nye)?\W+)?(?:di|ke|lewat)?\W*mana"
    r"(?:\W+bayar(?:nya)?)?|"
    r"(?:lewat|pake|pakai)\W+apa|where(?:\W+(?:do|can) i pay)?",
    DuesQuestion.HOW: r"(?:n?bayar|byr)(?:nya|nye)?\W+(?:gimana|gmn|gimane|piye)|"
    r"(?:gimana\W+|gmn\W+|piye\W+)?(?:cara(?:nya|ne|nye)?)(?:\W+(?:bayar(?:nya)?|"
    r"gimana|gmn|piye))*|how(?:\W+do i(?:\W+pay)?)?",
    DuesQuestion.SUM: rf"(?:total|jumlah|semua)?(?:nya)?\W*{_SUM_WORDS}"
    r"(?:\W+(?:total|semua)(?:nya)?)?|"
    r"(?:udah|udh|sudah|dah|sdh)\W+(?:semua|total|komplit)(?:nya)?|"
    r"(?:segitu|sgitu|itu)\W+(?:doang|semua|total)(?:nya)?|how much|is that all",
    DuesQuestion.WHEN: r"(?:(?:sampe|sampai|paling lambat|terakhir|bayarnya)\W+)?(?:kapan|kpn)"
    r"(?:\W+(?:terakhir|bayar)(?:nya)?)?|(?:by )?when|until when",
    DuesQuestion.BOOKED: r"(?:kapan|kpn|udah|sudah)\W+(?:masuk|dicek|tercatat|kecatat)(?:nya|nye)?"
    rf"(?:\W+(?:{NOT}|belum|blm))?|when is it booked",
    DuesQuestion.FINE: r"(?:(?:udah|udh|sudah|dah|sdh)\W+)?"
    r"(?:sama|termasuk|plus|include|ada|kena|pake)"
    rf"\W+(?:sama\W+)?(?:denda|bunga)(?:nya)?(?:\W+(?:{NOT}|belum|blm))?|"
    rf"(?:denda|bunga)(?:nya)?(?:\W+(?:ada|berapa|brp|gimana))?(?:\W+{NOT})?|"
    r"with (?:a |the )?(?:fine|penalty)",
    DuesQuestion.MONTHS: rf"(?:bayar\W+)?(?:langsung\W+|sekalian\W+)?{_NUMBER}\s*{_MONTHS}"
    rf"(?:\W+(?:langsung|sekaligus|{_SUM_WORDS}|jadi(?:nya)?|how much))*",
}
_FIRST = {
    DuesQuestion.MONTHS: rf"(?=.*(?:\?|\b(?:kalau|kalo|klo|how|about|and|{_SUM_WORDS})\b))",
}
"""A number of months alone may be the answer to something."""
_PATTERNS = {
    each: re.compile(
        rf"{_FIRST.get(each, '')}\W*(?:{_BESIDE}\W+)*(?:{said})(?:\W+{_BESIDE})*\W*", re.I
    )
    for each, said in _ASKED.items()
}


def dues_question(text: str) -> DuesQuestion | None:
    """The part of the dues that a text asks for, and nothing else; None for any other text."""
    if len(text) > LONGEST:
        return None
    return next((each for each, said in _PATTERNS.items() if said.fullmatch(text)), None)


_UNTIL = re.compile(
    rf"\W*(?:{_BESIDE}\W+)*(?:aktif(?:nya)?\W+|(?:ter)?lindung\w*\W+|saya\W+|(?:itu\W+)?buat\W+)*"
    r"(?:samp(?:ai|e|ek)|until|till|sd|s/d|hingga)\W+(?:(?:akhir|bulan|bln|the|end|of)\W+)*"
    rf"(?P<month>{'|'.join(FULL)}|jan|feb|mei|may|mar|apr|jun|jul|agu|ags|sep|okt|nov|des)(?:\W+(?:20)\d\d)?"
    rf"(?:\W+(?:{_BESIDE}|kan|aja|doang|donk|aktifnya|right))*\W*",
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
