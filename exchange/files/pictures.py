"""Pictures that people send, drawn anew.

A picture that is kept has no EXIF, no place where it was taken, and nothing appended.
"""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageOps

from domain.files import PhotoDoubt
from domain.invalid import Invalid
from exchange.files.image_headers import MOST_PIXELS, judge_picture
from exchange.files.legibility import find_doubt

LONGEST_SIDE = 2000  # pixels; the small print of a KTP stays legible
LEGIBLE_SIDE = 1600
"""Pixels that a JPEG decoder may halve the longest side to, which spares most of the work."""
QUALITY = 85

DECODERS = ("JPEG", "PNG", "WEBP")
BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, LookupError)
BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError)


def redraw(content: bytes) -> tuple[bytes, PhotoDoubt | None]:
    """The picture as a plain JPEG, upright and at most 2000 pixels long; and what makes it hard to
    read.

    Of a photo with several pictures (MPO) it is the first. Invalid (`photo-...`) when it cannot be
    taken. Decoding what strangers send is for a worker process, never for the bot's.
    """
    judge_picture(content)
    try:
        # What the decoder takes for the size is asked too: a header may lie to `judge_picture`.
        with Image.open(BytesIO(content), formats=DECODERS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise Invalid("photo-bomb")
            return _redraw(image)
    except BOMB:
        raise Invalid("photo-bomb") from None
    except BROKEN:
        raise Invalid("photo-broken") from None


def _redraw(image: Image.Image) -> tuple[bytes, PhotoDoubt | None]:
    legible = LEGIBLE_SIDE / max(image.size)
    image.draft("RGB", (int(image.width * legible), int(image.height * legible)))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=None)
    upright = ImageOps.exif_transpose(image)
    if upright.has_transparency_data:
        transparent = upright.convert("RGBA")
        upright = Image.new("RGB", transparent.size, "white")
        upright.paste(transparent, mask=transparent)
    out = BytesIO()
    paper = upright if upright.mode == "RGB" else upright.convert("RGB")
    # Whatever `info` holds would be written: a comment, a profile, a second table of colours.
    paper.info = {}
    paper.save(out, "JPEG", quality=QUALITY)
    return out.getvalue(), find_doubt(paper)
