"""The recogniser: finds the lines of text on a picture, the right way up, and reads their signs.

The models come with the wheel of rapidocr (PP-OCRv6 small, for onnxruntime); nothing is downloaded.
Only signs that Indonesian papers have can be read, capitals for small letters.
"""

import re
import unicodedata
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps
from rapidocr import RapidOCR

from domain.photos.lines import TextLine
from exchange.photos.cuts import (
    LINE_HEIGHT,
    Picture,
    Points,
    as_line,
    axis_of,
    crop,
    even_light,
    gaps,
    half_turned,
    is_struck,
    length,
    sharpened,
    stretched,
    thickness,
    turning,
    upright,
)

SIGNS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;'\"/-()&+*#@=%_"
ALSO = {"，": ",", "。": ".", "—": "-", "–": "-", "’": "'", "‘": "'", "`": "'"}
"""Signs of the models that stand for one of ours."""
CAPITALS = "ABDEGHNRTQ"
"""Letters whose small form is drawn otherwise: they tell a line in capitals, where "l" is an I."""
MOSTLY = 3
SMALL_TEXT = 15
"""Pixels of height below which lines are looked for again, closer."""
LEAST_LINES = 3
"""Lines from which there is a text to come closer to."""
MOST_ASKEW = 0.14
"""Radians that lines may be off level before the picture is turned."""
LARGEST_TURNED = 2300
OUTLIERS = 2
"""Percent of the corners on each side that are not of the text."""
WORTH_ENLARGING = 1.15
BATCH = 6
ENDS = re.compile(r"[A-Z.]")
"""The signs behind which a blank is put where there is a gap."""
LEAST_CHANCE = 0.35
"""A line whose signs are less certain on the whole is no text."""
PROBES = 6
"""Lines that are read both ways up, to see which is."""
LONG_PROBE = 14
"""Heights; longer lines take longer to read."""
CUT = (0.03, 0.14)
"""By how much of its height a cut is larger than the line, above and below and at its ends."""
OTHER_CUTS = ((0.12, 0.3), (0.28, 0.05))
LONG_CUT, LEAN_CUT = (-0.04, 0.7), (-0.04, 0.2)
"""Another one, far beyond the ends, where a sign may have been left out; and one that stays within
the rules of a table."""
PIECE = (0.35, 0.6)
"""The same of a piece that somebody looks at."""
PIECE_WIDTH, PIECE_QUALITY = 640, 60
"""Pixels; chats refuse pictures that are far wider than high."""


class Detail(NamedTuple):
    """The closeness of a look at a picture: the pixels of the longest side in which lines are
    looked for, at first and again where they are small; and how many of them are read."""

    side: int
    closer: int
    lines: int


PAPER, TABLE = Detail(960, 1088, 90), Detail(1216, 1312, 480)


