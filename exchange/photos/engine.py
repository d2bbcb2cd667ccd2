"""The recogniser: finds the lines of text on a picture, turns them upright, and reads their signs.

The models come with the wheel of rapidocr (PP-OCRv6 small, for onnxruntime); nothing is downloaded.
Only signs that Indonesian papers have can be read, capitals for small letters.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter, ImageOps, ImageStat
from rapidocr import RapidOCR

from domain.photos.lines import TextLine

Picture = npt.NDArray[np.uint8]
Points = npt.NDArray[np.float64]

SIGNS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;'\"/-()&+*#@=%_"
CAPITALS = "ABDEGHNRTQ"
"""Letters whose small form is drawn otherwise: they tell whether a line is in capitals, where "l" is
an I."""
DETECTED_SIDE = 960
"""Pixels of the longest side in which lines are looked for."""
CLOSER_SIDE = 1088
SMALL_TEXT = 15
"""Pixels of height below which lines are looked for again, closer."""
MOST_LINES = 90
LINE_HEIGHT = 48
"""Pixels of a line as the recogniser wants it."""
LONGEST_LINE = 1280
BATCH = 6
LEAST_CHANCE = 0.35
"""A line whose signs are less certain on the whole is no text."""
PROBES = 6
"""Lines that are read both ways up, to see which is."""
DARK = 120
"""A mean of light, of 255, below which the light is evened out."""


@dataclass(slots=True)
class Found:
    """The lines of a picture; `again` reads one of them in other ways."""

    lines: list[TextLine]
    engine: "Engine"
    picture: Picture
    quads: list[Points]

    def again(self, line: TextLine) -> Sequence[TextLine]:
        """The line that `line` is a part of, read from other cuts of the picture."""
        quad = self.quads[line.number]
        crops = [crop(self.picture, quad, *how) for how in OTHER_CUTS]
        crops += [sharpened(crops[0]), stretched(crops[1])]
        texts = self.engine.read(crops)
        return [as_line(*each, quad, line.number) for each in texts]


OTHER_CUTS = ((0.12, 0.10), (0.28, -0.06), (-0.04, 0.02))
"""By how much of its height a cut is larger than the line, and longer at both ends."""


class Engine:
    """The models in memory. Not for two threads at once."""

    def __init__(self) -> None:
        self.models = RapidOCR(
            params={
                "Global.log_level": "error",
                "Global.use_cls": False,
                "Global.max_side_len": 4000,
                "Det.limit_type": "max",
                "Det.limit_side_len": 4000,
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        blank = np.full((LINE_HEIGHT, 64, 3), 255, np.uint8)
        self.models(blank, use_det=False, use_rec=True)
        characters = self.models.text_rec.postprocess_op.character
        self.signs, self.groups = sign_groups(characters)
        self.capitals = [at for at, sign in enumerate(characters) if sign in CAPITALS]
        self.small = [at for at, sign in enumerate(characters) if sign in CAPITALS.lower()]
        self.ell = list(characters).index("l")

    def find(self, image: Image.Image) -> Found:
        """The lines of text on the picture, from above to below."""
        picture = np.asarray(even_light(image))
        quads = self.detect(picture, DETECTED_SIDE)
        picture, quads = self.closer(picture, quads)
        quads = [upright(quad, axis_of(quads)) for quad in quads]
        quads = sorted(quads, key=length, reverse=True)[:MOST_LINES]
        if not quads:
            return Found([], self, picture, [])
        quads = self.right_way_up(picture, quads)
        texts = self.read([crop(picture, quad) for quad in quads])
        turn = turning(quads)
        lines = [as_line(*text, quad, at, turn) for at, (text, quad) in enumerate(zip(texts, quads, strict=True))]
        lines = [each for each in lines if each.text and np.mean(each.chances) > LEAST_CHANCE]
        return Found(sorted(lines, key=lambda each: each.middle), self, picture, quads)

    def detect(self, picture: Picture, side: int) -> list[Points]:
        """The corners of each line, in pixels of the picture."""
        image = Image.fromarray(picture)
        scale = min(1.0, side / max(image.size))
        small = image.resize([max(32, round(each * scale)) for each in image.size], Image.Resampling.BOX if scale < 0.6 else Image.Resampling.BILINEAR)
        found = self.models(np.asarray(small)[:, :, ::-1].copy(), use_det=True, use_cls=False, use_rec=False)
        boxes = getattr(found, "boxes", None)
        return [] if boxes is None else [np.asarray(box, float) / scale for box in boxes]

    def closer(self, picture: Picture, quads: list[Points]) -> tuple[Picture, list[Points]]:
        """The part of the picture that has the text, when it is small there; its lines anew."""
        if len(quads) < 3:
            return picture, quads
        scale = min(1.0, DETECTED_SIDE / max(picture.shape[:2]))
        if np.median([thickness(each) for each in quads]) * scale >= SMALL_TEXT:
            return picture, quads
        corners = np.concatenate(quads)
        low, high = np.percentile(corners, 2, axis=0), np.percentile(corners, 98, axis=0)
        margin = (high - low) * 0.12 + 20
        left, top = np.maximum(low - margin, 0).astype(int)
        right, bottom = np.minimum(high + margin, picture.shape[1::-1]).astype(int)
        part = picture[top:bottom, left:right]
        if max(part.shape[:2]) > 0.8 * max(picture.shape[:2]) and scale == 1:
            part = picture
        small = CLOSER_SIDE / max(part.shape[:2])
        if small > 1.15:
            grown = Image.fromarray(part).resize([round(each * small) for each in part.shape[1::-1]], Image.Resampling.BICUBIC)
            part = np.asarray(grown)
        return part, self.detect(part, CLOSER_SIDE)

    def right_way_up(self, picture: Picture, quads: list[Points]) -> list[Points]:
        """The lines as they are read from left to right: as they are, or all turned by half."""
        probes = [each for each in quads if length(each) < 14 * thickness(each)][:PROBES] or quads[:PROBES]
        both = [crop(picture, each) for each in (*probes, *map(half_turned, probes))]
        certain = [sum(chances) for _, chances in self.read(both)]
        if sum(certain[len(probes) :]) > sum(certain[: len(probes)]):
            return [half_turned(each) for each in quads]
        return quads

    def read(self, crops: Sequence[Picture]) -> list[tuple[str, tuple[float, ...]]]:
        """The text of each cut, and how certain each sign of it is."""
        texts: list[tuple[str, tuple[float, ...]]] = [("", ())] * len(crops)
        order = sorted(range(len(crops)), key=lambda at: crops[at].shape[1] / crops[at].shape[0])
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            lines = [as_input(crops[at]) for at in places]
            widest = max(each.shape[2] for each in lines)
            batch = np.zeros((len(lines), 3, LINE_HEIGHT, widest), np.float32)
            for row, line in zip(batch, lines, strict=True):
                row[:, :, : line.shape[2]] = line
            for at, chances in zip(places, self.models.text_rec.session(batch), strict=True):
                texts[at] = self.decode(chances)
        return texts

    def decode(self, chances: npt.NDArray[np.float32]) -> tuple[str, tuple[float, ...]]:
        """The signs by the rules of CTC: repetitions are one sign, blanks part them."""
        known = np.stack([chances[:, group].sum(axis=1) for group in self.groups], axis=1)
        ell = "I" if chances[:, self.capitals].sum() > chances[:, self.small].sum() else "L"
        known[:, self.signs.index(ell)] += chances[:, self.ell]
        best = known.argmax(axis=1)
        text, certain, before = [], [], 0
        for step, sign in enumerate(best):
            if sign and sign != before:
                text.append(self.signs[sign])
                certain.append(float(known[step, sign]))
            elif sign and certain:
                certain[-1] = max(certain[-1], float(known[step, sign]))
            before = sign
        return tidy("".join(text), certain)


def sign_groups(characters: Sequence[str]) -> tuple[list[str], list[list[int]]]:
    """Our signs with the models' characters that stand for each; the first is the blank."""
    groups: dict[str, list[int]] = {sign: [] for sign in SIGNS}
    for place, character in enumerate(characters):
        plain = unicodedata.normalize("NFKD", character).upper()
        plain = "".join(each for each in plain if not unicodedata.combining(each))
        plain = {"，": ",", "。": ".", "—": "-", "–": "-", "’": "'", "‘": "'", "`": "'"}.get(plain, plain)
        if place and plain in groups and character != "l":
            groups[plain].append(place)
    signs = [sign for sign, places in groups.items() if places]
    return ["", *signs], [[0], *(groups[sign] for sign in signs)]


