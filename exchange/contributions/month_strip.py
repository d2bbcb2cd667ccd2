"""The picture of somebody's contribution months: a strip of squares, each with its state in words.

It is drawn here once, for the chat, the web page and the guides. Colour is never all that tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from domain.contributions.membership import MonthState
from exchange.drawing import (
    EDGE,
    INK,
    INNER,
    LINE,
    ON_STAMP,
    PAPER,
    SOFT,
    STAMP,
    WIDE,
    Colour,
    cut_text,
    draw_foot,
    draw_head,
    draw_text,
    png_above,
    replace_unknown,
    wrap_text,
)

A_ROW = 4
GAP, HIGH = 12, 132
SIZE = (INNER - GAP * (A_ROW - 1)) // A_ROW
WORDS = 21
"""The size of the words of a state."""
FILLS: dict[MonthState, tuple[Colour, Colour]] = {
    MonthState.PAID: ((222, 240, 224), (18, 84, 43)),
    MonthState.WITH_AGENT: (STAMP, ON_STAMP),
    MonthState.REPORTED: (STAMP, ON_STAMP),
    MonthState.OPEN: ((253, 226, 221), (126, 24, 16)),
    MonthState.ENDED: ((226, 222, 218), INK),
    MonthState.LATER: (PAPER, SOFT),
}
"""The colour of a square and of its words: at least 5 to 1."""


@dataclass(frozen=True, slots=True)
class MonthSquare:
    """One month: its short name, its year, its state and the words for it."""

    month: str
    year: str
    state: MonthState
    words: str


@dataclass(frozen=True, slots=True)
class MonthStripTexts:
    product: str
    title: str
    headline: str
    months: Sequence[MonthSquare]
    note: str


def month_strip_png(texts: MonthStripTexts) -> bytes:
    """A PNG as high as it needs, about 600."""
    paper = Image.new("RGB", (WIDE, 2_000), PAPER)
    draw = ImageDraw.Draw(paper)
    below = draw_head(draw, texts.product, texts.title) + 28
    for line in wrap_text(texts.headline, 34, INNER):
        draw_text(draw, (EDGE, below), line, 34, INK, bold=1)
        below += 46
    below += 12
    for number, each in enumerate(texts.months):
        row, column = divmod(number, A_ROW)
        draw_square(draw, each, EDGE + column * (SIZE + GAP), below + row * (HIGH + GAP))
    rows = -(-len(texts.months) // A_ROW)
    return png_above(paper, draw_foot(draw, texts.note, below + rows * (HIGH + GAP)))


def draw_square(draw: ImageDraw.ImageDraw, month: MonthSquare, left: int, top: int) -> None:
    """Draw one month: what is not owed yet has only an outline."""
    fill, ink = FILLS[month.state]
    box, middle = (left, top, left + SIZE, top + HIGH), left + SIZE / 2
    draw.rounded_rectangle(box, 14, fill, LINE if fill == PAPER else ink, 2)
    draw_text(draw, (middle, top + 34), replace_unknown(month.month), 34, ink, bold=1, anchor="mm")
    draw_text(draw, (middle, top + 66), month.year, 22, ink, anchor="mm")
    words = cut_text(replace_unknown(month.words), WORDS, SIZE - 8)
    draw_text(draw, (middle, top + 102), words, WORDS, ink, anchor="mm")
