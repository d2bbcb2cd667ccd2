"""A picture, read: for a process of its own, which the recogniser may take along when it dies."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

from PIL import Image

from domain.photos.lines import Paper, PaperKind
from domain.photos.papers import read_identity, read_proof
from exchange.files.wire import Task
from exchange.photos.engine import PAPER, TABLE, Engine
from exchange.photos.people import read_people
from exchange.photos.screen import is_screen

LARGEST_SIDE = 2000
"""Pixels: as pictures are kept."""


@cache
def engine() -> Engine:
    """The models, loaded once in a process."""
    return Engine()


READERS = {Task.KTP: read_identity, Task.RECEIPT: read_proof}


def read_paper(task: Task, content: bytes, today: date) -> Paper:
    """The paper on a picture that was drawn anew (`exchange.files.pictures.redraw`)."""
    with Image.open(BytesIO(content), formats=("JPEG",)) as image:
        image.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
        found = engine().find(image, TABLE if task is Task.LIST else PAPER)
        if task is Task.LIST:
            return read_people(found.lines, today, found.again, found.readings, found.piece)
        paper = READERS[task](found.lines, today, found.again)
        is_card = paper.kind is PaperKind.KTP
        return replace(paper, is_on_screen=is_card and is_screen(image, found.lines))
