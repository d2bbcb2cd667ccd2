"""A line of somebody's own words: an address, a kind of work."""

from domain.nik import find
from domain.typed import Invalid

STREET = (3, 200)
WORK = (2, 80)
"""Least and most characters."""


def line(text: str, least: int, most: int) -> str:
    """One line of printable words, `least` to `most` characters, without a NIK in it."""
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    found = " ".join(text.split())
    if not least <= len(found) <= most or not any(letter.isalpha() for letter in found):
        raise Invalid("line", least=least, most=most)
    if sum(map(str.isdigit, found)) > 9 and find(found):
        raise Invalid("line-nik")
    return found
