"""Papers on pictures, read by the recogniser in a process of its own."""

import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchmarks.support.drawn_ktp import photograph
from benchmarks.support.drawn_list import draw_list
from cli import app
from exchange.files.pool import FilePool, Worker
from exchange.files.wire import Task
from exchange.photos.worker import NOTHING, START, read_photo
from tests.support.files import photo
from tests.support.lists.hostile_files import scan_bomb

pytestmark = pytest.mark.sqlite

TODAY = date(2026, 11, 22)


def test_the_command_prints_what_a_ktp_says_and_nothing_of_what_is_none(tmp_path: Path) -> None:
    drawn = photograph(2)
    files = [tmp_path / name for name in ("ktp.jpg", "wall.jpg", "bomb.jpg", "heic.jpg")]
    heic = b"\0\0\0\x18ftypheic" + bytes(40)
    for file, content in zip(files, (drawn.content, photo(), scan_bomb(100), heic), strict=True):
        file.write_bytes(content)
    said = CliRunner().invoke(app, ["read", "ktp", *map(str, files)])
    ktp, *others = [json.loads(each) for each in said.output.splitlines()]
    assert ktp["kind"] == "ktp"
    assert {name: each["value"] for name, each in ktp["fields"].items()} == drawn.card.fields
    assert ktp["fields"]["nik"]["sure"]
    assert [(each["kind"], each["fields"]) for each in others] == [("none", {})] * 3


@pytest.fixture
def pool(request: pytest.FixtureRequest) -> Iterator[FilePool]:
    made = FilePool(1, lambda: Worker(request.param))
    yield made
    made.close()


BEGINS = (
    "import os, sys, time; sys.path[:0] = sys.argv[1:]; from exchange.files.wire import READY, "
    "write_frame; write_frame(sys.stdout.buffer, READY); "
)
"""The beginning of a process that says that it is ready to read."""
TAKES_ALL = START.replace(
    "from exchange.photos.worker import main; main()",
    "import time; from exchange.photos import worker; worker.work = lambda *job: "
    "setattr(worker, 'MEMORY', 1) or time.sleep(60); worker.main()",
)


@pytest.mark.parametrize(
    "pool",
    [TAKES_ALL, BEGINS + "os.abort()"],
    indirect=True,
    ids=["takes too much memory", "crashes"],
)
def test_a_reader_that_dies_reads_nothing_and_takes_nobody_along(pool: FilePool) -> None:
    assert read_photo(pool, photo(), Task.KTP, TODAY) == NOTHING


@pytest.mark.parametrize("pool", ["import os; os.abort()"], indirect=True)
def test_a_picture_waits_for_a_reader_that_cannot_begin(pool: FilePool) -> None:
    assert read_photo(pool, photo(), Task.KTP, TODAY) is None


def test_the_command_prints_the_people_of_a_list(tmp_path: Path) -> None:
    drawn, file = draw_list(2), tmp_path / "daftar.jpg"
    file.write_bytes(drawn.content)
    said = CliRunner().invoke(app, ["read", "list", str(file)])
    (found,) = [json.loads(each) for each in said.output.splitlines()]
    assert found["kind"] == "list"
    people = [
        {name: row[name]["value"] for name in drawn.rows[0]} for row in found["fields"]["rows"]
    ]
    assert [{n: v.upper() for n, v in row.items()} for row in drawn.rows] == people


@pytest.mark.parametrize("pool", [BEGINS + "time.sleep(60)"], indirect=True)
def test_a_reader_that_is_killed_reads_nothing_and_the_next_one_is_started(pool: FilePool) -> None:
    def kill() -> None:
        for _ in range(2):
            while not (living := [e for e in pool.workers if e.ready and e.process.poll() is None]):
                time.sleep(0.01)
            os.kill(living[0].process.pid, signal.SIGKILL)
            living[0].process.wait()

    killer = threading.Thread(target=kill)
    killer.start()
    assert read_photo(pool, photo(), Task.LIST, TODAY) == NOTHING
    killer.join()
