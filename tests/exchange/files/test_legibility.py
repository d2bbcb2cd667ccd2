"""A paper is doubted when it is dark, blurred, or nothing, and not when it is plain."""

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from domain.files import PhotoDoubt
from exchange.files.pictures import find_doubt
from tests.support.worlds.papers import drawn_paper


@pytest.mark.parametrize("turned", [0, 4, -7])
@pytest.mark.parametrize("width", [1000, 1600])
def test_a_plain_photo_is_not_doubted(turned: float, width: int) -> None:
    assert find_doubt(drawn_paper(turned, width)) is None


@pytest.mark.parametrize("radius", [8, 14])
def test_a_blurred_photo_is_doubted(radius: int) -> None:
    blurred = drawn_paper().filter(ImageFilter.GaussianBlur(radius))
    assert find_doubt(blurred) is PhotoDoubt.BLURRED


def test_a_dark_photo_is_doubted() -> None:
    assert find_doubt(ImageEnhance.Brightness(drawn_paper()).enhance(0.2)) is PhotoDoubt.DARK


def test_a_wall_is_no_drawn_paper() -> None:
    assert find_doubt(Image.new("RGB", (800, 600), (200, 190, 180))) is PhotoDoubt.BLANK


def test_a_paper_with_a_lamp_on_it_is_doubted() -> None:
    shone = Image.blend(drawn_paper(), Image.new("RGB", drawn_paper().size, "white"), 0.93)
    assert find_doubt(shone) in (PhotoDoubt.GLARE, PhotoDoubt.BLURRED)
