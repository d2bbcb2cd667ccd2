"""Blocks of lines: the data of one person each, as far as one can tell, and where the next
one begins.

A line at the border between two people may belong to the one above or the one below, and is left
over where that is not sure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.layout.pasted_lines import PastedLine
from exchange.imports.layout.rows import BIRTH
from exchange.imports.layout.titles import HEADED, is_heading, is_like_name
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
    if is_heading(new) and before.is_complete and (before.is_headed or new.titled):
        return True
    if (_is_title(before) or _is_section(before)) and not is_heading(new):
        return True
    if is_bare_heading(before) and is_heading(new) and shared & HEADED:
        return True  # "RT 03 (kosong)" right above "RT 04"
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


def doubt_birthplaces(lines: Sequence[Pieces]) -> None:
    """Leave over the last word before a birth date where others have their birthplace there."""
    if any(pieces.placed for pieces in lines):
        for pieces in lines:
            pieces.leftover += filter(None, [pieces.unplaced])


def doubt_leads(blocks: Sequence[Block]) -> None:
    """Leave over what stands above each name when the same stands below the last one too: it may
    belong to the name above it."""
    last = blocks[-1] if blocks else Block()
    led = [block for block in blocks if block.lead and block.lead == last.lead]
    if len(led) > 2 and not last.has_nik and len(last.lines) == 1:
        for block in led:
            block.pieces.leftover.append(block.lines[0].text)


def doubt_orphan(blocks: Sequence[Block]) -> None:
    """Leave over a line such as a phone that stands alone above the first person, and each that
    stands alone further down: they may belong to the person above them or to the one below."""
    first = next((at for at, block in enumerate(blocks) if block.has_nik), 0)
    lead = _told_by(blocks[first - 1].pieces) if first else frozenset()
    if not lead or blocks[first].lines[0].after_gap or len(blocks[first - 1].lines) > 1:
        return
    people = [block for block in blocks[first:] if block.has_nik]
    people[0].pieces.leftover.append(blocks[first - 1].text)
    for block, below in pairwise([*people, people[-1]]):
        for line in block.lines[1:]:
            if _told_by(read_pieces(line.text)) == lead:
                block.pieces.leftover.append(line.text)
                below.pieces.leftover.append(line.text)


def _told_by(pieces: Pieces) -> frozenset[str]:
    """The fields of a line that must be somebody's and says no name: a phone, a birth date."""
    birth = pieces.cells.get("born_on", "")
    of_list = {"born_on"} if birth and not BIRTH.search(birth) else set()
    return lead_of(pieces) - HEADED - {"occupation", "organisation", "post"} - of_list


def doubt_names(blocks: Sequence[Block], *, are_all_doubtful: bool) -> None:
    """Leave over a name below a NIK where those of most others stand above theirs: it may be that
    of the next one, or of whoever signs."""
    people = [block for block in blocks if block.has_nik]
    behind = [block for block in people if _is_name_behind(block)]
    is_shifted = len(behind) > 1 and not people[-1].pieces.has_name
    if are_all_doubtful or is_shifted:
        for block in people:
            block.pieces.leftover += block.pieces.words
    elif 2 * len(behind) <= len(people):
        for block in behind:
            block.pieces.leftover += block.pieces.words


def _is_name_behind(block: Block) -> bool:
    """Whether the words of a block stand in lines below that of the NIK."""
    has_nik = False
    for line in block.lines if len(block.lines) > 1 else ():
        pieces = read_pieces(line.text)
        if pieces.has_name:
            return has_nik
        has_nik = has_nik or "nik" in pieces.cells
    return False


def join_headings(blocks: list[Block]) -> None:
    """Give the line above each name to the person below it, where people have several lines and
    each has such a line; where some have none it is unclear for whom it holds."""
    people = [block for block in blocks if block.has_nik]
    above = {at: block for at, block in enumerate(blocks) if is_bare_heading(block)}
    first = next((at for at, block in enumerate(blocks) if block.has_nik), 0)
    if len(above) < 2 or first - 1 not in above or all(len(each.lines) == 1 for each in people):
        return
    below = [blocks[at + 1] if at + 1 < len(blocks) else None for at in above]
    each_has_one = [*map(id, below)] == [*map(id, people)]
    for heading, block in zip(above.values(), below, strict=True):
        if block and each_has_one:
            block.pieces.add(heading.pieces)
    if not each_has_one:
        for at, block in enumerate(blocks):
            if block.has_nik and at > first - 1:
                block.pieces.leftover.append(above[max(each for each in above if each < at)].text)
    blocks[:] = [block for at, block in enumerate(blocks) if at not in above]


def doubt_border(people: Sequence[Block], block: Block) -> None:
    """Leave over the first line of somebody without a NIK right below a person of several lines, or
    their name right above one: it may belong to that person."""
    line = block.lines[0]
    if not people or line.after_gap or line.begins or people[-1].has_nik is block.has_nik:
        return
    before = people[-1]
    if before.has_nik and len(before.lines) > 1:
        before.pieces.leftover.append(line.text)
    elif is_led(block):
        block.pieces.leftover.append(before.lines[-1].text)


def is_led(block: Block) -> bool:
    """Whether the line right above somebody may be theirs: their NIK is below their first line."""
    line = block.lines[0]
    first = read_pieces(line.text)
    is_alone = line.after_gap or line.begins or ("nik" in first.cells and first.has_name)
    return block.has_nik and not is_alone
