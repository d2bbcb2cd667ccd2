"""Is a text plainly people's data, and does it begin with a person?"""

import re

from exchange.imports.cells.pieces import Pieces
from exchange.imports.cells.read_pieces import read_pieces
from exchange.imports.layout.pasted_lines import read_lines


def looks_like_list(text: str) -> bool:
    """Whether it is plainly people's data: two NIK, or one in several lines."""
    if len(text) < 16:
        return False
    count = len(set(re.findall(r"\d{16}", re.sub(r"(?<=\d)[ .\-](?=\d)", "", text))))
    return count > 1 or (count == 1 and "\n" in text.strip())


def looks_like_person(text: str) -> bool:
    """Whether a single line is plainly a person's data: NIK, name, and more than these."""
    if len(re.findall(r"\d", text)) < 16:
        return False
    pieces = read_pieces(text)
    more = pieces.cells.keys() - {"nik", "full_name"}
    return "nik" in pieces.cells and pieces.has_name and bool(more) and not pieces.leftover


def names_somebody(text: str) -> bool:
    """Whether a line has a NIK and a name: beside a list that is open it is one more person."""
    if len(re.findall(r"\d", text)) < 12:
        return False
    pieces = read_pieces(text)
    return "nik" in pieces.cells and (pieces.has_name or bool(pieces.leftover))


def begins_person(text: str, before: str) -> bool:
    """Whether the text begins with a person, and does not go on with the line `before`."""
    if re.match(r"\s*\d{1,3}[.)]\s", text):
        return True
    first = next(read_lines(text), None)
    pieces = read_pieces(first.text) if first else Pieces()
    is_whole = "nik" in pieces.cells and pieces.has_name
    return "full_name" in pieces.cells or (is_whole and "nik" in read_pieces(before).cells)
