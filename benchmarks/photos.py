"""KTPs that were drawn and photographed badly: how many fields are read, and how many of those that
are called sure are wrong; on pictures that nothing was tuned on.
"""

import resource
from collections import Counter
from datetime import date

from benchmarks.support.drawn_ktp import HELD_OUT, photograph
from benchmarks.support.measure import Databases, Row, at_most
from domain.photos.ktp import FIELDS
from exchange.files.pool import FilePool
from exchange.files.wire import Task
from exchange.photos.reading import read_photo
from exchange.photos.worker import photo_pool

COUNT, FEW = 100, 5
"""Pictures; with --quick."""
TODAY = date(2026, 11, 22)
LEAST = {
    "nik": 0.95,
    "name": 0.9,
    "birth_date": 0.95,
    "rt": 0.85,
    "rw": 0.85,
    "village": 0.85,
}
"""The share that must be right."""
SECONDS, MEGABYTES = 6, 700


def measure(databases: Databases, quick: bool) -> list[Row]:
    pictures, papers = FilePool(1), photo_pool()
    count = FEW if quick else COUNT
    right, sure, wrong = Counter[str](), Counter[str](), Counter[str]()
    for seed in range(HELD_OUT, HELD_OUT + count):
        photo = photograph(seed)
        clean = pictures.read(photo.content, TODAY)
        paper = read_photo(papers, clean.content, Task.KTP, TODAY)
        for name, value in photo.card.fields.items():
            read = paper.fields.get(name) if paper else None
            right[name] += read is not None and read.value == value
            sure[name] += read is not None and read.sure
            wrong[name] += read is not None and read.sure and read.value != value
    pictures.close()
    papers.close()
    return [
        *(share(name, right[name] / count, sure[name] / count) for name in FIELDS),
        at_most("a wrong NIK that is called sure", wrong["nik"], 0, "of the pictures"),
        at_most("of the sure fields, wrong", 100 * wrong.total() / sure.total(), 1, "%"),
        *costs(count),
    ]


def share(name: str, right: float, sure: float) -> Row:
    """The share of a field that is right, and that is called sure."""
    least = LEAST.get(name)
    goal, met = (f">= {least:.0%}", right >= least) if least else ("", None)
    return Row(f"KTP, {name}: right (sure)", f"{right:.0%} ({sure:.0%})", "", "", goal, met)


def costs(count: int) -> list[Row]:
    """CPU time of the processes for a picture, their start included, and their memory."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = (used.ru_utime + used.ru_stime) / count
    return [
        at_most("a KTP read, of CPU", seconds, SECONDS, "s"),
        at_most("memory of the process", used.ru_maxrss / 1024, MEGABYTES, "MB"),
    ]
