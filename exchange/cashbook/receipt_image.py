"""A receipt as a picture for a small telephone: the code in large letters, what was paid, a QR.

Words on a picture: each line as large as fits, wrapped, or cut at the end.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from exchange import qr

Colour = tuple[int, int, int]
MISSING = "\ufffd"
SPELLED = str.maketrans({"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
"""What the font lacks, and what it has instead."""


@cache
def load_font(size: int) -> FreeTypeFont:
    """The one that comes with Pillow: nothing of the machine's is needed."""
    found = ImageFont.load_default(size)
    assert isinstance(found, FreeTypeFont), "Pillow was built without FreeType"
    return found


@cache
def missing_glyphs() -> bytes:
    """What the font draws for a sign that it does not have."""
    return bytes(load_font(24).getmask(MISSING))


@cache
def known_characters(sign: str) -> bool:
    return sign.isspace() or bytes(load_font(24).getmask(sign)) != missing_glyphs()


def replace_unknown(text: str) -> str:
    """With letters that the font has: an accent that it lacks goes, a strange sign becomes a ?."""
    spelled = text.translate(SPELLED)
    apart = (
        each if known_characters(each) else unicodedata.normalize("NFKD", each)[:1]
        for each in spelled
    )
    return "".join(each if known_characters(each) else "?" for each in apart)


def width(text: str, size: int) -> float:
    return load_font(size).getlength(text)


def clipped(text: str, size: int, most: float) -> str:
    """Cut at its end with dots when it is too wide."""
    if width(text, size) <= most:
        return text
    kept = next(n for n in range(len(text), -1, -1) if width(text[:n] + "...", size) <= most)
    return text[:kept].rstrip() + "..."


def wrapped(text: str, size: int, most: float) -> list[str]:
    """In lines of whole words; one that is wider than a line is cut."""
    lines = [""]
    for word in replace_unknown(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [clipped(each, size, most) for each in lines]


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
    draw.text(at, text, colour, load_font(size), anchor, stroke_width=bold, stroke_fill=colour)


WIDE = 720
"""Pixels: two for each of a telephone of 360."""

EDGE = 44
INNER = WIDE - 2 * EDGE
SQUARE = 290
"""Pixels of the QR at most, with its white border."""

COLOURS = 48
"""Enough for smooth letters; a quarter of the bytes."""

SMALL, TEXT, LARGE, HUGE = 26, 34, 46, 76
INK, SOFT, PAPER, LINE = (43, 33, 28), (107, 90, 80), (255, 255, 255), (226, 212, 196)
BAND, TINT, STAMP, ON_STAMP = (138, 63, 36), (248, 241, 231), (255, 241, 201), (94, 58, 0)
"""The web chat's colours."""


@dataclass(frozen=True, slots=True)
class ReceiptTexts:
    """Its words; `rows` are labels and values, `link` is what the QR says."""

    product: str
    title: str
    code_label: str
    code: str
    rows: Sequence[tuple[str, str]]
    state: str
    check: str
    note: str
    link: str


def receipt_png(slip: ReceiptTexts) -> bytes:
    """As many pixels high as it needs, about 1,200."""
    paper = Image.new("RGB", (WIDE, 2_000), PAPER)
    draw = ImageDraw.Draw(paper)
    below = draw_rows(draw, slip, draw_code(draw, slip, draw_head(draw, slip)))
    below = draw_foot(draw, slip, draw_qr(paper, draw, slip, draw_stamp(draw, slip, below)))
    out = BytesIO()
    few = paper.crop((0, 0, WIDE, below)).quantize(COLOURS, Image.Quantize.FASTOCTREE)
    few.save(out, "PNG")
    return out.getvalue()


def draw_head(draw: ImageDraw.ImageDraw, slip: ReceiptTexts) -> int:
    draw.rectangle((0, 0, WIDE, 116), BAND)
    draw_text(draw, (EDGE, 58), replace_unknown(slip.product), LARGE, PAPER, bold=1, anchor="lm")
    draw_text(draw, (WIDE - EDGE, 60), replace_unknown(slip.title), 30, PAPER, anchor="rm")
    return 116


def draw_code(draw: ImageDraw.ImageDraw, slip: ReceiptTexts, top: int) -> int:
    """As large as the width allows: it is read aloud and typed."""
    draw.rectangle((0, top, WIDE, top + 176), TINT)
    draw_text(
        draw, (WIDE / 2, top + 24), replace_unknown(slip.code_label), SMALL, SOFT, anchor="ma"
    )
    size = next(n for n in range(HUGE, 20, -1) if width(slip.code, n) <= INNER - 8)
    draw_text(draw, (WIDE / 2, top + 110), slip.code, size, INK, bold=2, anchor="mm")
    return top + 176


def draw_rows(draw: ImageDraw.ImageDraw, slip: ReceiptTexts, top: int) -> int:
    at = top + 24
    for label, value in slip.rows:
        draw_text(draw, (EDGE, at + 8), replace_unknown(label), SMALL, SOFT)
        left = EDGE + 190
        for each in wrapped(value, TEXT, WIDE - EDGE - left):
            draw_text(draw, (left, at), each, TEXT, INK)
            at += 44
        at += 16
        draw.line((EDGE, at - 6, WIDE - EDGE, at - 6), LINE, 2)
        at += 8
    return at


def draw_stamp(draw: ImageDraw.ImageDraw, slip: ReceiptTexts, top: int) -> int:
    draw.rounded_rectangle((EDGE, top + 10, WIDE - EDGE, top + 86), 16, STAMP, ON_STAMP, 3)
    state = clipped(replace_unknown(slip.state), TEXT, INNER - 32)
    draw_text(draw, (WIDE / 2, top + 48), state, TEXT, ON_STAMP, bold=1, anchor="mm")
    return top + 110


def draw_qr(paper: Image.Image, draw: ImageDraw.ImageDraw, slip: ReceiptTexts, top: int) -> int:
    """The QR, and beside it what it is for."""
    drawn = Image.open(BytesIO(qr.png_of_size(slip.link, SQUARE)))
    paper.paste(drawn.convert("RGB"), (EDGE - 16, top))
    left = EDGE + drawn.width
    lines = wrapped(slip.check, 28, WIDE - EDGE - left)
    at = top + max(16, (drawn.height - 38 * len(lines)) // 2)
    for each in lines:
        draw_text(draw, (left, at), each, 28, INK)
        at += 38
    return max(top + drawn.height, at)


def draw_foot(draw: ImageDraw.ImageDraw, slip: ReceiptTexts, top: int) -> int:
    lines = wrapped(slip.note, SMALL, INNER)
    draw.rectangle((0, top + 8, WIDE, top + 48 + 36 * len(lines)), TINT)
    for n, each in enumerate(lines):
        draw_text(draw, (EDGE, top + 28 + 36 * n), each, SMALL, SOFT)
    return top + 48 + 36 * len(lines)
