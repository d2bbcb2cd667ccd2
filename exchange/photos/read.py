"""A picture, read: for a process of its own, which the recogniser may take along when it dies."""

from datetime import date
from functools import cache
from io import BytesIO

from PIL import Image

from domain.photos.lines import Paper
from domain.photos.papers import read_identity
from exchange.photos.engine import Engine

LARGEST_SIDE = 2000
"""Pixels: as pictures are kept."""


@cache
def engine() -> Engine:
    """The models, loaded once in a process."""
    return Engine()


def read_ktp_photo(content: bytes, today: date) -> Paper:
    """The KTP on a picture that was drawn anew (`exchange.files.pictures.redraw`)."""
    with Image.open(BytesIO(content), formats=("JPEG",)) as image:
        image.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
        found = engine().find(image)
    return read_identity(found.lines, today, found.again)
