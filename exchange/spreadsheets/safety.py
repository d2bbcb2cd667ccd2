"""Checks of a spreadsheet before it is opened: whether an .xlsx is safe, and whether it is short.

What an archive declares about its size may be a lie, and a reader lays a sheet out as a full
rectangle: one cell at XFD1048576 would take 400 GB. So all parts are inflated and looked at first.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from domain.invalid import Invalid

ZIP_MAGIC = b"PK\x03\x04"
MOST_ROWS = 200_000
MOST_COLUMNS = 60
MOST_INFLATED = 200 * 1024 * 1024  # bytes, all parts together
SUSPECT = 10 * 1024 * 1024
"""Below this many bytes no ratio is a bomb."""
MOST_RATIO = 200  # a sheet of equal rows shrinks to about a fortieth
PIECE = 1024 * 1024
SLICE = 64 * 1024
SHORT_ROWS = 300
SHORT_TEXT = 60 * 1024
"""Bytes of a .csv with so many rows."""
SHORT_INFLATED = 250 * 1024
"""Bytes of all parts of an .xlsx with so many rows, as the archive declares them."""

# A cell beyond column BH (60) or a row beyond 200,999 that is not an empty one. Office programs
# often leave formatted but empty cells there, and those are harmless.
FAR = re.compile(
    rb"""\sr\s*=\s*["'](?:
      (?: (?:[C-Z][A-Z]|B[I-Z]|[A-Z]{3,})\d+
        | [A-Z]+0*(?:20[1-9]\d{3}|2[1-9]\d{4}|[3-9]\d{5}|\d{7,}) )
      ["'](?!(?:\s+[\w:]+="[\w.:;,\ -]*")*\s*(?:/>|></c>))
    | 0*(?:20[1-9]\d{3}|2[1-9]\d{4}|[3-9]\d{5}|\d{7,})
      ["'](?!(?:\s+[\w:]+="[\w.:;,\ -]*")*\s*(?:/>|></row>|>\s*<c\s+r="))
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def check_archive(content: bytes) -> None:
    """Raise Invalid (`sheet-...`) unless a reader may open this .xlsx."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, struct.error, NotImplementedError, OSError):
        raise Invalid("sheet-broken") from None
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Invalid("sheet-kind")
    declared = sum(part.file_size for part in parts)
    if declared > MOST_INFLATED or declared > max(SUSPECT, MOST_RATIO * len(content)):
        raise Invalid("sheet-bomb")
    left = MOST_INFLATED
    for part in parts:
        left = _scan_part(content, part, left)


def too_many() -> Invalid:
    """The error for a sheet with too many rows or columns."""
    return Invalid("sheet-cells", columns=MOST_COLUMNS, rows=MOST_ROWS)


def _scan_part(content: bytes, part: ZipInfo, left: int) -> int:
    """The number of bytes still allowed after this part, of `left` before it."""
    carry = b""
    for piece in _inflate(content, part):
        left -= len(piece)
        if left < 0:
            raise Invalid("sheet-bomb")
        text = carry + piece
        whole = _start_of_last_tags(text)
        if any(found.start() < whole for found in FAR.finditer(text)):
            raise too_many()
        carry = text[whole:]
        if len(carry) > 2 * PIECE:
            raise Invalid("sheet-broken")
    if FAR.search(carry):
        raise too_many()
    return left


def _start_of_last_tags(text: bytes) -> int:
    """Index of the third last tag: what stands before it was seen with all that follows it."""
    at = len(text)
    for _ in range(3):
        at = max(text.rfind(b"<", 0, at), 0)
    return at


def _inflate(content: bytes, part: ZipInfo) -> Iterator[bytes]:
    """The part in pieces, to its real end and not the one that it declares."""
    head = content[part.header_offset + 26 : part.header_offset + 30]
    if part.flag_bits & 1:
        raise Invalid("sheet-password")
    if len(head) < 4 or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Invalid("sheet-broken")
    start = part.header_offset + 30 + sum(struct.unpack("<HH", head))
    rest = memoryview(content)[start : start + part.compress_size]
    engine = zlib.decompressobj(-15) if part.compress_type == ZIP_DEFLATED else None
    try:
        for at in range(0, len(rest), SLICE):
            data = bytes(rest[at : at + SLICE])
            while data:
                yield engine.decompress(data, PIECE) if engine else data
                data = engine.unconsumed_tail if engine else b""
    except zlib.error:
        raise Invalid("sheet-broken") from None


def is_short(content: bytes) -> bool:
    """Whether a list is so short that it can be checked while somebody waits for the reply.

    True also for a broken file: opening it is quick and says what is wrong. One that lies about
    its size is refused by `check_archive`.
    """
    if not content.startswith(ZIP_MAGIC):
        return len(content) <= SHORT_TEXT and content.count(b"\n") <= SHORT_ROWS
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > SHORT_INFLATED:
                return False
            sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
            return sum(packed.read(part).count(b"<row ") for part in sheets) <= SHORT_ROWS
    except (BadZipFile, RuntimeError, NotImplementedError, zlib.error):
        return True
