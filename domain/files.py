"""A file that somebody sent, as it was read outside of the bot's process and of any transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from domain.invalid import Invalid

JPEG = "image/jpeg"
PDF = "application/pdf"
OGG, MP3, M4A, AMR = "audio/ogg", "audio/mpeg", "audio/mp4", "audio/amr"
EXTENSIONS = {JPEG: "jpg", PDF: "pdf", OGG: "ogg", MP3: "mp3", M4A: "m4a", AMR: "amr"}
"""By media type of a file that is kept, the end of its name."""
LARGEST_VOICE = 4 * 1024 * 1024
"""Bytes of a voice message: a quarter of an hour as telephones record it."""
MPEG_BRANDS = (b"M4A ", b"mp41", b"mp42", b"isom", b"iso2", b"3gp4", b"3gp5")


class FileKind(StrEnum):
    """The kind of a file by its first bytes, never by its name."""

    PICTURE = "picture"
    PDF = "pdf"
    SHEET = "sheet"
    """A workbook, or text."""
    VOICE = "voice"
    """A recording, which nothing of ours decodes."""
    HEIC = "heic"
    EMPTY = "empty"
    OTHER = "other"
    UNREAD = "unread"
    """There was no time to look at it."""


class PhotoDoubt(StrEnum):
    """The reason why a picture may be hard to read."""

    BLANK = "blank"
    DARK = "dark"
    GLARE = "glare"
    BLURRED = "blurred"


Area = tuple[tuple[int, int], tuple[int, int]]
"""Merged cells, as (top, left), (bottom, right)."""


@dataclass(slots=True)
class Grid:
    """A sheet: `rows[0]` is row 1. `hidden`: the numbers of rows that nobody sees in it."""

    sheet: str
    rows: list[list[str]]
    areas: Sequence[Area] = ()
    hidden: frozenset[int] = frozenset()


SHEET_ROWS = 100_000
"""Rows of the second list in a file are numbered from here, of the third from twice as many."""
MEMBERS, NAMES, STATUS = "members", "names", "status"
"""The lists that a sheet may be; of a status file only that it looks like one."""

MOST_NAMED, LONGEST_NAME = 5, 30
"""Columns that are named, and characters of each name."""

Found = dict[str, Any]
"""A list that was read, as JSON: its `rows`, of a member list also the names of columns that were
not read (`unread`), or the `refusal` that says why there are none."""


@dataclass(frozen=True, slots=True)
class FileContents:
    """The result of reading a file.

    `content`: the bytes that may be kept: a picture is a plain JPEG, other files are as they came.
    `lists`: what a short sheet is as a list of members, and as a list of names; nothing for a long
    one. `refusal`: the reason why a file of this kind cannot be taken. `doubt`: what makes a
    picture hard to read, as a `PhotoDoubt`; empty for nothing.
    """

    kind: FileKind
    content: bytes = b""
    lists: Mapping[str, Found] = field(default_factory=dict)
    refusal: Invalid | None = None
    doubt: str = ""

    @property
    def media_type(self) -> str:
        """The media type of `content`, for a picture, PDF or recording."""
        if self.kind is FileKind.VOICE:
            return sound_type(self.content) or OGG
        return JPEG if self.kind is FileKind.PICTURE else PDF

    def as_picture(self) -> "FileContents":
        """This file where a photo or PDF is wanted; Invalid (`photo-...`, `file-busy`)."""
        kind = "heic" if self.kind is FileKind.HEIC else "other"
        empty = self.kind is FileKind.EMPTY
        no = Invalid("photo-empty") if empty else Invalid("photo-not-a-picture", kind=kind)
        return self.among((FileKind.PICTURE, FileKind.PDF), no)

    def as_voice(self) -> "FileContents":
        """This file where a voice message is wanted; Invalid (`voice-...`, `file-busy`)."""
        return self.among((FileKind.VOICE,), Invalid("voice-lost"))

    def as_sheet(self) -> "FileContents":
        """This file where a list is wanted; Invalid (`sheet-...`, `file-busy`)."""
        empty = self.kind is FileKind.EMPTY
        return self.among((FileKind.SHEET,), Invalid("sheet-empty" if empty else "sheet-kind"))

    def among(self, kinds: Sequence[FileKind], otherwise: Invalid) -> "FileContents":
        """This file when it is of one of the kinds and can be taken; Invalid when not."""
        if self.kind not in (*kinds, FileKind.UNREAD):
            raise otherwise
        if self.refusal:
            raise self.refusal
        return self


def sound_type(content: bytes) -> str:
    """The media type of a recording by its first bytes; empty for anything else."""
    if content[4:8] == b"ftyp":
        return M4A if content[8:12] in MPEG_BRANDS else ""
    if content.startswith(b"OggS"):
        return OGG
    if content.startswith((b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")):
        return MP3
    return AMR if content.startswith(b"#!AMR") else ""


def unread() -> FileContents:
    """A file that could not be looked at: to be sent again in a moment."""
    return FileContents(FileKind.UNREAD, refusal=Invalid("file-busy"))


def dump_refusal(why: Invalid | None) -> list[Any] | None:
    """The refusal as JSON."""
    return [why.reason, why.values] if why else None


def load_refusal(kept: Sequence[Any] | None) -> Invalid | None:
    """The refusal that `dump_refusal` made JSON of."""
    if kept is None:
        return None
    reason, values = kept
    return Invalid(reason, **values)


def found_or_refused(read: Callable[[], list[Any]]) -> Found:
    """The rows that `read` returns, or the refusal that it raises."""
    try:
        return {"rows": read()}
    except Invalid as why:
        return {"refusal": dump_refusal(why)}


def rows_found(found: Found) -> list[Any]:
    """The rows of a list that was read; the Invalid that was raised when there are none."""
    if refusal := load_refusal(found.get("refusal")):
        raise refusal
    rows: list[Any] = found["rows"]
    return rows


def unread_columns(found: Found) -> str:
    """The first few columns of a list that were not read, as they are named; "" when all were."""
    names = [f'"{name[:LONGEST_NAME]}"' for name in found.get("unread", ())]
    more = ["…"] if len(names) > MOST_NAMED else []
    return ", ".join([*names[:MOST_NAMED], *more])
