"""What "1,5 juta", "1500rb", "sejuta dua ratus" or "goban" is in whole rupiah.

Ask rather than guess: a thousand times too much or too little decides a person's contribution.

For how long an amount is earned: a day, a week, a month.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from domain.invalid import Ambiguous, Invalid
from domain.parsing import numbers
from domain.parsing.text import (
    collapse_doubles,
    fix_digit_typos,
    is_negated,
    letter_words,
    normalise,
    word_set,
)

BESIDE = re.compile(
    r"\b(?:jam|umur|usia|anak|pukul|age)\s+\d{1,2}(?:[.:]\d\d)?(?!\d|\s?(?:jt|juta|rb|ribu|k)\b)|"
    r"\b\d{1,2}\s*(?:jam|orang|anak|tahun|thn|kali|x|trip|hari|hr|days?|hours?)\b"
)
PERIODS = {
    "day": r"sehari|hari|hr|harian|perhari|sehari-hari|saben|day|daily|dina|sedina",
    "week": r"seminggu|minggu|mgg|mingguan|perminggu|pekan|sepekan|week|weekly|semingguan",
    "month": r"sebulan|bulan|bln|bl|sebln|bulanan|perbulan|perbln|bulannya|sasi|"
    r"month|monthly",
    "other": r"setahun|tahun|thn|tahunan|pertahun|year|yearly|jam|sejam|perjam|hour|hourly|trip|"
    r"proyek|rit|shift|semalam|malam|borongan|porsi|narik|setrip|dasarian|semester|triwulan",
}
PERIOD = {
    kind: re.compile(rf"(?<![a-z])(?:{names})(?:nya)?(?![a-z])") for kind, names in PERIODS.items()
}

NO_SPAN = word_set("rupiah rp juta jt ribu rb ratus setengah koma miliar")


class Period(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def strip_period(text: str) -> str:
    """ "1 hari 100 ribu" says a period, not a number."""
    return re.sub(
        r"\b(?:(?:per |/ ?)?(?:satu|1|one)|a) ?(?=(?:bulan|bln|hari|hr|minggu|month|day|week)\b)",
        " per ",
        text,
    )


def parse_period(text: str) -> Period | None:
    """None when the period is none of ours, or more than one is named."""
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
    if not named and [word for word in unknown if word not in NO_SPAN]:
        return None
    if not named:
        return (
            None if worked and re.search(r"\d\s*(?:jam|kali|x|trip|h)", worked[0]) else Period.MONTH
        )
    return Period(named[0]) if len(named) == 1 and named != ["other"] and not several else None


HIGHEST = 1_000_000_000  # rupiah in a period
PLAIN = 10_000  # a bare number below this leaves out "ribu" or "juta"

SLANG = {"ceban": 10_000, "goceng": 5_000, "goban": 50_000, "noban": 20_000, "seceng": 1_000,
         "ceceng": 1_000, "noceng": 2_000, "saban": 30_000, "cetiao": 1_000_000}  # fmt: skip
UNCLEAR = {"cepek": 100, "cepe": 100, "nopek": 200, "gopek": 500, "gope": 500, "gocap": 50,
           "jigo": 25, "nocap": 20, "ceng": 1_000, "pekgo": 150}  # fmt: skip

CURRENCY = r"\b(?:rp|idr|rupiah|rph|perak|rupiahs)(?![a-z])\s*[.:]*\s*"
FOREIGN = re.compile(r"[$€£¥]|\b(?:usd|dollars?|dolar|ringgit|rm|euro|sgd|myr|riyal|yen)\b")
TWICE = re.compile(
    r"\b(kira|rata|kadang|hari|macam|masing|beda|sama|bulan|minggu)2(?!\d|\s?[a-z]*[jr])"
)
VAGUE = re.compile(
    r"\b(?:tentu|tetap|pasti|tergantung|beda|kadang|variasi|serabutan|macem|depends|varies|"
    r"beberapa|minimal|maksimal|max|min|maks|paling|bawah|atas|kurang|lebih|less|more|under|over|"
    r"antara|dibawah|diatas|kebawah|keatas|up|kalau|kalo|klo|if|nyampe|nyampai|between|sampai|sampe|hingga|s/d|sd|atau|or|bukan|"
    r"jangan|kecil|besar)\b|[<>≤≥±~+]"
)
ABOUT = re.compile(
    r"\b(?:kurang lebih|lebih kurang|more or less|krg lbh)\b|[±≈~](?=\s*(?:rp|"
    r"\d))"
)
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[a-z']+|[^\sa-z\d']")


@dataclass(frozen=True)
class Income:
    """What a person earns in a period: 100_000 rupiah a day, which is no month's income."""

    amount: int
    period: Period = Period.MONTH

    def __str__(self) -> str:
        return f"{self.amount}/{self.period}"

    @classmethod
    def of(cls, kept: str) -> "Income":
        amount, _, period = kept.partition("/")
        return cls(int(amount), Period(period))


