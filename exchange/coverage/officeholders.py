"""Names of officeholders, from a sheet or pasted into the chat, one in a row.

A row is a person only when one of its cells reads as a name and nothing in it speaks against
that. Headings (POKJA I), vacant posts, sums and signatures are nobody; a name that cannot be read,
two names in a cell and somebody who died or left are told, and no other cell takes their place. A
heading that names a place ("RW 05") or a post ("SEKSI KEAMANAN") says it of the rows below it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from itertools import chain
from typing import Any

from domain.files import NAMES, FileContents, Grid, rows_found
from domain.invalid import Ambiguous, Invalid
from domain.parsing.places.rt_rw import parse_rt_rw
from domain.participants.organisation import Position, parse_position
from exchange.imports.cells import values as list_cells
from exchange.imports.cells.columns import field_of
from exchange.imports.cells.doubtful import NoteKind, kind_of_note, read_name
from exchange.imports.layout.grid import LIST_NUMBER, grid_of_lines, is_filled, upright
from exchange.imports.layout.pasted_lines import SIGNS_OF_NOTHING
from exchange.imports.layout.rows import SUM
from exchange.imports.layout.titles import LIST_TITLE, RT, RW, numbers_in
from exchange.spreadsheets.read import HEADER_WITHIN, cell_text

MOST = 300
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
LIST_MARK = re.compile(r"(?i)\W*(?:\d{1,3}|[a-z]|[ivx]{1,4})?\W*")
"""The number or letter of a heading: "II.", "A"."""
ABOUT = frozenset({"post", "rt", "rw", "rtrw", "rwrt", "organisation"})
OF_ONE = frozenset({Position.KETUA, Position.WAKIL, Position.SEKRETARIS, Position.BENDAHARA})
"""The posts that one person has: as a heading they are those of the next row."""
IN_BRACKETS = re.compile(r"\(.*\)")
APART = re.compile(
    r"(?i)^\s*\d{1,4}\s*[.)]?\s+(?=[^\W\d])|\s+[-–—/]\s+|\s*\t\s*|[\s,]+(?=r\W?[tw]\W{0,3}\d)"
)
"""Between two cells of a line, however the other lines are cut."""
PLACE = re.compile(r"(?i)(?:\b(?:rt|rw|rukun|tetangga|warga)\b|r\.[tw]|r[tw](?=\d)|[\d\s./,:-])+")
NUMBER = re.compile(r"[\d .+\-]*")
LED_BY_POST = re.compile(
    r"(?i)\W*(?P<about>(?:ketua|wakil|waket|sekretaris|sekertaris|sekre|bendahara|anggota|kader)"
    r"(?:\s+(?:rt|rw|pkk)\b(?:\W{0,2}\d+)?)*)\s+(?P<name>(?:pak|bu|bapak|ibu|bpk|sdri?)\b\.?\s+\S.*)"
)
LED_BY_PLACE = re.compile(
    r"(?i)\W*(?P<about>(?:r\W?[tw]\W{0,3}\d{1,3}\W{1,3})+)(?P<name>[^\W\d]{3}.*|[^\W\d]+\..*)"
)
"""A post or place with somebody's name behind it, and no sign between: "RT 001 Siti"."""
POST_OF_NAMES = re.compile(r"(?i)\b(?:nama|ketua|wakil|sekretaris|bendahara)\b")
POST = re.compile(
    r"(?i)\b(?:ketua|wakil|waket|sekretaris|sekertaris|bendahara|anggota|kader|koordinator|"
    r"pokja|seksi|pengurus|jumlah|total)\b"
)
"""A word that a name never has."""
ABOUT_POST = re.compile(
    r"(?i)(?:(?:ketua|wakil|waket|wk|sekretaris|sekertaris|sekre|bendahara|anggota|kader|koordinator|"
    r"koor|kepala|pengurus|pokja|seksi|sie|bidang|harian|umum|humas|keamanan|linmas|tp|pkk|rt|rw|"
    r"posyandu|dasawisma|jumantik|karang|taruna|lmk|fkdm|[ivx]{1,4}|\d{1,3})\b[\s./-]*)+"
)
"""Words of a post and of its body, and nothing else."""
DEGREE = re.compile(r"(?i)(?:[a-z]{1,4}\.)+[a-z]{0,5}\.?|s\.?e|s\.?h|s\.?t|s\.?kom|s\.?pd|m\.?m")
"""The cell behind a name that a comma has cut off."""
VACANT = re.compile(r"(?i)\W*(?:kosong|lowong|vakum|vacant|(?:belum|tidak|tdk) (?:ada|terisi))?\W*")
PART = re.compile(r"(?i)(?:seksi|sie|bidang|sub ?bidang|divisi|urusan|unit)\s+\w")
"""The post of a member, when a name stands beside it."""
ANOTHER = re.compile(r"(?i),\s*(?!a\.?md)[a-z]?[aiueo][a-z]{2,}(?:\s[a-z]+)*")
"""A second name behind a comma, where a degree may stand."""


