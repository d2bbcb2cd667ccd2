"""Labels and what stands beside them, on a form of one label a row."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from domain.photos.lines import TextLine

LEAST_LIKENESS = 80
"""Percent from which words are the label."""
SHORT = 4
"""Signs up to which a label has to be there as it is, but for one."""
COLON = re.compile(r"^[\s:;.,'\"=\-_*]+")
NEAR_COLON = 6
"""Signs behind a label, misread, within which its colon is."""
NEAR = 4.0
"""Heights of a line that the beginning of a value may be off the column of values."""
FEWEST_ABOVE = 5
"""Labels of a form whose values may stand below them."""
NEXT_WORD = 1.3
"""Heights of a line between two words of one value."""


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A label with the parts of its value, from left to right. It is not `whole` when more stands
    to the right: something may have gone between, as by a glare."""

    name: str
    level: float
    parts: tuple[TextLine, ...]
    whole: bool = True


def letters(text: str) -> str:
    """The letters and digits of the line alone."""
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def likeness(one: str, other: str) -> float:
    """The likeness of two texts, in percent."""
    from rapidfuzz.fuzz import ratio

    return ratio(one, other)


def label_end(text: str, label: str) -> tuple[float, int]:
    """The likeness of the beginning of the text and the label, in percent, and its end there."""
    wanted, best, end = letters(label), 0.0, 0
    seen = 0
    for at, sign in enumerate(text):
        if sign == ":":
            # What stands before a colon is the label, or nothing is.
            break
        seen += sign.isalnum()
        if abs(seen - len(wanted)) <= (1 if len(wanted) > SHORT else 0) and sign.isalnum():
            score = likeness(letters(text[: at + 1]), wanted)
            if score > best:
                best, end = score, at + 1
    colon = text.find(":", end, end + NEAR_COLON)
    return best, max(end, colon)


def find_labels(
    lines: Sequence[TextLine], labels: Mapping[str, Sequence[str]]
) -> dict[str, tuple[TextLine, int]]:
    """The line of each label that is there, and where the label ends in its text."""
    found: dict[str, tuple[float, TextLine, int]] = {}
    for line in lines:
        scored = [
            (*label_end(line.text, words), name, words)
            for name, spellings in labels.items()
            for words in spellings
        ]
        score, end, name, words = max(scored)
        least = LEAST_LIKENESS if len(letters(words)) > SHORT else 100 * (1 - 1 / SHORT)
        if score < least or line.text[:1] in ":;":
            continue
        before = found.get(name)
        if before is None or (score, -line.left) > (before[0], -before[1].left):
            found[name] = score, line, end
    return {name: (line, end) for name, (_, line, end) in found.items()}


def slope_at(lines: Sequence[TextLine]) -> tuple[float, float]:
    """The slope of lines at height 0, and its change with each pixel below: a paper seen askew."""
    long = [each for each in lines if each.right - each.left > 4 * each.height]
    weights = [(each.right - each.left) ** 2 for each in long]
    total = sum(weights)
    if len(long) < 3 or not total:
        return 0.0, 0.0
    y = sum(w * each.middle for w, each in zip(weights, long, strict=True)) / total
    s = sum(w * each.slope for w, each in zip(weights, long, strict=True)) / total
    spread = sum(w * (each.middle - y) ** 2 for w, each in zip(weights, long, strict=True))
    if not spread:
        return s, 0.0
    more = sum(
        w * (each.middle - y) * (each.slope - s) for w, each in zip(weights, long, strict=True)
    )
    return s - more / spread * y, more / spread


def levels(lines: Sequence[TextLine]) -> dict[int, float]:
    """The height of each line, by its number, where the paper is level."""
    start, more = slope_at(lines)
    x = min((each.left for each in lines), default=0.0)
    return {
        each.number: each.middle - (start + more * each.middle) * (each.centre - x)
        for each in lines
    }


def fill_gaps(known: Mapping[str, float], order: Sequence[str]) -> dict[str, float]:
    """The height of every row of a card, in pixels; that of a label that was not read follows from
    its neighbours, by the median step between rows.

    `order`: all labels from the top; only the known ones without two neighbours.
    """
    places = {name: at for at, name in enumerate(order)}
    steps = [
        (known[one] - known[other]) / (places[one] - places[other])
        for one in known
        for other in known
        if places[one] - places[other] in (1, 2)
    ]
    if not steps:
        return dict(known)
    step, full = median(steps), dict(known)
    for name in order:
        if name in known:
            continue
        near = min(known, key=lambda each: abs(places[each] - places[name]))
        full[name] = known[near] + step * (places[name] - places[near])
    return full


