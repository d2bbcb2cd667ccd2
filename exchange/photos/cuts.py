"""Pixels of a picture: its light evened out, and its lines cut out, each alone and level.

A line has four corners: where it begins above, ends above, ends below, begins below.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter, ImageOps, ImageStat

from domain.photos.lines import TextLine

Picture: TypeAlias = npt.NDArray[np.uint8]
"""Rows of pixels: red, green, blue."""
Points: TypeAlias = npt.NDArray[np.float64]
"""The corners of a line."""

LINE_HEIGHT = 48
"""Pixels of a line as the recogniser wants it."""
SHORTEST_LINE, LONGEST_LINE = 16, 1280
WITHIN = slice(8, 40)
"""The rows of a cut that have its letters."""
INK = 0.5
BESIDE, LEAST_INK = 6, 0.12
"""Pixels to each side whose light a letter is held against, as a glare makes some letters pale; and
the least contrast of ink, as a share of the whole cut's."""
STROKE, MIDDLE, THROUGHOUT = 7, (14, 30), 0.97
"""Rows of a cut in which a stroke stays, where that begins, and the share of columns that it goes
through: letters leave gaps."""
LEAST_STRUCK = 160
"""Columns of a line that are enough to tell a stroke from a letter."""
LEAST_GAP, MUCH_WIDER = 10, 2.6
"""Pixels of a gap between words, and how much wider it is than the usual one."""
DARK = 120
"""A mean of light, of 255, below which the light is evened out."""
EVEN, LEAST_LIGHT = 215, 12
"""The light of paper after that, and the least that is taken for light."""


