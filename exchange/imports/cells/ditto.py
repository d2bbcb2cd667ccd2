"""Marks that say "as above": sda, idem, or a sign of repetition.

A default of the group never fills a cell in which one stands: it has the value of the row above.
"""

import re

DITTO_WORD = "sda"
DITTO = re.compile(
    r"\W*(?:idem|ditto|dito|s\W{0,2}d\W{0,2}a|"
    r"(?:sama|seperti|sesuai)(?:\s+(?:dgn|dg|dengan))?(?:\s+(?:yg|yang))?(?:\s+(?:di\s*)?atas\w*)?)\W*|"
    r"[\s-]*(?:[\"\u201c\u201d\u2033\u3003]{1,2}|'{1,2}|\u2019{1,2}|`{2}|\u00b4{2}|,,)[\s-]*",
    re.IGNORECASE,
)
DITTO_SIGN = re.compile(
    r"(?:(?<=[-|;\t\u2013\u2014])|(?<=, )|^)[ ]*(?:[\"\u201c\u201d\u2033\u3003]{1,2}|'{2}|,,)[ ]*"
    r"(?=[-|;\t\u2013\u2014]|, |$)",
    re.MULTILINE,
)
"""A sign of repetition where a cell of a line would stand."""


def is_ditto(text: str) -> bool:
    """Whether the cell says no more than "as above"."""
    return not text[:1].isdigit() and bool(DITTO.fullmatch(text)) and bool(text.strip())
