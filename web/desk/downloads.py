"""Stored files as the desk hands them out: to be saved, or a picture to be looked at."""

from urllib.parse import quote

from starlette.responses import Response

from models.database import files
from web.desk.page import Desk


def stored(desk: Desk, file_id: int | None) -> tuple[str, str, bytes]:
    """Name, media type and content of a stored file; HTTPException 404 without one."""
    return desk.found(files.load_file(desk.db, file_id) if file_id else None)


def download(desk: Desk, file_id: int | None, subject: str) -> Response:
    """The stored file, to be saved; written down as a download of the subject. HTTPException 404
    when its time is over."""
    name, media_type, content = stored(desk, file_id)
    desk.record("downloaded", subject)
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, 200, headers, media_type)


def picture_of(desk: Desk, file_id: int | None) -> Response:
    """The stored picture, to be looked at on its page. HTTPException 404 without one."""
    _, media_type, content = stored(desk, file_id)
    headers = {"cache-control": "no-store", "content-disposition": "inline"}
    return Response(content, 200, headers, media_type)
