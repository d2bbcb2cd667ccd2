"""Greetings, titles, thanks and signatures: lines among people's data that are about nobody."""

import re
from collections.abc import Sequence
from itertools import pairwise

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.names import parse_name
from exchange.imports.cells.columns import FIELDS, field_of
from exchange.imports.cells.pieces import Pieces
from exchange.imports.layout.pasted_lines import Line, PastedLine
from exchange.imports.layout.titles import HEADED, TITLE, is_heading
from exchange.spreadsheets.read import LEAST_HEADERS

SMALL_TALK = re.compile(
    r"(?i)^\W*(?:hi|hello)\b|\b(?:here(?:'s| is| are)|thanks|thank you|thx|ass?alam\w*|"
    r"wa'?alaik\w*|wassalam\w*|terima\s?kasih|trims|makasih|mohon|tolong|"
    r"berikut|daftar|selamat\s+(?:pagi|siang|sore|malam)|salam|ini\s+(?:data|daftar|anggota|list)|"
    r"yang\s+mau|yg\s+mau|data\s+(?:warga|anggota|peserta|kader)|anggota\s+\w+\s+rw|"
    r"(?:pagi|siang|sore|malam)\s+(?:bu|ibu|pak|bapak|kak|mbak|mas)|daftarnya|(?:yg|yang)\s+daftar|"
    r"pesan\s+(?:ini\s+)?dihapus|media|halo|hai|bu\s*,|pak\s*,|total|jumlah)\b"
)
LIST_TITLE = re.compile(r"(?i)\W*(?:daftar|data|list|pendataan|rekap\w*)\b")
"""How the title of a list begins; nobody is called so."""
THANKED = r"terima\s?kasih|trims|makasih|thanks|thank you|thx|wassalam\w*"
END = re.compile(rf"(?i)\b(?:{THANKED}|hormat|mengetahui|menyetujui|ttd|dibuat\s+oleh|demikian)\b")
THANKS = re.compile(rf"(?i)\b(?:{THANKED})\b")
SIGNED = re.compile(r"(?i)\b(?:mengetahui|menyetujui|disetujui|ttd|dibuat\s+oleh)\b")
SIGNATURE = re.compile(r"(?i)^(?:bu|ibu|pak|bapak|kader|ketua|sekretaris|bendahara|rt|rw)\b")
PLACES = frozenset({"rtrw", "rw"})


def is_small_talk(text: str, pieces: Pieces) -> bool:
    """Whether the line greets, thanks or is a title, and has nobody's data."""
    known = pieces.cells.keys() - (HEADED if TITLE.search(text) else PLACES) - {"occupation"}
    known -= {"phone"} if THANKS.search(text) else set()  # that of whoever sent the list
    if text.endswith(":") and is_heading(pieces):
        return False
    if LIST_TITLE.match(text) and pieces.cells.keys() <= HEADED:
        return True
    return not known and bool(SMALL_TALK.search(text) or END.search(text) or text.endswith(":"))


def is_bare_words(line: PastedLine, pieces: Pieces) -> bool:
    """Whether the line is words alone, and no small talk."""
    return bool(pieces.words) and not pieces.cells and not is_small_talk(line.text, pieces)


def is_like_name(text: str) -> bool:
    """Whether a line may be a name, and is no heading of columns and no signature."""
    words = re.findall(r"[a-z]+", text.lower())
    if SIGNATURE.match(text) or TITLE.search(text) or any(FIELDS.get(word) for word in words):
        return False
    return may_be_name(text)


def may_be_name(text: str) -> bool:
    """Whether it can be read as somebody's name, be it with a doubt."""
    try:
        parse_name(text)
    except Ambiguous:
        return True
    except Invalid:
        return False
    return True


def names_of_columns(lines: Sequence[Line]) -> set[int]:
    """The numbers of the first lines that are names of columns and nothing else, as those of a
    table whose cells came one below the other; none of fewer than three."""
    found = set[int]()
    for line, _ in lines:
        if not field_of(line.text):
            break
        found.add(line.number)
    return found if len(found) >= LEAST_HEADERS else set()


def title_above_niks(lines: Sequence[Line]) -> tuple[int, bool]:
    """The number of the line of words right above the first NIK when it is nobody's name, or 0; and
    whether that is sure.

    Where a NIK and a name take turns, and there is one line of words more than NIK, either the
    first of them is a title or the last one somebody who signs.
    """
    kinds = [
        (line, pieces)
        for line, pieces in lines
        if "nik" in pieces.cells or is_bare_words(line, pieces)
    ]
    niks = [at for at, (_, pieces) in enumerate(kinds) if "nik" in pieces.cells]
    if len(niks) < 2 or niks[0] == 0 or niks[-1] == len(kinds) - 1:
        return 0, True
    if any(kinds[at][1].has_name for at in niks) or {b - a for a, b in pairwise(niks)} != {2}:
        return 0, True
    first, last = kinds[niks[0] - 1][0], kinds[niks[-1] + 1][0]
    if last.after_gap or last.begins or not is_like_name(last.text):
        return 0, True
    return (0, False) if is_like_name(first.text) else (first.number, True)
