"""Lines of a pasted list that correct one of its people: "eh maaf yg no 2 RT nya 4"."""

import re
from collections.abc import Sequence

from exchange.imports.correction import CORRECTING, Correction, read_corrections
from exchange.imports.layout.blocks import Block
from exchange.imports.layout.pasted_lines import Line

SPOKEN = re.compile(r"\b(?:maaf|eh|yg|yang)\b|\Bnya\b", re.IGNORECASE)
"""A word of somebody who says something about a person, and does not list one."""

Said = tuple[str, Correction]
"""The text of a line, and one of the corrections in it."""


def without_corrections(lines: Sequence[Line]) -> tuple[list[Line], list[Said]]:
    """The lines that correct nobody, and the others with what they correct."""
    kept, said = list[Line](), list[Said]()
    for line, pieces in lines:
        is_person = "nik" in pieces.cells and pieces.has_name
        is_said = kept and (CORRECTING.search(line.text) or SPOKEN.search(line.text))
        found = read_corrections(line.text) if is_said and not is_person else []
        if found and any(each.number or each.who for each in found):
            said += [(line.text, each) for each in found]
        else:
            kept.append((line, pieces))
    return kept, said


def leave_over_corrections(blocks: Sequence[Block], said: Sequence[Said]) -> None:
    """Leave each over for the person that it is about; where that is not sure, for everybody."""
    people = [block for block in blocks if block.has_nik]
    for text, correction in said:
        for block in _meant(people, correction) or people:
            block.pieces.leftover.append(text)


def _meant(people: Sequence[Block], correction: Correction) -> list[Block]:
    if correction.number:
        marked = [each for each in people if each.lines[0].mark == f"{correction.number}"]
        return marked or [*people[correction.number - 1 : correction.number]]
    words = set(correction.who.casefold().split())
    return [each for each in people if words <= set(each.text.casefold().split())]