def tidy(text: str, chances: Sequence[float]) -> tuple[str, tuple[float, ...]]:
    """Without blanks at the ends, and never two of them."""
    kept = [
        at
        for at, sign in enumerate(text)
        if sign != " " or (0 < at < len(text) - 1 and text[at - 1] != " ")
    ]
    return "".join(text[at] for at in kept), tuple(chances[at] for at in kept)


def even_light(image: Image.Image) -> Image.Image:
    """The picture in colours; a dark one brightened, each part by the light around it."""
    plain = image.convert("RGB")
    grey = plain.convert("L")
    if ImageStat.Stat(grey).mean[0] >= DARK:
        return plain
    reach = max(plain.size) // 24
    light = np.asarray(grey.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(reach)), float)
    even = np.asarray(plain, float) * (215 / np.maximum(light, 12))[:, :, None]
    return Image.fromarray(np.clip(even, 0, 255).astype(np.uint8))


def sharpened(picture: Picture) -> Picture:
    image = Image.fromarray(picture).filter(ImageFilter.UnsharpMask(2, 160, 0))
    return np.asarray(image)


def stretched(picture: Picture) -> Picture:
    """In grey, with the whole range of light."""
    return np.asarray(ImageOps.autocontrast(Image.fromarray(picture).convert("L"), cutoff=2).convert("RGB"))


