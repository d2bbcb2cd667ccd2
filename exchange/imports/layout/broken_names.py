"""Names that a narrow screen or a list broke over several lines."""

from collections.abc import Sequence

from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.place_names import is_place
from exchange.imports.layout.pasted_lines import Line
from exchange.imports.layout.small_talk import is_small_talk, may_be_name
from exchange.imports.layout.titles import is_heading


def with_whole_names(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a name that was broken over several of them in one.

    It is surely one name when each of its lines is one word, and it has a list number or everybody
    in the list has such a name; else its row has to be looked at.
    """
    parts = _lines_of_names(lines)
    numbers = sum("nik" in pieces.cells for _, pieces in lines)
    all_broken = len(parts) == numbers and all(len(run) > 1 for run in parts)
    whole, merged = dict[int, Pieces](), set[int]()
    for run in parts:
        (line, _), (_, last) = lines[run[0]], lines[run[-1]]
        words = [lines[at][1].words[0] for at in run]
        are_single = all(" " not in each for each in words)
        is_one = all_broken or (line.begins and not line.is_message)
        if len(run) > 1 and (is_one or (are_single and "nik" not in last.cells)):
            doubtful = words[:1] if are_single and not is_one else []
            above = lines[run[0] - 1][1] if run[0] and not line.after_gap else Pieces()
            if doubtful and above.cells and not is_heading(above):  # work of the one above?
                above.leftover += doubtful
            whole[run[0]] = Pieces(last.cells, [" ".join(words)] if are_single else words, doubtful)
            merged |= {*run[1:]}
    return [
        (line, whole.get(at, pieces)) for at, (line, pieces) in enumerate(lines) if at not in merged
    ]


def _lines_of_names(lines: Sequence[Line]) -> list[list[int]]:
    """The places of the lines that are words alone, those right below one another together; the
    last of them may have the NIK behind the words."""
    found, goes_on = list[list[int]](), False
    for at, (line, pieces) in enumerate(lines):
        is_words = len(pieces.words) == 1 and not (pieces.leftover or pieces.labelled)
        is_part = (
            is_words and pieces.cells.keys() <= {"nik"} and _is_part_of_name(line.text, pieces)
        )
        if is_part and goes_on and not (line.begins or line.after_gap):
            found[-1].append(at)
        elif is_part:
            found.append([at])
        goes_on = is_part and "nik" not in pieces.cells
    return found


def _is_part_of_name(text: str, pieces: Pieces) -> bool:
    is_other = is_small_talk(text, pieces) or is_place(pieces.words[0])
    return not is_other and may_be_name(pieces.words[0])