def read_rows(
    lines: Sequence[TextLine],
    labels: Mapping[str, Sequence[str]],
    order: Sequence[str],
    content: Callable[[TextLine], str],
) -> tuple[dict[str, LabelledRow], set[str], list[TextLine]]:
    """The rows by their labels, the rows that were found as such, and the lines of none.

    `order`: the labels from above to below. `content` names the row whose value a line plainly is,
    or nothing: a pale label is not always found.
    """
    found = find_labels(lines, labels)
    level = levels(lines)
    known = {name: level[line.number] for name, (line, _) in found.items() if name in order}
    for line in lines:
        name = content(without_colon(line))
        if name in order and name not in known:
            known[name] = level[line.number]
    rows = fill_gaps(known, order)
    height = median([each.height for each in lines]) if lines else 0.0
    parts, loose = parts_of_rows(lines, found, rows, level, height)
    starts = [max(row, key=len_of).left for row in parts.values() if row]
    column = median(starts) if starts else 0.0
    done = {
        name: labelled_row(name, rows[name], row, column, height) for name, row in parts.items()
    }
    if len(found) > FEWEST_ABOVE and 2 * sum(not row.parts for row in done.values()) > len(done):
        labelled = {name: line for name, (line, _) in found.items() if name in done}
        for name, line in values_below(labelled, loose, level).items():
            done[name] = LabelledRow(name, rows[name], (*done[name].parts, without_colon(line)))
    return done, {*known}, loose


def parts_of_rows(
    lines: Sequence[TextLine],
    labels: Mapping[str, tuple[TextLine, int]],
    rows: Mapping[str, float],
    level: Mapping[int, float],
    height: float,
) -> tuple[dict[str, list[TextLine]], list[TextLine]]:
    """The parts of each row: behind its label in the same line, and the lines at its height; and
    the lines of none. `rows`: the height of each."""
    parts: dict[str, list[TextLine]] = {name: [] for name in rows}
    loose, ends = [], {line.number: (name, end) for name, (line, end) in labels.items()}
    for line in lines:
        if line.number in ends:
            name, end = ends[line.number]
            rest = without_colon(line.part(end))
            # One sign right behind a label is its own last one, misread.
            is_value = line.text[end : end + 1] in (" ", ":") or len(letters(rest.text)) > 1
            if rest.text and is_value and name in parts:
                parts[name].append(rest)
            continue
        name = min(rows, key=lambda each: abs(rows[each] - level[line.number]), default="")
        if name and abs(rows[name] - level[line.number]) < 0.55 * height:
            parts[name].append(without_colon(line))
        else:
            loose.append(line)
    return parts, loose


def labelled_row(
    name: str, level: float, row: Sequence[TextLine], column: float, height: float
) -> LabelledRow:
    """The row with the parts that make up its value."""
    chain = chained(sorted(row, key=lambda each: each.left), column, height)
    whole = not chain or all(each in chain or each.right <= chain[0].left for each in row)
    return LabelledRow(name, level, tuple(each for each in chain if each.text), whole)


def values_below(
    labels: Mapping[str, TextLine], lines: Sequence[TextLine], level: Mapping[int, float]
) -> dict[str, TextLine]:
    """The line right below each label, on a form that has its values there."""
    found = {}
    for name, label in labels.items():
        later = [level[each.number] for each in labels.values()]
        least = min((each for each in later if each > level[label.number]), default=float("inf"))
        below = [
            each
            for each in lines
            if level[label.number] < level[each.number] < least
            and abs(each.left - label.left) < NEAR * label.height
        ]
        if below:
            found[name] = min(below, key=lambda each: level[each.number])
    return found


def len_of(line: TextLine) -> int:
    return len(line.text)


def chained(row: Sequence[TextLine], column: float, height: float) -> list[TextLine]:
    """The parts of a value: the first begins near the column of values, others right behind it."""
    chain: list[TextLine] = []
    for part in row:
        if chain and part.left - chain[-1].right > NEXT_WORD * height:
            break
        if not chain and abs(part.left - column) > NEAR * height:
            continue
        chain.append(part)
    return chain


def without_colon(line: TextLine) -> TextLine:
    """The line behind the colon that parts a value from its label."""
    found = COLON.match(line.text)
    return line.part(found.end()) if found else line.part(0)
