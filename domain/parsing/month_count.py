"""How many months of contributions somebody wants to pay at once: 1 to 24."""

import re
from fractions import Fraction

from domain.invalid import Ambiguous, Invalid
from domain.parsing import numbers
from domain.parsing.text import collapse_doubles, fix_digit_typos, normalise

MOST = 24  # months

SPANS = {
    1: "bulan bln bl bulanan blnan month months mth sasi kali x kl times",
    12: "tahun thn taun th tahunan year years yr warsa taon",
}
ONCE = {
    1: "sebulan sebln sbulan sebulanan sekali sesasi monthly once",
    3: "triwulan kuartal kwartal quarter",
    4: "caturwulan cawu",
    6: "semester",
    12: "setahun setaun stahun setahunan sethn setaon",
}
SPAN = {collapse_doubles(name): size for size, names in SPANS.items() for name in names.split()}
FIXED = {collapse_doubles(name): size for size, names in ONCE.items() for name in names.split()}
OTHER_UNIT = re.compile(
    r"(?:\d|\b)\s*(?:se)?(?:hari|minggu|jam|pekan|juta|jt|ribu|rb|k|rupiah|rp|orang|persen|"
    r"weeks?|days?|hours?|dekade|abad|menit)\b|%"
)
NOT_A_COUNT = re.compile(
    r"\b(?:lagi|sampai|sampe|smp|hingga|until|till|s/d|sd|beberapa|several|few|depan nya|lalu|"
    r"kemarin|"
    r"minimal|maksimal|lebih|kurang|tiap|setiap|per|every|antara|atau|or|ke|akhir|awal|mulai|"
    r"januari|jan|februari|feb|maret|mar|april|apr|juni|jun|juli|jul|agustus|ags|agt|aug|"
    r"september|sept|sep|oktober|okt|oct|november|nov|nop|desember|des|december|dec|"
    r"bukan|jangan|mungkin|terserah|tergantung|tapi)\b"
)
THIS_MONTH = re.compile(
    r"(?:(?:untuk|buat|cuma|hanya|bayar|just) )?(?:bulan|bln) ini(?: (?:aja|saja|doang|dulu|ya))*|"
    r"(?:just )?this month(?: only)?"
)
NEXT = re.compile(
    r"\b(?:bulan|bln|tahun|thn|month|year)\s*(?:depan|lalu|kemarin|ini|ke|yang)|\b(?:next|"
    r"last|in) |"
    r"(?<!\d )(?<!\d)(?:bulan|bln)\s*\d"
)


def parse_month_count(text: str) -> int:
    """1..24. "tiga bulan lagi", a range and a month's name are no count, and ask."""
    text = re.sub(r"\bke ?depan\b", " ", fix_digit_typos(normalise(text)))
    if THIS_MONTH.fullmatch(text.strip(" .!")):
        return 1
    if re.search(r"(?:^|[^\d\s])\s*-\s*\d|\bminus\b", text) and not re.search(r"\d.*-", text):
        raise Invalid("months-none")
    counts, loose = _counts(text)
    if OTHER_UNIT.search(text):
        raise Ambiguous("months-count") if len(counts) > 1 else Invalid("months-unit")
    if NOT_A_COUNT.search(text) or NEXT.search(text) or loose or len(counts) > 1:
        raise Ambiguous(
            "months-count", [int(c) for c in counts if 0 < c <= MOST and c.denominator == 1]
        )
    if not counts:
        raise Invalid("months-none")
    return _possible(counts[0])


def _possible(count: Fraction) -> int:
    if count > MOST:
        raise Invalid("months-many")
    if count < 1:
        raise Invalid("months-none")
    if count.denominator != 1:
        raise Ambiguous("months-count", [int(count), int(count) + 1])
    return int(count)


def _counts(text: str) -> tuple[list[Fraction], bool]:
    """Each count of months ("1 tahun 3 bulan" is one); is there a loose unit as well?"""
    text = re.sub(r"\b(?:1/2|half) ?(?:an? )?", "setengah ", text)
    text = re.sub(r"\ban? (?=month|year|quarter)", "one ", text)
    text = re.sub(r"(?<![a-z])se?tengah(?=bulan|tahun|thn)", "setengah ", text)
    found, loose, run, years = list[Fraction](), False, list[str | Fraction](), Fraction(0)
    for token in [*re.findall(r"\d+(?:[.,]\d+)?|[a-z']+|[^\sa-z\d']", text), ";"]:
        word = collapse_doubles(token)
        items = _items(token)
        if items:
            run += items
        elif word in SPAN and run:
            years, run, found = _add(found, years, run, SPAN[word])
        elif word in FIXED and run and FIXED[word] in {3, 4, 6}:
            years, run, found = _add(found, Fraction(0), run, FIXED[word])
        elif word in FIXED:
            found, run, years = [*found, Fraction(FIXED[word])], [], Fraction(FIXED[word])
        else:
            years, run, found = _end(found, years, run, word)
            loose = loose or word in SPAN or numbers.looks_like_number_word(word)
    return found, loose


def _is_half(run: list[str | Fraction]) -> bool:
    return run == ["setengah"]


def _add(
    found: list[Fraction], years: Fraction, run: list[str | Fraction], size: int
) -> tuple[Fraction, list[str | Fraction], list[Fraction]]:
    """ "1 tahun" starts a count, "3 bulan" right after it belongs to it."""
    value = numbers.parse_number(run)
    if value is None:
        raise Ambiguous("months-count")
    count = value.exact * size
    if years and years % 12 == 0 and size == 1:
        return Fraction(0), [], [*found[:-1], found[-1] + count]
    return (count if size == 12 else Fraction(0)), [], [*found, count]


def _end(
    found: list[Fraction], years: Fraction, run: list[str | Fraction], word: str
) -> tuple[Fraction, list[str | Fraction], list[Fraction]]:
    """A number without a unit: months; right after years, "setengah" is half of one."""
    if run and years and _is_half(run):
        return Fraction(0), [], [*found[:-1], found[-1] + 6]
    if not run:
        return (years if word in {"lebih", "dan", "and", "plus"} else Fraction(0)), [], found
    value = numbers.parse_number(run)
    if value is None:
        raise Ambiguous("months-count")
    return Fraction(0), [], [*found, value.exact]


def _items(token: str) -> list[str | Fraction]:
    if token[0].isdigit():
        return [Fraction(token.replace(",", "."))]
    expanded = numbers.expand_number_word(token)
    return (
        list[str | Fraction](expanded)
        if all(w in numbers.SPELLED - {"k"} for w in expanded)
        else []
    )
