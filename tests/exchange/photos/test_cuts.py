"""A stroke through a line is told from its letters."""

import numpy as np
import pytest

from exchange.photos.cuts import LINE_HEIGHT, Picture, is_struck

pytestmark = pytest.mark.sqlite


def line(wide: int = 400, stroke: int | None = None, slope: float = 0.0) -> Picture:
    """Letters of 12 columns with gaps of 4 between them; a stroke of 3 rows at this height."""
    cut = np.full((LINE_HEIGHT, wide, 3), 240, np.uint8)
    for left in range(8, wide - 12, 16):
        cut[12:36, left : left + 12] = 30
    if stroke is not None:
        for column in range(wide):
            top = stroke + round(slope * column)
            cut[top : top + 3, column] = 30
    return cut


@pytest.mark.parametrize(("stroke", "slope"), [(22, 0.0), (20, 0.008), (26, -0.008)])
def test_a_stroke_through_a_whole_line_is_seen(stroke: int, slope: float) -> None:
    assert is_struck(line(stroke=stroke, slope=slope))


def test_letters_a_rule_below_them_and_a_short_dash_are_no_stroke() -> None:
    assert not is_struck(line())
    assert not is_struck(line(stroke=42))
    assert not is_struck(line(wide=60, stroke=22))
    assert not is_struck(np.full((LINE_HEIGHT, 400, 3), 240, np.uint8))
