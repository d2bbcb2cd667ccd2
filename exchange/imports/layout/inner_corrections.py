"""Lines of a pasted list that correct one of its people: "eh maaf yg no 2 RT nya 4"."""

import re
from collections.abc import Sequence

from exchange.imports.correction import (
    CORRECTING,
    LABELLED,
    Correction,
    read_corrections,
)
from exchange.imports.layout.blocks import Block
from exchange.imports.layout.pasted_lines import Line, PastedLine

SPOKEN = re.compile(r"\b(?:maaf|eh|yg|yang)\b|\Bnya\b", re.IGNORECASE)
"""A word of somebody who says something about a person, and does not list one."""

POINTING = re.compile(
    r"\W*(?:(?:eh|oh|maaf|bu|pak|kak)\W+)*(?:(?:yang|yg)\s+)?(?:ini|itu|tadi|(?:di\s?)?atas)\b.*nya\b",
    re.IGNORECASE,
)
"""The beginning of a line about whoever stands right above it: "yg ini RTnya 4"."""

Said = tuple[PastedLine, Correction]
"""A line, and one of the corrections in it."""


def without_corrections(lines: Sequence[Line]) -> tuple[list[Line], list[Said]]:
    """The lines that correct nobody, and the others with what they correct."""
    kept, said = list[Line](), list[Said]()
    for line, pieces in lines:
        is_person = "nik" in pieces.cells and pieces.has_name
        is_said = kept and (CORRECTING.search(line.text) or SPOKEN.search(line.text))
        found = read_corrections(line.text) if is_said and not is_person else []
        found = [e for e in found if e.number or not e.is_out or _is_named(e.who, line, lines)]
        is_of_above = is_said and not is_person and POINTING.match(line.text)
        if found and any(each.number or each.who for each in found):
            said += [(line, each) for each in found]
        elif is_of_above and LABELLED.match(line.text) and "nik" not in pieces.cells:
            said.append((line, Correction(0)))
        else:
            kept.append((line, pieces))
    return kept, said


def _is_named(who: str, line: PastedLine, lines: Sequence[Line]) -> bool:
    """Whether another line has these words."""
    others = (each.text.casefold().split() for each, _ in lines if each is not line)
    return any({*who.casefold().split()} <= {*words} for words in others)


def leave_over_corrections(blocks: Sequence[Block], said: Sequence[Said]) -> None:
    """Leave each over for the person that it is about; where that is not sure, for everybody."""
    people = [block for block in blocks if block.has_nik]
    for line, correction in said:
        above = [block for block in people if block.lines[0].number < line.number]
        names_nobody = not (correction.number or correction.who)
        meant = above[-1:] if names_nobody else _meant(people, correction)
        for block in meant or people:
            block.pieces.leftover.append(line.text)


def _meant(people: Sequence[Block], correction: Correction) -> list[Block]:
    if correction.number:
        marked = [each for each in people if each.lines[0].mark == f"{correction.number}"]
        return marked or [*people[correction.number - 1 : correction.number]]
    words = set(correction.who.casefold().split())
    return [each for each in people if words <= set(each.text.casefold().split())]
