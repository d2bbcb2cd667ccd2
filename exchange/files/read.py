"""Judging a file by its first bytes and its size, and reading what it holds.

`judge` decodes nothing and may run anywhere. The others run in a worker process, within limits
(`exchange/files/pool.py`).
"""

from collections.abc import Sequence
from datetime import date

from domain.files import (
    LARGEST_VOICE,
    MEMBERS,
    NAMES,
    STATUS,
    FileContents,
    FileKind,
    Found,
    Grid,
    dump_refusal,
    found_or_refused,
    sound_type,
)
from domain.invalid import Invalid
from exchange.branch import status_file
from exchange.branch.status_rows import looks_like_status
from exchange.coverage import officeholders
from exchange.files import image_headers, pdfs
from exchange.files.pictures import redraw
from exchange.imports import reader
from exchange.imports.layout.grid import is_short, read_grids
from exchange.imports.reader import Progress
from exchange.spreadsheets.read import NO_SHAPES, WORKBOOK_MAGIC, Shapes, judge_sheet

HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
LARGEST_SHEET = 5  # megabytes; 30,000 people with 15 columns have 3
OTHER_MAGIC = (
    *(b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"MZ", b"\x7fELF", b"\x00\x00\x00"),
    *(b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"RIFF", b"<svg", b"<?xml", b"{\\rtf"),
)
"""The beginnings of files that are surely neither a picture we take nor a list."""


def judge(content: bytes, largest_sheet: int = LARGEST_SHEET) -> FileContents:
    """The kind of a file, with a refusal when it must not be read; in some milliseconds.

    `largest_sheet`: megabytes.
    """
    kind = kind_of(content)
    try:
        if kind is FileKind.PICTURE:
            image_headers.judge_picture(content)
        elif kind is FileKind.PDF:
            pdfs.judge_pdf(content)
        elif kind is FileKind.SHEET:
            judge_sheet(content, largest_sheet)
        elif kind is FileKind.VOICE and len(content) > LARGEST_VOICE:
            raise Invalid("voice-lost")
    except Invalid as why:
        return FileContents(kind, refusal=why)
    return FileContents(kind, content)


def kind_of(content: bytes) -> FileKind:
    """The kind that the first bytes say."""
    if not content:
        return FileKind.EMPTY
    if content.startswith(WORKBOOK_MAGIC):
        return FileKind.SHEET
    if image_headers.is_image(content):
        return FileKind.PICTURE
    if content.startswith(pdfs.MAGIC):
        return FileKind.PDF
    if sound_type(content):
        return FileKind.VOICE
    if content[4:8] == b"ftyp":
        return FileKind.HEIC if content[8:12] in HEIC_BRANDS else FileKind.OTHER
    return FileKind.OTHER if content.startswith(OTHER_MAGIC) else FileKind.SHEET


def read_contents(content: bytes, today: date) -> FileContents:
    """The file, decoded; of a long list only that it is one."""
    judged = judge(content)
    if judged.refusal:
        return judged
    try:
        if judged.kind is FileKind.PICTURE:
            drawn, doubt = redraw(content)
            return FileContents(judged.kind, drawn, doubt=doubt or "")
        if judged.kind is FileKind.PDF:
            pdfs.check_pages_only(content)
        elif judged.kind is FileKind.SHEET:
            grids = read_grids(content)
            lists = read_lists(grids, today) if is_short(grids) else {}
            is_status = {STATUS: Found(rows=[])} if any(map(looks_like_status, grids)) else {}
            return FileContents(judged.kind, content, lists | is_status)
    except Invalid as why:
        return FileContents(judged.kind, refusal=why)
    return judged


def read_lists(grids: Sequence[Grid], today: date) -> dict[str, Found]:
    """The sheets, as each list that they may be."""
    names = found_or_refused(lambda: officeholders.dump_names(officeholders.read_grids(grids)))
    return {MEMBERS: members_in(grids, today), NAMES: names}


def members_in(
    grids: Sequence[Grid], today: date, progress: Progress = lambda count, total: None
) -> Found:
    """The lines of a member list, without what only its sender's role tells, and the columns that
    were not read; the refusal of a sheet that is none."""
    try:
        found = reader.read_grids(grids, today, {}, progress)
    except Invalid as why:
        return {"refusal": dump_refusal(why)}
    rows = [line.dump() for line in (*found.lines, *found.others)]
    return {"rows": rows, "unread": found.unread}


def read_member_list(
    content: bytes, today: date, progress: Progress = lambda count, total: None
) -> FileContents:
    """A member list, however long."""
    try:
        judge_sheet(content, LARGEST_SHEET)
        found = members_in(read_grids(content), today, progress)
    except Invalid as why:
        return FileContents(FileKind.SHEET, refusal=why)
    return FileContents(FileKind.SHEET, content, {MEMBERS: found})


def read_status_file(content: bytes, today: date, shapes: Shapes = NO_SHAPES) -> FileContents:
    """A status file of the branch, however long; its sheet is the only one of the rows."""
    try:
        judge_sheet(content)
        found = found_or_refused(lambda: [status_file.read_sheet(content, today, shapes).dump()])
    except Invalid as why:
        return FileContents(FileKind.SHEET, refusal=why)
    return FileContents(FileKind.SHEET, content, {STATUS: found})
