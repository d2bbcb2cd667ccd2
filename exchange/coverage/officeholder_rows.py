"""The rows of a list of officeholders: whom each names and with which post and place, and which are
nobody's: headings, vacant posts, sums and signatures.

A name that cannot be read, two names in a cell and somebody who died or left are told, and no other
cell takes their place.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain

from domain.invalid import Ambiguous, Invalid
from domain.parsing.places.rt_rw import parse_rt_rw
from domain.participants.organisation import Position, parse_position
from exchange.imports.cells import values as list_cells
from exchange.imports.cells.columns import field_of
from exchange.imports.cells.doubtful import NoteKind, kind_of_note, read_name
from exchange.imports.layout.rows import SUM
from exchange.imports.layout.titles import LIST_TITLE, RT, RW, numbers_in

SECTION = re.compile(
    r"(?i)(?:pokja|kelompok kerja|seksi|sie|bidang|sub ?bidang|divisi|urusan|bagian|unit)\b|"
    r"(?:susunan|daftar|struktur|pengurus|nama|masa bakti|lampiran|tp pkk)\b.*\b"
    r"(?:pengurus|harian|rw|rt|pkk|bakti|\d{4})\b"
)
"""The heading of a part of a list."""
SIGNATURE = re.compile(
    r"(?i)mengetahui|menyetujui|disetujui|hormat|dibuat oleh|catatan|nb\b|demikian|ttd\b|"
    r"ditetapkan|dikeluarkan|tembusan|lurah\b|camat\b|terima kasih|"
    r"[a-z .]{3,30},\s*(?:tgl\.?|tanggal)?\s*\d{1,2}\s+[a-z]+\s+\d{4}"
)
"""Below it stands who has signed."""
TITLE = re.compile(r"(?i)\b(?:susunan|daftar|struktur|pengurus|lampiran|jumlah|total)\b")
"""A word of a heading that is about the whole list, and says nobody's post."""
PART_OF_LIST = re.compile(
    r"(?i)(?:pokja|kelompok kerja|seksi|sie|bidang|sub ?bidang|divisi|urusan|bagian|unit)\b"
)
BETWEEN_PLACES = re.compile(r"(?i)\b(?:susunan|daftar|struktur|dan|sampai|s\.?d)\b|[&,]")
LIST_MARK = re.compile(r"(?i)\W*(?:(?:\d{1,3}|[a-z]|[ivx]{1,4})\W*)?")
"""The number or letter of a heading: "II.", "A"."""
IN_BRACKETS = re.compile(r"\(.*\)")
APART = re.compile(
    r"(?i)^\s*\d{1,4}\s*[.)]?\s+(?=[^\W\d])|\s+(?:[-–—]+|/|\.{2,})\s+|\s*\t\s*|[\s,]+(?=r\W?[tw]\W{0,3}\d)"
)
"""Between two cells of a line, however the other lines are cut."""
PLACE = re.compile(r"(?i)(?:\b(?:rt|rw|rukun|tetangga|warga)\b|r\.[tw]|r[tw](?=\d)|[\d\s./,:-])+")
NUMBER = re.compile(r"[\d .+\-]*")
LED_BY_POST = re.compile(
    r"(?i)\W*(?P<about>(?:ketua|wakil|waket|sekretaris|sekertaris|sekre|bendahara|anggota|kader)(?:nya)?"
    r"(?:\s+(?:rt|rw|pkk)\b(?:\W{0,2}\d+)?)*)\s+(?P<name>(?:pak|bu|bapak|ibu|bpk|sdri?)\b\.?\s+\S.*)"
)
LED_BY_PLACE = re.compile(
    r"(?i)\W*(?P<about>(?:r\W?[tw]\W{0,3}\d{1,3}\W{1,3})+)(?P<name>[^\W\d]{3}.*|[^\W\d]+\..*)"
)
"""A post or place with somebody's name behind it, and no sign between: "RT 001 Siti"."""
BEFORE_POST = re.compile(
    r"(?i)(?P<name>[^\W\d][^,:()]*?\w\.?)\s+(?P<about>(?:wakil\s+)?(?:ketua|wakil|waket|sekretaris|"
    r"sekertaris|sekre|bendahara|anggota|kader)(?:\s+(?:rt|rw|pkk))*)\W*"
)
"""Somebody's name with a post behind it, and no sign between: "Siti Aminah ketua"."""
POST = re.compile(
    r"(?i)\b(?:ketua|wakil|waket|sekretaris|sekertaris|bendahara|anggota|kader|koordinator|"
    r"pokja|seksi|pengurus|jumlah|total)(?:nya)?\b"
)
"""A word that a name never has."""
ABOUT_POST = re.compile(
    r"(?i)(?:(?:ketua|wakil|waket|wk|sekretaris|sekertaris|sekre|bendahara|anggota|kader|koordinator|"
    r"koor|kepala|pengurus|pokja|seksi|sie|bidang|harian|umum|humas|keamanan|linmas|tp|pkk|rt|rw|"
    r"posyandu|dasawisma|jumantik|karang|taruna|lmk|fkdm|pembina|penasihat|penasehat|pelindung|"
    r"penanggung jawab|[ivx]{1,4}|\d{1,3})\b[\s./-]*)+"
)
"""Words of a post and of its body, and nothing else."""
DEGREE = re.compile(r"(?i)(?:[a-z]{1,4}\.)+[a-z]{0,5}\.?|s\.?e|s\.?h|s\.?t|s\.?kom|s\.?pd|m\.?m")
"""The cell behind a name that a comma has cut off."""
VACANT = re.compile(r"(?i)\W*(?:kosong|lowong|vakum|vacant|(?:belum|tidak|tdk) (?:ada|terisi))?\W*")
PART = re.compile(r"(?i)(?:seksi|sie|bidang|sub ?bidang|divisi|urusan|unit)\s+\w")
"""The post of a member, when a name stands beside it."""
REPLACED = re.compile(
    r"(?i)\b(?:(?:di|meng|peng)?ganti(?:kan)?|mundur|berhenti|non\W?aktif|cuti|sementara|caretaker|"
    r"replaced|resigned)\b"
)
"""Beside a name, of somebody who has the post no more, or not yet."""
SEVERAL_RT = re.compile(
    r"(?i)\brt\W{0,2}\d{1,3}\s*(?:[-–&,+]|s\W?d\b\.?|sampai|sampe|dan)\s*(?:rt\W{0,2})?\d{1,3}\b(?!\s*/)"
)
"""One person for more than one RT, or an RT and an RW that are not told apart."""
TALK = re.compile(
    r"(?i)\W*(?:(?:bu|pak|kak)\W+)?(?:ini|itu|terus|trus|lalu|ada|kalau|kalo|nih|tuh)\s"
)
"""Begins what somebody says, and no name."""
ANOTHER = re.compile(r"(?i),\s*(?!a\.?md)[a-z]?[aiueo][a-z]{2,}(?:\s[a-z]+)*")
"""A second name behind a comma, where a degree may stand."""


