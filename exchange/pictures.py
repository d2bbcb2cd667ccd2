"""Pictures and PDFs that people send, checked by their bytes and never by their name.

A picture that is kept is drawn anew: no EXIF, no place where it was taken, nothing appended.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import filetype
from PIL import Image, ImageOps

from domain.invalid import Invalid

MEGABYTE = 1024 * 1024
LARGEST = 10  # megabytes; a photo of a telephone has 2 to 6
MOST_PIXELS = 60_000_000
"""Decoding takes 4 bytes for each."""
LONGEST_SIDE = 2000  # pixels; the small print of a KTP stays legible
QUALITY = 85

KINDS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "application/pdf": "pdf"}
DECODERS = ("JPEG", "PNG", "WEBP")
HEIC = {"image/heic", "image/heif", "image/avif"}
BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, LookupError)
BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning)


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """The kind of an uploaded file."""

    media_type: str
    extension: str

    @property
    def is_picture(self) -> bool:
        """True for a picture, False for a PDF."""
        return self.media_type != "application/pdf"


def check_upload(content: bytes) -> CheckedFile:
    """The kind of the file; Invalid (`photo-...`) when it cannot be taken."""
    if not content:
        raise Invalid("photo-empty")
    if len(content) > LARGEST * MEGABYTE:
        raise Invalid("photo-too-large", most=LARGEST)
    media_type = filetype.guess_mime(content)
    if media_type not in KINDS:
        kind = "heic" if media_type in HEIC else "other"
        raise Invalid("photo-not-a-picture", kind=kind)
    found = CheckedFile(media_type, KINDS[media_type])
    if found.is_picture:
        with _open_image(content) as image:
            if image.width * image.height > MOST_PIXELS:
                raise Invalid("photo-bomb")
            image.verify()
    elif b"%%EOF" not in content[-2048:]:
        raise Invalid("photo-broken")
    return found


@contextmanager
def _open_image(content: bytes) -> Iterator[Image.Image]:
    """The decoded picture; Invalid when the decoder finds it broken or a bomb."""
    try:
        with Image.open(BytesIO(content), formats=DECODERS) as image:
            yield image
    except BOMB:
        raise Invalid("photo-bomb") from None
    except BROKEN:
        raise Invalid("photo-broken") from None


def to_clean_jpeg(content: bytes) -> bytes:
    """The picture as a plain JPEG, upright and at most 2000 pixels long; a PDF as it is.

    Invalid (`photo-...`) when it cannot be taken.
    """
    if not check_upload(content).is_picture:
        return content
    with _open_image(content) as image:
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(image).convert("RGBA")
        paper = Image.new("RGB", upright.size, "white")
        paper.paste(upright, mask=upright)
        out = BytesIO()
        paper.save(out, "JPEG", quality=QUALITY, optimize=True)
        return out.getvalue()
