"""The process that reads papers on pictures: one at a time, within limits of its own.

As other workers that read files (`exchange.files.worker`) it knows no key and no setting. The
recogniser's native code maps far more memory than it uses, so that the address space is no measure:
the memory that is used is looked at, and the process ends itself when that is too much.
"""

import ctypes
import os
import signal
import threading
import time
from contextlib import suppress
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from domain.files import FileContents, FileKind
from domain.photos.lines import Paper, PaperKind
from domain.photos.papers import dump_paper, load_paper
from exchange.files import worker
from exchange.files.pool import FileJob, FilePool, Worker
from exchange.files.wire import Task, dump_result

MEMORY = 700 * 1024 * 1024
"""Bytes that may be in use."""
ADDRESS_SPACE = 3 * 1024 * 1024 * 1024
LOOK_EVERY = 0.05
"""Seconds between two looks at the memory."""
PAPER = "paper"
"""The name of the result among the lists of a file."""
START = "import sys; sys.path[:0] = sys.argv[1:]; from exchange.photos.worker import main; main()"
NEEDED = ("rapidocr", "onnxruntime")
NOTHING = Paper(PaperKind.NONE)


def can_read_photos() -> bool:
    """Whether the recogniser is installed."""
    return all(find_spec(each) for each in NEEDED)


def photo_pool() -> FilePool:
    """A pool of one process, which is started when the first picture is read."""
    return FilePool(1, lambda: Worker(START))


def read_photo(pool: FilePool, content: bytes, task: Task, today: date) -> Paper | None:
    """The paper that the picture is of; `NOTHING` when the recogniser cannot take it, None when
    nobody read it."""
    read = pool.run(FileJob(FileKind.PICTURE, content, today, task))
    return None if read.kind is FileKind.UNREAD else paper_of(read)


def paper_of(read: FileContents) -> Paper:
    """The paper in a worker's answer; `NOTHING` when it gave none."""
    try:
        return load_paper(read.lists[PAPER])
    except (KeyError, ValueError, TypeError, AttributeError):
        return NOTHING


def main() -> None:
    """Read pictures until the bot's end of the pipe closes."""
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    threading.Thread(target=watch_memory, daemon=True).start()
    worker.run(work, ADDRESS_SPACE)


def work(task: Task, today: date, content: bytes, results: IO[bytes]) -> tuple[bytes, bytes]:
    """The result of a job."""
    # Only a worker loads the recogniser.
    from exchange.photos.read import read_paper

    del results
    paper = dump_paper(read_paper(task, content, today))
    give_memory_back()
    return dump_result(FileContents(FileKind.SHEET, lists={PAPER: paper}))


def give_memory_back() -> None:
    """Give the system what the last picture needed: 160 MB stay of 450, and the next peak is lower.
    Only the C library of GNU is asked."""
    with suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def watch_memory() -> None:
    """End the process when it uses too much."""
    pages, size = Path("/proc/self/statm"), os.sysconf("SC_PAGE_SIZE")
    while pages.exists():
        if int(pages.read_text().split()[1]) * size > MEMORY:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(LOOK_EVERY)


if __name__ == "__main__":
    main()
