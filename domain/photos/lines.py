"""Lines of text as they were recognised on a picture, and the fields that rules make of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

AS_DIGITS = str.maketrans("OQDILZSBG", "000112586")
"""Letters that are drawn like a digit."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text in capitals, upright; places and sizes in pixels of the upright picture.

    `chances` has for each sign how certain the recogniser was of it, 0 to 1. `slope`: how far the
    line falls for each pixel to the right. `number`: by which it is asked for again.
    """

    text: str
    chances: tuple[float, ...]
    left: float
    right: float
    middle: float
    """Half of its height, in the middle of its length."""
    height: float
    slope: float = 0.0
    number: int = 0
    struck: bool = False
    """A stroke goes through all of it."""

    @property
    def chance(self) -> float:
        """The certainty of its least certain letter or digit; 0 without any."""
        pairs = zip(self.text, self.chances, strict=True)
        return min((chance for sign, chance in pairs if sign.isalnum()), default=0.0)

    @property
    def centre(self) -> float:
        """The column in the middle between its ends, in pixels."""
        return (self.left + self.right) / 2

    def at(self, x: float) -> float:
        """The height at which the line would be, were it as long as to `x`."""
        return self.middle + self.slope * (x - self.centre)

    def part(self, start: int, end: int | None = None) -> "TextLine":
        """The signs from `start` to `end`, as if they stood alone."""
        end = len(self.text) if end is None else end
        step = (self.right - self.left) / max(1, len(self.text))
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        left, right = self.left + step * start, self.left + step * end
        middle = self.at((left + right) / 2)
        return TextLine(
            self.text[start:end],
            self.chances[start:end],
            left,
            right,
            middle,
            self.height,
            self.slope,
            self.number,
            self.struck,
        )


Again = Callable[[TextLine], Sequence[TextLine]]
"""The other readings of a line: cut, sharpened and lit in other ways."""


class PaperKind(StrEnum):
    """The paper on a picture, as far as its words say."""

    KTP = "ktp"
    KK = "kk"
    SIM = "sim"
    PASSPORT = "passport"
    FORM = "form"
    """A form with the data of somebody."""
    RECEIPT = "receipt"
    HEALTH = "health"
    """A receipt of BPJS Kesehatan, which is another insurance."""
    LIST = "list"
    SEVERAL = "several"
    """More than one card, or a card and another form: whose a value is nobody can tell."""
    OTHER = "other"
    """Something else with words on it."""
    NONE = "none"
    """No words at all."""


@dataclass(frozen=True, slots=True)
class Read:
    """A value that was read; `sure` when something else than the reading bears it out."""

    value: str
    sure: bool = False
    piece: str = ""
    """Where it stands on the picture, to be looked at: a small JPEG in base64; of a list alone."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The result of reading a picture."""

    kind: PaperKind
    fields: Mapping[str, Read] = field(default_factory=dict)
    is_cut_off: bool = False
    """Part of it is not on the picture."""
    is_on_screen: bool = False
    """The picture is of a screen that shows the paper."""
    rows: Sequence[Mapping[str, Read]] = ()
    """Of a list, the cells of each person by the fields of `exchange.imports.columns`."""
