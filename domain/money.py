"""What "1,5 juta", "1500rb", "sejuta dua ratus" or "goban" is in whole rupiah.

Ask rather than guess: a thousand times too much or too little decides a person's contribution.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from domain import spelled, words
from domain.period import BESIDE, Period, plain
from domain.period import period as _period
from domain.typed import Ask, Invalid

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


class Amount(NamedTuple):
    """One amount in the text. `unit` is its scale (1 for slang), 0 for a bare number."""

    value: Fraction
    unit: int


def rupiah(text: str) -> int:
    """Whole rupiah; an amount for a day or a week asks for the month's."""
    text = plain(words.clean(text))
    period = _period(text)
    try:
        amount = _amount(text)
    except Ask as ask:
        raise ask if period is Period.MONTH else Ask("money-period", period=period) from None
    if period is not Period.MONTH:
        raise Ask("money-period", amount=amount, period=period)
    return amount


def income(text: str) -> Income:
    """The amount and its period; a month unless said otherwise. Candidates are incomes as well."""
    text = plain(words.clean(text))
    period = _period(text)
    try:
        amount = _amount(text)
    except Ask as ask:
        raise Ask(ask.reason, _incomes(ask.candidates, period)) from None
    if period is None:
        raise Ask("money-period", amount=amount)
    return Income(amount, period)


def _incomes(amounts: tuple[object, ...], period: Period | None) -> list[Income]:
    return [Income(amount, period) for amount in amounts if period and isinstance(amount, int)]


def _amount(text: str) -> int:
    text = ABOUT.sub(" ", words.digits_meant(text))
    if FOREIGN.search(text):
        raise Invalid("money-currency")
    if _negative(_bare(text)):
        raise Invalid("money-negative")
    text = BESIDE.sub(" ; ", TWICE.sub(r"\1 ", text))
    amounts, loose = _amounts(_bare(text))
    if not amounts:
        if loose or VAGUE.search(text):
            raise Ask("money-range")
        raise Invalid("money-none")
    values = sorted({_whole(amount) for amount in amounts})
    if len(amounts) > 1 or VAGUE.search(text) or words.denies(text) or loose:
        raise Ask("money-range", _possible(_same_unit(amounts)))
    _refuse_impossible(values[0])
    if not amounts[0].unit and values[0] < PLAIN:
        raise Ask("money-unit", _possible([amounts[0].value * 1_000, amounts[0].value * 1_000_000]))
    return values[0]


def _negative(text: str) -> bool:
    """-500000 and "minus 500rb", but not the dash of "500 - 700rb" or "dua-tiga juta"."""
    sign = re.match(r"(\D*?)(?:(?:^|[\s.:a-z])-(?=\d)|^-\s|\b(?:minus|min)\s+(?=\d))", text)
    return sign is not None and not any(word in spelled.SPELLED for word in words.words(sign[1]))


def _bare(text: str) -> str:
    """Without "Rp", and without the dashes written after an amount ("500.000,-")."""
    text = re.sub(CURRENCY, " ", re.sub(r"(?<=\d)(?=(?:rp|idr|rupiah|perak))", " ", text))
    text = re.sub(r"(\d)[.,]?[-=]{1,2}(?=\s|/|$)", r"\1 ", text)
    text = re.sub(r"(?<![\d.,])[.,](?=\d{1,2}(?!\d))", "0.", text)
    return re.sub(r"\b1/2\b", " setengah ", text)


def _whole(amount: Amount) -> int:
    return int(amount.value)


def _refuse_impossible(value: int) -> None:
    if value == 0:
        raise Invalid("money-zero")
    if value > HIGHEST:
        raise Invalid("money-huge")


def _possible(values: list[Fraction]) -> list[int]:
    """Candidates somebody may earn in a period, smallest first."""
    return sorted({int(value) for value in values if PLAIN <= value <= 50_000_000})


def _same_unit(amounts: list[Amount]) -> list[Fraction]:
    """In "1-2 juta" the 1 is a million as well."""
    unit = max(amount.unit for amount in amounts)
    return [a.value * unit if not a.unit and a.value < 1_000 else a.value for a in amounts]


def _amounts(text: str) -> tuple[list[Amount], bool]:
    """Every amount, and whether a number word stands alone or a word looks like a mistyped one."""
    found, loose, run = list[Amount](), False, list[str | Fraction]()
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
            found.append(Amount(Fraction(SLANG[token]), 1))
        elif token in UNCLEAR:
            raise Ask("money-reading", [UNCLEAR[token], UNCLEAR[token] * 1_000])
        elif token.isalpha():
            loose = loose or (not items and spelled.like_a_number(token))
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
            raise Ask("money-reading", [int(m) for m in (million, million * 1_000) if m <= HIGHEST])
        yield str(_numeral(token, words.squeeze(after))) if token[0].isdigit() else token


def _items(token: str) -> list[str | Fraction]:
    if token[0].isdigit():
        return [Fraction(token)]
    expanded = spelled.expand(token)
    return (
        list[str | Fraction](expanded) if all(word in spelled.SPELLED for word in expanded) else []
    )


def _numeral(token: str, after: str) -> Fraction:
    """1.500.000, 1,500,000, 1500; a decimal has one or two places (2,75)."""
    scale = spelled.SCALE.get(after, 1)
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
        raise Ask("money-reading", _possible([plain * scale, plain * scale / 1_000]))
    raise Ask("money-reading", _possible([plain, plain / 1_000]))


def _read(run: list[str | Fraction]) -> list[Amount]:
    """One amount; or the two of "dua tiga juta"; or nothing when the words make no number."""
    value = spelled.number(run)
    if value is None:
        paired, next_to = spelled.number(run, pairs=True), spelled.number(run[1:])
        first = spelled.number(run[:1])
        if paired and first and next_to and next_to.total == (first.total + 1) * next_to.scale:
            raise Ask("money-range", _possible([first.total * next_to.scale, next_to.total]))
        if paired is not None:
            raise Ask("money-reading", _possible([paired.exact]))
        return []
    if value.tail is None:
        return [Amount(value.total, value.scale if value.scale > 1 else 0)]
    if value.scale == 1_000_000 and value.tail < PLAIN:
        return [Amount(value.total + _short(value), value.scale)]
    if value.tail < 100 and value.scale == 1_000:
        raise Ask("money-reading", _possible([value.total, value.exact]))
    return [Amount(value.exact, value.scale)]


def _short(value: spelled.Number) -> Fraction:
    """The thousands left out in "1jt 250" and "sejuta dua ratus"."""
    tail = value.tail or Fraction(0)
    if 100 <= tail < 1_000 and tail.denominator == 1:
        return tail * 1_000
    tenths = tail * 100_000 if tail < 10 else tail * 1_000
    raise Ask("money-reading", _possible([value.total + tail * 1_000, value.total + tenths]))
