"""An amount of rupiah in words, as it is said back before a large one is written down."""

from collections.abc import Callable

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
