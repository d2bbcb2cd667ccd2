"""The worker process: reads one file after the other that the bot hands over, within limits.

It knows no key, no setting and no database: it is started anew with an empty environment, and gets
bytes. The system ends it when it takes more than its share; it ends itself when the bot does.
"""

import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import IO

from domain.files import FileContents, FileKind
from exchange.files.read import read_contents, read_member_list, read_status_file
from exchange.files.wire import (
    READY,
    Task,
    dump_progress,
    dump_result,
    load_status_job,
    read_part,
    write_frame,
)

SECONDS = {
    Task.CONTENTS: 5,
    Task.MEMBERS: 60,
    Task.STATUS: 60,
    Task.PACKET: 60,
    Task.KTP: 20,
    Task.RECEIPT: 20,
    Task.LIST: 120,
    Task.MATERIAL: 20,
}
"""CPU time for a file; 12 megapixels take 0.1 to 1, a list of 30,000 people 5 to 10, a KTP 2 to 5,
a list of 40 rows on a picture 10 to 20.
"""
WALL_SECONDS = {
    Task.CONTENTS: 20,
    Task.MEMBERS: 110,
    Task.STATUS: 165,
    Task.PACKET: 110,
    Task.KTP: 90,
    Task.RECEIPT: 90,
    Task.LIST: 300,
    Task.MATERIAL: 60,
}
"""Time for a file on a busy machine. The bot ends a worker a little later."""
MEMORY = 512 * 1024 * 1024
"""Bytes of address space: of a picture with 12 megapixels, or a list of 30,000 rows."""
LARGEST_FILE = 16 * 1024 * 1024
"""Bytes of a file in memory, where a task needs one; no other file may be written."""
NICE = 10
"""Whoever only writes text goes first."""


Work = Callable[[Task, date, bytes, IO[bytes]], tuple[bytes, bytes]]


def main() -> None:
    """Read files until the bot's end of the pipe closes."""
    run(work, MEMORY)


def run(work: Work, memory: int) -> None:
    """Do one job after the other in so many bytes of address space."""
    jobs, results = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    silence()
    limit_process(memory)
    write_frame(results, READY)
    with suppress(EOFError, BrokenPipeError):
        while True:
            task, day, content = (read_part(jobs) for _ in range(3))
            start_limits(Task(task.decode()))
            answer = work(Task(task.decode()), date.fromisoformat(day.decode()), content, results)
            signal.alarm(0)
            write_frame(results, *answer)


def work(task: Task, today: date, content: bytes, results: IO[bytes]) -> tuple[bytes, bytes]:
    """The result of a job; it tells on the way how far it is."""
    if task is Task.CONTENTS:
        return dump_result(read_contents(content, today))
    if task is Task.STATUS:
        sheet, shapes = load_status_job(content)
        return dump_result(read_status_file(sheet, today, shapes))
    if task is Task.PACKET:
        return dump_result(packet_of(content), made=True)
    if task is Task.MATERIAL:
        return dump_result(material_of(content), made=True)

    def progress(count: int, total: int) -> None:
        write_frame(results, *dump_progress(count, total))

    return dump_result(read_member_list(content, today, progress))


def packet_of(content: bytes) -> FileContents:
    """The packet that is asked for, with a limit of its own for files: they are in memory."""
    # Only who makes a packet loads what it needs.
    from exchange.claims.packet import load_job, make_packet

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    try:
        return FileContents(FileKind.PDF, make_packet(*load_job(content)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))


def material_of(content: bytes) -> FileContents:
    """The material that is asked for, a PDF to be printed; `content` is the job (`dump_job`)."""
    from exchange.materials.material import load_job, make_material

    return FileContents(FileKind.PDF, make_material(*load_job(content)))


def silence() -> None:
    """Keep what libraries print out of the results."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def limit_process(memory: int) -> None:
    """Take no more memory, files or priority than reading needs."""
    os.nice(NICE)
    limit(resource.RLIMIT_AS, memory, memory)
    limit(resource.RLIMIT_CORE, 0, 0)
    limit(resource.RLIMIT_FSIZE, 0, LARGEST_FILE)


def limit(what: int, soft: int, hard: int) -> None:
    """Set a limit of the system; one that is lower already stays."""
    _, now = resource.getrlimit(what)
    hard = hard if now == resource.RLIM_INFINITY else min(hard, now)
    resource.setrlimit(what, (min(soft, hard), hard))


def start_limits(task: Task) -> None:
    """Allow the time of one more job; the system kills whoever takes more."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime) + 1 + SECONDS[task]
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
    signal.alarm(WALL_SECONDS[task])


if __name__ == "__main__":
    main()
