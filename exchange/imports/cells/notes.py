"""Notes beside the cells of a row: each part is put into the cell that it is about, and
whatever is doubtful is asked there.

A photographed list says which cells are unsure. Their fields are written beside the cells of the
row, under the name `UNSURE`, so that the question is asked whenever the row is read, until it is
answered.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from domain.parsing.places.address_pieces import STREET_NAME
from domain.participants.occupation import is_work
from domain.photos.lines import Read
from exchange.imports.cells.columns import named_programme
from exchange.imports.cells.doubtful import DOUBT, FORMER, NoteKind, kind_of_note
from exchange.imports.cells.patterns import PAID, PHONE, PROGRAMME, RELATIVE
from exchange.imports.cells.pieces import LEFTOVER, LEFTOVER_BETWEEN
from exchange.imports.member_line import UNSURE

WHOSE = re.compile(
    r"\W*(?:(?:ini|itu|pakai|pake)\s+)?(?:(?:no(?:mor|mer)?\W*)?"
    r"(?:hp|wa|telp|tlp|telepon|nomor|nomer|kontak)(?:nya)?|milik|punya)"
    rf"\W*(?:(?:ini|itu|milik|punya|dari|pakai|pake|sama)\s+)*{RELATIVE}\b(?:\s+\w+)?\W*",
    re.IGNORECASE,
)
"""A note about the phone, which is somebody else's: "hp istri", "nomor milik anak"."""
MONEY = re.compile(
    r"[\s(,]*(?:rp\.?\s*)?\d[\d.,]*\s*(?:jt|juta|rb|ribu|k)\b\s*(?:(?:/|per)\s*\w+)?[\s)]*", re.I
)
"""An amount beside the work: what it brings in, or what something costs."""
NOTE_BEHIND_WORK = re.compile(
    r"\((?:baru|new)\)|\(?\b(?:belum|blm|blom|sudah|sdh|udah|udh|nyusul|menyusul|not yet|"
    r"masih|msh|lagi|lg|nunggu|tunggu|mikir|pikir\w*|hold|emoh|ogah|males|takut|nanti|ntar|entar|"
    r"besok|lusa|katanya|ijin|izin|sakit|(?:suami|istri)nya|"
    r"(?:(?:baru|habis|abis|lagi|pernah)\s+)?(?:kecelakaan|celaka|stroke|dirawat|opname|hamil|"
    r"melahirkan|cuti|operasi)|"
    r"(?:se|per\s?|tiap\s)(?:bulan|bln|hari|minggu)|"
    r"titip (?:anak|bayar|uang|duit|ktp)\w*)\b",
    re.IGNORECASE,
)
"""Begins a note behind somebody's work: "ojol belum ada KTP"."""
BETWEEN_WORK = re.compile(r"\s*[,;+&()/]\s*|\s+dan\s+", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[;,\n]\s*")
SAME_WORK = 4096


def put_in_place(cells: dict[str, str]) -> dict[str, str]:
    """The cells, with each part of the note and the leftover in the cell that it is about; what is
    said of money and programmes beside the work is left over first."""
    found = dict(cells)
    if sums := [each.strip(" (),") for each in MONEY.findall(found.get("occupation", ""))]:
        found["occupation"] = MONEY.sub(" ", found["occupation"]).strip()
        found[LEFTOVER] = LEFTOVER_BETWEEN.join(filter(None, (found.get(LEFTOVER, ""), *sums)))
    if behind := note_behind(found.get("occupation", "")):
        found["occupation"] = found["occupation"][: -len(behind)].strip(" ,-–(")
        found[LEFTOVER] = LEFTOVER_BETWEEN.join(filter(None, (found.get(LEFTOVER, ""), behind)))
    if mixes_work(found.get("occupation", "")):
        work = [part for part in BETWEEN_WORK.split(found.pop("occupation")) if part]
        notes = [part for part in work if _is_note(part)]
        beside = [part for part in work if _is_beside_work(part) and part not in notes]
        if plain := ", ".join(part for part in work if part not in (*beside, *notes)):
            found["occupation"] = plain
        for name, parts, between in (("note", notes, "; "), (LEFTOVER, beside, LEFTOVER_BETWEEN)):
            if parts:
                found[name] = between.join(filter(None, (found.get(name, ""), *parts)))
    parts = found.get(LEFTOVER, "").split(LEFTOVER_BETWEEN)
    if dead := [part for part in parts if _tells_death(part)]:
        found["note"] = "; ".join(filter(None, (found.get("note", ""), *dead)))
        found[LEFTOVER] = LEFTOVER_BETWEEN.join(part for part in parts if part not in dead)
        if not found[LEFTOVER]:
            del found[LEFTOVER]
    for name, between in (("note", "; "), (LEFTOVER, LEFTOVER_BETWEEN)):
        if name not in found:
            continue
        text = found.pop(name)
        parts = text.split(LEFTOVER_BETWEEN) if name == LEFTOVER else BETWEEN.split(text)
        kept = [part for part in parts if not _put(found, part)]
        if name == "note" and "street" not in found and any(map(STREET_NAME.match, kept)):
            found[LEFTOVER] = LEFTOVER_BETWEEN.join(filter(None, (found.get(LEFTOVER), text)))
        if kept:
            found[name] = text if len(kept) == len(parts) else between.join(kept)
    return found


@lru_cache(SAME_WORK)
def mixes_work(work: str) -> bool:
    """Whether the cell of the work says something else too: "ojol, JHT", "ART (sudah pindah)"."""
    return bool(MONEY.search(work) or note_behind(work)) or _is_beside_work(work)


def note_behind(work: str) -> str:
    """The note behind some work in its cell; "" where all of it may be work, and for one that asks
    whether the person is there."""
    begun = None if _is_note(work) else NOTE_BEHIND_WORK.search(work)
    is_behind = begun is not None and is_work(work[: begun.start()].strip(" ,-–("))
    return work[begun.start() :] if begun and is_behind else ""


def _is_beside_work(text: str) -> bool:
    return bool(PAID.search(text) or PROGRAMME.search(text)) or _is_note(text)


def _tells_death(text: str) -> bool:
    """Whether it says that the person is dead, and not a relative."""
    return kind_of_note(text) is NoteKind.DEAD and not FORMER.search(text)


def _is_note(text: str) -> bool:
    """Whether it says that the person is dead or has left; a question mark doubts the work."""
    words = text.replace("?", "")
    return kind_of_note(words) in (NoteKind.DEAD, NoteKind.GONE)


def _put(cells: dict[str, str], part: str) -> bool:
    """Put the words into the cell that they are about; False when they are about none."""
    number = PHONE.search(part)
    words = PHONE.sub(" hp ", part) if number else part
    if WHOSE.fullmatch(words) and ("phone" in cells) is not bool(number):
        cells["phone"] = part if number else f"{cells['phone']} ({part.strip(' ()')})"
    elif re.search(r"\bjht\b", part, re.IGNORECASE) and named_programme(part):
        before = cells.get("programme")
        known = before is None or named_programme(before) is named_programme(part)
        cells["programme"] = part if before is None else before if known else f"{before}, {part}"
    elif "occupation" not in cells and is_doubted_work(part):
        cells["occupation"] = part
    else:
        return False
    return True


def is_doubted_work(text: str) -> bool:
    """Whether it is work with a question mark: "jualan?"."""
    words = DOUBT.sub("", text)
    return words != text and is_work(words)


FIELD_OF = {
    **dict.fromkeys(("rt", "rw", "rwrt"), "rtrw"),
    "born": "born_on",
    "district": "village",
}
"""By cell, the field whose value it is a part of, where that has another name."""


def as_cells(read: Mapping[str, Read]) -> dict[str, str]:
    """The cells of a row as it was read from a picture, with the fields that are unsure."""
    cells = {name: each.value for name, each in read.items()}
    unsure = dict.fromkeys(field_of(name) for name, each in read.items() if not each.sure)
    return cells | ({UNSURE: " ".join(unsure)} if unsure else {})


def pieces_of(read: Mapping[str, Read]) -> dict[str, str]:
    """The piece of the picture that each unsure cell was read from, by its field."""
    return {field_of(name): each.piece for name, each in read.items() if each.piece}


def field_of(name: str) -> str:
    return FIELD_OF.get(name, name)


def looked_at(cells: Mapping[str, str], *fields: str) -> dict[str, str]:
    """The cells once somebody has said what these fields are."""
    left = [each for each in cells.get(UNSURE, "").split() if each not in fields]
    others = {name: text for name, text in cells.items() if name != UNSURE}
    return others | ({UNSURE: " ".join(left)} if left else {})
