"""The number of months of contributions that somebody wants to pay at once: 1 to 24."""

import re
from fractions import Fraction

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts import numbers
from domain.parsing.text import (
    DOUBLED_BY_TWO,
    collapse_doubles,
    fix_digit_typos,
    normalise,
)

MOST = 24

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
NAMED_MONTH = re.compile(
    r"\b(?:bulan|bln|tahun|thn|month|year)\s*(?:depan|lalu|kemarin|ini|ke|yang)|\b(?:next|"
    r"last|in) |"
    r"(?<!\d )(?<!\d)(?:bulan|bln)\s*\d"
)


def parse_month_count(text: str) -> int:
    """The number of months, 1 to 24. "tiga bulan lagi", a range and the name of a month are no
    number: they raise Ambiguous."""
    text = DOUBLED_BY_TWO.sub("", fix_digit_typos(normalise(text)))
    text = re.sub(r"\bke ?depan\b", " ", text)
    if THIS_MONTH.fullmatch(text.strip(" .!")):
        return 1
    if re.search(r"(?:^|[^\d\s])\s*-\s*\d|\bminus\b", text) and not re.search(r"\d.*-", text):
        raise Invalid("months-none")
    counts, loose = _find_counts(text)
    if OTHER_UNIT.search(text):
        raise Ambiguous("months-count") if len(counts) > 1 else Invalid("months-unit")
    if NOT_A_COUNT.search(text) or NAMED_MONTH.search(text) or loose or len(counts) > 1:
        whole = [int(each) for each in counts if 0 < each <= MOST and each.denominator == 1]
        raise Ambiguous("months-count", whole)
    if not counts or counts[0] < 1:
        raise Invalid("months-none")
    count = counts[0]
    if count > MOST:
        raise Invalid("months-many")
    if count.denominator != 1:
        raise Ambiguous("months-count", [int(count), int(count) + 1])
    return int(count)


def _find_counts(text: str) -> tuple[list[Fraction], bool]:
    """Each count of months ("1 tahun 3 bulan" is one), and whether a unit stands alone."""
    text = re.sub(r"\b(?:1/2|half) ?(?:an? )?", "setengah ", text)
    text = re.sub(r"\ban? (?=month|year|quarter)", "one ", text)
    text = re.sub(r"(?<![a-z])se?tengah(?=bulan|tahun|thn)", "setengah ", text)
    found = list[Fraction]()
    run = list[str | Fraction]()
    years = Fraction(0)  # the months of a count in years, to which the next number may belong
    loose = False
    for token in [*re.findall(r"\d+(?:[.,]\d+)?|[a-z']+|[^\sa-z\d']", text), ";"]:
        word = collapse_doubles(token)
        parts = numbers.spelled_parts(token)
        if parts and parts != ["k"]:
            run += parts
            continue
        size = SPAN.get(word) or (FIXED[word] if FIXED.get(word) in {3, 4, 6} else None)
        if size and run:
            count = _read_run(run) * size
            if years and years % 12 == 0 and size == 1:  # "3 bulan" right after "1 tahun"
                found[-1] += count
                years = Fraction(0)
            else:
                found.append(count)
                years = count if size == 12 else Fraction(0)
        elif word in FIXED:
            years = Fraction(FIXED[word])
            found.append(years)
        else:
            loose = loose or word in SPAN or numbers.looks_like_number_word(word)
            if run and years and run == ["setengah"]:  # half of a year, right after years
                found[-1] += 6
            elif run:  # a number without a unit: months
                found.append(_read_run(run))
            if run or word not in {"lebih", "dan", "and", "plus"}:
                years = Fraction(0)
        run = []
    return found, loose


def _read_run(run: list[str | Fraction]) -> Fraction:
    value = numbers.parse_number(run)
    if value is None:
        raise Ambiguous("months-count")
    return value.exact
