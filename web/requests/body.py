"""Reading the body of a request, never more of it than is allowed."""

import asyncio
import json
import re
from collections.abc import AsyncGenerator
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.message import Document
from domain.markup import plain

MAX_FORM = 128 * 1024
MAX_FIELDS = 60
MAX_FILE = 20 * 1024 * 1024
MAX_UPLOAD = MAX_FILE + 1024 * 1024
"""A file and the fields that come with it."""
BOUNDARY = re.compile(
    r"""^multipart/form-data\b.*;\s*
    boundary=("(?P<quoted>[\w'()+,./:=?-]{1,70})"|(?P<bare>[\w'()+,./:=?-]{1,70}))\s*(;|$)""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
"""What stands between the parts of a form (RFC 2046, 5.1.1)."""
IN_MEMORY = 1024 * 1024
"""Of an upload that is still coming; what is beyond it waits in a file without a name."""

BODY_SECONDS = 20
UPLOAD_SECONDS = 180
"""The longest that the largest file takes, at 120 kB a second."""

SLOWEST = 4 * 1024
"""Bytes a second of an upload that is still waited for, once it had `BODY_SECONDS`."""


class BodyTooLarge(Exception):
    """The body is larger than allowed; the rest of it was not read."""


class Unreadable(Exception):
    """The body is not what it should be."""


class BodyTooSlow(Exception):
    """The body did not come in time; the rest of it was not read."""


async def read_chunks(
    request: Request, most: int, seconds: float = BODY_SECONDS
) -> AsyncGenerator[bytes, None]:
    """The body in pieces.

    BodyTooLarge beyond `most` bytes, at once when it says so itself; BodyTooSlow when it takes
    longer than `seconds`, or nearly stands still.
    """
    said = request.headers.get("content-length", "")
    if said.isdecimal() and int(said[:20]) > most:
        raise BodyTooLarge
    clock = asyncio.get_running_loop().time
    begun, size, stream = clock(), 0, aiter(request.stream())
    while True:
        until = begun + min(seconds, BODY_SECONDS + size / SLOWEST)
        try:
            async with asyncio.timeout_at(until):
                chunk = await anext(stream, None)
        except TimeoutError:
            raise BodyTooSlow from None
        if chunk is None:
            return
        size += len(chunk)
        if size > most:
            raise BodyTooLarge
        yield chunk


async def read_body(request: Request, most: int) -> bytes:
    return b"".join([chunk async for chunk in read_chunks(request, most)])


def media_type(request: Request) -> str:
    """The type that the body is said to have, without its parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def read_json(request: Request, most: int) -> dict[str, Any]:
    """A JSON object without lone surrogates, which could not be stored; Unreadable otherwise.

    HTTPException 415 unless it is sent as JSON: a page elsewhere may send anything else unasked.
    """
    if media_type(request) != "application/json":
        raise HTTPException(415, "web-error-json")
    try:
        value = json.loads(await read_body(request, most))
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not isinstance(value, dict):
        raise Unreadable
    return value


async def read_upload(request: Request) -> tuple[dict[str, Any], Document | None]:
    """The fields of a form and its file, their words `storable`."""
    headers, body = form_headers(request), read_chunks(request, MAX_UPLOAD, UPLOAD_SECONDS)
    parser = MultiPartParser(headers, body, max_files=1, max_fields=16, max_part_size=4000)
    parser.spool_max_size = IN_MEMORY
    try:
        form = await parser.parse()
    except BodyTooLarge:
        raise HTTPException(413, "web-error-file-large") from None
    except MultiPartException:
        raise Unreadable from None
    fields = {name: storable(each) for name, each in form.items() if isinstance(each, str)}
    file = form.get("file")
    if not isinstance(file, UploadFile):
        return fields, None
    content = await file.read()
    await form.close()
    name, kind = storable(file.filename or ""), storable(file.content_type or "")
    return fields, Document(name[:200], kind[:100], content)


def form_headers(request: Request) -> Headers:
    """The type of a form with a file, without the code of its words that it may name: they are
    UTF-8. Among those that Python knows are some that fail, or that make lone surrogates.

    Unreadable without a boundary between its parts.
    """
    found = BOUNDARY.search(request.headers.get("content-type", ""))
    if not found:
        raise Unreadable
    boundary = found["quoted"] or found["bare"]
    return Headers({"content-type": f'multipart/form-data; boundary="{boundary}"'})


def storable(text: str) -> str:
    """A text without NUL characters, which PostgreSQL cannot store, and without the signs that no
    typed text has (`domain.markup`)."""
    return plain(text.replace("\0", ""))


async def read_fields(request: Request) -> dict[str, str]:
    """The fields of a form without a file: the last of each name."""
    return dict(await read_pairs(request))


async def read_pairs(request: Request, most: int = MAX_FIELDS) -> list[tuple[str, str]]:
    """All fields of a form without a file, each `storable`; Unreadable when there are more than
    `most`."""
    body = await read_body(request, MAX_FORM)
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=most, errors="strict"
        )
    except ValueError:
        raise Unreadable from None
    return [(name, storable(value)) for name, value in pairs]