def length(quad: Points) -> float:
    return float(max(np.hypot(*(quad[1] - quad[0])), np.hypot(*(quad[2] - quad[1]))))


def thickness(quad: Points) -> float:
    return float(min(np.hypot(*(quad[1] - quad[0])), np.hypot(*(quad[2] - quad[1]))))


def axis_of(quads: Sequence[Points]) -> float:
    """The direction of the lines, in radians from 0 to pi: that of the most length."""
    if not quads:
        return 0.0
    turns = []
    for quad in quads:
        along = quad[1] - quad[0], quad[2] - quad[1]
        side = max(along, key=lambda each: float(np.hypot(*each)))
        weight = max(0.0, length(quad) - 1.5 * thickness(quad))
        turns.append((np.arctan2(side[1], side[0]), weight))
    x = sum(weight * np.cos(2 * turn) for turn, weight in turns)
    y = sum(weight * np.sin(2 * turn) for turn, weight in turns)
    return float(np.arctan2(y, x) / 2)


def upright(quad: Points, axis: float) -> Points:
    """The corners in the order: where the text would begin, end, and below; along the axis."""
    along = np.array([np.cos(axis), np.sin(axis)])
    down = np.array([-along[1], along[0]])
    sides = [(quad[at], quad[(at + 1) % 4]) for at in range(4)]
    ends = sorted(sides, key=lambda side: abs(float((side[1] - side[0]) @ along)))[2:]
    ends = sorted(ends, key=lambda side: float((side[0] + side[1]) @ down))
    rows = [sorted(side, key=lambda corner: float(corner @ along)) for side in ends]
    (top_left, top_right), (bottom_left, bottom_right) = rows
    return np.array([top_left, top_right, bottom_right, bottom_left])


def half_turned(quad: Points) -> Points:
    return quad[[2, 3, 0, 1]]


def turning(quads: Sequence[Points]) -> float:
    """The mean direction in which the lines are read, in radians."""
    ways = sum(quad[1] - quad[0] + quad[2] - quad[3] for quad in quads)
    return float(np.arctan2(ways[1], ways[0]))


def crop(picture: Picture, quad: Points, taller: float = 0.0, longer: float = 0.0) -> Picture:
    """The line alone and level, some larger than its corners."""
    along = (quad[1] - quad[0] + quad[2] - quad[3]) / 2
    down = (quad[3] - quad[0] + quad[2] - quad[1]) / 2
    size = max(1.0, float(np.hypot(*down)))
    out_along = along / max(1.0, float(np.hypot(*along))) * size * longer
    out_down = down / size * size * taller
    moves = [-out_along - out_down, out_along - out_down, out_along + out_down, -out_along + out_down]
    corners = quad + np.array(moves)
    wide = float(np.hypot(*along)) + 2 * size * longer
    tall = size * (1 + 2 * taller)
    height = LINE_HEIGHT
    width = int(np.clip(wide / max(tall, 1) * height, 16, LONGEST_LINE))
    source = [corners[at] for at in (0, 3, 2, 1)]
    image = Image.fromarray(picture)
    # Pillow samples single pixels: of a large line it would skip some.
    low = np.floor(corners.min(axis=0) - 2).astype(int)
    high = np.ceil(corners.max(axis=0) + 2).astype(int)
    part = image.crop((*map(int, low), *map(int, high)))
    grow = max(1, round(tall / height))
    if grow > 1:
        part = part.reduce(grow)
    flat = [float(each) for corner in source for each in (corner - low) / grow]
    level = part.transform((width, height), Image.Transform.QUAD, flat, Image.Resampling.BICUBIC)
    return np.asarray(level)


def as_input(picture: Picture) -> npt.NDArray[np.float32]:
    """As the recogniser wants it: blue first, from -1 to 1."""
    colours = picture[:, :, ::-1].astype(np.float32) / 127.5 - 1
    return colours.transpose(2, 0, 1)


def as_line(text: str, chances: tuple[float, ...], quad: Points, number: int, turn: float | None = None) -> TextLine:
    """The line with its place on the upright picture."""
    turn = turning([quad]) if turn is None else turn
    back = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    places = quad @ back.T
    left, right = (places[0] + places[3]) / 2, (places[1] + places[2]) / 2
    wide = max(1.0, float(right[0] - left[0]))
    return TextLine(
        text,
        chances,
        float(left[0]),
        float(right[0]),
        float((left[1] + right[1]) / 2),
        float(np.hypot(*(quad[3] - quad[0])) + np.hypot(*(quad[2] - quad[1]))) / 2,
        float(right[1] - left[1]) / wide,
        number,
    )
