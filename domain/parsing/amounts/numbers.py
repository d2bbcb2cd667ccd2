"""Numbers spelled in Indonesian, Betawi, Javanese or English: "dua juta lima ratus ribu"."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from domain.parsing.text import collapse_doubles, word_set

UNITS = {
    0: "nol kosong zero",
    1: "satu stu atu satoe siji setunggal one",
    2: "dua dwa due duwa loro rong two",
    3: "tiga tga tige tigo telu telung three",
    4: "empat ampat mpat empt papat patang four",
    5: "lima lma lime limo limang five",
    6: "enam nam anam enem nem six",
    7: "tujuh tuju tujuhh tjuh pitu pitung seven",
    8: "delapan dlapan lapan delapn dlpn wolu wolung eight",
    9: "sembilan smbilan semblan smbln sembilang songo sangang nine",
}
TENS = {
    10: "sepuluh spuluh sepulu seplh ten",
    11: "sebelas sblas seblas sewelas eleven",
    12: "twelve rolas",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty",
    25: "selawe",
    30: "thirty",
    40: "forty fourty",
    50: "fifty seket",
    60: "sixty sewidak",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
SCALES = {
    1_000: "ribu rb rbu rebu ribuan rban rebuan k ewu thousand",
    1_000_000: "juta jt jta jeti juataan jutaan jtan jtaan jutan yuta yuto mio mil million "
    "millions",
    1_000_000_000: "miliar milyar miliyar milliar billion miliaran",
}
MARKS = {
    "belas": "belas blas welas",
    "puluh": "puluh pulu puluhan plh",
    "ratus": "ratus rts ratusan atus hundred",
    "setengah": "setengah stengah stgh setenga half tengah",
    "koma": "koma point titik",
}
JOINS = {
    "satu ratus": "seratus sratus satus saratus seratusan",
    "satu ribu": "seribu serebu sribu sewu saribu seribuan",
    "satu juta": "sejuta sejt sejeti sjuta sajuta sejutaan sejtan",
    "satu miliar": "semiliar semilyar",
}
JOINED = {
    collapse_doubles(word): parts.split()
    for parts, names in JOINS.items()
    for word in names.split()
}


def _index(table: dict[int, str]) -> dict[str, int]:
    return {
        collapse_doubles(word): value for value, words in table.items() for word in words.split()
    }


UNIT, TEN, SCALE = _index(UNITS), _index(TENS), _index(SCALES)
MARK = {collapse_doubles(word): mark for mark, words in MARKS.items() for word in words.split()}
NO_NUMBER = word_set(
    "sebulan bulan bulanan setiap buat dapat lebih duka jualan lama nama sabtu status atau tuan "
    "hitung itung sama kira kosongin"
)
"""Words that look like a number word."""
SPELLED = frozenset([*UNIT, *TEN, *SCALE, *MARK, *JOINED])

GLUE = re.compile(
    r"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|sejuta|"
    r"setengah|puluh|belas|ratus|ribu|jutaan|juta|rb|jt"
)
GLUED = re.compile(rf"(?:{GLUE.pattern}){{2,}}")


def looks_like_number_word(word: str) -> bool:
    """Whether it is a mistyped number word ("delpan"). Used to ask, never to guess."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extractOne

    if len(word) <= 3 or word in SPELLED or word in NO_NUMBER:
        return False
    near = extractOne(word, SPELLED, scorer=Indel.normalized_similarity, score_cutoff=0.81)
    return near is not None


def expand_number_word(word: str) -> list[str]:
    """["satu", "juta"] for "sejuta"; the canonical spelling otherwise."""
    if word not in SPELLED and GLUED.fullmatch(word):
        return [part for glued in GLUE.findall(word) for part in expand_number_word(glued)]
    return JOINED.get(collapse_doubles(word), [collapse_doubles(word)])


class Number(NamedTuple):
    """1jt 250: total 1_000_000 with scale 1_000_000, and a tail of 250 without a scale."""

    total: Fraction
    scale: int
    tail: Fraction | None

    @property
    def exact(self) -> Fraction:
        """The value with the tail as it stands."""
        return self.total + (self.tail or 0)


