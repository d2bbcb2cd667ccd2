"""A paper on a picture that somebody sent, read by the processes that files are read by."""

from datetime import date

from domain.files import FileContents, FileKind
from domain.photos.lines import Paper, PaperKind
from domain.photos.papers import load_paper
from exchange.files.pool import FileJob, FilePool
from exchange.files.wire import Task
from exchange.photos.worker import PAPER

NOTHING = Paper(PaperKind.NONE)


def read_photo(pool: FilePool, content: bytes, task: Task, today: date) -> Paper | None:
    """The paper that the picture is of; `NOTHING` when the recogniser cannot take it."""
    read = pool.run(FileJob(FileKind.PICTURE, content, today, task))
    if read.kind is FileKind.UNREAD:
        return None
    return paper_of(read)


def paper_of(read: FileContents) -> Paper:
    """The paper in a worker's answer; `NOTHING` when it gave none."""
    try:
        return load_paper(read.lists[PAPER])
    except (KeyError, ValueError, TypeError, AttributeError):
        return NOTHING
