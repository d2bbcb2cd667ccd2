"""Reading what a browser sends, never more than is allowed of it."""

import json
from collections.abc import AsyncGenerator
from typing import Any

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.message import Document

MAX_FILE = 20 * 1024 * 1024
MAX_UPLOAD = 4 * MAX_FILE
"""A file up to this size is read to its end, so that the person gets an answer about it."""


class TooLarge(Exception):
    """The body is larger than allowed; the rest of it was not read."""


class Unreadable(Exception):
    """The body is not what it should be."""


async def capped(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > most:
            raise TooLarge
        yield chunk


async def read_body(request: Request, most: int) -> bytes:
    return b"".join([chunk async for chunk in capped(request, most)])


async def read_json(request: Request, most: int) -> dict[str, Any]:
    """A JSON object; its strings can be written down (no lone surrogates)."""
    try:
        read = json.loads(await read_body(request, most))
        json.dumps(read, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not isinstance(read, dict):
        raise Unreadable
    return read


class Upload(MultiPartParser):
    """Keeps a file in memory, never on disk, and of a file that is too large only the start."""

    spool_max_size = MAX_FILE + 2

    def on_part_begin(self) -> None:
        super().on_part_begin()
        self.kept = 0

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        if self._current_part.file is not None:
            end = start + min(end - start, MAX_FILE + 1 - self.kept)
            self.kept += end - start
        super().on_part_data(data, start, end)


async def read_upload(request: Request) -> tuple[dict[str, Any], Document | None]:
    """The fields of a form, and its file; a file larger than MAX_FILE is cut one byte beyond."""
    parser = Upload(
        request.headers, capped(request, MAX_UPLOAD), max_files=1, max_fields=8, max_part_size=2000
    )
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError):
        raise Unreadable from None
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    file = form.get("file")
    if not isinstance(file, UploadFile):
        return fields, None
    content = await file.read()
    await form.close()
    return fields, Document((file.filename or "")[:200], (file.content_type or "")[:100], content)
