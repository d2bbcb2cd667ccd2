"""Read papers on pictures, and print what they say: without a database, kept nowhere."""

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import typer

from commands.errors import exit_with
from domain.files import FileKind
from domain.invalid import Ambiguous, Invalid
from domain.parsing.dates.calendar_dates import parse_birth_date
from domain.parsing.places.rt_rw import parse_rt_rw
from domain.photos.lines import Paper, PaperKind, Read
from exchange.files.pool import FilePool
from exchange.files.wire import Task
from exchange.photos.worker import can_read_photos, photo_pool, read_photo
from scheduler.clock import Clock

NAMES = {"full_name": "name", "born_on": "birth_date"}
MISSING = "Photos cannot be read here: rapidocr and onnxruntime are not installed (make setup)."


def print_read(task: Task, files: Sequence[Path]) -> None:
    """Print a JSON object a line for each file: `file`, `kind`, `fields` and `seconds`."""
    if not can_read_photos():
        exit_with(MISSING)
    today = Clock()().date()
    with closing(FilePool(1)) as pictures, closing(photo_pool()) as papers:
        for file in files:
            try:
                content = file.read_bytes()
            except OSError as why:
                exit_with(f"{file}: {why.strerror}")
            started = time.monotonic()
            paper = read_file(pictures, papers, content, task, today)
            seconds = round(time.monotonic() - started, 2)
            typer.echo(json.dumps({"file": str(file), **shown(paper), "seconds": seconds}))


def read_file(
    pictures: FilePool, papers: FilePool, content: bytes, task: Task, today: date
) -> Paper | None:
    """The paper on a picture as it was sent; None when it is no picture that may be read."""
    clean = pictures.read(content, today)
    if clean.kind is not FileKind.PICTURE or clean.refusal:
        return None
    return read_photo(papers, clean.content, task, today)


def shown(paper: Paper | None) -> dict[str, Any]:
    """The kind and the fields of a paper as JSON; of a list `rows`, the fields of each person."""
    if paper is None:
        return {"kind": PaperKind.NONE, "fields": {}}
    if paper.kind is PaperKind.LIST:
        return {"kind": paper.kind, "fields": {"rows": [*map(of_person, paper.rows)]}}
    seen = {"on_screen": True} if paper.is_on_screen else {}
    return {"kind": paper.kind, "fields": as_json(paper.fields), **seen}


def as_json(fields: Mapping[str, Read]) -> dict[str, Any]:
    return {name: {"value": each.value, "sure": each.sure} for name, each in fields.items()}


def of_person(cells: Mapping[str, Read]) -> dict[str, Any]:
    """The cells of a row by the names that the fields of a KTP have: a day as ISO says it, RT and
    RW with three digits."""
    found = {NAMES.get(name, name): each for name, each in cells.items()}
    if born := found.pop("born", None):
        found["birth_date"] = born
    if born := found.get("birth_date"):
        with suppress(Ambiguous, Invalid):
            day = parse_birth_date(born.value, Clock()().date())
            found["birth_date"] = replace(born, value=day.isoformat())
    if both := found.pop("rtrw", None):
        with suppress(Ambiguous, Invalid):
            rt, _, rw = parse_rt_rw(both.value).partition("/")
            found |= {"rt": replace(both, value=rt), "rw": replace(both, value=rw)}
    for name in ("rt", "rw"):  # of a title, as it is written there
        if (each := found.get(name)) and each.value.isdecimal():
            found[name] = replace(each, value=each.value.zfill(3))
    return as_json(found)
