"""Read papers on pictures, and print what they say: without a database, kept nowhere."""

import json
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from commands.errors import exit_with
from domain.files import FileKind
from domain.photos.lines import Paper, PaperKind
from exchange.files.pool import FilePool
from exchange.files.wire import Task
from exchange.photos.reading import read_photo
from exchange.photos.worker import can_read_photos, photo_pool
from scheduler.clock import Clock

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
            print(json.dumps({"file": str(file), **shown(paper), "seconds": seconds}), flush=True)  # noqa: T201


def read_file(
    pictures: FilePool, papers: FilePool, content: bytes, task: Task, today: date
) -> Paper | None:
    """The paper on a picture as it was sent; None when it is no picture that may be read."""
    clean = pictures.read(content, today)
    if clean.kind is not FileKind.PICTURE or clean.refusal:
        return None
    return read_photo(papers, clean.content, task, today)


def shown(paper: Paper | None) -> dict[str, Any]:
    """The kind and the fields of a paper as JSON."""
    if paper is None:
        return {"kind": PaperKind.NONE, "fields": {}}
    fields = {name: {"value": each.value, "sure": each.sure} for name, each in paper.fields.items()}
    return {"kind": paper.kind, "fields": fields}
