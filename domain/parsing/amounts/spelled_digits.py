"""Long numbers in words: digit by digit ("nol delapan satu dua"), by their tens, as cardinals
("seribu dua ratus, tiga ratus empat"), as Roman numerals, or with letters for digits.

Nobody is paid or called by a sum, so a sum in words, a list of years and one that counts up stay.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from domain.parsing.amounts.numbers import UNITS, parse_number, spelled_parts
from domain.parsing.text import fix_digit_typos, word_set

SUNDANESE = {1: "hiji", 3: "tilu", 4: "opat", 6: "genep", 8: "dalapan", 9: "salapan"}
"""Those that Indonesian and Javanese have not; nobody tells us a sum by them."""
DIGITS = {word: str(digit) for digit, words in UNITS.items() for word in words.split()} | {
    word: str(digit) for digit, word in SUNDANESE.items()
}
_ANY_DIGIT = "|".join(sorted(DIGITS, key=len, reverse=True))
DIGIT_WORD = re.compile(_ANY_DIGIT, re.IGNORECASE)
PARTS_OF_NUMBERS = tuple(
    word for word in (*DIGITS, "sepuluh", "sebelas") if not any(map(word[1:].__contains__, DIGITS))
)
SPELLED_RUN = re.compile(
    rf"(?<![^\W_])(?:(?:{_ANY_DIGIT}|\d)[\W_]{{0,3}}){{5,}}(?:{_ANY_DIGIT}|\d)(?![^\W\d_])", re.I
)
"""Six digits in a row at least, each a word or a figure."""
_SAID = rf"(?:{_ANY_DIGIT}|sepuluh|sebelas|puluh|belas)"
SAID_RUN = re.compile(
    rf"(?<![^\W_])(?:{_SAID}[\W_]{{1,3}}){{5,}}{_SAID}(?![^\W_])(?![\W_]{{1,3}}(?:ribu|ratus|juta))",
    re.IGNORECASE,
)
"""Six digits in a row at least, each a word, or by their tens."""
_TEEN = re.compile(rf"\b({_ANY_DIGIT})[\W_]+belas\b", re.IGNORECASE)
_TENS = re.compile(
    rf"\b({_ANY_DIGIT})[\W_]+puluh\b(?P<units>[\W_]+(?!nol|kosong)(?:{_ANY_DIGIT})\b)?",
    re.IGNORECASE,
)
REPEATED = re.compile(
    rf"\b(?:(double|dobel|dabel)|(?:triple|tripel))[\W_]{{1,3}}({_ANY_DIGIT}|\d)\b", re.IGNORECASE
)
"""A digit that is said once for two or three: "double lima"."""
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7"} | {
    "viii": "8",
    "ix": "9",
}
_FIGURE = rf"(?:{'|'.join(sorted(ROMAN, key=len, reverse=True))}|{_ANY_DIGIT}|\d+)"
ROMAN_RUN = re.compile(
    rf"(?<![^\W_])(?:{_FIGURE}[\W_]{{1,3}}){{5,}}{_FIGURE}(?![^\W_])", re.IGNORECASE
)
"""Six digits in a row at least, Roman numerals among them or not."""
WORD_OR_FIGURES = re.compile(r"[^\W\d_]+|\d+(?:[.:,/-]\d+)*")
"""Figures with signs within are a sum, a time, a date or a number of their own."""
LEAST_DIGITS, LEAST_IN_PARTS = 6, 9
"""Of a number that is told in a row, and with words between that say how it goes on."""
GOES_ON = word_set("spasi strip dan dst lalu terus trus kemudian sambung lanjut plus and then")
LONGEST_CARDINAL = 9
"""Figures of one; more of them are a number by themselves."""
SAID_IN_PARTS = re.compile(
    rf"\d(?:(?:[^\w@]|_|\b(?:{'|'.join(sorted(GOES_ON))})\b){{0,4}}\d){{{LEAST_IN_PARTS - 1},}}",
    re.IGNORECASE,
)
PHONE_IN_PARTS = re.compile(
    r"(?<![\d.,:/])(?<!jam )(?<!pukul )(?<!pkl )(?:\+62[\W_]{0,3}|62|0)8[1-9]\d*"
    r"(?:[\W_]+(?:[^\W\d_]+[\W_]+){0,3}\d{2,})+",
    re.IGNORECASE,
)
"""What begins as a mobile phone and goes on within three words: "0812 dst 3456"."""
FIGURES = re.compile(r"(?<![^\W_])[\doil]*\d[\doil]*(?![^\W_])", re.IGNORECASE)


def has_number_word(text: str) -> bool:
    """Whether a word of a digit, ten or eleven stands in it, also within another word, or several
    Roman numerals."""
    return any(map(_has_number_word, text.lower().split())) or bool(ROMAN_RUN.search(text))


@lru_cache(4096)
def _has_number_word(word: str) -> bool:
    return any(map(word.__contains__, PARTS_OF_NUMBERS))


def write_digits(text: str) -> str:
    """The text with figures where at least six digits in a row are spelled, one by one, by their
    tens, as cardinals or as Roman numerals.

    A single "dua belas" or "seratus" stays a word: nobody says a phone number by it alone.
    """
    text = FIGURES.sub(lambda found: fix_digit_typos(found[0].lower()), text)
    text = REPEATED.sub(lambda said: f"{said[2]} " * (2 if said[1] else 3), text)
    text = ROMAN_RUN.sub(_without_romans, text)
    return SPELLED_RUN.sub(_in_figures, _without_cardinals(text))


def _without_romans(run: re.Match[str]) -> str:
    """The run in Arabic figures; a list that counts up ("kelas I, II, III") as it is."""
    digits = re.sub(
        r"[^\W\d_]+", lambda word: ROMAN.get(word[0].lower(), word[0]), _in_figures(run)
    )
    values = [int(each) for each in re.findall(r"\d+", digits)]
    return run[0] if all(each < after for each, after in pairwise(values)) else digits


def _without_cardinals(text: str) -> str:
    """The text with figures for cardinals side by side that tell a long number."""
    parts, done = list[str](), 0
    for run in _number_words(text):
        joined = [each for each in run if each[0].lower() in GOES_ON]
        numbers = _cardinals(text, run)
        least = LEAST_IN_PARTS if joined else LEAST_DIGITS
        after = text[run[-1].end() :].lstrip().lower()
        is_sum = len(numbers) == 1 and after.startswith("rupiah")
        if is_sum or sum(map(_digits_told, numbers)) < least:
            continue
        parts += [text[done : run[0].start()], " ".join(numbers)]
        done = run[-1].end()
    return "".join([*parts, text[done:]])


def _number_words(text: str) -> Iterator[list[re.Match[str]]]:
    """Number words, and figures among them, that stand side by side."""
    run, has_word = list[re.Match[str]](), False
    for found in WORD_OR_FIGURES.finditer(text):
        if run and found.start() - run[-1].end() > 3:
            if has_word:
                yield run
            run, has_word = [], False
        is_figure = found[0].isdecimal()
        is_word = not is_figure and _is_number_word(found[0].lower())
        if is_figure or is_word or (run and found[0].lower() in GOES_ON):
            run.append(found)
            has_word |= is_word
        else:
            if has_word:
                yield run
            run, has_word = [], False
    if has_word:
        yield run


@lru_cache(4096)
def _is_number_word(word: str) -> bool:
    return word[0].isalpha() and len(spelled_parts(word)) > 0


def _cardinals(text: str, found: Sequence[re.Match[str]]) -> list[str]:
    """The digits of each number: "delapan ratus dua belas tiga puluh" is 812 and 30.

    Every beginning of a cardinal is one, so each ends where the next word does not fit, and at a
    comma.
    """
    numbers, run, digits, end = list[str](), list[str | Fraction](), "", 0
    for each in found:
        word, goes_on = each[0].lower(), text[end : each.start()].strip() in ("", "-")
        end = each.end()
        is_whole = word[0] == "0" or (word.isdecimal() and len(word) > LONGEST_CARDINAL)
        items = [] if is_whole or word in GOES_ON else spelled_parts(word)
        longer = [*run, *items]
        if items and goes_on and (told := _whole_number(longer)):
            run, digits = longer, told
            continue
        numbers += [digits] if digits else []
        run, digits = items, _whole_number(items) or (word if word.isdecimal() else "")
    return [*numbers, digits] if digits else numbers


def _whole_number(items: Sequence[str | Fraction]) -> str:
    """The digits of the cardinal; empty for none."""
    value = parse_number(items) if items else None
    return f"{value.exact}" if value and value.exact.denominator == 1 else ""


def _digits_told(number: str) -> int:
    """The digits that a number adds to one that is told in parts: a sum or a year only one."""
    if len(number) > LONGEST_CARDINAL:
        return len(number)
    value = int(number)
    is_sum = value >= 1000 and value % 100 == 0
    if is_sum or 2000 <= value < 2100:
        return 1
    return len(number.rstrip("0")) if value >= 100 else len(number)


def in_parts(text: str) -> list[str]:
    """The long numbers of the text that are told in parts: "0812 dst 3456"."""
    said = (each for each in SAID_IN_PARTS.findall(text) if any(map(str.isalpha, each)))
    return [*said, *PHONE_IN_PARTS.findall(text)]


def write_said_digits(text: str) -> str:
    """The text with the figures of a number that is said digit by digit: "nol delapan, satu dua
    tiga empat" is 081234."""
    return SAID_RUN.sub(_said_as_figures, text)


def _said_as_figures(run: re.Match[str]) -> str:
    """The figures of a run, in which "dua puluh lima" is 25 and "dua belas" 12."""
    said = _TEEN.sub(r"satu \1", run[0])
    said = _TENS.sub(lambda tens: f"{tens[1]}{tens['units'] or ' nol'}", said)
    said = re.sub(r"\bsepuluh\b", "satu nol", said, flags=re.IGNORECASE)
    said = re.sub(r"\bsebelas\b", "satu satu", said, flags=re.IGNORECASE)
    digits = re.sub(r"[\W_]+", "", DIGIT_WORD.sub(lambda word: DIGITS[word[0].lower()], said))
    return digits if len(digits) >= LEAST_DIGITS and digits.isdecimal() else run[0]


def _in_figures(run: re.Match[str]) -> str:
    return DIGIT_WORD.sub(lambda word: DIGITS[word[0].lower()], run[0])
