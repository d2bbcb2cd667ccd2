"""Letters and lines on the pictures that we send, in one font and the web chat's colours; QR codes
of links, which a phone's camera opens.

Lengths are pixels. Each line is as large as given, wrapped, or cut at the end.
"""

import unicodedata
from functools import cache
from io import BytesIO

import segno
from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

Colour = tuple[int, int, int]

WIDE = 720
"""Two for each of a phone of 360."""
EDGE = 44
INNER = WIDE - 2 * EDGE
SMALL, TEXT, LARGE, HUGE = 26, 34, 46, 76
COLOURS = 48
"""Enough for smooth letters; a quarter of the bytes."""
INK, SOFT, PAPER, LINE = (43, 33, 28), (107, 90, 80), (255, 255, 255), (226, 212, 196)
BAND, TINT, STAMP, ON_STAMP = (138, 63, 36), (248, 241, 231), (255, 241, 201), (94, 58, 0)
"""The web chat's colours."""
MISSING = "\ufffd"
SPELLED = str.maketrans({"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
"""What the font lacks, and what it has instead."""


def png_above(paper: Image.Image, below: int) -> bytes:
    """A small PNG of the paper, cut off at a height."""
    out = BytesIO()
    few = paper.crop((0, 0, WIDE, below)).quantize(COLOURS, Image.Quantize.FASTOCTREE)
    few.save(out, "PNG")
    return out.getvalue()


def draw_head(draw: ImageDraw.ImageDraw, product: str, title: str) -> int:
    """Draw the band at the top and return where it ends."""
    draw.rectangle((0, 0, WIDE, 116), BAND)
    draw_text(draw, (EDGE, 58), replace_unknown(product), LARGE, PAPER, bold=1, anchor="lm")
    draw_text(draw, (WIDE - EDGE, 60), replace_unknown(title), 30, PAPER, anchor="rm")
    return 116


def draw_foot(draw: ImageDraw.ImageDraw, note: str, top: int) -> int:
    """Draw the closing lines; the height where they end."""
    lines = wrap_text(note, SMALL, INNER)
    draw.rectangle((0, top + 8, WIDE, top + 48 + 36 * len(lines)), TINT)
    for n, each in enumerate(lines):
        draw_text(draw, (EDGE, top + 28 + 36 * n), each, SMALL, SOFT)
    return top + 48 + 36 * len(lines)


def draw_text(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    size: int,
    colour: Colour,
    *,
    bold: int = 0,
    anchor: str = "la",
) -> None:
    """Write one line of text at a point."""
    draw.text(at, text, colour, load_font(size), anchor, stroke_width=bold, stroke_fill=colour)


def wrap_text(text: str, size: int, most: float) -> list[str]:
    """The text in lines of whole words; one that is wider than a line is cut."""
    lines = [""]
    for word in replace_unknown(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [cut_text(each, size, most) for each in lines]


def cut_text(text: str, size: int, most: float) -> str:
    """The text, cut at its end with dots when it is too wide."""
    if text_width(text, size) <= most:
        return text
    kept = next(n for n in range(len(text), -1, -1) if text_width(text[:n] + "...", size) <= most)
    return text[:kept].rstrip() + "..."


def text_width(text: str, size: int) -> float:
    return load_font(size).getlength(text)


def replace_unknown(text: str) -> str:
    """The text in letters that the font has: an accent it lacks goes, a strange sign becomes ?."""
    text = text.translate(SPELLED)
    if all(map(is_drawable, text)):
        return text
    plain = (
        sign if is_drawable(sign) else unicodedata.normalize("NFKD", sign)[:1] for sign in text
    )
    return "".join(sign if is_drawable(sign) else "?" for sign in plain)


@cache
def is_drawable(sign: str) -> bool:
    """Whether the font has this sign."""
    font = load_font(24)
    return sign.isspace() or bytes(font.getmask(sign)) != bytes(font.getmask(MISSING))


@cache
def load_font(size: int) -> FreeTypeFont:
    """The font that comes with Pillow: nothing of the machine's is needed."""
    found = ImageFont.load_default(size)
    assert isinstance(found, FreeTypeFont), "Pillow was built without FreeType"
    return found


QR_BORDER = 4  # dots
QR_DOT = 8
"""Pixels a dot: readable from a screen and from a poster of A5."""


def qr_png(text: str) -> bytes:
    """The code as a PNG."""
    return _encode_qr(_make_qr(text), "png", QR_DOT)


def qr_svg(text: str) -> bytes:
    """The code as an SVG."""
    return _encode_qr(_make_qr(text), "svg", QR_DOT)


def qr_png_of_size(text: str, most: int) -> bytes:
    """The code as a PNG of `most` pixels or a little less, every dot of the same whole size."""
    code = _make_qr(text)
    return _encode_qr(code, "png", max(1, int(most // code.symbol_size(border=QR_BORDER)[0])))


def _make_qr(text: str) -> segno.QRCode:
    """The code with the fewest and so the largest dots: a small photo fails on small dots long
    before a stain takes more of them away than the lowest level mends (7 %)."""
    return segno.make(text, error="l", micro=False)


def _encode_qr(code: segno.QRCode, kind: str, scale: int) -> bytes:
    out = BytesIO()
    code.save(out, kind=kind, scale=scale, border=QR_BORDER)
    return out.getvalue()
