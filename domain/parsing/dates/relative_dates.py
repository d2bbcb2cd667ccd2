"""Days counted from today: "kemarin", "2 hari yang lalu", "minggu lalu"."""

import re
from datetime import date, timedelta

from domain.invalid import Ambiguous
from domain.parsing.amounts import numbers
from domain.parsing.text import letter_words

RELATIVE = {
    0: r"hari ini|today|skrg|sekarang|barusan|tadi(?: (?:pagi|siang|sore))?|hr ini|dina iki",
    -1: r"(?:mal[ae]m )?(?:kemarin|kemaren|kmrn|kmren|kemrin|yesterday|wingi)",
    1: r"besok|bsk|besuk|tomorrow|sesuk|esok",
    2: r"lusa|besok lusa|day after tomorrow",
    -2: r"kemarin dulu|kemarin lusa|kemaren dulu|kemaren lusa|day before yesterday",
}
AROUND = (
    r"(?: (?:pagi|siang|sore|malam|malem|aja|saja|ya|pak|bu|bang|kak|banget|itu|"
    r"jam \d{1,2}(?:[.:]\d\d)?|tadi|dini hari|wib|"
    r"subuh|morning|afternoon|evening|night|sekitar|kira-kira))*"
)
BEFORE = r"(?:(?:pada|pas|hari|sejak|tanggal|tgl|mulai|dari|kejadiannya|kecelakaannya|on) )*"
AGO = re.compile(r"(?:yang |yg )?(lalu|lewat|kemarin|ago|lagi|kemudian|from now)")


def parse_relative_day(text: str, today: date) -> date | None:
    """The day a cleaned text tells; None when it tells none from today."""
    text = text.replace(",", " ").strip()
    if re.search(r"\b(?:tadi mal[ae]m|semal[ae]m|last night)\b", text):  # before or after midnight
        raise Ambiguous("date-which", [today - timedelta(1), today])
    for days, names in RELATIVE.items():
        if re.fullmatch(rf"{BEFORE}(?:{names}){AROUND}", text):
            return today + timedelta(days)
    if not (direction := AGO.search(text)):
        named = re.search(rf"\b(?:{'|'.join(RELATIVE.values())})\b", text)
        if named and not re.search(r"\d{3}", text):
            raise Ambiguous("date-which")
        return None
    one_week = re.fullmatch(rf"{BEFORE}(?:se|a )(?P<u>minggu|week) {AGO.pattern}{AROUND}", text)
    count = re.fullmatch(
        rf"{BEFORE}(.+?) ?(hari|hr|minggu|mgg|days?|weeks?) {AGO.pattern}{AROUND}", text
    )
    number = None
    if count:
        digits = re.fullmatch(r"\d{1,3}", count[1])
        number = int(count[1]) if digits else numbers.parse_words(letter_words(count[1]))
    if not one_week and (number is None or not 0 < number < 366):
        raise Ambiguous("date-which")
    weeks = one_week or (count and re.match("minggu|mgg|week", count[2]))
    days = (number or 1) * (7 if weeks else 1)
    return today + timedelta(days if direction[1] in {"lagi", "kemudian", "from now"} else -days)
