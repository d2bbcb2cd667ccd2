"""Sums of cash in whole rupiah: as they are typed, as they are said at a stall, and as a large one
is said back in words.
"""

import re
from collections.abc import Callable

from domain.invalid import Invalid
from domain.parsing.amounts import money as money_words
from domain.parsing.amounts import month_count, numbers
from domain.parsing.amounts.month_count import MOST
from domain.parsing.text import fix_digit_typos

HIGHEST = 100_000_000
"""More is a slip, even for the deposit of a whole portfolio."""
LARGE = 1_000_000
"""Above it the amount is said back, and asked again: a zero too many is easily typed."""
LOWEST = 1_000
AMOUNT = re.compile(
    r"(?:rp|idr)?[\s.:]*(\d{1,3}(?:[., ]\d{3}){1,4}|\d{1,15})(?:,-+|,00)?\s*"
    r"(rb|rebu|ribu|k|jt|juta)?\s*(?:rupiah)?",
    re.IGNORECASE,
)
PARTED = re.compile(
    r"(?:rp|idr)?[\s.:]*(\d{1,3})[.,](\d{1,2})\s*(rb|rebu|ribu|k|jt|juta)\s*(?:rupiah)?",
    re.IGNORECASE,
)
"""A number with one or two decimals before its unit: "28,4rb"."""


def parse_amount(text: str, least: int = LOWEST) -> int:
    """Rupiah: "33.600", "Rp 33.600,-", "34 ribu" or "33,6rb".

    Invalid below `least`: a bare "34" is asked for again, not guessed.
    """
    found, parted = AMOUNT.fullmatch(text.strip()), PARTED.fullmatch(text.strip())
    value = -1
    if parted:
        value = int(f"{parted[1]}{parted[2]}") * scale_of(parted[3]) // 10 ** len(parted[2])
    elif found:
        value = int(re.sub(r"\D", "", found[1])) * scale_of(found[2] or "")
    if not least <= value <= HIGHEST:
        raise Invalid("cash-amount")
    return value


def scale_of(unit: str) -> int:
    """The rupiah that a unit stands for: 1,000 for "rb"; 1 without one."""
    return {"": 1, "j": 1_000_000}.get(unit[:1].lower(), 1_000)


SLANG = {
    word: value if value >= LOWEST else value * 1_000
    for word, value in (money_words.SLANG | money_words.UNCLEAR).items()
    if word not in ("saban", "ceng")
}
"""Rupiah: at a stall "gocap" is 50,000, for nobody pays 50. "Saban" is a name, too."""
NUMBER_WORD = re.compile(r"[a-z]+")
WITH_LETTERS = re.compile(r"(?<![\w.,])\d[\doil.,]*[oil][\doil.,]*(?![\w])")
CENTS = re.compile(r"(?<![\w.,])((?:rp\.? ?)?(?:\d{1,3}(?:[.,]\d{3})+|\d{4,}))[.,]00(?!\d)")
THOUSANDS_AND_MORE = re.compile(r"(?<![\w.,])(\d{1,3}) ?(?:rb|ribu|rebu|k) ?(\d{3})(?![\w.,])")
GLUED_PART = re.compile(
    r"(?<=[a-z]{3})(?<!idr)(?=\d{1,2} ?(?:bulan|bln|bl|tahun|thn)(?![a-z]))|"
    r"(?<=\dbulan)(?=\d{4})|(?<=\dbln)(?=\d{4})|(?<=\dbl)(?=\d{4})|"
    r"(?<=[a-z]{3})(?<!idr)(?=\d{4,6}(?![\w.,-]))"
)
"""Between a name, its months and its money without a blank: "rudi2bulan16800"."""
AFTER_WORDS = re.compile(r"(?<=[a-z]),-+")
IN_GROUPS = re.compile(
    r"(?<![\w.,-])(?<!\brt )(?<!\brw )(?<!\d )(\d{1,3}) (\d{3})(?! \d{3}(?!\d))(?![\w.,])"
)
"""Thousands behind a blank; by itself the second part is no sum that anybody pays."""
_PRICE = r"(?:rp\.? ?)?(\d{1,3}(?:[.,]\d{3})+|\d{4,6})"
TIMES = re.compile(
    rf"(?<![\w.,])(?:(\d{{1,2}}) ?(?:(?:bulan|bln|bl) ?)?[x×*@] ?{_PRICE}|"
    rf"{_PRICE} ?[x×*] ?(\d{{1,2}}))"
    rf"(?: ?(?:bulan|bln|bl|months?))?(?: ?= ?{_PRICE})?(?![\w.,])"
)
"""So many months at a price each, perhaps with their sum."""


