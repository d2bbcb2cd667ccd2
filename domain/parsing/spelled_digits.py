"""Numbers that are spelled out digit by digit, or with letters for digits: "nol delapan satu dua".

Numbers of one word ("dua belas", "seratus") stay words: nobody says a phone number by them alone.
"""

import re

from domain.parsing.numbers import UNITS
from domain.parsing.text import fix_digit_typos

DIGITS = {word: str(digit) for digit, words in UNITS.items() for word in words.split()}
ANY = "|".join(sorted(DIGITS, key=len, reverse=True))
WORD = re.compile(ANY, re.IGNORECASE)
RUN = re.compile(rf"(?<![^\W_])(?:(?:{ANY}|\d)[\W_]{{0,3}}){{5,}}(?:{ANY}|\d)(?![^\W\d_])", re.I)
"""Six digits in a row at least, each a word or a figure."""
FIGURES = re.compile(r"(?<![^\W_])[\doil]*\d[\doil]*(?![^\W_])", re.IGNORECASE)


def write_digits(text: str) -> str:
    """The text with figures where at least six digits in a row are spelled."""
    text = FIGURES.sub(lambda found: fix_digit_typos(found[0].lower()), text)
    return RUN.sub(lambda run: WORD.sub(lambda word: DIGITS[word[0].lower()], run[0]), text)
