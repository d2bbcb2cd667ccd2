"""Cells of a photographed list that somebody has to look at before they count.

Their fields are written beside the cells of the row, under the name `UNSURE`, so that the question
is asked whenever the row is read, until it is answered.
"""

from collections.abc import Mapping

from domain.invalid import Ambiguous
from domain.photos.lines import Read
from exchange.imports.among_rows import Line

UNSURE = "unsure"
FIELD_OF = {
    **dict.fromkeys(("rt", "rw", "rwrt"), "rtrw"),
    "born": "born_on",
    "district": "village",
}
"""By cell, the field whose value it is a part of, where that has another name."""


def as_cells(read: Mapping[str, Read]) -> dict[str, str]:
    """The cells of a row as it was read from a picture, with the fields that are unsure."""
    cells = {name: each.value for name, each in read.items()}
    unsure = dict.fromkeys(field_of(name) for name, each in read.items() if not each.sure)
    return cells | ({UNSURE: " ".join(unsure)} if unsure else {})


def pieces_of(read: Mapping[str, Read]) -> dict[str, str]:
    """By field, the piece of the picture that an unsure cell was read from."""
    return {field_of(name): each.piece for name, each in read.items() if each.piece}


def field_of(name: str) -> str:
    return FIELD_OF.get(name, name)


def ask_looks(line: Line) -> None:
    """Ask about the values that nobody has looked at."""
    for name in line.cells.get(UNSURE, "").split():
        if name in line.values:
            line.put(name, Ambiguous("members-look", [line.values[name]]))


def looked_at(cells: Mapping[str, str], *fields: str) -> dict[str, str]:
    """The cells once somebody has said what these fields are."""
    left = [each for each in cells.get(UNSURE, "").split() if each not in fields]
    others = {name: text for name, text in cells.items() if name != UNSURE}
    return others | ({UNSURE: " ".join(left)} if left else {})