def with_digits(text: str) -> str:
    """The text with figures for what is said in words before a unit of months, and for an amount;
    with one sum for several months at a price each."""
    text = IN_GROUPS.sub(r"\1\2", GLUED_PART.sub(" ", AFTER_WORDS.sub(" ", text)))
    text = WITH_LETTERS.sub(lambda found: fix_digit_typos(found[0]), text)
    text = TIMES.sub(_months_and_sum, CENTS.sub(r"\1", text))
    text = THOUSANDS_AND_MORE.sub(_thousands, _spelled(text))
    return " ".join(map(_slang, text.split(" ")))


def _slang(word: str) -> str:
    plain = word.rstrip(",;")
    return f"{SLANG.get(plain, plain)}{word[len(plain) :]}"


def _spelled(text: str) -> str:
    """Number words as figures: "tiga bulan", "lima puluh ribu"; a small number may be a name."""
    found = list[str]()
    run = list[str]()
    for word in [*text.split(" "), ""]:
        if NUMBER_WORD.fullmatch(word) and numbers.spelled_parts(word):
            run.append(word)
            continue
        counts = word.strip(".,") in month_count.SPAN or found[-1:] in (["bulan"], ["bln"])
        value, rest = numbers.parse_words(run) if run else None, list[str]()
        if counts and value and value > MOST:
            money, months = (numbers.parse_words(each) or 0 for each in (run[:-1], run[-1:]))
            value, rest = (money, [f"{months}"]) if money >= LOWEST and months else (value, [])
        found += [f"{value}", *rest] if value and (counts or value > MOST) else run
        run = []
        found.append(word)
    return " ".join(found[:-1])


def _thousands(found: re.Match[str]) -> str:
    return f"{int(found[1]) * 1_000 + int(found[2])}"


def _months_and_sum(found: re.Match[str]) -> str:
    """ "2 bulan 16800" for "2 x 8.400"; unchanged when the sum beside it is another."""
    count, price = int(found[1] or found[4]), _rupiah(found[2] or found[3])
    told = _rupiah(found[5]) if found[5] else count * price
    return f"{count} bulan {count * price}" if told == count * price else found[0]


def _rupiah(text: str) -> int:
    return int(re.sub(r"\D", "", text))


# fmt: off
ID_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)
EN_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
EN_TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)
# fmt: on
SCALES = {"id": ("miliar", "juta", "ribu"), "en": ("billion", "million", "thousand")}


def in_words(amount: int, language: str) -> str:
    """1_250_000 as "satu juta dua ratus lima puluh ribu rupiah", in Indonesian or English."""
    hundreds = english_hundreds if language == "en" else indonesian_hundreds
    words, rest = list[str](), amount
    for power, scale in zip((9, 6, 3), SCALES.get(language, SCALES["id"]), strict=True):
        count, rest = divmod(rest, 10**power)
        if count:
            words.append(scaled(count, scale, hundreds))
    if rest or not words:
        words.append(hundreds(rest))
    return " ".join([*words, "rupiah"])


def scaled(count: int, scale: str, hundreds: Callable[[int], str]) -> str:
    return "seribu" if (count, scale) == (1, "ribu") else f"{hundreds(count)} {scale}"


def indonesian_hundreds(number: int) -> str:
    """A number below a thousand."""
    if number < 12:
        return ID_ONES[number]
    if number < 20:
        return f"{ID_ONES[number - 10]} belas"
    if number < 100:
        return joined(f"{ID_ONES[number // 10]} puluh", number % 10, indonesian_hundreds)
    name = "seratus" if number < 200 else f"{ID_ONES[number // 100]} ratus"
    return joined(name, number % 100, indonesian_hundreds)


def english_hundreds(number: int) -> str:
    """A number below a thousand."""
    if number < 20:
        return EN_ONES[number]
    if number < 100:
        return joined(EN_TENS[number // 10], number % 10, english_hundreds)
    return joined(f"{EN_ONES[number // 100]} hundred", number % 100, english_hundreds)


def joined(name: str, rest: int, hundreds: Callable[[int], str]) -> str:
    return f"{name} {hundreds(rest)}" if rest else name