@dataclass(frozen=True, slots=True)
class OfficeholderRow:
    """`post`, `rt` and `rw` are empty where the row does not say."""

    full_name: str
    post: str = ""
    rt: str = ""
    rw: str = ""


def known_cells(cells: Sequence[str], columns: dict[str, int]) -> dict[str, str]:
    """The cells by field, the RT and RW as one text."""
    known = {field: cells[at] for field, at in columns.items() if at < len(cells)}
    rt, rw = known.get("rt", ""), known.get("rw", "")
    labelled = (f"RT {rt} " if rt else "") + (f"RW {rw}" if rw else "")
    with suppress(Ambiguous, Invalid):
        labelled = list_cells.read_rt_rw(known, "") or labelled
    return known | {"rtrw": labelled or known.get("rtrw", "")}


def guess_cells(cells: Sequence[str]) -> dict[str, str]:
    """The cells of a row without a header: post, RT and RW by their words, and as the name the
    first cell of the rest, which may turn out to be none."""
    known = dict[str, str]()
    parts = list(_parts(cells))
    for cell in parts:
        if NUMBER.fullmatch(cell):
            continue
        if "full_name" in known and DEGREE.fullmatch(cell):
            known["full_name"] += f", {cell}"
        elif _is_post(cell, parts):
            known.setdefault("post", cell)
        elif PLACE.fullmatch(cell) and any(_read_place(cell)):
            known["rtrw"] = f"{known.get('rtrw', '')} {cell}".strip()
        elif "full_name" in known and _read_position(cell):
            known.setdefault("post", cell)
        elif "full_name" in known and _is_name_alone(cell):  # one more person in the line
            known["full_name"] += f" & {cell}"
        else:
            known.setdefault("full_name", cell)
    return known


def _is_post(cell: str, cells: Sequence[str]) -> bool:
    """Whether the cell says a post and nothing else; a section is one beside somebody's name."""
    beside = any(each != cell and not NUMBER.fullmatch(each) for each in cells)
    is_part = beside and bool(PART.match(cell))
    return (is_part or bool(ABOUT_POST.fullmatch(cell))) and bool(_read_position(cell))