@dataclass(frozen=True, slots=True)
class OfficeholderRow:
    """`post`, `rt` and `rw` are empty where the row does not say."""

    full_name: str
    post: str = ""
    rt: str = ""
    rw: str = ""


@dataclass(frozen=True, slots=True)
class OfficeholderNames:
    """`unread`: the numbers of rows whose name cannot be read; `passed`: of those of nobody;
    `others`: the sheets of the file that have names too, and are not read."""

    people: tuple[OfficeholderRow, ...]
    unread: tuple[int, ...]
    passed: tuple[int, ...] = ()
    others: tuple[str, ...] = ()


def read_grids(grids: Sequence[Grid]) -> OfficeholderNames:
    """The names in a file, of the sheet with most; Invalid when no sheet has any."""
    found, refusal = dict[str, OfficeholderNames](), Invalid("sheet-empty")
    for grid in grids:
        try:
            found[grid.sheet] = _read_names(grid)
        except Invalid as why:
            refusal = why
    if not found:
        raise refusal
    most = max(found, key=lambda name: len(found[name].people))
    return replace(found[most], others=tuple(name for name in found if name != most))


def dump_names(found: OfficeholderNames) -> list[object]:
    """The names as JSON."""
    people = [astuple(each) for each in found.people]
    return [people, found.unread, found.passed, found.others]


def load_names(contents: FileContents) -> OfficeholderNames:
    """The names in a file that was read; Invalid when they cannot be used, or are too many."""
    if NAMES not in contents.lists:
        raise Invalid("names-many", most=MOST)
    return restore_names(rows_found(contents.lists[NAMES]))


def restore_names(dumped: Sequence[Any]) -> OfficeholderNames:
    """The names that `dump_names` made JSON of."""
    people, unread, passed, others = dumped
    rows = tuple(OfficeholderRow(*each) for each in people)
    return OfficeholderNames(rows, tuple(unread), tuple(passed), tuple(others))


def read_pasted(lines: str) -> OfficeholderNames:
    """The names in pasted lines, also with a label in each ("Nama: Siti"); Invalid (`names-none`,
    `names-many`) for none or too many."""
    plain = (LIST_NUMBER.sub("", line, count=1) for line in lines.splitlines())
    labelled = Grid("", [[*map(str.strip, line.partition(":")[::2])] for line in plain])
    table = upright(labelled, _are_of_header)
    return _read_names(grid_of_lines(lines) if table is labelled else table)


