"""The pool of worker processes that read what people send.

A worker that takes too long, too much or dies is replaced, and hurts only the file that it read. It
is started when the first file comes. None outlives the bot: its pipe closes, however the bot ends.
"""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from queue import LifoQueue

import structlog

from domain.files import FileContents, FileKind, unread
from domain.invalid import Invalid
from exchange.files.read import judge
from exchange.files.wire import READY, Task, dump_status_job, read_part, read_result, write_frame
from exchange.files.worker import WALL_SECONDS
from exchange.imports.reader import Progress
from exchange.spreadsheets.read import Shapes

log = structlog.get_logger()
SIZE = 2
PATIENCE = 5
"""Seconds after its time in which a worker should have ended itself."""
MOST_JOBS = 200
"""After so many files a worker is replaced, whatever they left in its memory."""
ROOT = Path(__file__).parents[2]
READ = (FileKind.PICTURE, FileKind.PDF, FileKind.SHEET)
"""The kinds of files that a worker reads."""
START = "import sys; sys.path[:0] = sys.argv[1:]; from exchange.files.worker import main; main()"


class WorkerDied(Exception):
    """The worker ended, was killed, or gave an answer that no worker gives."""


@dataclass(frozen=True, slots=True)
class FileJob:
    """A file to read; `progress` is told how far it is."""

    kind: FileKind
    content: bytes
    today: date
    task: Task = Task.CONTENTS
    progress: Progress = lambda count, total: None


class Worker:
    """One process, for one file at a time."""

    def __init__(self, start: str = "") -> None:
        # An empty environment, and no file of ours but the two pipes: it has nothing to give away.
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", start or START, str(ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            start_new_session=True,
        )
        self.jobs = 0
        self.ready = False

    @property
    def usable(self) -> bool:
        """Whether it lives, and has not read enough."""
        return self.process.poll() is None and self.jobs < MOST_JOBS

    @property
    def ended_by(self) -> int:
        """The number of the signal that ended it; 0 when it was none."""
        return max(-(self.process.returncode or 0), 0)

    def read(self, job: FileJob) -> FileContents:
        """The result of a job; WorkerDied when there is none."""
        jobs, results = self.process.stdin, self.process.stdout
        assert jobs is not None, "it was started with pipes"
        assert results is not None, "it was started with pipes"
        self.jobs += 1
        watchdog = threading.Timer(WALL_SECONDS[job.task] + PATIENCE, self.process.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            self.ready = self.ready or read_part(results) == READY
            write_frame(jobs, job.task.encode(), job.today.isoformat().encode(), job.content)
            return read_result(results, job.content, job.progress)
        except (OSError, EOFError, ValueError) as error:
            self.end()
            raise WorkerDied from error
        finally:
            watchdog.cancel()

    def end(self) -> None:
        """Kill the process, and leave no zombie."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        self.process.wait()


class FilePool:
    """Reads files in worker processes, so many at once as there are workers; thread-safe."""

    def __init__(self, size: int = SIZE, start: Callable[[], Worker] = Worker) -> None:
        self.size = size
        self.start = start
        self.closed = False
        self.workers: set[Worker] = set()
        self.idle: LifoQueue[Worker | None] = LifoQueue()
        for _ in range(size):
            self.idle.put(None)

    def read(self, content: bytes, today: date) -> FileContents:
        """The file, read. Blocking: it waits for a worker, and for the result."""
        judged = judge(content)
        return judged if is_settled(judged) else self.run(FileJob(judged.kind, content, today))

    def read_members(
        self, content: bytes, today: date, progress: Progress = lambda count, total: None
    ) -> FileContents:
        """A member list, however long. Blocking; `progress` is told how far it is."""
        return self.run(FileJob(FileKind.SHEET, content, today, Task.MEMBERS, progress))

    def read_status(self, content: bytes, today: date, shapes: Shapes) -> FileContents:
        """A status file of the branch, however long. Blocking."""
        job = dump_status_job(content, shapes)
        read = self.run(FileJob(FileKind.SHEET, job, today, Task.STATUS))
        return replace(read, content=content)

    def make_packet(self, job: bytes, today: date) -> bytes | None:
        """The packet of a claim as a PDF; None when it cannot be made. Blocking."""
        made = self.run(FileJob(FileKind.PDF, job, today, Task.PACKET))
        return made.content if made.refusal is None else None

    def make_material(self, job: bytes, today: date) -> bytes | None:
        """A picture or sheet to hand out; None when it cannot be made. Blocking."""
        made = self.run(FileJob(FileKind.PDF, job, today, Task.MATERIAL))
        return made.content if made.refusal is None else None

    def run(self, job: FileJob) -> FileContents:
        """The result of a job. When a worker died that was within its limits, another one tries."""
        worker, began = self.idle.get(), False
        try:
            for _ in range(2):
                worker = self.usable(worker)
                try:
                    return worker.read(job)
                except WorkerDied:
                    log.warning("a worker died", file=str(job.kind), signal=worker.ended_by)
                began = worker.ready
                if worker.ended_by == signal.SIGALRM:
                    return unread()
                if worker.ended_by == signal.SIGXCPU:
                    break
            if not began:
                raise ChildProcessError("it ended before it could read anything")
            return FileContents(job.kind, refusal=deadly(job.kind))
        except OSError as error:
            log.error("no worker can be started", error=type(error).__name__)
            return unread()
        finally:
            self.idle.put(worker)

    def usable(self, worker: Worker | None) -> Worker:
        """The worker, or a new one in its place; OSError when none can be started."""
        if worker and worker.usable:
            return worker
        if worker:
            worker.end()
            self.workers.discard(worker)
        if self.closed:
            raise BrokenPipeError("the bot stops")
        new = self.start()
        self.workers.add(new)
        return new

    def close(self) -> None:
        """End all workers, also those that read: what they read is not answered."""
        self.closed = True
        for worker in tuple(self.workers):
            worker.process.kill()
        for worker in tuple(self.workers):
            worker.end()


def deadly(kind: FileKind) -> Invalid:
    """The refusal of a file at which workers die: nobody knows of what."""
    if kind is FileKind.PICTURE:
        return Invalid("photo-failed")
    return Invalid("photo-pdf-failed") if kind is FileKind.PDF else Invalid("sheet-failed")


def is_settled(judged: FileContents) -> bool:
    """Whether a file that was judged need not be read."""
    return judged.refusal is not None or judged.kind not in READ
