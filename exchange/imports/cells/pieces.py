"""The pieces of a line about a person: its cells by field, words that may be a name, and what is
left over.
"""

import re
from dataclasses import dataclass, field

from exchange.imports.cells.labels import INNER_LABEL
from exchange.imports.cells.work_words import doubtful_tail

LEFTOVER = "leftover"
"""The field of what no other field claims."""
LEFTOVER_BETWEEN = " … "
DIGITS_OF_NIK = 16
WORDED = frozenset({"occupation", "street", "village", "district", "organisation", "post"})


@dataclass
class Pieces:
    """`cells`: texts by field. `words`: fragments that may be a name, in their order. `leftover`:
    what belongs to nothing. `labelled`: whether a label named a field. `label`: the first label of
    the line. `placed`: whether a birthplace stands before its date; `unplaced`: the last of several
    words there that may be one.
    """

    cells: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    labelled: bool = False
    label: str = ""
    placed: bool = False
    unplaced: str = ""

    @property
    def has_name(self) -> bool:
        """Whether a name stands there, or words that may be one."""
        return "full_name" in self.cells or bool(self.words)

    def put(self, name: str, text: str) -> None:
        """Keep a cell; a second text of the same field is left over."""
        text = " ".join(text.split())
        known = self.cells.setdefault(name, text)
        if name == "nik" and known != text and _is_whole(known) and _is_whole(text):
            self.cells[name] = f"{known} / {text}"  # one of them may be that of a family card
            return
        if name in WORDED and INNER_LABEL.search(text):
            self.leftover.append(text)
        if re.sub(r"\W", "", known).casefold() != re.sub(r"\W", "", text).casefold():
            self.leftover.append(text)

    def add(self, other: "Pieces") -> None:
        """Take over the pieces of the next line."""
        for name, text in other.cells.items():
            self.put(name, text)
        self.words += other.words
        self.leftover += other.leftover
        self.labelled |= other.labelled

    def to_cells(self) -> dict[str, str]:
        """The cells of the row: the first words are the name, others are left over."""
        named, words = Pieces(dict(self.cells), [], list(self.leftover)), list(self.words)
        if "full_name" not in named.cells and words:
            named.cells["full_name"] = words.pop(0)
            named.leftover = doubtful_tail(named.cells["full_name"]) + named.leftover
        left = [*words, *named.leftover]
        return named.cells | ({LEFTOVER: LEFTOVER_BETWEEN.join(left)} if left else {})


def _is_whole(number: str) -> bool:
    """Whether it has the digits of a NIK, or of several."""
    return sum(map(str.isdigit, number)) % DIGITS_OF_NIK == 0
