"""A receipt as a picture for a small telephone: the code in large letters, what was paid, a QR."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from exchange import qr
from exchange.brush import clipped, plain, width, wrapped, write

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
class Slip:
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


def png(slip: Slip) -> bytes:
    """As many pixels high as it needs, about 1,200."""
    paper = Image.new("RGB", (WIDE, 2_000), PAPER)
    draw = ImageDraw.Draw(paper)
    below = rows(draw, slip, code(draw, slip, head(draw, slip)))
    below = foot(draw, slip, square(paper, draw, slip, stamp(draw, slip, below)))
    out = BytesIO()
    few = paper.crop((0, 0, WIDE, below)).quantize(COLOURS, Image.Quantize.FASTOCTREE)
    few.save(out, "PNG")
    return out.getvalue()


def head(draw: ImageDraw.ImageDraw, slip: Slip) -> int:
    draw.rectangle((0, 0, WIDE, 116), BAND)
    write(draw, (EDGE, 58), plain(slip.product), LARGE, PAPER, bold=1, anchor="lm")
    write(draw, (WIDE - EDGE, 60), plain(slip.title), 30, PAPER, anchor="rm")
    return 116


def code(draw: ImageDraw.ImageDraw, slip: Slip, top: int) -> int:
    """As large as the width allows: it is read aloud and typed."""
    draw.rectangle((0, top, WIDE, top + 176), TINT)
    write(draw, (WIDE / 2, top + 24), plain(slip.code_label), SMALL, SOFT, anchor="ma")
    size = next(n for n in range(HUGE, 20, -1) if width(slip.code, n) <= INNER - 8)
    write(draw, (WIDE / 2, top + 110), slip.code, size, INK, bold=2, anchor="mm")
    return top + 176


def rows(draw: ImageDraw.ImageDraw, slip: Slip, top: int) -> int:
    at = top + 24
    for label, value in slip.rows:
        write(draw, (EDGE, at + 8), plain(label), SMALL, SOFT)
        left = EDGE + 190
        for each in wrapped(value, TEXT, WIDE - EDGE - left):
            write(draw, (left, at), each, TEXT, INK)
            at += 44
        at += 16
        draw.line((EDGE, at - 6, WIDE - EDGE, at - 6), LINE, 2)
        at += 8
    return at


def stamp(draw: ImageDraw.ImageDraw, slip: Slip, top: int) -> int:
    draw.rounded_rectangle((EDGE, top + 10, WIDE - EDGE, top + 86), 16, STAMP, ON_STAMP, 3)
    state = clipped(plain(slip.state), TEXT, INNER - 32)
    write(draw, (WIDE / 2, top + 48), state, TEXT, ON_STAMP, bold=1, anchor="mm")
    return top + 110


def square(paper: Image.Image, draw: ImageDraw.ImageDraw, slip: Slip, top: int) -> int:
    """The QR, and beside it what it is for."""
    drawn = Image.open(BytesIO(qr.fitting(slip.link, SQUARE)))
    paper.paste(drawn.convert("RGB"), (EDGE - 16, top))
    left = EDGE + drawn.width
    lines = wrapped(slip.check, 28, WIDE - EDGE - left)
    at = top + max(16, (drawn.height - 38 * len(lines)) // 2)
    for each in lines:
        write(draw, (left, at), each, 28, INK)
        at += 38
    return max(top + drawn.height, at)


def foot(draw: ImageDraw.ImageDraw, slip: Slip, top: int) -> int:
    lines = wrapped(slip.note, SMALL, INNER)
    draw.rectangle((0, top + 8, WIDE, top + 48 + 36 * len(lines)), TINT)
    for n, each in enumerate(lines):
        write(draw, (EDGE, top + 28 + 36 * n), each, SMALL, SOFT)
    return top + 48 + 36 * len(lines)