def _read_names(grid: Grid) -> OfficeholderNames:
    grid = upright(grid, _are_of_header)
    header, columns = _find_header(grid.rows)
    _check_columns(grid.rows, header, columns)
    people, unread, passed = list[OfficeholderRow](), list[int](), list[int]()
    signed, is_begun, rt, rw, part = False, False, "", "", ""
    rows = _with_merged_cells(grid, header, columns)
    for number, row in enumerate(rows[header + 1 :], header + 2):
        if not is_filled(row):
            part = "" if is_begun else part  # those behind a gap may be of none
            continue
        cells = [SIGNS_OF_NOTHING.sub(" ", cell_text(cell)).strip(" :") for cell in row]
        if columns and "full_name" in (fields := [*map(field_of, cells)]) and len({*fields}) > 1:
            columns = _columns(fields)  # a second table below the first
            passed.append(number)
            continue
        known = _known_cells(cells, columns) if columns else _guess_cells(cells)
        signed = signed or any(map(SIGNATURE.match, cells))
        found = None if any(map(_is_gone, cells)) else _read_row(known)
        is_nobody = _is_heading(known) or _is_title(cells)
        if is_nobody or (signed and not (found and (found.post or found.rt))):
            passed.append(number)
            if place := _place_of_heading(cells):
                rt, rw = place[0], place[1] or rw
            part = "" if signed else _post_of_heading(cells)
            if people and part in OF_ONE and not people[-1].post:
                part = ""  # it may be the post of whoever stands above it
            is_begun = False
            continue
        is_begun = True
        if found:
            home = found.rt or ("" if found.rw else rt), found.rw or rw
            people.append(OfficeholderRow(found.full_name, found.post or part, *home))
        else:
            unread.append(number)
        part = "" if part in OF_ONE else part
    if not people:
        raise Invalid("names-none")
    if len(people) > MOST:
        raise Invalid("names-many", most=MOST)
    return OfficeholderNames(tuple(people), tuple(unread), tuple(passed))


