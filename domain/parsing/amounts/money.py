"""An amount in whole rupiah, "1,5 juta", "1500rb", "sejuta dua ratus" or "goban", and the period
for which it is earned: a day, a week, a month.

Ask rather than guess: a thousand times too much or too little decides a person's contribution.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import numbers
from domain.parsing.amounts.days_worked import without_days_a_week
from domain.parsing.text import (
    DOUBLED_BY_TWO,
    NOT,
    collapse_doubles,
    fix_digit_typos,
    is_negated,
    letter_words,
    normalise,
    word_set,
)

BESIDE = re.compile(
    r"\b(?:jam|umur|usia|anak|pukul|age)\s+\d{1,2}(?:[.:]\d\d)?(?!\d|\s?(?:jt|juta|rb|ribu|k)\b)|"
    r"\b\d{1,2}\s*(?:jam|orang|anak|tahun|thn|kali|x|trip|hari|hr|days?|hours?)\b|"
    r"\b(?:libur(?:nya)?|kecuali)\s+(?:tiap\s+|hari\s+)*(?:minggu|ahad|jumat|sabtu)\b|"
    r"\b(?:hari\s+)?(?:minggu|ahad|jumat|sabtu)\s+libur\b|"
    r"\bsenin\s*(?:-|s/?d|sampai|sampe)\s*(?:jumat|sabtu|minggu)\b|[x×]\s*\d{1,2}\b(?!\s*\w)"
)
"""What stands beside an amount and is none: ages, hours, the days on which somebody works."""
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
HIGHEST = 1_000_000_000
"""Rupiah in a period."""
LEAST_BARE = 10_000
"""A bare number below this leaves out "ribu" or "juta"."""
MOST_LIKELY = 50_000_000
"""Rupiah that somebody may earn in a period: a guess above it is not offered."""

SLANG = {"ceban": 10_000, "goceng": 5_000, "goban": 50_000, "noban": 20_000, "seceng": 1_000,
         "ceceng": 1_000, "noceng": 2_000, "saban": 30_000, "cetiao": 1_000_000}  # fmt: skip
UNCLEAR = {"cepek": 100, "cepe": 100, "nopek": 200, "gopek": 500, "gope": 500, "gocap": 50,
           "jigo": 25, "nocap": 20, "ceng": 1_000, "pekgo": 150}  # fmt: skip

CURRENCY = r"\b(?:rp|idr|rupiah|rph|perak|rupiahs)(?![a-z])\s*[.:]*\s*"
FOREIGN = re.compile(r"[$€£¥]|\b(?:usd|dollars?|dolar|ringgit|rm|euro|sgd|myr|riyal|yen)\b")
REDUPLICATED = re.compile(
    r"\b(kira|rata|kadang|hari|macam|masing|beda|sama|bulan|minggu)2(?!\d|\s?[a-z]*[jr])"
)
VAGUE = re.compile(
    r"\b(?:tentu|menentu|nentu|mesti|tetap|pasti|tergantung|beda|kadang|variasi|serabutan|macem|"
    r"sepi|rame|ramai|rejeki|rezeki|musiman|jarang|umr|ump|umk|depends|varies|"
    rf"(?:{NOT}|belum) (?:pernah |bisa )?(?:di)?(?:n?g?itung|hitung|dihitung)|"
    r"beberapa|minimal|maksimal|max|min|maks|paling|bawah|atas|kurang|lebih|less|more|under|over|"
    r"antara|dibawah|diatas|kebawah|keatas|up|kalau|kalo|klo|if|nyampe|nyampai|between|sampai|sampe|hingga|s/d|sd|atau|or|bukan|"
    r"jangan|kecil|besar)\b|[<>≤≥±~+]"
)
ABOUT = re.compile(
    r"\b(?:kurang lebih|lebih kurang|more or less|krg lbh)\b|[±≈~](?=\s*(?:rp|"
    r"\d))"
)
A_MILLION = re.compile(r"\ba (?=(?:half )?(?:hundred|thousand|million)\b)")
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[a-z']+|[^\sa-z\d']")


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
        amount = _parse_amount(text)
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
        amount = _parse_amount(text)
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
        sums, loose = _find_amounts(_without_currency(BESIDE.sub(" ; ", rest)))
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


class ParsedAmount(NamedTuple):
    """One amount in the text. `unit` is its scale (1 for slang), 0 for a bare number."""

    value: Fraction
    unit: int


def _parse_amount(text: str) -> int:
    text = A_MILLION.sub("one ", ABOUT.sub(" ", fix_digit_typos(text)))
    if FOREIGN.search(text):
        raise Invalid("money-currency")
    if _is_negative(_without_currency(text)):
        raise Invalid("money-negative")
    text = BESIDE.sub(" ; ", REDUPLICATED.sub(r"\1 ", text))
    amounts, loose = _find_amounts(_without_currency(text))
    if not amounts:
        if loose or VAGUE.search(text):
            raise Ambiguous("money-range")
        raise Invalid("money-none")
    if len(amounts) > 1 or VAGUE.search(text) or is_negated(text) or loose:
        unit = max(amount.unit for amount in amounts)  # in "1-2 juta" the 1 is a million as well
        unit = unit or 1_000  # "150 kalau ramai, 50 kalau sepi" leaves out the thousands of both
        values = [a.value * (unit if not a.unit and a.value < 1_000 else 1) for a in amounts]
        raise Ambiguous("money-range", _likely(values))
    value, unit = int(amounts[0].value), amounts[0].unit
    if value == 0:
        raise Invalid("money-zero")
    if value > HIGHEST:
        raise Invalid("money-huge")
    if not unit and value < LEAST_BARE:
        exact = amounts[0].value
        raise Ambiguous("money-unit", _likely([exact * 1_000, exact * 1_000_000]))
    return value


def _is_negative(text: str) -> bool:
    """Whether an amount is negative: "-500000", "minus 500rb"; the dash of "500 - 700rb" or
    "dua-tiga juta" is none."""
    sign = re.match(r"(\D*?)(?:(?:^|[\s.:a-z])-(?=\d)|^-\s|\b(?:minus|min)\s+(?=\d))", text)
    return sign is not None and not any(word in numbers.SPELLED for word in letter_words(sign[1]))


CURRENCY_BEHIND, IS_CURRENCY = (
    re.compile(r"(?<=\d)(?=(?:rp|idr|rupiah|perak))"),
    re.compile(CURRENCY),
)
DASH_BEHIND = re.compile(r"(\d)[.,]?[-=]{1,2}(?=\s|/|$)")
ZERO_LEFT_OUT = re.compile(r"(?<![\d.,])[.,](?=\d{1,2}(?!\d))")
HALF = re.compile(r"\b1/2\b")


def _without_currency(text: str) -> str:
    """Without "Rp", and without the dashes written after an amount ("500.000,-")."""
    text = DASH_BEHIND.sub(r"\1 ", IS_CURRENCY.sub(" ", CURRENCY_BEHIND.sub(" ", text)))
    return HALF.sub(" setengah ", ZERO_LEFT_OUT.sub("0.", text))


def _likely(values: list[Fraction]) -> list[int]:
    """Candidates somebody may earn in a period, smallest first."""
    return sorted({int(value) for value in values if LEAST_BARE <= value <= MOST_LIKELY})


def _find_amounts(text: str) -> tuple[list[ParsedAmount], bool]:
    """Every amount, and whether a number word stands alone or a word looks like a mistyped one."""
    found, loose, run = list[ParsedAmount](), False, list[str | Fraction]()
    for token in [*_tokens(text), ";"]:
        parts = numbers.spelled_parts(token)
        # Two numerals side by side are two numbers: "50 100 ribu".
        begins = run and parts and isinstance(run[-1], Fraction) and isinstance(parts[0], Fraction)
        if parts and not begins:
            run += parts
            continue
        if run:
            amounts = _read_run(run)
            found, loose = found + amounts, loose or not amounts
        run = parts
        if token in SLANG:
            found.append(ParsedAmount(Fraction(SLANG[token]), 1))
        elif token in UNCLEAR:
            raise Ambiguous("money-reading", [UNCLEAR[token], UNCLEAR[token] * 1_000])
        elif token.isalpha():
            loose = loose or (not parts and numbers.looks_like_number_word(token))
    return found, loose


def _tokens(text: str) -> Iterator[str]:
    """Words, signs, and numerals as plain decimals ("1.500.000" is 1500000)."""
    for spaced in (
        r"(?<![\d.,])(\d{1,3})((?: \d{3})+)(?<=000)(?![\d.,])",
        r"(?<![\d.,])\d{1,3}(?: \d{3}){2,}(?![\d.,])",
    ):
        text = re.sub(spaced, lambda found: found[0].replace(" ", ""), text)
    tokens = TOKEN.findall(text)
    for before, token, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        if token == "m" and before[:1].isdecimal():
            million = _numeral(before, "juta") * 1_000_000
            readings = [int(each) for each in (million, million * 1_000) if each <= HIGHEST]
            raise Ambiguous("money-reading", readings)
        yield str(_numeral(token, collapse_doubles(after))) if token[0].isdecimal() else token


def _numeral(token: str, after: str) -> Fraction:
    """1.500.000, 1,500,000, 1500; a decimal has one or two places (2,75)."""
    scale = numbers.SCALE.get(after, 1)
    if re.fullmatch(r"0\d+(?:[.,]\d+)*", token) and token.strip("0.,"):
        raise Invalid("money-none")
    if re.fullmatch(r"\d+", token):
        return Fraction(token)
    plain = Fraction(re.sub(r"[.,]", "", token))
    if re.fullmatch(r"\d+[.,]\d{1,2}", token):
        return Fraction(token.replace(",", "."))
    if re.fullmatch(r"[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?)", token):
        one_group = len(re.findall(r"[.,]", token)) == 1
        if scale == 1 or (scale == 1_000 and "." in token) or not one_group:
            return Fraction(re.sub(r"[.,]", "", re.sub(r"[.,]\d{1,2}$", "", token)))
        raise Ambiguous("money-reading", _likely([plain * scale, plain * scale / 1_000]))
    raise Ambiguous("money-reading", _likely([plain, plain / 1_000]))


def _read_run(run: list[str | Fraction]) -> list[ParsedAmount]:
    """One amount; or nothing when the words make no number. "Dua tiga juta" asks which."""
    value = numbers.parse_number(run)
    if value is None:
        paired, rest = numbers.parse_number(run, pairs=True), numbers.parse_number(run[1:])
        first = numbers.parse_number(run[:1])
        if paired and first and rest and rest.total == (first.total + 1) * rest.scale:
            raise Ambiguous("money-range", _likely([first.total * rest.scale, rest.total]))
        if paired is not None:
            raise Ambiguous("money-reading", _likely([paired.exact]))
        for at in range(1, len(run)):
            less, more = numbers.parse_number(run[:at]), numbers.parse_number(run[at:])
            if less and more and less.scale == more.scale > 1:  # "sejuta dua juta"
                raise Ambiguous("money-range", _likely([less.exact, more.exact]))
        return []
    if value.tail is None:
        return [ParsedAmount(value.total, value.scale if value.scale > 1 else 0)]
    if value.scale == 1_000_000 and value.tail < LEAST_BARE:
        return [ParsedAmount(value.total + _thousands_left_out(value, value.tail), value.scale)]
    if value.tail < 100 and value.scale == 1_000:
        raise Ambiguous("money-reading", _likely([value.total, value.exact]))
    return [ParsedAmount(value.exact, value.scale)]


def _thousands_left_out(value: numbers.Number, tail: Fraction) -> Fraction:
    """The thousands left out in "1jt 250" and "sejuta dua ratus"."""
    if 100 <= tail < 1_000 and tail.denominator == 1:
        return tail * 1_000
    tenths = tail * 100_000 if tail < 10 else tail * 1_000
    raise Ambiguous("money-reading", _likely([value.total + tail * 1_000, value.total + tenths]))
