"""Blocks of lines: the data of one person each, as far as one can tell, and where the next
one begins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from exchange.imports.cells.pieces import Pieces
from exchange.imports.layout.pasted_lines import PastedLine
from exchange.imports.layout.small_talk import is_like_name
from exchange.imports.layout.titles import is_heading
from exchange.spreadsheets.read import Row

UNKNOWN_LABEL = re.compile(r"(?:[^\W\d][^\s:=]*\s+){0,3}[^\W\d][^\s:=]*\s*[:=]\s*\S")
"""A label with its value, of which no field is known."""


@dataclass
class Block:
    """The lines about one person, as far as one can tell. `lead`: the fields that stand above the
    name and NIK of the first person, and of this one. `is_headed`: a heading stands above people.
    """

    lines: list[PastedLine] = field(default_factory=list)
    pieces: Pieces = field(default_factory=Pieces)
    lead: frozenset[str] = frozenset()
    is_headed: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def has_nik(self) -> bool:
        return "nik" in self.pieces.cells

    @property
    def is_complete(self) -> bool:
        return self.has_nik and self.pieces.has_name

    def add(self, line: PastedLine, pieces: Pieces) -> None:
        self.lines.append(line)
        self.pieces.add(pieces)

    def to_row(self) -> Row:
        """The person's row; it has the number of the first line."""
        cells = {"nik": "", "full_name": ""} | self.pieces.to_cells()
        return Row(self.lines[0].number, cells)


def lead_of(pieces: Pieces) -> frozenset[str]:
    """The fields of a line that may stand above the name and NIK of its person: "0812..."."""
    is_bare = not (pieces.has_name or pieces.leftover or "nik" in pieces.cells)
    return frozenset(pieces.cells) if is_bare else frozenset()


def next_block(blocks: Sequence[Block], line: PastedLine, pieces: Pieces) -> Block:
    """The block that begins with the line, below the others."""
    before = blocks[-1] if blocks else Block()
    first = next((block for block in blocks if block.has_nik), None)
    is_headed = before.is_headed or (len(before.lines) == 1 and is_heading(before.pieces))
    return Block([line], pieces, first.lead if first else lead_of(pieces), is_headed)


def begins_block(before: Block, line: PastedLine, pieces: Pieces) -> bool:
    """Whether another person begins here."""
    known, new = before.pieces, pieces
    shared = known.cells.keys() & new.cells.keys()
    if before.is_complete and before.lead and before.lead == lead_of(new):
        return True
    if is_heading(new) and before.is_complete and before.is_headed:
        return True
    if (_is_title(before) or _is_section(before)) and not is_heading(new):
        return True
    goes_on = new.labelled and not shared and "full_name" not in new.cells
    if "nik" in shared or "full_name" in shared:
        return True
    if line.begins or line.after_gap:
        return not goes_on or (line.after_gap and before.is_complete)
    if "nik" in new.cells and new.has_name:
        return True
    if is_heading(new):
        return before.is_complete and len(before.lines) == 1
    if new.words or "full_name" in new.cells:
        waits = before.has_nik or known.labelled or (known.cells and not known.has_name)
        return before.is_complete or not waits
    return False


def is_unknown_label(before: Block, line: PastedLine, pieces: Pieces) -> bool:
    """Whether the line goes on with a person whose lines have labels, and its own is not known:
    "Ahli waris: Budi"."""
    return (
        before.pieces.labelled
        and not (line.begins or line.after_gap or pieces.labelled or "nik" in pieces.cells)
        and bool(pieces.cells or pieces.words or pieces.leftover)
        and bool(UNKNOWN_LABEL.match(line.text))
    )


def _is_title(block: Block) -> bool:
    """Whether it is one line of words that is nobody's name: "List BPJS"."""
    known = block.pieces
    return (
        len(block.lines) == 1
        and known.has_name
        and not known.cells
        and not is_like_name(block.text)
    )


def _is_section(block: Block) -> bool:
    """Whether it is a heading of several people, and no first line of one."""
    return is_bare_heading(block) and not block.lines[0].begins


def is_bare_heading(block: Block) -> bool:
    """Whether it is one line that is a heading."""
    return len(block.lines) == 1 and not block.has_nik and is_heading(block.pieces)
