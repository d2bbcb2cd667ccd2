"""Words on a picture: each line as large as fits, wrapped, or cut at the end."""

import unicodedata
from functools import cache

from PIL import ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

Colour = tuple[int, int, int]
MISSING = "\ufffd"
SPELLED = str.maketrans({"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
"""What the font lacks, and what it has instead."""


@cache
def font(size: int) -> FreeTypeFont:
    """The one that comes with Pillow: nothing of the machine's is needed."""
    found = ImageFont.load_default(size)
    assert isinstance(found, FreeTypeFont), "Pillow was built without FreeType"
    return found


@cache
def absent() -> bytes:
    """What the font draws for a sign that it does not have."""
    return bytes(font(24).getmask(MISSING))


@cache
def known(sign: str) -> bool:
    return sign.isspace() or bytes(font(24).getmask(sign)) != absent()


def plain(text: str) -> str:
    """With letters that the font has: an accent that it lacks goes, a strange sign becomes a ?."""
    spelled = text.translate(SPELLED)
    apart = (each if known(each) else unicodedata.normalize("NFKD", each)[:1] for each in spelled)
    return "".join(each if known(each) else "?" for each in apart)


def width(text: str, size: int) -> float:
    return font(size).getlength(text)


def clipped(text: str, size: int, most: float) -> str:
    """Cut at its end with dots when it is too wide."""
    if width(text, size) <= most:
        return text
    kept = next(n for n in range(len(text), -1, -1) if width(text[:n] + "...", size) <= most)
    return text[:kept].rstrip() + "..."


def wrapped(text: str, size: int, most: float) -> list[str]:
    """In lines of whole words; one that is wider than a line is cut."""
    lines = [""]
    for word in plain(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [clipped(each, size, most) for each in lines]


def write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    size: int,
    colour: Colour,
    *,
    bold: int = 0,
    anchor: str = "la",
) -> None:
    draw.text(at, text, colour, font(size), anchor, stroke_width=bold, stroke_fill=colour)
