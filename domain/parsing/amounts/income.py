"""The earnings of a person: an amount with its period, which is a day, a week or a month.

Ask rather than guess: a thousand times too much or too little decides a person's contribution."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.days_worked import without_days_a_week
from domain.parsing.amounts.money import (
    BESIDE,
    MOST_LIKELY,
    VAGUE,
    find_amounts,
    parse_money,
    without_currency,
)
from domain.parsing.text import DOUBLED_BY_TWO, NOT, is_negated, normalise, word_set

PERIODS = {
    "day": r"sehari|hari|hr|harian|perhari|sehari-hari|saben|day|daily|dina|sedina|"
    r"sedino|dinten|sedinten|sadinten|sapoe",
    "week": r"seminggu|minggu|mgg|mingguan|perminggu|pekan|sepekan|saminggu|week|weekly|semingguan",
    "month": r"sebulan|bulan|bln|bl|sebln|bulanan|perbulan|perbln|bulannya|sasi|sesasi|sasih|"
    r"wulan|sewulan|sabulan|month|monthly",
    "other": r"setahun|tahun|thn|tahunan|pertahun|year|yearly|jam|sejam|perjam|hour|hourly|trip|"
    r"proyek|rit|shift|semalam|malam|borongan|porsi|narik|setrip|dasarian|semester|triwulan",
}
PERIOD = {
    kind: re.compile(rf"(?<![a-z])(?:{names})(?:nya)?(?![a-z])") for kind, names in PERIODS.items()
}
NO_PERIOD = word_set("rupiah rp juta jt ribu rb ratus setengah koma miliar")


class Period(StrEnum):
    """The time for which an amount is earned."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Income:
    """The earnings of a person in a period: 100_000 rupiah a day, which is no month's income."""

    amount: int
    period: Period = Period.MONTH

    def __str__(self) -> str:
        return f"{self.amount}/{self.period}"

    @classmethod
    def of(cls, kept: str) -> "Income":
        """Read what `str` wrote."""
        amount, _, period = kept.partition("/")
        return cls(int(amount), Period(period))


TELLS_INCOME = re.compile(
    r"\d\s?(?:jt|juta|million)(?:an|nan)?\b|\d.{0,60}\b(?:se|per ?)(?:hari|minggu|bulan)\b|"
    r"\d\s?k?\s(?:a|per|each|every) (?:day|week|month)\b|"
    r"\b(?:gaji|penghasilan|pendapatan|salary|income|earns?)\b.{0,60}\d|"
    r"\b(?:se|per ?|tiap ?)(?:hari|minggu|bulan)\b.{0,60}\d\s?(?:rb|ribu|k|jt|juta|\.?000)|"
    r"\b(?:se|per ?|tiap ?)(?:hari|minggu|bulan)\b\W+(?:\w+\W+){0,2}?(?:da?pe?a?t|dpt|untung|"
    r"bersih|bawa pulang|pegang|earn|make)\w*\W+(?:\w+\W+){0,2}?(?:\d{2}|"
    r"(?:se)?(?:juta|ratus|puluh)|gocap|goban|cepek|noban|ceng)|"
    r"^\W*(?:se|per ?|tiap ?)(?:hari|minggu|bulan)\W+(?:(?:kadang\d?|sekitar|paling|kira2?|cuma|"
    r"biasanya|lebih|kurang)\W+){0,3}\d{2,3}(?![\d.]|\s?(?:hari|kali|x|jam|orang)\b)|"
    r"\bkadang2?\W+\d{2,3}\W+kadang2?\W+\d{2,3}(?![\d.]|\s?(?:hari|kali|x|jam|orang)\b)",
    re.IGNORECASE,
)
"""What plainly tells an income, whatever else is asked."""
LEAST_INCOME = {Period.DAY: 10_000, Period.WEEK: 50_000, Period.MONTH: 300_000}
"""Rupiah; less than that is a contribution rather than an income."""
LIKELY_INCOME = {
    Period.DAY: range(LEAST_INCOME[Period.DAY], 3_000_001),
    Period.WEEK: range(LEAST_INCOME[Period.WEEK], 15_000_001),
    Period.MONTH: range(LEAST_INCOME[Period.MONTH], MOST_LIKELY + 1),
}
"""Rupiah that somebody may earn in the period: "sehari 120" is 120 thousand, and nothing else."""
A_MILLION_RUPIAH = 1_000_000
SHORTENED = ("money-unit", "money-reading")
"""Doubts about a sum without its "ribu", which a period may settle."""
SUM_TOLD = re.compile(r"\d[\d.,]*(?:\s?(?:rb|ribu|rebu|k|jt|juta|million)\w*)?", re.IGNORECASE)
PERIOD_TOLD = re.compile(
    r"\b(?:se|per ?|tiap ?|setiap ?|a |each |every )"
    r"(?P<each>hari|day|minggu|week|bulan|month)",
    re.IGNORECASE,
)
NET = re.compile(r"\b(?:bersih|net(?:to|nya)?|sisa(?:nya)?|untung(?:nya)?)(?:nya)?\b")
GROSS = re.compile(r"\b(?:kotor|om[sz]et|gross|bruto)(?:nya|an)?\b")
BETWEEN_SUMS = re.compile(
    r"[,;]\s|\b(?:tapi|tp|jadi|trus|terus|dan|but)\b|(?<=[a-z\d])\s(?=(?:bersih|kotor)(?:nya)?\b)"
)
CALLED_INCOME = re.compile(
    r"\b(?:penghasilan|pendapatan|gaji|omset|omzet|income|salary|earn)\w*\b", re.IGNORECASE
)
"""A word for what somebody earns; without a period it is a month's."""


