"""The picture of a receipt for a small phone: the code in large letters, what was paid, and a QR.

Lengths are pixels. Each line is as large as given, wrapped, or cut at the end.
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

WIDE = 720
"""Two for each of a phone of 360."""
EDGE = 44
INNER = WIDE - 2 * EDGE
SQUARE = 290
"""The QR at most, with its white border."""
SMALL, TEXT, LARGE, HUGE = 26, 34, 46, 76
COLOURS = 48
"""Enough for smooth letters; a quarter of the bytes."""
INK, SOFT, PAPER, LINE = (43, 33, 28), (107, 90, 80), (255, 255, 255), (226, 212, 196)
BAND, TINT, STAMP, ON_STAMP = (138, 63, 36), (248, 241, 231), (255, 241, 201), (94, 58, 0)
"""The web chat's colours."""
MISSING = "\ufffd"
SPELLED = str.maketrans({"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
"""What the font lacks, and what it has instead."""


@dataclass(frozen=True, slots=True)
class ReceiptTexts:
    """The words on the picture; `rows` are labels and values, `link` is what the QR says."""

    product: str
    title: str
    code_label: str
    code: str
    rows: Sequence[tuple[str, str]]
    state: str
    check: str
    note: str
    link: str


def receipt_png(texts: ReceiptTexts) -> bytes:
    """A PNG as high as it needs, about 1,200."""
    paper = Image.new("RGB", (WIDE, 2_000), PAPER)
    draw = ImageDraw.Draw(paper)
    below = draw_head(draw, texts)
    below = draw_code(draw, texts, below)
    below = draw_rows(draw, texts, below)
    below = draw_stamp(draw, texts, below)
    below = draw_qr(paper, draw, texts, below)
    below = draw_foot(draw, texts, below)
    out = BytesIO()
    few = paper.crop((0, 0, WIDE, below)).quantize(COLOURS, Image.Quantize.FASTOCTREE)
    few.save(out, "PNG")
    return out.getvalue()


def draw_head(draw: ImageDraw.ImageDraw, texts: ReceiptTexts) -> int:
    """Draw the band at the top and return where it ends, as all parts do."""
    draw.rectangle((0, 0, WIDE, 116), BAND)
    draw_text(draw, (EDGE, 58), replace_unknown(texts.product), LARGE, PAPER, bold=1, anchor="lm")
    draw_text(draw, (WIDE - EDGE, 60), replace_unknown(texts.title), 30, PAPER, anchor="rm")
    return 116


def draw_code(draw: ImageDraw.ImageDraw, texts: ReceiptTexts, top: int) -> int:
    """Draw the code as large as the width allows: it is read aloud and typed."""
    draw.rectangle((0, top, WIDE, top + 176), TINT)
    label = replace_unknown(texts.code_label)
    draw_text(draw, (WIDE / 2, top + 24), label, SMALL, SOFT, anchor="ma")
    size = next(n for n in range(HUGE, 20, -1) if text_width(texts.code, n) <= INNER - 8)
    draw_text(draw, (WIDE / 2, top + 110), texts.code, size, INK, bold=2, anchor="mm")
    return top + 176


def draw_rows(draw: ImageDraw.ImageDraw, texts: ReceiptTexts, top: int) -> int:
    """Draw the rows of the receipt from `top` down; the height where they end."""
    at = top + 24
    left = EDGE + 190
    for label, value in texts.rows:
        draw_text(draw, (EDGE, at + 8), replace_unknown(label), SMALL, SOFT)
        for each in wrap_text(value, TEXT, WIDE - EDGE - left):
            draw_text(draw, (left, at), each, TEXT, INK)
            at += 44
        at += 16
        draw.line((EDGE, at - 6, WIDE - EDGE, at - 6), LINE, 2)
        at += 8
    return at


def draw_stamp(draw: ImageDraw.ImageDraw, texts: ReceiptTexts, top: int) -> int:
    """Draw the stamp with the state of the money; the height where it ends."""
    draw.rounded_rectangle((EDGE, top + 10, WIDE - EDGE, top + 86), 16, STAMP, ON_STAMP, 3)
    state = cut_text(replace_unknown(texts.state), TEXT, INNER - 32)
    draw_text(draw, (WIDE / 2, top + 48), state, TEXT, ON_STAMP, bold=1, anchor="mm")
    return top + 110


def draw_qr(paper: Image.Image, draw: ImageDraw.ImageDraw, texts: ReceiptTexts, top: int) -> int:
    """Draw the QR, and beside it what it is for."""
    drawn = Image.open(BytesIO(qr.png_of_size(texts.link, SQUARE)))
    paper.paste(drawn.convert("RGB"), (EDGE - 16, top))
    left = EDGE + drawn.width
    lines = wrap_text(texts.check, 28, WIDE - EDGE - left)
    at = top + max(16, (drawn.height - 38 * len(lines)) // 2)
    for each in lines:
        draw_text(draw, (left, at), each, 28, INK)
        at += 38
    return max(top + drawn.height, at)


def draw_foot(draw: ImageDraw.ImageDraw, texts: ReceiptTexts, top: int) -> int:
    """Draw the closing lines; the height where they end."""
    lines = wrap_text(texts.note, SMALL, INNER)
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
    plain = (
        sign if is_drawable(sign) else unicodedata.normalize("NFKD", sign)[:1]
        for sign in text.translate(SPELLED)
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
