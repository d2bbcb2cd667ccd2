"""Whether a picture is of a screen: the fine grid of its pixels, or the black around what it shows.

A screen is told from what its pixels do to a camera: a pattern that repeats every few pixels all
over the picture, as no print does. It is no proof, and nothing is refused for it.
"""

import re
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from domain.photos.lines import TextLine

Grey: TypeAlias = npt.NDArray[np.float32]
TILE = 192
"""Pixels of a part in which a pattern is looked for."""
PERIODS = (2.5, 9.0)
"""Pixels after which the grid of a screen repeats."""
PEAK = 14.0
"""How far the strongest wave stands above the usual one of its length."""
LEAST_POWER = 1.0
"""Of a wave; a part of one colour has none."""
TILES_AGREE = 0.6
"""The share of the parts with a wave of one length and direction."""
FEWEST_TILES = 4
NEAR_BLACK, EVEN = 28, 5.0
"""Light of a switched-off part of a screen, of 255, and how much it varies."""
BLACK_BAND = 0.12
"""The share of the rows, or of the columns, that are black throughout."""
BLOCK, BLACK_SHARE = 16, 0.15
OF_A_PHONE = re.compile(
    r"\d{1,2}[:.]\d{2}|\d{1,3} ?%|(?:[45]G|LTE)(?: +\d{1,3} ?%)?|WHATSAPP|GALERI|GALLERY|FOTO|"
    r"PHOTOS|BAGIKAN|SHARE|EDIT|HAPUS|DELETE|BALAS|REPLY|(?:BAGIKAN|EDIT|HAPUS|FAVORIT| )+"
)
"""What a phone writes around a picture: the time, the battery, the names of its buttons."""
LIT = 70
"""Light of a picture that is not simply dark."""


def is_screen(image: Image.Image, lines: Sequence[TextLine]) -> bool:
    """Whether the picture, on which these lines are, is of a screen, or a copy of one."""
    grey = np.asarray(image.convert("L"), np.float32)
    shown = sum(bool(OF_A_PHONE.fullmatch(each.text)) for each in lines)
    return shown > 1 or (shown == 1 and is_black(grey)) or has_black_bands(grey) or has_grid(grey)


def is_black(grey: Grey) -> bool:
    """Whether much of the picture is black without any pattern."""
    high, wide = (side // BLOCK * BLOCK for side in grey.shape)
    blocks = grey[:high, :wide].reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK)
    return float((blocks.max(axis=(1, 3)) < 2 * NEAR_BLACK).mean()) > BLACK_SHARE


def has_black_bands(grey: Grey) -> bool:
    """Whether black stands above and below what is shown, or left and right, as in a gallery."""
    if float(np.percentile(grey, 75)) < LIT:
        return False
    for lines in (grey, grey.T):
        black = (lines.max(axis=1) < NEAR_BLACK) | (
            (lines.mean(axis=1) < NEAR_BLACK) & (lines.std(axis=1) < EVEN)
        )
        if black.mean() > BLACK_BAND and (black[0] or black[-1]):
            return True
    return False


def has_grid(grey: Grey) -> bool:
    """Whether one wave of a few pixels goes through most of the picture."""
    waves = [wave for part in tiles(grey) if (wave := strongest_wave(part)) is not None]
    count = len(list(tiles(grey)))
    if count < FEWEST_TILES or not waves:
        return False
    near = max(sum(np.hypot(one[0] - x, one[1] - y) < 3 for x, y in waves) for one in waves)
    return bool(near >= TILES_AGREE * count)


def tiles(grey: Grey) -> list[Grey]:
    """Parts of the middle of the picture."""
    high, wide = grey.shape
    places = [
        (int(high * y) - TILE // 2, int(wide * x) - TILE // 2)
        for y in (0.35, 0.5, 0.65)
        for x in (0.3, 0.5, 0.7)
    ]
    return [
        grey[top : top + TILE, left : left + TILE]
        for top, left in places
        if top >= 0 and left >= 0 and top + TILE <= high and left + TILE <= wide
    ]


def strongest_wave(part: Grey) -> tuple[float, float] | None:
    """The wave that stands out, in repetitions a tile to the right and below; None without one."""
    window = np.hanning(TILE)
    flat = (part - part.mean()) * window[:, None] * window[None, :]
    power = np.abs(np.fft.rfft2(flat))
    down = np.fft.fftfreq(TILE, 1 / TILE)[:, None]
    right = np.fft.rfftfreq(TILE, 1 / TILE)[None, :]
    length = np.hypot(down, right)
    fine = (length > TILE / PERIODS[1]) & (length < TILE / PERIODS[0])
    at = np.unravel_index(np.argmax(np.where(fine, power, 0)), power.shape)
    if not fine[at] or power[at] < LEAST_POWER:
        return None
    ring = fine & (np.abs(length - length[at]) < 4)
    if power[at] < PEAK * float(np.median(power[ring])):
        return None
    return float(right[0, at[1]]), float(abs(down[at[0], 0]))