def income_told(text: str) -> Income | None:
    """The one sum with its period, or a month's where it is called an income, in a text about other
    things too; None where there is none."""
    sums, period = SUM_TOLD.findall(text), PERIOD_TOLD.search(text)
    if len(sums) != 1 or not (period or CALLED_INCOME.search(text)):
        return None
    try:
        found = parse_income(f"{sums[0]} per {period['each'] if period else 'bulan'}")
    except (Ambiguous, Invalid):
        return None
    return found if found.amount >= LEAST_INCOME[found.period] else None


def parse_rupiah(text: str) -> int:
    """Read whole rupiah a month; Ambiguous, which asks for the month's, for an amount a day or a
    week."""
    text = _strip_one(DOUBLED_BY_TWO.sub("", normalise(text)))
    period = parse_period(text)
    try:
        amount = parse_money(text)
    except Ambiguous as ask:
        raise ask if period is Period.MONTH else Ambiguous("money-period", period=period) from None
    if period is not Period.MONTH:
        raise Ambiguous("money-period", amount=amount, period=period)
    return amount


def parse_income(text: str) -> Income:
    """The amount and its period; a month unless said otherwise. Candidates are incomes as well."""
    text = _strip_one(_without_days_worked(DOUBLED_BY_TWO.sub("", normalise(text))))
    period = parse_period(text)
    try:
        amount = parse_money(text)
    except Ambiguous as ask:
        sums = [n for n in ask.candidates if isinstance(n, int)]
        named = any(each.search(text) for each in PERIOD.values())
        if period and sums and not named and sums[-1] < LEAST_INCOME[Period.MONTH]:
            period = Period.DAY  # "kadang 80 kadang 50" is no income of a month
        incomes = [Income(n, period) for n in sums if period]
        raise Ambiguous(ask.reason, incomes) from None
    if period is None:
        raise Ambiguous("money-period", amount=amount)
    return Income(amount, period)


def settle_income(text: str) -> Income:
    """Read as `parse_income` does. Where a period is named for which only one reading of a
    shortened sum is an income that people have, that one is taken: "sehari 120", "gocap sehari".
    A sum without a period that is too small for a month is a day's: "80 ribu"."""
    try:
        found = parse_income(text)
        named = any(each.search(text.casefold()) for each in PERIOD.values())
        return found if named else of_likely_period(found)
    except Ambiguous as ask:
        if net := _net_of(text):
            return settle_income(net)
        incomes = [each for each in ask.candidates if isinstance(each, Income)]
        if ask.reason == "money-unit":
            incomes = [each for income in incomes for each in meant_by_tens(income)]
        likely = [each for each in incomes if each.amount in LIKELY_INCOME[each.period]]
        named = any(each.search(text.casefold()) for each in PERIOD.values())
        if ask.reason == "money-range" and is_about_one(text) and len(likely) == 1:
            return likely[0]
        is_plain = len(likely) == 1 and likely[0].amount < A_MILLION_RUPIAH
        if ask.reason in SHORTENED and named and is_plain:
            return likely[0]
        raise Ambiguous(ask.reason, likely or ask.candidates, **ask.values) from None


