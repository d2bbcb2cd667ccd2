"""The numbers and dates that stand anywhere in a line: each is kept in its cell."""

import re

from exchange.imports.cells.patterns import (
    AGE,
    DATE,
    DATE_TAKEN,
    FAMILY_CARD,
    INCOME,
    NIK,
    PHONE,
    RT_RW,
    TAKEN,
    THREE_DIGITS_EACH,
)
from exchange.imports.cells.pieces import Pieces


def take_numbers(found: Pieces, text: str) -> str:
    """The text with a mark in place of each number and date that a field claims."""
    text = FAMILY_CARD.sub(TAKEN, text)
    for name, pattern, mark in (
        ("nik", NIK, TAKEN), ("born_on", DATE, DATE_TAKEN), ("phone", PHONE, TAKEN),
        ("income", INCOME, TAKEN),
    ):  # fmt: skip
        for match in pattern.finditer(text):
            if match.start() == 0 and match[0][0].isalpha() and not found.has_name:
                found.label = found.label or name
            found.put(name, _without_label(match[0]) if name != "income" else match[0])
        text = pattern.sub(mark, text)
    return AGE.sub(TAKEN, text)


def _without_label(number: str) -> str:
    return re.sub(r"^(?:[a-z]+\W+)+(?=[\d+(])", "", number, flags=re.IGNORECASE)


def note_rt_rw(found: Pieces, street: str) -> None:
    """The RT and RW that an address names."""
    if match := RT_RW.search(street) or THREE_DIGITS_EACH.search(street):
        found.put("rtrw", match[0])
