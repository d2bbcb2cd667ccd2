"""Questions after a price, and before one: another income, the savings, so many months, some work.

"Kalau 4 juta?", "sama tabungan sekalian", "setahun berapa", "kalau ojek": each changes one thing of
what was priced before.
"""

import re
from dataclasses import dataclass

from domain.contributions.tariff import Programme
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.income import (
    CALLED_INCOME,
    LEAST_INCOME,
    PERIOD_TOLD,
    Income,
    Period,
    income_told,
    parse_income,
)
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.text import NOT
from domain.participants.occupation import UNKNOWN, occupation_code

LONGEST = 80
"""Characters of a question that only changes what was priced."""
_SAVINGS = r"(?:jht|tabungan|nabung|hari tua|tiga program|semua program|savings?)"
_WITHOUT = re.compile(
    rf"\b(?:tanpa|{NOT}(?:\W+(?:pakai|pake|usah|perlu|mau|ikut|ambil|sama))?|without|no)"
    rf"\W+{_SAVINGS}\b|\b(?:dua program|jkk\W*(?:\+|dan|sama)\W*jkm)\b(?!.*\b(?:jht|tabungan)\b)",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"\b(?:sama|dengan|dgn|pakai|pake|plus|tambah\w*|nambah|ikut|kalau|kalo|klo|with|add)\b.*"
    rf"\b{_SAVINGS}\b|\b{_SAVINGS}(?:nya)?\b.{{0,20}}\b(?:sekalian|juga|berapa|brp|how much)\b",
    re.IGNORECASE,
)
_ADDS = re.compile(
    r"\W*(?:(?:jadi|itu|emang|terus|trus)\W+)*(?:nambah|tambah(?:an(?:nya)?)?|nambahnya|bayar lagi)"
    r"\W+(?:jadi\W+)?(?:berapa|brp|brapa|piro)"
    r"(?:\W+(?:duit|uang|lagi|ya|sih|rupiah|kak|bang|min))*\W*",
    re.IGNORECASE,
)
"""It is asked how much more the savings are: "nambah brp duit"."""
_MONTHS = re.compile(
    r"\b(?:\d{1,2}|se|satu|dua|tiga|empat|lima|enam|sepuluh)\s?(?:bulan|bln|tahun|thn|taun)\b|"
    r"\b(?:setahun|per ?tahun|sebulan|a year|\d{1,2} months?)\b",
    re.IGNORECASE,
)
_PERIODS = (
    (
        Period.DAY,
        re.compile(r"\b(?:se|per ?|tiap ?)?hari(?:an)?\b|\b(?:a|per) day\b|\bdaily\b", re.I),
    ),
    (Period.WEEK, re.compile(r"\b(?:se|per ?|tiap ?)?minggu(?:an)?\b|\b(?:a|per) week\b", re.I)),
)
_FIGURE = r"(?:satu|se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_HUNDREDS = rf"(?:{_FIGURE}|\d{{1,3}})\s?(?:ratus|puluh|rb|ribu)(?:\s(?:ribu|rb))?"
_MORE = rf"(?:\s(?:setengah|{_HUNDREDS})\b)?"
"""Behind millions: "sejuta setengah", "dua juta lima ratus"."""
_SUM = re.compile(
    rf"\d[\d.,]*\s?(?:setengah\s)?(?:jt|juta)\w*{_MORE}|"
    r"\d[\d.,]*\s?(?:rb|ribu|rebu|k|million)\w*|\d[\d.,]{2,}00\b|(?<=sehari )\d{2,3}\b|"
    rf"\b{_FIGURE}\s?(?:setengah\s?)?juta\w*{_MORE}",
    re.IGNORECASE,
)
_OTHER_SUM = re.compile(
    r"\b(?:kode|nomor|nomer|no|undang\w*|hutang\w*|utang\w*|pinj\w*|minjem|tipu\w*|(?:ke|di)tipu|menang|"
    r"hadiah|link|klik|jkk|jkm|santunan|klaim|cair\w*|saldo|simpanan|sewa\w*|ngontrak|cicil\w*|kredit|"
    r"denda|transfer|tf|kirim\w*|minta\w*|hilang|ilang|dicuri|kecopetan|tagihan|setor\w*|beasiswa|"
    r"modal\w*|biaya (?:rumah|sekolah|rs)|berobat|rumah sakit|komisi|bonus|code|debt|loan|rent|won|"
    r"scam\w*|claim|benefit)\b",
    re.IGNORECASE,
)
"""Words with which a sum is none that somebody earns."""
_EARNS = re.compile(
    rf"{CALLED_INCOME.pattern}|\b(?:da?pe?a?t(?:nya|in)?|dpt|untung\w*|bersih|hasil\w*|upah\w*|pegang|"
    r"narik|gajian|digaji|earn\w*|make|wages?)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:bayar\w*|iuran\w*|harga\w*|biaya\w*|premi|berapa|brp|piro|how much|costs?|pay|"
    r"contributions?)\b",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\b(?:kalau|kalo|klo|kl|misal\w*|andai\w*|if|suppose|cuma|sekitar|kira\W?2?|kira\W?kira|paling|"
    r"kurang|lebih|rata\W?2?|rata\W?rata|se|per|tiap|setiap|hari\w*|minggu\w*|bulan\w*|sehari|"
    r"seminggu|sebulan|day|week|month|a|aja|saja|doang|dong|ya|yah|nih|sih|kak|bang|min|saya|aku|gue|gw|"
    r"about|only|and|atau|sampai|sampe|what|how|then|or|so|terus|trus|lalu|berarti|nah|coba|bisa|ada|"
    r"kadang\W?2?|biasanya|itu|ini|kami|kita|ane|aye)\b",
    re.IGNORECASE,
)
"""Words around a sum that is told alone."""
_COUNTED_DAYS = re.compile(r"\b\d{1,2}\s?(?:hari|days?)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:kalau|kalo|klo|kl|misal\w*|andai\w*|if|suppose)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PriceTold:
    """The parts of a price that a text names; None and 0 for what it does not."""

    income: Income | None = None
    programme: Programme | None = None
    months: int = 0
    days: int = 0
    adds: bool = False

    def __bool__(self) -> bool:
        return bool(self.income or self.programme or self.months or self.days or self.adds)


def price_told(text: str) -> PriceTold:
    """The income, the programme and the months that a question for a price names."""
    adds = bool(_ADDS.fullmatch(text))
    return PriceTold(income_in(text), programme_in(text), months_in(text), days_in(text), adds)


def tells_earnings(text: str) -> bool:
    """Is the sum of a text what somebody earns: it stands alone, with a word for earning, for the
    price or the savings, or with some work and how often? "Kena tipu 2 juta" tells of another."""
    if _OTHER_SUM.search(text):
        return False
    if _EARNS.search(text) or _PRICED.search(text) or programme_in(text):
        return True
    alone = _AROUND.sub(" ", _SUM.sub(" ", text))
    is_alone = not re.search(r"[^\W\d_]{3,}", alone)
    return is_alone or (bool(PERIOD_TOLD.search(text)) and occupation_code(text) != UNKNOWN)


def is_supposed(text: str) -> bool:
    """Is what the text names only supposed: "kalau 4 juta"?"""
    return bool(_IF.search(text))


def programme_in(text: str) -> Programme | None:
    """The programme that the text names by the savings; None without a word of them."""
    if _WITHOUT.search(text):
        return Programme.TWO
    return Programme.THREE if _WITH.search(text) else None


def months_in(text: str) -> int:
    """The months for which the text asks, 0 for none; what somebody earns in one is none."""
    found = _MONTHS.search(text)
    if not found or (found[0].casefold() == "sebulan"):
        return 0
    if "tahun" in found[0].casefold() and not re.search(r"\d|se|satu|dua|tiga", found[0]):
        return 12
    try:
        return parse_month_count(found[0])
    except (Ambiguous, Invalid):
        return 0


def days_in(text: str) -> int:
    """The days a month on which somebody works, as they stand in a text; 0 for none."""
    found = _COUNTED_DAYS.search(text)
    days = int(re.sub(r"\D", "", found[0])) if found else 0
    return days if days <= MOST_DAYS else 0


def income_in(text: str) -> Income | None:
    """The one income that a short question names, of a month unless it says otherwise."""
    text = _COUNTED_DAYS.sub(" ", text)  # "kerja 26 hari" is no income of a day
    sums = _SUM.findall(text)
    if len(sums) != 1 or not tells_earnings(text):
        return None
    if not PERIOD_TOLD.search(text) and (told := income_told(text)) and "hari" not in text:
        return told
    period = next((each for each, said in _PERIODS if said.search(text)), Period.MONTH)
    thousands = " ribu" if sums[0].isdecimal() and len(sums[0]) < LONG_SUM else ""
    try:
        found = parse_income(f"{sums[0]}{thousands} per {WORDS[period]}")
    except (Ambiguous, Invalid):
        return None
    return found if found.amount >= LEAST_INCOME[found.period] else None


LONG_SUM, MOST_DAYS = 4, 31
WORDS = {Period.DAY: "hari", Period.WEEK: "minggu", Period.MONTH: "bulan"}