def even_light(image: Image.Image) -> Image.Image:
    """The picture in colours; a dark one brightened, each part by the light around it."""
    plain = image.convert("RGB")
    grey = plain.convert("L")
    if ImageStat.Stat(grey).mean[0] >= DARK:
        return plain
    around = grey.filter(ImageFilter.MaxFilter(9))
    around = around.filter(ImageFilter.BoxBlur(max(plain.size) // 24))
    light = np.maximum(np.asarray(around, np.float32), LEAST_LIGHT)
    even = np.asarray(plain, np.float32)
    even *= (EVEN / light)[:, :, None]
    return Image.fromarray(np.clip(even, 0, 255, out=even).astype(np.uint8))


def gaps(cut: Picture) -> list[float]:
    """The middles of the gaps between words, in pixels: far wider than those between letters."""
    grey = np.asarray(Image.fromarray(cut).convert("L"), float)[WITHIN]
    dark, light = np.percentile(grey, (3, 90))
    darks, lights = np.percentile(grey, (10, 90), axis=0)
    paper = around(lights).max(axis=1)
    ink = np.maximum((paper - around(darks).min(axis=1)) * INK, (light - dark) * LEAST_INK)
    inked = (grey < paper - ink).sum(axis=0) > 1
    edges = np.flatnonzero(np.diff(inked.astype(np.int8)))
    runs = [(int(left), int(right)) for left, right in pairwise(edges) if not inked[left + 1]]
    if not runs:
        return []
    usual = float(np.median([right - left for left, right in runs]))
    least = max(LEAST_GAP, MUCH_WIDER * usual)
    return [(left + right) / 2 for left, right in runs if right - left >= least]


def is_struck(cut: Picture) -> bool:
    """Whether a stroke goes through the middle of all of a line: there is ink in every column."""
    if cut.shape[1] < LEAST_STRUCK:
        return False
    grey = np.asarray(Image.fromarray(cut).convert("L"), float)
    dark, light = np.percentile(grey[WITHIN], (3, 90))
    inked = grey < light - (light - dark) * INK
    bands = [inked[row : row + STROKE].any(axis=0).mean() for row in range(*MIDDLE)]
    return bool(light - dark > LEAST_LIGHT and max(bands) > THROUGHOUT)


def around(columns: Points) -> Points:
    """For each column its value and those beside it."""
    padded = np.pad(columns, BESIDE, "edge")
    return np.lib.stride_tricks.sliding_window_view(padded, 2 * BESIDE + 1)


def sharpened(picture: Picture) -> Picture:
    return np.asarray(Image.fromarray(picture).filter(ImageFilter.UnsharpMask(2, 160, 0)))


def stretched(picture: Picture) -> Picture:
    """The picture in grey, with the whole range of light."""
    grey = Image.fromarray(picture).convert("L")
    return np.asarray(ImageOps.autocontrast(grey, cutoff=2).convert("RGB"))


def size_of(vector: Points) -> float:
    return float(np.hypot(*vector))


def length(quad: Points) -> float:
    return max(size_of(quad[1] - quad[0]), size_of(quad[2] - quad[1]))


def thickness(quad: Points) -> float:
    return min(size_of(quad[1] - quad[0]), size_of(quad[2] - quad[1]))


def axis_of(quads: Sequence[Points]) -> float:
    """The direction of the lines, in radians of half a turn: that of the most length."""
    x = y = 0.0
    for quad in quads:
        side = max(quad[1] - quad[0], quad[2] - quad[1], key=size_of)
        turn = float(np.arctan2(side[1], side[0]))
        weight = max(0.0, length(quad) - 1.5 * thickness(quad))
        x, y = x + weight * np.cos(2 * turn), y + weight * np.sin(2 * turn)
    return float(np.arctan2(y, x) / 2)


def upright(quad: Points, axis: float) -> Points:
    """The corners in the order of a text that is written along the axis."""
    along = np.array([np.cos(axis), np.sin(axis)])
    down = np.array([-along[1], along[0]])
    sides = [(quad[at], quad[(at + 1) % 4]) for at in range(4)]
    # A long line that is turned has its corners out of order by height; its long sides are not.
    sides.sort(key=lambda side: abs(float((side[1] - side[0]) @ along)))
    above, below = sorted(sides[2:], key=lambda side: float((side[0] + side[1]) @ down))
    rows = [sorted(side, key=lambda corner: float(corner @ along)) for side in (above, below)]
    return np.array([rows[0][0], rows[0][1], rows[1][1], rows[1][0]])


def half_turned(quad: Points) -> Points:
    return np.roll(quad, 2, axis=0)


def turning(quads: Sequence[Points]) -> float:
    """The mean direction in which the lines are read, in radians."""
    ways = np.sum([quad[1] - quad[0] + quad[2] - quad[3] for quad in quads], axis=0)
    return float(np.arctan2(ways[1], ways[0])) if len(quads) else 0.0


def crop(picture: Picture, quad: Points, taller: float = 0.0, longer: float = 0.0) -> Picture:
    """The line alone and level, by so much of its height larger than its corners."""
    along = (quad[1] - quad[0] + quad[2] - quad[3]) / 2
    down = (quad[3] - quad[0] + quad[2] - quad[1]) / 2
    height = max(1.0, size_of(down))
    out = along / max(1.0, size_of(along)) * height * longer
    up = down * taller
    corners = quad + np.array([-out - up, out - up, out + up, -out + up])
    wide, tall = size_of(along) + 2 * height * longer, height * (1 + 2 * taller)
    width = int(np.clip(wide / max(tall, 1) * LINE_HEIGHT, SHORTEST_LINE, LONGEST_LINE))
    left, top = (int(each) for each in np.floor(corners.min(axis=0) - 2))
    right, bottom = (int(each) for each in np.ceil(corners.max(axis=0) + 2))
    part = Image.fromarray(picture).crop((left, top, right, bottom))
    # Pillow samples single pixels: of a large line it would skip some.
    smaller = max(1, round(tall / LINE_HEIGHT))
    part = part.reduce(smaller) if smaller > 1 else part
    source = (corners[[0, 3, 2, 1]] - (left, top)) / smaller
    size = (width, LINE_HEIGHT)
    how = Image.Transform.QUAD, source.ravel().tolist(), Image.Resampling.BICUBIC
    return np.asarray(part.transform(size, *how))


def as_line(
    text: str,
    chances: tuple[float, ...],
    quad: Points,
    number: int,
    turn: float,
    struck: bool = False,
) -> TextLine:
    """The line with its place on the picture turned upright."""
    back = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    places = quad @ back.T
    begin, end = (places[0] + places[3]) / 2, (places[1] + places[2]) / 2
    return TextLine(
        text,
        chances,
        float(begin[0]),
        float(end[0]),
        float((begin[1] + end[1]) / 2),
        (size_of(quad[3] - quad[0]) + size_of(quad[2] - quad[1])) / 2,
        float((end[1] - begin[1]) / max(1.0, float(end[0] - begin[0]))),
        number,
        struck,
    )