def parse_words(words: Sequence[str]) -> int | None:
    """The whole number that the words spell; None when they spell none."""
    value = parse_number([part for word in words for part in expand_number_word(word)])
    return int(value.exact) if value and value.exact.denominator == 1 else None


def spelled_parts(token: str) -> list[str | Fraction]:
    """The items for `parse_number` in a token of digits or letters; empty for any other word."""
    if token[0].isdecimal():
        return [Fraction(token.replace(",", "."))]
    parts = expand_number_word(token)
    return list[str | Fraction](parts) if all(part in SPELLED for part in parts) else []


def parse_number(run: Sequence[str | Fraction], *, pairs: bool = False) -> Number | None:
    """Read number words and numerals; None when they make no number.

    With `pairs` "delapan lima" is 85, as people say years.
    """
    total, last, chunk = Fraction(0), 10**12, list[str | Fraction]()
    for item in run:
        scale = SCALE.get(item) if isinstance(item, str) else None
        if scale is None:
            chunk.append(item)
            continue
        part = _part(chunk, pairs)
        if part is None or scale >= last:
            return None
        total, last, chunk = total + part * scale, scale, []
    if not chunk:
        return Number(total, last, None) if last < 10**12 else None
    if last < 10**12 and [MARK.get(str(item)) for item in chunk] == ["setengah"]:
        return Number(total + Fraction(last, 2), last, None)
    tail = _part(chunk, pairs)
    if tail is None:
        return None
    return Number(total, last, tail) if last < 10**12 else Number(tail, 1, None)


def _part(chunk: Sequence[str | Fraction], pairs: bool) -> Fraction | None:
    """A number below a scale: "dua ratus lima puluh", "dua setengah", "satu koma lima", 250."""
    marks = [MARK.get(item) if isinstance(item, str) else None for item in chunk]
    if "koma" in marks:
        point = marks.index("koma")
        whole, places = _part(chunk[:point], pairs), [_unit(item) for item in chunk[point + 1 :]]
        if whole is None or whole.denominator != 1 or None in places or not 1 <= len(places) <= 3:
            return None
        return whole + Fraction(int("".join(map(str, places))), 10 ** len(places))
    if marks and marks[-1] == "setengah":
        whole = _part(chunk[:-1], pairs) if len(chunk) > 1 else Fraction(0)
        return None if whole is None or whole.denominator != 1 else whole + Fraction(1, 2)
    if len(chunk) == 1 and isinstance(chunk[0], Fraction):
        return chunk[0]
    return _below_thousand(chunk, pairs)


def _unit(item: str | Fraction) -> int | None:
    """The digit that it is; None when it is none."""
    if isinstance(item, str):
        return UNIT.get(item)
    return int(item) if item.denominator == 1 and 0 <= item < 10 else None


def _below_thousand(chunk: Sequence[str | Fraction], pairs: bool) -> Fraction | None:
    """0..999 in words. Each word must fit the place that is still free, or this is no number."""
    value, free = 0, 1000  # the next part must be smaller than what is free
    for item in chunk:
        unit, mark = _unit(item), MARK.get(item) if isinstance(item, str) else None
        digit = value % 10
        if unit is not None and free > 1:
            value, free = value + unit, 1
        elif unit is not None and pairs and free == 1 and digit and value % 100 < 10:
            value, free = value + digit * 9 + unit, 0
        elif isinstance(item, str) and item in TEN and free > 10:
            value, free = value + TEN[item], 10 if TEN[item] >= 20 and not TEN[item] % 10 else 0
        elif mark == "belas" and free == 1 and digit > 1 and value % 100 < 10:
            value, free = value + 10, 0
        elif mark == "puluh" and free == 1 and digit and value % 100 < 10:
            value, free = value + digit * 9, 10
        elif mark == "ratus" and free == 1 and 0 < value < 10:
            value, free = value * 100, 100
        else:
            return None
    return Fraction(value) if chunk else None