class ParsedAmount(NamedTuple):
    """One amount in the text. `unit` is its scale (1 for slang), 0 for a bare number."""

    value: Fraction
    unit: int


def parse_rupiah(text: str) -> int:
    """Whole rupiah; an amount for a day or a week asks for the month's."""
    text = strip_period(normalise(text))
    period = parse_period(text)
    try:
        amount = _amount(text)
    except Ambiguous as ask:
        raise ask if period is Period.MONTH else Ambiguous("money-period", period=period) from None
    if period is not Period.MONTH:
        raise Ambiguous("money-period", amount=amount, period=period)
    return amount


def parse_income(text: str) -> Income:
    """The amount and its period; a month unless said otherwise. Candidates are incomes as well."""
    text = strip_period(normalise(text))
    period = parse_period(text)
    try:
        amount = _amount(text)
    except Ambiguous as ask:
        raise Ambiguous(ask.reason, _incomes(ask.candidates, period)) from None
    if period is None:
        raise Ambiguous("money-period", amount=amount)
    return Income(amount, period)


def _incomes(amounts: tuple[object, ...], period: Period | None) -> list[Income]:
    return [Income(amount, period) for amount in amounts if period and isinstance(amount, int)]


def _amount(text: str) -> int:
    text = ABOUT.sub(" ", fix_digit_typos(text))
    if FOREIGN.search(text):
        raise Invalid("money-currency")
    if _negative(_bare(text)):
        raise Invalid("money-negative")
    text = BESIDE.sub(" ; ", TWICE.sub(r"\1 ", text))
    amounts, loose = _amounts(_bare(text))
    if not amounts:
        if loose or VAGUE.search(text):
            raise Ambiguous("money-range")
        raise Invalid("money-none")
    values = sorted({_whole(amount) for amount in amounts})
    if len(amounts) > 1 or VAGUE.search(text) or is_negated(text) or loose:
        raise Ambiguous("money-range", _possible(_same_unit(amounts)))
    _refuse_impossible(values[0])
    if not amounts[0].unit and values[0] < PLAIN:
        raise Ambiguous(
            "money-unit", _possible([amounts[0].value * 1_000, amounts[0].value * 1_000_000])
        )
    return values[0]


def _negative(text: str) -> bool:
    """-500000 and "minus 500rb", but not the dash of "500 - 700rb" or "dua-tiga juta"."""
    sign = re.match(r"(\D*?)(?:(?:^|[\s.:a-z])-(?=\d)|^-\s|\b(?:minus|min)\s+(?=\d))", text)
    return sign is not None and not any(word in numbers.SPELLED for word in letter_words(sign[1]))


def _bare(text: str) -> str:
    """Without "Rp", and without the dashes written after an amount ("500.000,-")."""
    text = re.sub(CURRENCY, " ", re.sub(r"(?<=\d)(?=(?:rp|idr|rupiah|perak))", " ", text))
    text = re.sub(r"(\d)[.,]?[-=]{1,2}(?=\s|/|$)", r"\1 ", text)
    text = re.sub(r"(?<![\d.,])[.,](?=\d{1,2}(?!\d))", "0.", text)
    return re.sub(r"\b1/2\b", " setengah ", text)


def _whole(amount: ParsedAmount) -> int:
    return int(amount.value)


def _refuse_impossible(value: int) -> None:
    if value == 0:
        raise Invalid("money-zero")
    if value > HIGHEST:
        raise Invalid("money-huge")


def _possible(values: list[Fraction]) -> list[int]:
    """Candidates somebody may earn in a period, smallest first."""
    return sorted({int(value) for value in values if PLAIN <= value <= 50_000_000})


