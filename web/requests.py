"""Reading what a browser sends, never more than is allowed of it.

The fields of a form that a browser sends without a file.
"""

import json
from collections.abc import AsyncGenerator
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.message import Document

MAX_FILE = 20 * 1024 * 1024
MAX_UPLOAD = MAX_FILE + 1024 * 1024
"""A file and the fields that come with it."""
MAX_READ = 4 * MAX_FILE
"""An upload up to this size is read to its end, so that a browser sees the answer about it."""


class BodyTooLarge(Exception):
    """The body is larger than allowed; the rest of it was not read."""


class Unreadable(Exception):
    """The body is not what it should be."""


async def capped(
    request: Request, most: int, read: int | None = None
) -> AsyncGenerator[bytes, None]:
    """The body in pieces; TooLarge beyond `most`, raised once `read` bytes came or it ended."""
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > (read or most):
            raise BodyTooLarge
        if size <= most:
            yield chunk
    if size > most:
        raise BodyTooLarge


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


async def read_upload(request: Request) -> tuple[dict[str, Any], Document | None]:
    """The fields of a form, and its file, which is kept in memory, never on disk."""
    body = capped(request, MAX_UPLOAD, MAX_READ)
    parser = MultiPartParser(request.headers, body, max_files=1, max_fields=8, max_part_size=2000)
    parser.spool_max_size = MAX_UPLOAD
    try:
        form = await parser.parse()
    except BodyTooLarge:
        raise HTTPException(413, "web-error-file-large") from None
    except (MultiPartException, KeyError):
        raise Unreadable from None
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    file = form.get("file")
    if not isinstance(file, UploadFile):
        return fields, None
    content = await file.read()
    await form.close()
    return fields, Document((file.filename or "")[:200], (file.content_type or "")[:100], content)


MOST = 128 * 1024
FIELDS = 60


async def read_fields(request: Request) -> dict[str, str]:
    """The last of each name counts; PostgreSQL cannot keep a NUL character."""
    body = await read_body(request, MOST)
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=FIELDS, errors="strict"
        )
    except ValueError:
        raise Unreadable from None
    return {name: value.replace("\0", "") for name, value in pairs}
