"""A line of somebody's own words: an address, a kind of work."""

from domain.invalid import Invalid
from domain.parsing.nik import find_niks

STREET_LENGTH = (3, 200)
WORK_LENGTH = (2, 80)
"""Least and most characters."""


def parse_free_text(text: str, least: int, most: int) -> str:
    """One line of printable words, `least` to `most` characters, without a NIK in it."""
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(text.split())
    if not least <= len(line) <= most or not any(letter.isalpha() for letter in line):
        raise Invalid("line", least=least, most=most)
    if sum(map(str.isdigit, line)) > 9 and find_niks(line):
        raise Invalid("line-nik")
    return line