def _same_unit(amounts: list[ParsedAmount]) -> list[Fraction]:
    """In "1-2 juta" the 1 is a million as well."""
    unit = max(amount.unit for amount in amounts)
    return [a.value * unit if not a.unit and a.value < 1_000 else a.value for a in amounts]


def _amounts(text: str) -> tuple[list[ParsedAmount], bool]:
    """Every amount, and whether a number word stands alone or a word looks like a mistyped one."""
    found, loose, run = list[ParsedAmount](), False, list[str | Fraction]()
    for token in [*_tokens(text), ";"]:
        items = _items(token)
        if items and not _begins_anew(run, items):
            run += items
            continue
        if run:
            amount = _read(run)
            found, loose = (found + amount, loose) if amount else (found, True)
        run = items
        if token in SLANG:
            found.append(ParsedAmount(Fraction(SLANG[token]), 1))
        elif token in UNCLEAR:
            raise Ambiguous("money-reading", [UNCLEAR[token], UNCLEAR[token] * 1_000])
        elif token.isalpha():
            loose = loose or (not items and numbers.looks_like_number_word(token))
    return found, loose


def _begins_anew(run: list[str | Fraction], items: list[str | Fraction]) -> bool:
    """Two numerals side by side are two numbers: "50 100 ribu"."""
    return bool(run) and isinstance(run[-1], Fraction) and isinstance(items[0], Fraction)


def _tokens(text: str) -> Iterator[str]:
    text = re.sub(
        r"(?<![\d.,])(\d{1,3})((?: \d{3})+)(?<=000)(?![\d.,])",
        lambda m: m[0].replace(" ", ""),
        text,
    )
    text = re.sub(
        r"(?<![\d.,])\d{1,3}(?: \d{3}){2,}(?![\d.,])", lambda m: m[0].replace(" ", ""), text
    )
    tokens = TOKEN.findall(text)
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        if token == "m" and at and tokens[at - 1][0].isdigit():
            million = _numeral(tokens[at - 1], "juta") * 1_000_000
            raise Ambiguous(
                "money-reading", [int(m) for m in (million, million * 1_000) if m <= HIGHEST]
            )
        yield str(_numeral(token, collapse_doubles(after))) if token[0].isdigit() else token


def _items(token: str) -> list[str | Fraction]:
    if token[0].isdigit():
        return [Fraction(token)]
    expanded = numbers.expand_number_word(token)
    return (
        list[str | Fraction](expanded) if all(word in numbers.SPELLED for word in expanded) else []
    )


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
        raise Ambiguous("money-reading", _possible([plain * scale, plain * scale / 1_000]))
    raise Ambiguous("money-reading", _possible([plain, plain / 1_000]))


def _read(run: list[str | Fraction]) -> list[ParsedAmount]:
    """One amount; or the two of "dua tiga juta"; or nothing when the words make no number."""
    value = numbers.parse_number(run)
    if value is None:
        paired, next_to = numbers.parse_number(run, pairs=True), numbers.parse_number(run[1:])
        first = numbers.parse_number(run[:1])
        if paired and first and next_to and next_to.total == (first.total + 1) * next_to.scale:
            raise Ambiguous("money-range", _possible([first.total * next_to.scale, next_to.total]))
        if paired is not None:
            raise Ambiguous("money-reading", _possible([paired.exact]))
        return []
    if value.tail is None:
        return [ParsedAmount(value.total, value.scale if value.scale > 1 else 0)]
    if value.scale == 1_000_000 and value.tail < PLAIN:
        return [ParsedAmount(value.total + _short(value), value.scale)]
    if value.tail < 100 and value.scale == 1_000:
        raise Ambiguous("money-reading", _possible([value.total, value.exact]))
    return [ParsedAmount(value.exact, value.scale)]


def _short(value: numbers.Number) -> Fraction:
    """The thousands left out in "1jt 250" and "sejuta dua ratus"."""
    tail = value.tail or Fraction(0)
    if 100 <= tail < 1_000 and tail.denominator == 1:
        return tail * 1_000
    tenths = tail * 100_000 if tail < 10 else tail * 1_000
    raise Ambiguous("money-reading", _possible([value.total + tail * 1_000, value.total + tenths]))
