"""Messages between the bot and a worker: a job with a file, and its result.

Results are JSON and bytes, never pickles: a worker that was taken over can only answer wrongly.
"""

import json
from collections.abc import Callable
from enum import StrEnum
from typing import IO

from domain.files import FileContents, FileKind, PhotoDoubt, dump_refusal, load_refusal
from exchange.spreadsheets.read import Shapes

SIZE = 8
"""Bytes of a number."""
LARGEST = 64 * 1024 * 1024
"""Bytes of a part of an answer."""
READY = b"ready"
"""What a worker says first, when it has set its limits and can read."""


class Task(StrEnum):
    """The work on a file."""

    CONTENTS = "contents"
    """Anything, while somebody waits; of a long list only that it is one."""
    MEMBERS = "members"
    """A member list, however long."""
    STATUS = "status"
    """A status file of the branch, however long."""
    PACKET = "packet"
    """The papers of a claim, to be made one PDF of."""
    KTP = "ktp"
    """A picture that should be of a KTP, to be read."""
    RECEIPT = "receipt"
    """A picture that should be of a proof of payment, to be read."""
    LIST = "list"
    """A picture that should be of a list of people, to be read."""
    MATERIAL = "material"
    """Words and figures, to be made a picture or a poster of."""


def write_frame(stream: IO[bytes], *parts: bytes) -> None:
    """Write parts, each after its length."""
    for part in parts:
        stream.write(len(part).to_bytes(SIZE, "big"))
        stream.write(part)
    stream.flush()


def read_part(stream: IO[bytes]) -> bytes:
    """The next part; EOFError when the other side has ended, or says nonsense."""
    size = int.from_bytes(read_exactly(stream, SIZE), "big")
    if size > LARGEST:
        raise EOFError
    return read_exactly(stream, size)


def read_exactly(stream: IO[bytes], size: int) -> bytes:
    """Read exactly so many bytes; EOFError when there are fewer."""
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return content


def dump_status_job(content: bytes, shapes: Shapes) -> bytes:
    """A status file behind the columns that were chosen in files like it."""
    chosen = {shape: dict(columns) for shape, columns in shapes.items()}
    return json.dumps(chosen).encode() + b"\n" + content


def load_status_job(job: bytes) -> tuple[bytes, Shapes]:
    """The file and the columns that `dump_status_job` put together."""
    shapes, _, content = job.partition(b"\n")
    return content, json.loads(shapes)


def dump_result(contents: FileContents, *, made: bool = False) -> tuple[bytes, bytes]:
    """A result as two parts; only bytes that were `made` go back, the bot has the others."""
    why, made = dump_refusal(contents.refusal), made or contents.kind is FileKind.PICTURE
    head = {"kind": contents.kind, "refusal": why, "lists": contents.lists, "doubt": contents.doubt}
    return json.dumps(head | {"made": made}).encode(), contents.content if made else b""


def dump_progress(count: int, total: int) -> tuple[bytes, bytes]:
    """The progress of a job, as two parts."""
    return json.dumps({"progress": [count, total]}).encode(), b""


def read_result(
    stream: IO[bytes], sent: bytes, progress: Callable[[int, int], None]
) -> FileContents:
    """The result about the file that was `sent`; ValueError or EOFError when there is none."""
    while True:
        head, made = json.loads(read_part(stream)), read_part(stream)
        try:
            if "progress" not in head:
                kind, why = FileKind(head["kind"]), load_refusal(head["refusal"])
                content = made if head["made"] else sent
                doubt = PhotoDoubt(head["doubt"]) if head["doubt"] else ""
                return FileContents(kind, content, head["lists"], why, doubt)
            count, total = map(int, head["progress"])
        except (KeyError, TypeError, IndexError) as error:
            raise ValueError("an answer that no worker gives") from error
        progress(count, total)
