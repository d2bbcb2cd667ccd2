"""Text cut into the cells of a list: a CSV, or lines pasted into the chat."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from domain.typed import Invalid
from exchange import sheets

NUMBERED = re.compile(r"^\s*(?:\d{1,4}\s*[.)]|[-*•])\s+(?=\S)")
APART = re.compile(r"(?:\s+[-–—|])?\s*(?<![\d.])(\d{16})(?!\d)\s*(?:[-–—|]\s+)?")
DASHED = re.compile(r"\s+[-–—]\s+|\s*\|\s*")

SIXTEEN = re.compile(r"(?<!\d)\d{16}(?!\d)")
FAMILY_CARD = re.compile(r"(?i)\b(?:no(?:mor|mer)?\W*)?(?:kk|kartu keluarga)\b")


def apart(lines: str) -> str:
    """One person a line, also where somebody wrote "Siti - NIK; Budi - NIK"."""
    return "\n".join(each for line in lines.splitlines() for each in _people(line))


def _people(line: str) -> list[str]:
    for mark in ";,":
        found = list[str]()
        for piece in line.split(mark):
            if _is_person(piece) or not found:
                found.append(piece)
            else:
                found[-1] += mark + piece
        if sum(map(_is_person, found)) > 1:
            return found
    return [line]


def _is_person(piece: str) -> bool:
    """A name and a NIK; the number of a family card (KK) looks like a NIK."""
    rest = FAMILY_CARD.sub("", SIXTEEN.sub("", piece, count=1))
    return rest != piece and re.search(r"[^\W\d_]{2}", rest) is not None


def cut(lines: str) -> list[list[object]]:
    """In the way that cuts most lines into the same number of parts."""
    cuts = [list(_records(lines, mark)) for mark in sheets.DELIMITERS]
    return max([*cuts, [_dashed(line) for line in lines.splitlines()]], key=_agreement)


def _records(lines: str, mark: str) -> Iterator[list[object]]:
    """Quotes in the middle of a pasted line are only signs; then lines are cut plainly."""
    try:
        rows = list(sheets.records(lines, mark))
    except Invalid:
        rows = [line.split(mark) for line in lines.splitlines()]
    for row in rows:
        yield [NUMBERED.sub("", row[0], count=1), *row[1:]] if row else []


def _agreement(rows: list[list[object]]) -> float:
    """How many parts the usual line has; a mark that cuts only some lines counts for less."""
    widths = Counter(len(row) for row in rows if filled(row))
    usual = max(widths, key=lambda width: (widths[width], width), default=1)
    return usual * widths[usual] / widths.total() if usual > 1 else 1


def _dashed(line: str) -> list[object]:
    """ "1. Siti Aminah - 3173... - 12-08-1985 - 003/005", or nothing but blanks between."""
    parts = DASHED.split(APART.sub(r" - \1 - ", NUMBERED.sub("", line, count=1)))
    return [part.strip() for part in parts if part.strip()]


def filled(row: Sequence[object]) -> bool:
    return any(cell != "" and (not isinstance(cell, str) or cell.strip()) for cell in row)
