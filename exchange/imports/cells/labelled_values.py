"""The value behind a label, and what follows it in the line."""

import re

from domain.parsing.places.birthplaces import is_birthplace
from exchange.imports.cells.numbers import take_numbers
from exchange.imports.cells.patterns import (
    BARE_RT_RW,
    DATE,
    DATE_TAKEN,
    DEGREE,
    EDGES,
    NIK,
    PHONE,
    RELATIVES,
    RT_RW,
    STRONG_CUT,
    TAKEN,
)
from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.place_names import split_place
from exchange.imports.cells.work_words import doubtful_tail, split_work

WHOLE = frozenset({"occupation", "income", "months", "payer", "payer_name", "programme", "sector"})
CLOSED = {
    "nik": NIK, "phone": PHONE, "born_on": DATE, "born": DATE, "rtrw": BARE_RT_RW,
}  # fmt: skip


def read_value(found: Pieces, name: str, text: str, *, is_bare: bool) -> list[str]:
    """Keep the value of the label of any field but the street; returns what follows it."""
    if name == "occupation":
        value, *more = split_work(take_numbers(found, text))
        found.put(name, value)
    elif name in WHOLE:
        value, *more = STRONG_CUT.split(take_numbers(found, text))
        found.put(name, value.replace(TAKEN, " ").replace(DATE_TAKEN, " ").strip(EDGES))
    elif name == "full_name":
        value, *more = filter(None, re.split(r"[\x1e\x1f,]", take_numbers(found, text)))
        while more and DEGREE.fullmatch(more[0].strip()):
            value += f", {more.pop(0).strip()}"
        value, *cut = STRONG_CUT.split(value)
        found.put(name, value.strip())
        found.leftover += doubtful_tail(value)
        more = [*cut, *more]
    elif pattern := CLOSED.get(name):
        match = (
            RT_RW.search(text) or pattern.search(text) if name == "rtrw" else pattern.search(text)
        )
        if match is None and is_bare and name in ("born", "born_on"):
            found.leftover += [] if is_birthplace(text) else [text]
            return []
        if match is None:
            found.put(name, f"hp {text}" if name == "phone" else text)
            return []
        found.put(name, match[0])
        before = text[: match.start()].strip(EDGES + "(")
        if name not in ("born", "born_on") or re.search(r"\d", before):
            more = [before, text[match.end() :]]
        else:
            more = [text[match.end() :]]
        if name == "phone":
            more = [
                f"(hp {each.strip(EDGES + '()')})" if RELATIVES.fullmatch(each) else each
                for each in more
            ]
    elif name in ("number", "birthplace", "family_card"):
        more = []
    elif name in ("village", "district"):
        value, *more = STRONG_CUT.split(take_numbers(found, text))
        place, behind = split_place(value)
        found.put(name, place)
        found.leftover += doubtful_tail(place)
        more = [behind, *more]
    else:
        value, *more = STRONG_CUT.split(take_numbers(found, text))
        found.put(name, value.strip(EDGES + TAKEN + DATE_TAKEN))
    return more
