"""Reading the body of a request, never more of it than is allowed."""

import json
from collections.abc import AsyncGenerator
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.message import Document

MAX_FORM = 128 * 1024
MAX_FIELDS = 60
MAX_FILE = 20 * 1024 * 1024
MAX_UPLOAD = MAX_FILE + 1024 * 1024
"""A file and the fields that come with it."""
MAX_READ = 4 * MAX_FILE
"""An upload up to this size is read to its end, so that a browser sees the answer about it."""


class BodyTooLarge(Exception):
    """The body is larger than allowed; the rest of it was not read."""


class Unreadable(Exception):
    """The body is not what it should be."""


async def read_chunks(
    request: Request, most: int, read: int | None = None
) -> AsyncGenerator[bytes, None]:
    """The body in pieces; BodyTooLarge beyond `most`, raised once `read` bytes came or it ended."""
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
    return b"".join([chunk async for chunk in read_chunks(request, most)])


async def read_json(request: Request, most: int) -> dict[str, Any]:
    """A JSON object without lone surrogates, which could not be stored; Unreadable otherwise."""
    try:
        value = json.loads(await read_body(request, most))
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not isinstance(value, dict):
        raise Unreadable
    return value


async def read_upload(request: Request) -> tuple[dict[str, Any], Document | None]:
    """The fields of a form and its file, which stays in memory and is never on disk."""
    body = read_chunks(request, MAX_UPLOAD, MAX_READ)
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


async def read_fields(request: Request) -> dict[str, str]:
    """The fields of a form without a file: the last of each name, without NUL characters, which
    PostgreSQL cannot store."""
    body = await read_body(request, MAX_FORM)
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="strict"
        )
    except ValueError:
        raise Unreadable from None
    return {name: value.replace("\0", "") for name, value in pairs}
