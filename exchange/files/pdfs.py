"""PDFs that people send as receipts: kept as they are, but only when they are mere pages.

A PDF may run scripts, start programs and carry files (ISO 32000-2, 12.6 and 7.11). The names of
these are looked for as bytes, also where they are escaped (#4A) or in compressed objects; nothing
is drawn.
"""

import re
import zlib
from collections.abc import Iterator
from itertools import islice

from domain.invalid import Invalid

MAGIC = b"%PDF-"
LARGEST = 2  # megabytes
END_WITHIN = 2048
"""Bytes at the end in which %%EOF must stand."""
ACTIVE_NAMES = (
    *("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm"),
    *(
        "OnInstantiate",
        "ImportData",
        "GoToE",
        "GoToR",
        "Rendition",
        "Encrypt",
        "Movie",
        "Sound",
        "Thread",
    ),
)
"""An encrypted one may hide any of the others; OnInstantiate is the script of a 3D picture."""


def _pattern(*names: str) -> re.Pattern[bytes]:
    """The names, each letter of which may be written as its number (#4A)."""
    spelled = ("".join(f"(?:{sign}|(?i:#{ord(sign):02x}))" for sign in name) for name in names)
    return re.compile(f"/(?:{'|'.join(spelled)})(?![A-Za-z0-9_.-])".encode())


ACTIVE = _pattern(*ACTIVE_NAMES)
OTHER_FILE = re.compile(
    rb"/(?:(?:U|#55)?(?:F|#46)|(?:E|#45)(?:F|#46))(?:\s|%[^\r\n]*[\r\n])*"
    rb"(?:\((?:\xfe\xff|[ -~]{6})|<[0-9A-Fa-f\s]{6}|<<\s*/|\d+\s+\d+\s+R\b)"
)
"""The name of a file elsewhere (F, UF), which a reader may fetch and so tell who reads it, or
of one within (EF), which need not say what it is. In a picture it hardly stands by chance."""
ON_ITS_OWN = re.compile(rb"/(?:A|#41){2}(?:\s|%[^\r\n]*[\r\n])*(?:<<|\d+\s+\d+\s+R\b)")
"""Additional actions (12.6.3), which a reader takes without being asked, as a page is shown."""
OPENING = _pattern("OpenAction")
A_PAGE = re.compile(rb"(?:\s|%[^\r\n]*[\r\n])*\[")
"""The place to open it at, which is no action."""
ADDRESS = _pattern("URI")
OBJECT_STREAM = _pattern("ObjStm")
FIRST, COUNT = _pattern("First"), _pattern("N")
"""What an object stream has to say; readers open it also when it does not say that it is one."""
PLAIN_END = re.compile(rb"(?:(?!<<|[(%]).)*?>>\s*endobj", re.DOTALL)
LONGEST_DICTIONARY = 1024
"""Bytes between the name of an object stream and its content, and before that name."""
OPENS = re.compile(rb"\d\s+\d+\s+obj\s*<<")
NESTED = re.compile(rb"<<|[()%]")
"""Within the dictionary these could hide what it says, or say it twice."""
NAMES = re.compile(rb"/[^\s/<>\[\](){}%]*")
PLAIN_NAMES = frozenset(
    (b"/Type", b"/ObjStm", b"/N", b"/First", b"/Length", b"/Filter", b"/FlateDecode", b"/Extends")
)
"""What an object stream says of itself when it is packed once: a second filter or a predictor hides
every name in it."""
PIECE = 64 * 1024
MOST_STREAMS = 2_000
MOST_INFLATED = 20 * 1024 * 1024


def judge_pdf(content: bytes) -> None:
    """Raise Invalid (`photo-...`) for a PDF that is too large or cut off."""
    if len(content) > LARGEST * 1024 * 1024:
        raise Invalid("photo-pdf-large", most=LARGEST)
    if b"%%EOF" not in content[-END_WITHIN:]:
        raise Invalid("photo-broken")


def check_pages_only(content: bytes) -> None:
    """Raise Invalid (`photo-pdf-active`) for a PDF that may be more than pages to look at."""
    streams = dict(islice(_object_streams(content), MOST_STREAMS + 1))
    if _is_active(content) or len(streams) > MOST_STREAMS:
        raise Invalid("photo-pdf-active")
    left = MOST_INFLATED
    opens, addresses = _does_on_opening(content), bool(ADDRESS.search(content))
    for start, (name, after) in streams.items():
        objects = _inflate(content, name, after, start, left)
        left -= len(objects)
        opens = opens or _does_on_opening(objects)
        addresses = addresses or bool(ADDRESS.search(objects))
        if left <= 0 or _is_active(objects):
            raise Invalid("photo-pdf-active")
    if opens and addresses:
        raise Invalid("photo-pdf-active")


def _is_active(content: bytes) -> bool:
    return any(each.search(content) for each in (ACTIVE, OTHER_FILE, ON_ITS_OWN))


def _does_on_opening(content: bytes) -> bool:
    """Whether it does something when it is opened, which may be to go to an address: not only to
    show a page."""
    return any(not A_PAGE.match(content, each.end()) for each in OPENING.finditer(content))


def _object_streams(content: bytes) -> Iterator[tuple[int, tuple[int, int]]]:
    """The start of each object stream, and the place of a name in its dictionary."""
    for found in OBJECT_STREAM.finditer(content):
        yield _start(content, found.end()), found.span()
    for found in FIRST.finditer(content):
        name, after = found.span()
        near = content[max(0, name - LONGEST_DICTIONARY) : after + LONGEST_DICTIONARY]
        if COUNT.search(near) and not PLAIN_END.match(content, after, after + LONGEST_DICTIONARY):
            yield _start(content, after), (name, after)


def _start(content: bytes, after: int) -> int:
    """The start of the stream whose dictionary goes on at `after`; Invalid when it is not near."""
    start = content.find(b"stream", after, after + LONGEST_DICTIONARY) + len(b"stream")
    if start < after:
        raise Invalid("photo-pdf-active")
    return start


def _is_packed_once(content: bytes, name: int, after: int, end: int) -> bool:
    """Whether the dictionary around `name` says that the stream is compressed once, and no more."""
    opened = [
        each.end() for each in OPENS.finditer(content, max(0, name - LONGEST_DICTIONARY), name)
    ]
    if not opened or NESTED.search(content, opened[-1], end):
        return False
    others = NAMES.findall(content[opened[-1] : name] + content[after:end])
    return others.count(b"/FlateDecode") == 1 and PLAIN_NAMES.issuperset(others)


def _inflate(content: bytes, name: int, after: int, start: int, most: int) -> bytes:
    """The objects of the stream at `start` whose dictionary has its `name`, and goes on at `after`;
    Invalid when unreadable."""
    if not _is_packed_once(content, name, after, start):
        raise Invalid("photo-pdf-active")
    start += 2 if content[start : start + 2] == b"\r\n" else 1
    engine, objects = zlib.decompressobj(), bytearray()
    try:
        while start < len(content) and len(objects) < most and not engine.eof:
            objects += engine.decompress(content[start : start + PIECE], most - len(objects))
            start += PIECE
    except zlib.error:
        raise Invalid("photo-pdf-active") from None
    return bytes(objects)
