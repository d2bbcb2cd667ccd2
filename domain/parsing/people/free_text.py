"""A line of somebody's own words: an address, a kind of work."""

import re

from domain.invalid import Invalid
from domain.parsing.amounts.numbers import DIGIT_WORD, in_parts, write_digits
from domain.parsing.links import find_sure_links, without_disguise
from domain.parsing.people.nik import find_niks

STREET_LENGTH = (3, 200)
WORK_LENGTH = (2, 80)
"""Least and most characters."""


SHORTEST_NUMBER = 6
"""Digits."""
LONG_NUMBER = re.compile(
    r"\d{8,}|(?=(?:[ .-]{0,2}\d){8})\d{3,}(?:[ .-]{1,2}\d{2,})+|"
    r"(?=(?:[()<>|*+=~]?\d){8})\d{2,}(?:[()<>|*+=~]\d{2,})+|\d(?:[\W_]{1,3}\d){7,}(?!\d)"
)
"""A phone, an account or a card: many digits in a row or in groups; no house number."""


LIKE_DIGIT = re.compile(r"[\doil]", re.IGNORECASE)


def parse_free_text(text: str, least: int, most: int, *, numbers: bool = False) -> str:
    """One line of printable words, `least` to `most` characters, without a NIK or link in it.

    `numbers`: it may hold a long number, such as a reference.
    """
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(text.split())
    if not least <= len(line) <= most or not any(letter.isalpha() for letter in line):
        raise Invalid("line", least=least, most=most)
    if sum(map(str.isdigit, line)) > 9 and find_niks(line):
        raise Invalid("line-nik")
    if not numbers and has_long_number(line):
        raise Invalid("line-number")
    if links := find_sure_links(line):
        raise Invalid("line-link", link=links[0][:40])
    return line


def has_long_number(line: str) -> bool:
    """Whether a phone or an account stands in it, also in words or in parts."""
    few = line.isascii() and len(LIKE_DIGIT.findall(line)) < SHORTEST_NUMBER
    if few and not DIGIT_WORD.search(line):
        return False
    plain = write_digits(without_disguise(line))
    has_some = sum(map(str.isdigit, plain)) >= SHORTEST_NUMBER
    return has_some and bool(LONG_NUMBER.search(plain) or in_parts(plain))
