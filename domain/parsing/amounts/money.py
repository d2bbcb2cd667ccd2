"""An amount in whole rupiah as people write it: "1,5 juta", "1500rb", "sejuta dua ratus", "goban".

Ask rather than guess: a thousand times too much or too little decides a person's contribution.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import numbers
from domain.parsing.text import NOT, collapse_doubles, fix_digit_typos, is_negated, letter_words

BESIDE = re.compile(
    r"\b(?:jam|umur|usia|anak|pukul|age)\s+\d{1,2}(?:[.:]\d\d)?(?!\d|\s?(?:jt|juta|rb|ribu|k)\b)|"
    r"\b\d{1,2}\s*(?:jam|orang|anak|tahun|thn|kali|x|trip|hari|hr|days?|hours?)\b|"
    r"\b(?:libur(?:nya)?|kecuali)\s+(?:tiap\s+|hari\s+)*(?:minggu|ahad|jumat|sabtu)\b|"
    r"\b(?:hari\s+)?(?:minggu|ahad|jumat|sabtu)\s+libur\b|"
    r"\bsenin\s*(?:-|s/?d|sampai|sampe)\s*(?:jumat|sabtu|minggu)\b|[x×]\s*\d{1,2}\b(?!\s*\w)"
)
"""What stands beside an amount and is none: ages, hours, the days on which somebody works."""

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


class ParsedAmount(NamedTuple):
    """One amount in the text. `unit` is its scale (1 for slang), 0 for a bare number."""

    value: Fraction
    unit: int


def parse_money(text: str) -> int:
    """The one amount in a normalised text, in whole rupiah. Ambiguous where it may mean several, or
    leaves out its "ribu" or "juta"; Invalid where there is none."""
    text = A_MILLION.sub("one ", ABOUT.sub(" ", fix_digit_typos(text)))
    if FOREIGN.search(text):
        raise Invalid("money-currency")
    if _is_negative(without_currency(text)):
        raise Invalid("money-negative")
    text = BESIDE.sub(" ; ", REDUPLICATED.sub(r"\1 ", text))
    amounts, loose = find_amounts(without_currency(text))
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


def without_currency(text: str) -> str:
    """The text without "Rp", and without the dashes written after an amount ("500.000,-")."""
    text = DASH_BEHIND.sub(r"\1 ", IS_CURRENCY.sub(" ", CURRENCY_BEHIND.sub(" ", text)))
    return HALF.sub(" setengah ", ZERO_LEFT_OUT.sub("0.", text))


def _likely(values: list[Fraction]) -> list[int]:
    """Candidates somebody may earn in a period, smallest first."""
    return sorted({int(value) for value in values if LEAST_BARE <= value <= MOST_LIKELY})


def find_amounts(text: str) -> tuple[list[ParsedAmount], bool]:
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
