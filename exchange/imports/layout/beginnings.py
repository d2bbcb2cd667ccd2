"""The lines of a paste with which people surely begin, and those that surely go on with them; also
within a name that a narrow screen or a list broke over several lines.
"""

from collections.abc import Sequence
from itertools import pairwise

from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.words_within import is_place
from exchange.imports.layout.pasted_lines import Line
from exchange.imports.layout.rows import NEEDED
from exchange.imports.layout.titles import (
    HEADED,
    SIGNATURE,
    is_bare_words,
    is_heading,
    is_like_name,
    is_small_talk,
    may_be_name,
)


def in_columns(lines: Sequence[Line]) -> set[int]:
    """The numbers of lines that are a NIK alone, one below the other: a column of its own, and the
    name above the first is not the name of the first."""
    bare = [
        line.number if pieces.cells.keys() == {"nik"} and not pieces.has_name else 0
        for line, pieces in lines
    ]
    return {one for one, other in pairwise(bare) if one and other}


def numbered_people(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines with a list number, where these number people, and not their fields:
    one label stands behind two of them."""
    marked = [(line, frozenset(pieces.cells)) for line, pieces in lines if line.mark]
    marks_of = dict[frozenset[str], set[str]]()
    for line, fields in marked:
        marks_of.setdefault(fields, set()).add(line.mark)
    is_of_people = any(fields and len(marks) > 1 for fields, marks in marks_of.items())
    return {line.number for line, _ in marked} if is_of_people else set()


def people_apart(lines: Sequence[Line]) -> tuple[set[int], set[int]]:
    """The numbers of the lines with which people surely begin, and of those that go on with them.

    They begin with a mark of a list, below a gap, where the labels begin again, or with a name or
    NIK where these take turns. It is sure where each of these parts has one NIK and its name, and
    nobody is above.
    """
    known = [at for at, (line, pieces) in enumerate(lines) if not is_small_talk(line.text, pieces)]
    bare = [at for at in known if is_bare_words(*lines[at])]
    niks = [at for at in known if "nik" in lines[at][1].cells]
    numbered = [at for at, (line, _) in enumerate(lines) if line.mark]
    begun = [at for at, (line, _) in enumerate(lines) if line.begins]
    for starts in (
        numbered if len(numbered) > 1 else begun,
        [at for at, (line, _) in enumerate(lines) if line.after_gap or at == 0],
        _first_labels(lines),
        bare if bare and niks and bare[0] < niks[0] else niks,
    ):
        parts = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=False)]
        while parts and not _told_in(parts[0]) & {"nik", "full_name"}:
            parts.pop(0)
        above = lines[: lines.index(parts[0][0])] if parts else ()
        people = [part for part in parts if _is_of_one(part)]
        is_one = _is_of_one if starts in (bare, niks) else _is_of_most_one
        is_sure = len(people) > 1 and all(map(is_one, parts))
        are_long = 2 * sum(len(part) > 1 for part in parts) > len(parts)
        if is_sure and not _are_about(above, people) and (are_long or starts is not niks):
            if not any(part[0][0].begins or part[0][0].after_gap for part in parts[1:]):
                _doubt_ends(parts)
            return {part[0][0].number for part in parts}, _lines_within(parts)
    return set(), set()


def _first_labels(lines: Sequence[Line]) -> list[int]:
    """The places of the lines at which the labels begin again: with one that the person has, or,
    below their NIK and name, with one that stands above these of others, has a mark or a gap."""
    order, starts, said = list[str](), list[int](), list[str]()
    for at, (line, pieces) in enumerate(lines):
        if not (label := pieces.label):
            continue
        is_whole = {*NEEDED} <= {*said}
        above = order[: min(map(order.index, NEEDED))] if is_whole else ()
        is_apart = is_whole and (line.begins or line.after_gap)
        if not said or label in said or label in above or is_apart:
            starts.append(at)
            said = []
        elif label not in order and said[-1] in order:
            order.insert(order.index(said[-1]) + 1, label)
        if label not in order:
            order.append(label)
        said.append(label)
    while len(starts) > 1 and is_heading(lines[starts[0]][1]):
        label = lines[starts[0]][1].label
        if any(pieces.label == label for _, pieces in lines[starts[0] + 1 :]):
            break
        starts[0] += 1  # a heading above all of them
    return starts


def _doubt_ends(parts: Sequence[Sequence[Line]]) -> None:
    """Leave over the last line of each person when all but the last of them have such a one: it may
    belong to the person below it."""
    *_, last = parts
    ends = [part[-1][1].cells.keys() for part in parts[:-1]]
    if len(ends) > 1 and frozenset.intersection(*map(frozenset, ends)) - _told_in(last):
        for part in parts[:-1]:
            part[-1][1].leftover.append(part[-1][0].text)
        last[-1][1].leftover.append(parts[-2][-1][0].text)


def _lines_within(parts: Sequence[Sequence[Line]]) -> set[int]:
    """The numbers of the lines that surely belong to the person above them: right below, no talk or
    signature, and no heading unless the last person has such a line too."""
    *_, last = parts
    are_told = any(is_heading(pieces) and not line.after_gap for line, pieces in last[1:])
    found = set[int]()
    for part in parts:
        for line, pieces in part[1:]:
            is_told = bool(pieces.cells) and pieces.cells.keys() <= HEADED
            is_of_others = pieces.words and is_told  # "yang ini dari RT 4 bu"
            begins = line.is_message or (line.begins and not part[0][0].mark)
            if line.after_gap or begins or is_of_others or is_small_talk(line.text, pieces):
                break
            is_signed = part is last and SIGNATURE.match(line.text) and not pieces.cells
            if not is_signed and (are_told or not is_heading(pieces)):
                found.add(line.number)
    return found


def _told_in(part: Sequence[Line]) -> set[str]:
    return {name for _, pieces in part for name in pieces.cells}


def _is_of_most_one(part: Sequence[Line]) -> bool:
    """Whether the lines are of one person, of somebody without a NIK, or tell nothing."""
    told = _told_in(part)
    return _is_of_one(part) or ("nik" not in told and ("full_name" in told or not told))


def _is_of_one(part: Sequence[Line]) -> bool:
    """Whether the lines have one NIK, and a name."""
    niks = sum("nik" in pieces.cells for _, pieces in part)
    return niks == 1 and any(pieces.has_name for _, pieces in part)


def _are_about(above: Sequence[Line], parts: Sequence[Sequence[Line]]) -> bool:
    """Whether lines above people may be about the first of them: values, or a name where that of
    anybody stands behind the NIK only."""
    told = [
        (line, pieces)
        for line, pieces in above
        if not (is_small_talk(line.text, pieces) or is_heading(pieces))
    ]
    if any(pieces.cells for _, pieces in told):
        return True
    is_behind = any(not _has_name_first(part) for part in parts)
    return is_behind and any(is_like_name(line.text) for line, pieces in told if pieces.words)


def _has_name_first(part: Sequence[Line]) -> bool:
    """Whether a label names the name, or words stand no lower than the NIK."""
    nik = next(at for at, (_, pieces) in enumerate(part) if "nik" in pieces.cells)
    is_labelled = any("full_name" in pieces.cells for _, pieces in part)
    return is_labelled or any(pieces.has_name for _, pieces in part[: nik + 1])


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
