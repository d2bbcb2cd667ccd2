"""A picture of a screen is told from one of a card."""

import random

import pytest
from PIL import Image, ImageDraw

from benchmarks.support.drawn_ktp import draw_card, make_card
from domain.photos.lines import TextLine
from exchange.photos.screen import is_screen
from tests.support.worlds.papers import drawn_paper

pytestmark = pytest.mark.sqlite


def line(text: str) -> TextLine:
    return TextLine(text, (0.99,) * len(text), 0, 100, 20, 20)


def card() -> Image.Image:
    rng = random.Random(5)
    return draw_card(make_card(rng), rng)


def with_pixels(image: Image.Image) -> Image.Image:
    """As a camera sees the pixels of a screen: a grid all over."""
    pen = ImageDraw.Draw(image)
    for x in range(0, image.width, 4):
        pen.line((x, 0, x, image.height), (60, 70, 110))
    return image


def in_gallery(image: Image.Image) -> Image.Image:
    """As a phone shows it, upright: black above and below."""
    screen = Image.new("RGB", (image.width, 2 * image.height), "black")
    screen.paste(image, (0, image.height // 2))
    return screen


def test_the_grid_of_its_pixels_tells_a_screen() -> None:
    assert is_screen(with_pixels(card()), [])


def test_black_around_a_picture_tells_a_screen() -> None:
    assert is_screen(in_gallery(card()), [])


def test_the_clock_and_the_battery_of_a_phone_tell_a_screen() -> None:
    assert is_screen(card(), [line("10:42"), line("87%")])


def test_a_card_and_a_paper_are_none() -> None:
    assert not is_screen(card(), [line("NIK"), line("003/005")])
    assert not is_screen(drawn_paper(), [line("SURAT KETERANGAN")])
