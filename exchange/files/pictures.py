"""Pictures that people send, drawn anew, and what makes one hard to read.

A picture that is kept has no EXIF, no place where it was taken, and nothing appended.
"""

import struct
import zlib
from io import BytesIO

from PIL import ExifTags, Image, ImageFilter, ImageStat

from domain.files import PhotoDoubt
from domain.invalid import Invalid
from exchange.files.image_headers import MOST_PIXELS, judge_picture

LONGEST_SIDE = 2000  # pixels; the small print of a KTP stays legible
LEGIBLE_SIDE = 1600
"""Pixels that a JPEG decoder may halve the longest side to, which spares most of the work."""
QUALITY = 85

DECODERS = ("JPEG", "PNG", "WEBP")
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture is turned that was held so (EXIF 2.32, orientation)."""
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
    upright = turn_upright(image)
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


def turn_upright(image: Image.Image) -> Image.Image:
    """The picture as its EXIF says that it was held. The rest of the EXIF is not looked at: Pillow
    would write it anew, and fails when a camera wrote a tag in a type of its own."""
    turned = UPRIGHT.get(image.getexif().get(ExifTags.Base.Orientation, 1))
    return image if turned is None else image.transpose(turned)


# The bounds were found on drawn papers, blurred and darkened step by step: sharp ones have a
# variance of edges of some 3,000, blurred by two pixels some 270, by three 100. Motion blur is the
# weak point, so that a doubt is only ever asked about, never a refusal.
SIDE = 800
"""Pixels of the longest side that is looked at."""
EDGES = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
BLACK, WHITE = 50, 245
"""Of 255: darker or lighter than this is lost."""
DARKEST_MEAN = 60
LEAST_DEVIATION = 5
LEAST_EDGES = 150


def find_doubt(image: Image.Image) -> PhotoDoubt | None:
    """The doubt whether the picture of a paper can be read; None for nothing."""
    grey = image.reduce(max(1, max(image.size) // SIDE)).convert("L")
    grey.thumbnail((SIDE, SIDE), Image.Resampling.BILINEAR)
    light = ImageStat.Stat(grey)
    counts = grey.histogram()
    total = sum(counts)
    if light.stddev[0] < LEAST_DEVIATION:
        return PhotoDoubt.BLANK
    if light.mean[0] < DARKEST_MEAN or sum(counts[:BLACK]) > total / 3:
        return PhotoDoubt.DARK
    edges = ImageStat.Stat(grey.filter(EDGES)).var[0]
    if edges < LEAST_EDGES:
        return PhotoDoubt.BLURRED
    if sum(counts[WHITE:]) > total / 2 and edges < 2 * LEAST_EDGES:
        return PhotoDoubt.GLARE
    return None
