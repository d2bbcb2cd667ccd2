"""KTPs, proofs of payment and lists, drawn and photographed badly: the fields that are read right,
and those that are called sure and are wrong; on pictures that nothing was tuned on.
"""

import resource
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from benchmarks.support.drawn_ktp import HELD_OUT, photograph
from benchmarks.support.drawn_list import draw_list
from benchmarks.support.drawn_receipt import draw_receipt
from benchmarks.support.measure import Databases, Row, at_most
from commands.photos import of_person
from exchange.files.pool import FilePool
from exchange.files.wire import Task
from exchange.photos.worker import photo_pool, read_photo

COUNT, SOME, FEW = 100, 40, 5
LISTS = 5
"""For so many pictures of the others there is one of a list."""
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

FIELDS = (
    *("nik", "name", "birth_place", "birth_date", "sex"),
    *("street", "rt", "rw", "village", "district", "occupation"),
)
"""The fields of a KTP that are counted."""


def measure(databases: Databases, quick: bool) -> list[Row]:
    pictures, papers = FilePool(1), photo_pool()
    count = databases.size(quick, FEW, SOME, COUNT)
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
    receipts = read_receipts(pictures, papers, count)
    kinds = costs(2 * count)
    lists = read_lists(pictures, papers, max(2, count // LISTS))
    pictures.close()
    papers.close()
    return [
        *(share(name, right[name] / count, sure[name] / count) for name in FIELDS),
        at_most("a wrong NIK that is called sure", wrong["nik"], 0, "of the pictures"),
        at_most("of the sure fields, wrong", 100 * wrong.total() / sure.total(), 1, "%"),
        *receipts,
        *kinds,
        *lists,
    ]


def read_receipts(pictures: FilePool, papers: FilePool, count: int) -> list[Row]:
    """Proofs of payment: the share of the fields that is right, and of the sure ones wrong."""
    right = sure = wrong = fields = 0
    for seed in range(HELD_OUT, HELD_OUT + count):
        drawn = draw_receipt(seed)
        clean = pictures.read(drawn.content, TODAY)
        paper = read_photo(papers, clean.content, Task.RECEIPT, TODAY)
        for name, value in drawn.fields.items():
            read = paper.fields.get(name) if paper else None
            fields += 1
            right += read is not None and read.value == value
            sure += read is not None and read.sure
            wrong += read is not None and read.sure and read.value != value
    return [
        Row("receipt: right", f"{right / fields:.0%}", "", "", ">= 85%", right >= 0.85 * fields),
        at_most("receipt, of the sure fields, wrong", 100 * wrong / max(1, sure), 1, "%"),
    ]


def read_lists(pictures: FilePool, papers: FilePool, count: int) -> list[Row]:
    """Lists on paper: the people found, the cells read right and sure, the rows silently wrong."""
    people = found = cells = right = sure = silent = 0
    for seed in range(HELD_OUT, HELD_OUT + count):
        drawn = draw_list(seed)
        clean = pictures.read(drawn.content, TODAY)
        paper = read_photo(papers, clean.content, Task.LIST, TODAY)
        rows = [of_person(each) for each in paper.rows] if paper else []
        by_nik = {row["nik"]["value"]: row for row in rows if "nik" in row}
        for each in drawn.rows:
            row = by_nik.get(each["nik"], {})
            people, found, cells = people + 1, found + bool(row), cells + len(each)
            same = {name: is_same(row.get(name), value) for name, value in each.items()}
            right += sum(same.values())
            sure += sum(same[name] and row[name]["sure"] for name in same)
            silent += any(name in row and row[name]["sure"] and not same[name] for name in same)
        known = {each["nik"] for each in drawn.rows}
        silent += sum(row["nik"]["sure"] for nik, row in by_nik.items() if nik not in known)
    return [
        Row("list: people found by their NIK", f"{found / people:.0%}", "", "", "", None),
        Row(
            "list, cells: right (sure)",
            f"{right / cells:.0%} ({sure / cells:.0%})",
            "",
            "",
            "",
            None,
        ),
        at_most("list: rows that are wrong and ask nothing", silent, 0, f"of {people}"),
    ]


def is_same(read: Mapping[str, Any] | None, value: str) -> bool:
    return read is not None and read["value"].upper() == value.upper()


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
        at_most("a picture read, of CPU", seconds, SECONDS, "s"),
        at_most("memory of the process", used.ru_maxrss / 1024, MEGABYTES, "MB"),
    ]
