"""The size of a picture and the number of its parts, from its header: nothing is decoded.

JPEG (ITU T.81), PNG (with APNG) and WebP (RFC 9649). The walk over the markers or chunks is
bounded, and each step moves on.
"""

import struct
from dataclasses import dataclass

from domain.invalid import Invalid

LARGEST = 10  # megabytes; a photo of a telephone has 2 to 6
MOST_PIXELS = 13_000_000
"""What telephones call 12 and 13 megapixels: 4160 by 3120. Decoding takes 3 to 8 bytes for each."""
MOST_SCANS = 30
"""A progressive photo has about 10, a second time in its thumbnail; each goes over all pixels."""
PNG = b"\x89PNG\r\n\x1a\n"
MOST_SEGMENTS = 500
"""Segments before the picture; a telephone writes about 20, and a PNG some chunks."""
FRAME_HEADERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The second bytes of the JPEG markers that tell the size (SOF0 to SOF15)."""
START_OF_SCAN = b"\xff\xda"
ANIMATED = 0x02
"""The flag of a WebP (VP8X) with several frames."""


@dataclass(frozen=True, slots=True)
class ImageHeader:
    """`scans`: passes over the whole picture that decoding takes, in a JPEG; 1 in others."""

    width: int
    height: int
    scans: int = 1
    animated: bool = False


def is_image(content: bytes) -> bool:
    """Whether the file begins as a JPEG, PNG or WebP."""
    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    return content[:3] == b"\xff\xd8\xff" or content[:8] == PNG or webp


def judge_picture(content: bytes) -> None:
    """Raise Invalid (`photo-...`) for a picture that must not be decoded."""
    if len(content) > LARGEST * 1024 * 1024:
        raise Invalid("photo-too-large", most=LARGEST)
    header = read_image_header(content)
    if header.animated:
        raise Invalid("photo-not-a-picture", kind="moving")
    if header.width * header.height > MOST_PIXELS or header.scans > MOST_SCANS:
        raise Invalid("photo-bomb")


def read_image_header(content: bytes) -> ImageHeader:
    """The header of a file that `is_image`; Invalid (`photo-broken`) without one."""
    try:
        if content[:8] == PNG:
            return _read_png(content)
        return _read_webp(content) if content[:4] == b"RIFF" else _read_jpeg(content)
    except (struct.error, IndexError):
        raise Invalid("photo-broken") from None


def _read_jpeg(content: bytes) -> ImageHeader:
    at = 2
    for _ in range(MOST_SEGMENTS):
        if content[at] != 0xFF:
            break
        kind = content[at + 1]
        if kind == 0xFF:  # a byte that fills up
            at += 1
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        if kind in FRAME_HEADERS:
            height, width = struct.unpack_from(">HH", content, at + 5)
            # 0xFF within a scan is always followed by 0: each hit is a marker, or in a thumbnail.
            return ImageHeader(width, height, content.count(START_OF_SCAN))
        at += 2 + length
    raise Invalid("photo-broken")


def _read_png(content: bytes) -> ImageHeader:
    if content[12:16] != b"IHDR":
        raise Invalid("photo-broken")
    width, height = struct.unpack_from(">II", content, 16)
    at = len(PNG)
    for _ in range(MOST_SEGMENTS):
        (length,) = struct.unpack_from(">I", content, at)
        kind = content[at + 4 : at + 8]
        if kind in (b"acTL", b"IDAT"):
            return ImageHeader(width, height, animated=kind == b"acTL")
        at += 12 + length
    raise Invalid("photo-broken")


def _read_webp(content: bytes) -> ImageHeader:
    kind, start = content[12:16], 20
    if kind == b"VP8X":
        width, height = (
            1 + int.from_bytes(content[at : at + 3], "little") for at in (start + 4, start + 7)
        )
        return ImageHeader(width, height, animated=bool(content[start] & ANIMATED))
    if kind == b"VP8L" and content[start] == 0x2F:
        (packed,) = struct.unpack_from("<I", content, start + 1)
        return ImageHeader(1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF))
    if kind == b"VP8 " and content[start + 3 : start + 6] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", content, start + 6)
        return ImageHeader(width & 0x3FFF, height & 0x3FFF)
    raise Invalid("photo-broken")
