"""The picture of a receipt for a small phone: the code in large letters, what was paid, and a QR.

Lengths are pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from exchange import drawing
from exchange.drawing import (
    EDGE,
    HUGE,
    INK,
    INNER,
    LINE,
    ON_STAMP,
    PAPER,
    SMALL,
    SOFT,
    STAMP,
    TEXT,
    TINT,
    WIDE,
    cut_text,
    draw_foot,
    draw_head,
    draw_text,
    png_above,
    replace_unknown,
    text_width,
    wrap_text,
)

SQUARE = 290
"""The QR at most, with its white border."""


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
    below = draw_head(draw, texts.product, texts.title)
    below = draw_code(draw, texts, below)
    below = draw_rows(draw, texts, below)
    below = draw_stamp(draw, texts, below)
    below = draw_qr(paper, draw, texts, below)
    return png_above(paper, draw_foot(draw, texts.note, below))


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
    drawn = Image.open(BytesIO(drawing.qr_png_of_size(texts.link, SQUARE)))
    paper.paste(drawn.convert("RGB"), (EDGE - 16, top))
    left = EDGE + drawn.width
    lines = wrap_text(texts.check, 28, WIDE - EDGE - left)
    at = top + max(16, (drawn.height - 38 * len(lines)) // 2)
    for each in lines:
        draw_text(draw, (left, at), each, 28, INK)
        at += 38
    return max(top + drawn.height, at)
