"""Is this .xlsx safe to open? Its parts are inflated and counted before a reader sees them.

What an archive declares about its size may be a lie, and a reader lays a sheet out as a full
rectangle: one cell at XFD1048576 would take 400 GB.

Is a list so short that it can be checked while somebody waits for the reply?
"""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from domain.invalid import Invalid

MOST_ROWS = 200_000
MOST_COLUMNS = 60
MOST_INFLATED = 200 * 1024 * 1024  # bytes, all parts together
SUSPECT = 10 * 1024 * 1024
"""Below this many bytes no ratio is a bomb."""
MOST_RATIO = 200  # a sheet of equal rows shrinks to about a fortieth
PIECE = 1024 * 1024
SLICE = 64 * 1024

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


def too_many() -> Invalid:
    return Invalid("sheet-cells", columns=MOST_COLUMNS, rows=MOST_ROWS)


def check_archive(content: bytes) -> None:
    """Nothing when a reader may open it; Invalid otherwise."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, struct.error, NotImplementedError, OSError):
        raise Invalid("sheet-broken") from None
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Invalid("sheet-kind")
    _sizes(parts, len(content))
    left = MOST_INFLATED
    for part in parts:
        left = _scan(content, part, left)


def _sizes(parts: list[ZipInfo], compressed: int) -> None:
    declared = sum(part.file_size for part in parts)
    if declared > MOST_INFLATED or declared > max(SUSPECT, MOST_RATIO * compressed):
        raise Invalid("sheet-bomb")


def _scan(content: bytes, part: ZipInfo, left: int) -> int:
    """Bytes still allowed after this part."""
    carry = b""
    for piece in _inflated(content, part):
        left -= len(piece)
        if left < 0:
            raise Invalid("sheet-bomb")
        text = carry + piece
        whole = _last_tags(text)
        if any(found.start() < whole for found in FAR.finditer(text)):
            raise too_many()
        carry = text[whole:]
        if len(carry) > 2 * PIECE:
            raise Invalid("sheet-broken")
    if FAR.search(carry):
        raise too_many()
    return left


def _last_tags(text: bytes) -> int:
    """Where the last three tags begin: what stands before has been seen with all that follows."""
    at = len(text)
    for _ in range(3):
        at = max(text.rfind(b"<", 0, at), 0)
    return at


def _inflated(content: bytes, part: ZipInfo) -> Iterator[bytes]:
    """The part in pieces, read as far as it goes and not as far as it declares."""
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


ROWS = 300
TEXT = 60 * 1024
"""Bytes of a .csv with so many rows."""
INFLATED = 250 * 1024
"""Bytes of all parts of an .xlsx with so many rows, as it says itself."""


def is_small_enough(content: bytes) -> bool:
    """A file that lies about its size is refused when it is opened
    (exchange/spreadsheets/safety.py)."""
    if content[:4] != b"PK\x03\x04":
        return len(content) <= TEXT and content.count(b"\n") <= ROWS
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > INFLATED:
                return False
            sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
            return sum(packed.read(part).count(b"<row ") for part in sheets) <= ROWS
    except (BadZipFile, RuntimeError, NotImplementedError, zlib.error):
        return True
