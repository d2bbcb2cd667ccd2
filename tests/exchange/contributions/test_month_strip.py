"""The picture of the months: small enough for every channel, and no word is cut away."""

from io import BytesIO

from PIL import Image

from bot.channels.whatsapp.outgoing import LARGEST_PICTURE
from bot.texts import MONTH_NAMES
from domain.contributions.membership import MonthState
from exchange.contributions.month_strip import (
    FILLS,
    SIZE,
    WORDS,
    MonthSquare,
    MonthStripTexts,
    month_strip_png,
)
from exchange.drawing import WIDE, Colour, text_width
from tests.support.chat import TEXTS


def strip(count: int = 8, headline: str = "Menunggak 2 bulan") -> bytes:
    states = list(MonthState)
    months = [
        MonthSquare("Nov", "2026", states[n % len(states)], f"{states[n % len(states)]}")
        for n in range(count)
    ]
    return month_strip_png(MonthStripTexts("Perisai", "Bulan iuran", headline, months, "Data"))


def test_it_fits_every_channel() -> None:
    picture = strip()
    assert len(picture) < 60_000 < LARGEST_PICTURE
    assert Image.open(BytesIO(picture)).width == WIDE


def test_it_is_as_high_as_its_months_need() -> None:
    heights = [Image.open(BytesIO(strip(count))).height for count in (4, 5, 8, 9)]
    assert heights[0] < heights[1] == heights[2] < heights[3]


def test_the_words_of_every_state_fit_their_square() -> None:
    for language in TEXTS.languages:
        for state in MonthState:
            assert text_width(TEXTS(language, f"month-{state}"), WORDS) <= SIZE - 8


def test_every_month_name_fits() -> None:
    assert all(text_width(name[:3], 34) <= SIZE for names in MONTH_NAMES.values() for name in names)


def luminance(colour: Colour) -> float:
    parts = [each / 255 for each in colour]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_stand_out_from_their_square() -> None:
    for fill, ink in FILLS.values():
        light, dark = sorted((luminance(fill), luminance(ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