def meant_by_tens(income: Income) -> list[Income]:
    """The incomes that a bare number may mean which reads as tens of millions a month: "50" is 50
    thousand a day, "15" that or 15 million a month."""
    if income.period is not Period.MONTH or income.amount not in TENS_OF_MILLIONS:
        return [income]
    by_day = Income(income.amount // 1_000, Period.DAY)
    return [by_day, income] if income.amount <= MOST_BARE else [by_day]


TENS_OF_MILLIONS = range(10_000_000, 100_000_000)
MOST_BARE = 20_000_000
"""Rupiah a month that somebody may shorten to their millions."""


def of_likely_period(income: Income) -> Income:
    """A day's income where a month's would be less than anybody has."""
    is_too_small = income.period is Period.MONTH and income.amount < LEAST_INCOME[Period.MONTH]
    is_daily = income.amount in LIKELY_INCOME[Period.DAY]
    return Income(income.amount, Period.DAY) if is_too_small and is_daily else income


SOFTLY = re.compile(
    rf"\b(?:{NOT}|g)\s?(?:tentu|menentu|nentu|mesti|tetap|"
    r"pasti|tiap hari(?: kerja| narik| jualan)?)\b|"
    r"\b(?:tapi|tp|kadang2?|kadang-kadang|tergantung|depends|give or take|paling|kalo|kalau|"
    r"klo|kl|if|pas|"
    r"lagi|rame|ramai|sepi|lebih|kurang|kira2?|rata2?|atas|up|sampai|sampe|nyampe)\b",
    re.IGNORECASE,
)
"""Words around the one sum of somebody who does not earn the same each time: it is about that."""
NOTHING_EARNED = re.compile(r"\b(?:nol|kosong|nothing|zero)\b")


def is_about_one(text: str) -> bool:
    """Whether nothing but such words, and no other number, make the one sum of a text doubtful."""
    rest = SOFTLY.sub(" ", _without_days_worked(normalise(text)))
    if NOTHING_EARNED.search(rest):
        return False
    if rest == text or VAGUE.search(rest) or is_negated(rest):
        return False
    try:
        sums, loose = find_amounts(without_currency(BESIDE.sub(" ; ", rest)))
    except (Ambiguous, Invalid):
        return False
    return len(sums) == 1 and not loose


def _net_of(text: str) -> str:
    """The words for what is left of a gross sum, for the period of either: "bersih 120 sehari" of
    "kotor 200 sehari, bersih 120"; empty in any other text."""
    pieces = BETWEEN_SUMS.split(text.casefold())
    net = [each for each in pieces if NET.search(each)]
    gross = [each for each in pieces if GROSS.search(each)]
    if len(net) != 1 or len(gross) != 1 or net == gross:
        return ""
    period = PERIOD_TOLD.search(text.casefold())
    return net[0] if PERIOD_TOLD.search(net[0]) or not period else f"{net[0]} {period[0]}"


def _without_days_worked(text: str) -> str:
    """The text without "6 hari seminggu" where another period says what the sum is for."""
    rest = without_days_a_week(text)
    return rest if any(each.search(rest) for each in PERIOD.values()) else text


def _strip_one(text: str) -> str:
    """Drop the "1" of a period, as in "1 hari 100 ribu": it is no amount."""
    return re.sub(
        r"\b(?:(?:per |/ ?)?(?:satu|1|one)|a) ?(?=(?:bulan|bln|hari|hr|minggu|month|day|week)\b)",
        " per ",
        text,
    )


def parse_period(text: str) -> Period | None:
    """The period; None when it is none of ours, or more than one is named."""
    worked = BESIDE.search(text)
    text = BESIDE.sub(" ", text) if not re.search(r"(?:per|tiap|/)\s*\d", text) else text
    each = re.findall(r"(?:\bper |/ ?|\btiap |\bsetiap |\bsekali |@ ?|\bsatu )([a-z]{2,})", text)
    unknown = [word for word in each if not any(p.fullmatch(word) for p in PERIOD.values())]
    named = [kind for kind, pattern in PERIOD.items() if pattern.search(text)]
    several = re.search(
        r"\b(?:[2-9]|\d\d+|dua|tiga|two|three|beberapa)\s*(?:minggu|bulan|bln|weeks?|months?|"
        r"hari)",
        text,
    )
    if not named and [word for word in unknown if word not in NO_PERIOD]:
        return None
    if not named:
        counted = worked and re.search(r"\d\s*(?:jam|kali|x|trip|h)", worked[0])
        return None if counted else Period.MONTH
    return Period(named[0]) if len(named) == 1 and named != ["other"] and not several else None
