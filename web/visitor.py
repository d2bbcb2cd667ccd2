"""The visitor of the web chat: a random token in a cookie, which the page never shows."""

import re
import secrets

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

COOKIE = "perisai_chat"
MAX_AGE = 180 * 24 * 3600
ANY_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""The demo's people have names that can be guessed."""
SECRET = re.compile(r"[A-Za-z0-9_-]{22,64}")


def new_visitor_id() -> str:
    return secrets.token_urlsafe(16)


def visitor_id(request: Request, given: object, demo: bool) -> str:
    """The sender that was named, else that of the cookie; HTTPException 400 without a good one."""
    sender = request.cookies.get(COOKIE, "") if given is None else given
    allowed = ANY_NAME if demo else SECRET
    if not isinstance(sender, str) or not allowed.fullmatch(sender):
        raise HTTPException(400, "web-error-sender")
    return sender


def visitor_from_cookie(request: Request) -> str | None:
    """The sender of the cookie; None without a good one."""
    kept = request.cookies.get(COOKIE, "")
    return kept if SECRET.fullmatch(kept) else None


def set_cookie(response: Response, sender: str, secure: bool) -> None:
    response.set_cookie(COOKIE, sender, MAX_AGE, secure=secure, httponly=True, samesite="lax")