@dataclass(slots=True)
class Found:
    """The lines of a picture, which can be read again."""

    lines: list[TextLine]
    engine: "Engine"
    picture: Picture
    quads: list[Points]

    def again(self, line: TextLine) -> Sequence[TextLine]:
        """The line that `line` is a part of, read from other cuts of the picture."""
        return self.reread(self.quads[line.number], line.number, (*OTHER_CUTS, LONG_CUT))

    def readings(self, parts: Sequence[TextLine]) -> Sequence[TextLine]:
        """The readings of these parts of one row, from several cuts of the picture: as one text,
        for two lines that were found of it may both have the letter between them."""
        quad, number = self.quad_of(parts), parts[0].number
        if len(parts) == 1:
            return [*parts, *self.reread(quad, number, (*OTHER_CUTS, LEAN_CUT))]
        (first,) = self.engine.read([crop(self.picture, quad, *CUT)])
        others = self.reread(quad, number, (*OTHER_CUTS, LEAN_CUT))
        return [as_line(*first, quad, number, turning([quad])), *others]

    def reread(
        self, quad: Points, number: int, how: Sequence[tuple[float, float]]
    ) -> list[TextLine]:
        cuts = [crop(self.picture, quad, *each) for each in how]
        cuts += [sharpened(cuts[0]), stretched(cuts[1])]
        turn = turning([quad])
        return [as_line(*each, quad, number, turn) for each in self.engine.read(cuts)]

    def quad_of(self, parts: Sequence[TextLine]) -> Points:
        """The corners of parts of lines, from the first to the last one."""
        first, last = self.quad_of_part(parts[0]), self.quad_of_part(parts[-1])
        return np.array([first[0], last[1], last[2], first[3]])

    def quad_of_part(self, part: TextLine) -> Points:
        """The corners of a part of a line."""
        whole = next(each for each in self.lines if each.number == part.number)
        wide = max(1.0, whole.right - whole.left)
        start, end = ((x - whole.left) / wide for x in (part.left, part.right))
        above, above_end, below_end, below = self.quads[part.number]
        top, bottom = above_end - above, below_end - below
        return np.array(
            [above + top * start, above + top * end, below + bottom * end, below + bottom * start]
        )

    def piece(self, parts: Sequence[TextLine]) -> str:
        """The piece of the picture with these parts of one row, as a JPEG in base64."""
        cut = crop(self.picture, self.quad_of(parts), *PIECE)
        shown = ImageOps.scale(Image.fromarray(cut).convert("L"), 2)
        width = max(shown.width, PIECE_WIDTH)
        paper = Image.new("L", (width, max(shown.height, width // 5)), "white")
        paper.paste(shown, ((width - shown.width) // 2, (paper.height - shown.height) // 2))
        out = BytesIO()
        paper.save(out, "JPEG", quality=PIECE_QUALITY)
        return b64encode(out.getvalue()).decode()


class Engine:
    """The models in memory. Not for two threads at once."""

    def __init__(self) -> None:
        self.models = load_models()
        characters: list[str] = self.models.text_rec.postprocess_op.character
        self.signs, self.groups = sign_groups(characters)
        self.capitals = [at for at, sign in enumerate(characters) if sign in {*CAPITALS}]
        self.small = [at for at, sign in enumerate(characters) if sign in {*CAPITALS.lower()}]
        self.ell = characters.index("l")

    def find(self, image: Image.Image, detail: Detail = PAPER) -> Found:
        """The lines of text on the picture, from above to below."""
        picture = np.asarray(even_light(image))
        picture, quads = self.level(picture, self.detect(picture, detail.side), detail)
        picture, quads = self.closer(picture, quads, detail)
        axis = axis_of(quads)
        quads = sorted((upright(each, axis) for each in quads), key=length, reverse=True)
        quads = self.right_way_up(picture, quads[: detail.lines])
        cuts = [crop(picture, quad, *CUT) for quad in quads]
        texts = self.read(cuts)
        turn = turning(quads)
        lines = [
            as_line(text, chances, quads[number], number, turn, is_struck(cuts[number]))
            for number, (text, chances) in enumerate(texts)
            if text and np.mean(chances) > LEAST_CHANCE
        ]
        return Found(sorted(lines, key=lambda each: each.middle), self, picture, quads)

    def detect(self, picture: Picture, side: int) -> list[Points]:
        """The corners of each line, in any order, in pixels of the picture."""
        image = Image.fromarray(picture)
        scale = min(1.0, side / max(image.size))
        if scale < 1:
            image = image.resize(
                (max(32, round(image.width * scale)), max(32, round(image.height * scale))),
                Image.Resampling.BILINEAR,
            )
        found = self.models(as_models_want(np.asarray(image)), use_det=True, use_rec=False)
        boxes = getattr(found, "boxes", None)
        return [] if boxes is None else [np.asarray(box, float) / scale for box in boxes]

    def level(
        self, picture: Picture, quads: list[Points], detail: Detail
    ) -> tuple[Picture, list[Points]]:
        """The picture turned so that its lines are level or upright, with its lines: of one that
        lies askew only words are found, and not all."""
        axis = axis_of(quads)
        askew = axis - round(axis / (np.pi / 2)) * np.pi / 2
        if len(quads) < LEAST_LINES or abs(askew) < MOST_ASKEW:
            return picture, quads
        turned = Image.fromarray(picture).rotate(
            float(np.degrees(askew)), Image.Resampling.BICUBIC, expand=True
        )
        turned.thumbnail((LARGEST_TURNED, LARGEST_TURNED))
        level: Picture = np.asarray(turned)
        return level, self.detect(level, detail.side)

    def closer(
        self, picture: Picture, quads: list[Points], detail: Detail
    ) -> tuple[Picture, list[Points]]:
        """The part of the picture that has the text, when it is small there, with its lines."""
        scale = min(1.0, detail.side / max(picture.shape[:2]))
        if len(quads) < LEAST_LINES:
            return picture, quads
        if np.median([thickness(each) for each in quads]) * scale >= SMALL_TEXT:
            return picture, quads
        corners = np.concatenate(quads)
        low, high = np.percentile(corners, (OUTLIERS, 100 - OUTLIERS), axis=0)
        margin = (high - low) * 0.12 + 20
        left, top = np.maximum(low - margin, 0).astype(int)
        right, bottom = np.minimum(high + margin, picture.shape[1::-1]).astype(int)
        part: Picture = picture[top:bottom, left:right]
        larger = detail.closer / max(part.shape[:2])
        if larger > WORTH_ENLARGING:
            size = round(part.shape[1] * larger), round(part.shape[0] * larger)
            part = np.asarray(Image.fromarray(part).resize(size, Image.Resampling.BICUBIC))
        return part, self.detect(part, detail.closer)

    def right_way_up(self, picture: Picture, quads: list[Points]) -> list[Points]:
        """The lines as they are read from left to right: as they are, or all turned by half."""
        short = [each for each in quads if length(each) < LONG_PROBE * thickness(each)]
        probes = (short or quads)[:PROBES]
        both = [crop(picture, each) for each in (*probes, *map(half_turned, probes))]
        certain = [sum(chances) for _, chances in self.read(both)]
        if sum(certain[len(probes) :]) > sum(certain[: len(probes)]):
            return [half_turned(each) for each in quads]
        return quads

    def read(self, cuts: Sequence[Picture]) -> list[tuple[str, tuple[float, ...]]]:
        """The text of each cut, and how certain each sign of it is."""
        texts: list[tuple[str, tuple[float, ...]]] = [("", ())] * len(cuts)
        order = sorted(range(len(cuts)), key=lambda at: cuts[at].shape[1])
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            widest = max(cuts[at].shape[1] for at in places)
            batch = np.zeros((len(places), 3, LINE_HEIGHT, widest), np.float32)
            for row, at in zip(batch, places, strict=True):
                line = as_models_want(cuts[at]).astype(np.float32) / 127.5 - 1
                row[:, :, : line.shape[1]] = line.transpose(2, 0, 1)
            for at, chances in zip(places, self.models.text_rec.session(batch), strict=True):
                step = widest / len(chances)
                texts[at] = self.decode(chances, [each / step for each in gaps(cuts[at])])
        return texts

    def decode(
        self, chances: npt.NDArray[np.float32], gaps: Sequence[float]
    ) -> tuple[str, tuple[float, ...]]:
        """The signs by the rules of CTC: repetitions are one sign, blanks part them. Between two
        words with a gap, in steps, is a blank, which the recogniser often leaves out."""
        known = np.stack([chances[:, group].sum(axis=1) for group in self.groups], axis=1)
        large, small = chances[:, self.capitals].sum(), chances[:, self.small].sum()
        ell = "I" if large > MOSTLY * small else "L"
        known[:, self.signs.index(ell)] += chances[:, self.ell]
        text, certain, before, last = list[str](), list[float](), 0, 0
        for step, sign in enumerate(known.argmax(axis=1)):
            if sign and sign != before:
                parted = any(last < gap < step for gap in gaps)
                if parted and text and ENDS.match(text[-1]) and self.signs[sign].isalnum():
                    text.append(" ")
                    certain.append(float(known[step, sign]))
                last = step
                text.append(self.signs[sign])
                certain.append(float(known[step, sign]))
            elif sign:
                certain[-1] = max(certain[-1], float(known[step, sign]))
            last = step if sign else last
            before = sign
        return tidy(text, certain)


def load_models() -> Any:
    """The models of rapidocr, with one thread for each."""
    models = RapidOCR(
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
    # It loads the recogniser when it is first asked to read.
    models(np.full((LINE_HEIGHT, LINE_HEIGHT, 3), 255, np.uint8), use_det=False, use_rec=True)
    return models


def sign_groups(characters: Sequence[str]) -> tuple[list[str], list[list[int]]]:
    """Our signs with the models' characters that stand for each; the first is the blank."""
    groups: dict[str, list[int]] = {sign: [] for sign in SIGNS}
    for place, character in enumerate(characters):
        plain = unicodedata.normalize("NFKD", character).upper()
        plain = "".join(each for each in plain if not unicodedata.combining(each))
        plain = ALSO.get(plain, plain)
        if place and plain in groups and character != "l":
            groups[plain].append(place)
    signs = [sign for sign, places in groups.items() if places]
    return ["", *signs], [[0], *(groups[sign] for sign in signs)]


def tidy(signs: Sequence[str], chances: Sequence[float]) -> tuple[str, tuple[float, ...]]:
    """The text without blanks at its ends, and never two of them."""
    last = len(signs) - 1
    kept = [
        at
        for at, sign in enumerate(signs)
        if sign != " " or (0 < at < last and signs[at - 1] != " ")
    ]
    return "".join(signs[at] for at in kept), tuple(chances[at] for at in kept)


def as_models_want(picture: Picture) -> Picture:
    """The picture with its colours in the order of the models: blue first."""
    return np.ascontiguousarray(picture[:, :, ::-1])