def _find_header(rows: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    """Index of the header and field to index; (-1, {}) when no row has a column of names.

    Names may stand under a word that we do not know ("Nama Pengurus"), between columns that we do.
    """
    headers = [list(map(field_of, row)) for row in rows[:HEADER_WITHIN]]
    for at, fields in enumerate(headers):
        if "full_name" in fields:
            return at, _columns(fields)
    for at, fields in enumerate(headers):
        if len({*filter(None, fields)}) > 1 and not any(map(_has_digit, rows[at])):
            unknown = [n for n, cell in enumerate(rows[at]) if not fields[n] and cell_text(cell)]
            names = _column_of_names(rows[at + 1 :], unknown)
            if names is not None:
                return at, _columns(fields) | {"full_name": names}
    return -1, {}


def _check_columns(
    rows: Sequence[Sequence[object]], header: int, columns: Mapping[str, int]
) -> None:
    """Invalid (`sheet-column-twice`) where several columns hold names: "Ketua", "Sekretaris"."""
    if header < 0:
        return
    names = list(map(cell_text, rows[header]))
    posts = [at for at, name in enumerate(names) if POST_OF_NAMES.search(name)]
    among = [at for at in posts if _column_of_names(rows[header + 1 :], [at]) is not None]
    among = [at for at in among if at != columns.get("full_name")]
    if "full_name" in columns and among:
        both = f"{names[columns['full_name']]} / {names[among[0]]}"
        raise Invalid("sheet-column-twice", column=both)


def _are_of_header(fields: Collection[str]) -> bool:
    """Whether a name and something about its post is among the fields."""
    return "full_name" in fields and not ABOUT.isdisjoint(fields)


def _with_merged_cells(grid: Grid, header: int, columns: Mapping[str, int]) -> list[Sequence[str]]:
    """The rows, with a post or place that is written once beside several merged rows in each."""
    shared = {at for field, at in columns.items() if field in ABOUT}
    rows: list[list[str]] = [[*row] for row in grid.rows]
    for (top, left), (bottom, _) in grid.areas:
        if left in shared and header < top < bottom < len(rows) and left < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                row += [""] * (left + 1 - len(row))
                row[left] = rows[top][left]
    return [*rows]


def _columns(fields: Sequence[str]) -> dict[str, int]:
    """By each known field of a header its first index."""
    return {field: fields.index(field) for field in fields if field}


def _has_digit(cell: object) -> bool:
    return bool(re.search(r"\d", cell_text(cell)))


def _column_of_names(rows: Sequence[Sequence[object]], among: Sequence[int]) -> int | None:
    """The first of these columns in most of whose cells a name stands; None without one."""
    for at in among:
        cells = [text for row in rows if at < len(row) and (text := cell_text(row[at]).strip())]
        names = [cell for cell in cells if _read_name(cell) and not POST.search(cell)]
        if 2 * len(names) > len(cells):
            return at
    return None


def _known_cells(cells: Sequence[str], columns: dict[str, int]) -> dict[str, str]:
    """The cells by field, the RT and RW as one text."""
    known = {field: cells[at] for field, at in columns.items() if at < len(cells)}
    rt, rw = known.get("rt", ""), known.get("rw", "")
    labelled = (f"RT {rt} " if rt else "") + (f"RW {rw}" if rw else "")
    with suppress(Ambiguous, Invalid):
        labelled = list_cells.read_rt_rw(known, "") or labelled
    return known | {"rtrw": labelled or known.get("rtrw", "")}


def _guess_cells(cells: Sequence[str]) -> dict[str, str]:
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


def _place_of_heading(cells: Sequence[str]) -> tuple[str, str] | None:
    """RT and RW of a heading that names them ("RW 05", "PENGURUS RT 02"), both empty where it names
    several; None for one that names none."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) == 1 and PLACE.fullmatch(filled[0]) and re.search("[a-z]", filled[0], re.I):
        return _read_place(filled[0])
    if len(filled) != 1 or not (RT.search(filled[0]) or RW.search(filled[0])):
        return None
    rt, rw = (f"{numbers_in(filled[0]).get(each, ''):0>3}" for each in ("rt", "rw"))
    return rt.replace("000", ""), rw.replace("000", "")


def _post_of_heading(cells: Sequence[str]) -> Position | str:
    """The post of the people below a heading that is the name of a part ("SEKSI KEAMANAN") or of a
    post ("ANGGOTA"); empty for any other."""
    filled = [cell for cell in cells if cell.strip() and not LIST_MARK.fullmatch(cell)]
    if len(filled) != 1 or TITLE.search(filled[0]):
        return ""
    is_post = PART_OF_LIST.match(filled[0]) or ABOUT_POST.fullmatch(filled[0])
    return _read_position(filled[0]) if is_post else ""


def _is_gone(cell: str) -> bool:
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
    return bool(_read_name(cell)) and not (POST.search(cell) or PLACE.fullmatch(cell))


def _apart(cell: str) -> list[str]:
    """The pieces of a cell; a post or a place before "Pak" or a name is one of its own."""
    if led := LED_BY_POST.fullmatch(cell) or LED_BY_PLACE.fullmatch(cell):
        return [led["about"].strip(), *APART.split(led["name"])]
    return APART.split(cell)


def _is_heading(known: dict[str, str]) -> bool:
    """Whether the row is nobody: a part of the list, a sum, a post alone or a signature."""
    name = known.get("full_name", "").strip()
    return (
        bool(VACANT.fullmatch(name))
        or bool(SECTION.match(name) or SUM.match(name) or IN_BRACKETS.fullmatch(name))
        or bool(ABOUT_POST.fullmatch(name))
        or bool(SIGNATURE.match(name) or LIST_TITLE.match(name) or field_of(name))
    )


def _is_title(cells: Sequence[str]) -> bool:
    """Whether the row names bodies and places and nothing else: "PENGURUS RT 03 DAN RT 04"."""
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) == 1 and bool(ABOUT_POST.fullmatch(BETWEEN_PLACES.sub(" ", filled[0])))


def _read_row(known: dict[str, str]) -> OfficeholderRow | None:
    """The person of the row, with what it says itself; None when its name or its place cannot be
    read."""
    name, place = _read_name(known.get("full_name", "")), known.get("rtrw", "")
    own = _read_place(place)
    if not name or POST.search(name) or (re.search(r"\d", place) and not any(own)):
        return None
    post = _read_position(known.get("post", ""))
    return OfficeholderRow(name, post, *own)


def _read_name(cell: str) -> str:
    """The name as it is written; empty when it is none, or that of several people or of the
    dead."""
    if ANOTHER.search(cell) or "\n" in cell:
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
