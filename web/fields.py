"""The fields of a form that a browser sends without a file."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from web.body import Unreadable, read_body

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