def place_of_heading(cells: Sequence[str]) -> tuple[str, str] | None:
    """RT and RW of a heading that names them ("RW 05", "PENGURUS RT 02"), both empty where it names
    several; None for one that names none."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) == 1 and PLACE.fullmatch(filled[0]) and re.search("[a-z]", filled[0], re.I):
        return _read_place(filled[0])
    if len(filled) != 1 or not (RT.search(filled[0]) or RW.search(filled[0])):
        return None
    rt, rw = (f"{numbers_in(filled[0]).get(each, ''):0>3}" for each in ("rt", "rw"))
    return rt.replace("000", ""), rw.replace("000", "")


def post_of_heading(cells: Sequence[str]) -> Position | str:
    """The post of the people below a heading that is the name of a part ("SEKSI KEAMANAN") or of a
    post ("ANGGOTA"); empty for any other."""
    filled = [cell for cell in cells if cell.strip() and not LIST_MARK.fullmatch(cell)]
    if len(filled) != 1 or TITLE.search(filled[0]):
        return ""
    is_post = PART_OF_LIST.match(filled[0]) or ABOUT_POST.fullmatch(filled[0])
    return _read_position(filled[0]) if is_post else ""


def is_gone(cell: str) -> bool:
    """Whether the cell says that somebody died, or left the post."""
    return kind_of_note(cell) in (NoteKind.DEAD, NoteKind.GONE)


def _parts(cells: Sequence[str]) -> Iterator[str]:
    """The cells, cut at dashes and before an RT; those that say a post beside a colon or in
    brackets in two: "Ketua : Siti"."""
    for cell in filter(None, chain.from_iterable(map(_apart, cells))):
        parts = [each.strip() for each in re.split(r"[:(),]", cell) if each.strip()]
        is_post = any(ABOUT_POST.fullmatch(each) or PART.match(each) for each in parts)
        if len(parts) > 1 and is_post:
            yield from parts
        else:  # "Budi (Ketua RT 01)" is cut before its RT
            yield cell if cell.count("(") == cell.count(")") else cell.strip("() ")


def _is_name_alone(cell: str) -> bool:
    return bool(name_in(cell)) and not (POST.search(cell) or PLACE.fullmatch(cell))


def _apart(cell: str) -> list[str]:
    """The pieces of a cell; a post or a place before "Pak" or a name is one of its own."""
    if led := LED_BY_POST.fullmatch(cell) or LED_BY_PLACE.fullmatch(cell):
        return [led["about"].strip(), *APART.split(led["name"])]
    if (led := BEFORE_POST.fullmatch(cell)) and not POST.search(led["name"]):
        return [led["name"], led["about"]]
    pieces = APART.split(cell)
    return pieces if len(pieces) < 2 else [each for one in pieces for each in _behind_place(one)]


def _behind_place(piece: str) -> list[str]:
    """The place and the name of "RT 001 Siti"; another piece whole."""
    led = LED_BY_PLACE.fullmatch(piece)
    return [led["about"].strip(), led["name"]] if led else [piece]


def is_heading(known: dict[str, str]) -> bool:
    """Whether the row is nobody: a part of the list, a sum, a post alone or a signature."""
    name = known.get("full_name", "").strip()
    return (
        bool(VACANT.fullmatch(name))
        or bool(SECTION.match(name) or SUM.match(name) or IN_BRACKETS.fullmatch(name))
        or bool(ABOUT_POST.fullmatch(name))
        or bool(SIGNATURE.match(name) or LIST_TITLE.match(name) or field_of(name))
    )


def is_title(cells: Sequence[str]) -> bool:
    """Whether the row names bodies and places and nothing else: "PENGURUS RT 03 DAN RT 04"."""
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) == 1 and bool(ABOUT_POST.fullmatch(BETWEEN_PLACES.sub(" ", filled[0])))


def read_row(known: dict[str, str]) -> OfficeholderRow | None:
    """The person of the row, with what it says itself; None when its name or its place cannot be
    read."""
    name, place = name_in(known.get("full_name", "")), known.get("rtrw", "")
    own = _read_place(place)
    if not name or POST.search(name) or (re.search(r"\d", place) and not any(own)):
        return None
    post = _read_position(known.get("post", ""))
    return OfficeholderRow(name, post, *own)


def name_in(cell: str) -> str:
    """The name as it is written; empty when it is none, or that of several people or of the
    dead."""
    if ANOTHER.search(cell) or REPLACED.search(cell) or TALK.match(cell) or "\n" in cell:
        return ""
    try:
        return read_name(cell) if cell else ""
    except Invalid:
        return ""
    except Ambiguous as doubt:
        if doubt.reason in ("members-late", "members-two"):
            return ""
        return str(doubt.candidates[-1]) if doubt.candidates else ""


def _read_position(cell: str) -> Position | str:
    with suppress(Ambiguous, Invalid):
        return parse_position(cell)
    return ""


def _read_place(cell: str) -> tuple[str, str]:
    """RT and RW, each empty where the cell does not say."""
    try:
        rt, _, rw = parse_rt_rw(cell).partition("/")
        return rt, rw
    except Ambiguous as doubt:
        half = f"{doubt.values.get('half', 0):0>3}"
        return {"rtrw-rw": (half, ""), "rtrw-rt": ("", half)}.get(doubt.reason, ("", ""))
    except Invalid:
        return "", ""
