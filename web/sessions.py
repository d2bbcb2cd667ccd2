"""Sessions of the web: who may read and write a chat. Begun by us alone, never taken over from a
cookie that we did not set, never from an address.

A browser keeps its token in a cookie that no script reads; a program sends it as
`Authorization: Bearer`. In the demo one of its people may be named instead.
"""

import asyncio
import re
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from domain.people.devices import device_name
from models.people import web_sessions
from models.people.web_sessions import IDLE, SEEN_EVERY, OpenSession
from models.roles import role
from web.dependencies import Deps
from web.requests.rate_limits import check_rate, host_of

COOKIE = "perisai_chat"
HOST_COOKIE = f"__Host-{COOKIE}"
"""A browser takes it from this very host alone, by https: no sibling of our domain can plant it."""

BEARER = "Bearer "
DEMO_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Visitor:
    """The `address` of the chat that is opened; `key` is the secret that opens it, in the demo a
    name."""

    address: str
    key: str


@dataclass(frozen=True, slots=True)
class SessionOver(Exception):
    """The session of this request is over; `reason` names the sentence that says so."""

    reason: str


def new_address() -> str:
    """A random address of a chat: no secret, but nobody's else."""
    return secrets.token_urlsafe(16)


def cookie_name(deps: Deps) -> str:
    return HOST_COOKIE if deps.secure_cookies else COOKIE


def cookie_value(request: Request, name: str) -> str:
    """The cookie of exactly this name, empty without one.

    Starlette strips every kind of blank from names, so that a sibling of our domain could plant a
    cookie whose name begins with one before `__Host-`.
    """
    pairs = (
        each.strip(" ").partition("=")
        for header in request.headers.getlist("cookie")
        for each in header.split(";")
    )
    return {found: value for found, _, value in pairs}.get(name, "")


def bearer(request: Request) -> str | None:
    """The token that a program sends; None without one."""
    header = request.headers.get("authorization", "")
    return header.removeprefix(BEARER).strip() if header.startswith(BEARER) else None


def token_of(deps: Deps, request: Request) -> str:
    """The token of the request, empty without one; a program's before the browser's."""
    sent = bearer(request)
    return cookie_value(request, cookie_name(deps)) if sent is None else sent


def find_visitor(deps: Deps, request: Request) -> Visitor | None:
    """The visitor of the request's session; None when we know no such session. Blocking.

    SessionOver when it is over.
    """
    token = token_of(deps, request)
    return visitor_of(deps, token) if token else None


def visitor_of(deps: Deps, token: str) -> Visitor | None:
    """The visitor with this token; None and SessionOver as in `find_visitor`. Blocking."""
    now = deps.clock()
    with deps.readers() as db:
        found = web_sessions.find(db, token)
        if found is None:
            return None
        if found.is_over(now):
            raise SessionOver("web-session-staff" if found.staff else "web-session-over")
        new_staff = not found.staff and is_staff(db, found)
    if new_staff or now - found.seen_at >= SEEN_EVERY:
        deps.write(lambda db: mark(db, found.id, now, new_staff, token))
    return Visitor(found.address, token)


def mark(db: Session, session_id: int, now: datetime, staff: bool, token: str) -> None:
    web_sessions.mark_seen(db, session_id, now, token)
    if staff:
        web_sessions.mark_staff(db, session_id, now)


def still_open(deps: Deps, visitor: Visitor) -> bool:
    """Whether the visitor's session goes on; nobody's of the demo ends. Blocking."""
    if deps.demo and visitor.key == visitor.address:
        return True
    try:
        return visitor_of(deps, visitor.key) is not None
    except SessionOver:
        return False


def is_staff(db: Session, found: OpenSession) -> bool:
    return found.person_id is not None and bool(role.find_open_roles(db, found.person_id))


async def required_visitor(deps: Deps, request: Request, named: object) -> Visitor:
    """The visitor of the request, in the demo the one `named`; HTTPException 400 or 401 without."""
    if named is not None:
        if not deps.demo or not isinstance(named, str) or not DEMO_NAME.fullmatch(named):
            raise HTTPException(400, "web-error-sender")
        return Visitor(named, named)
    try:
        found = await asyncio.to_thread(find_visitor, deps, request)
    except SessionOver as over:
        raise HTTPException(401, over.reason) from None
    if found is None:
        raise HTTPException(401, "web-error-session")
    return found


async def start(deps: Deps, request: Request) -> Visitor:
    """A new visitor with a session of their own; HTTPException 429 when there are too many."""
    check_rate(deps.limits.sessions, host_of(request), deps.clock())
    return await asyncio.to_thread(write_session, deps, request.headers.get("user-agent", ""))


def write_session(deps: Deps, user_agent: str) -> Visitor:
    address, device, channel = new_address(), device_name(user_agent), deps.webchat.name
    now = deps.clock()
    token = deps.write(lambda db: web_sessions.start(db, channel, address, device, now))
    return Visitor(address, token)


async def end(deps: Deps, request: Request) -> None:
    """End the session of the request, and what is open with it."""
    token = token_of(deps, request)
    address = await asyncio.to_thread(write_end, deps, token) if token else None
    if address:
        deps.webchat.ring(address)


def write_end(deps: Deps, token: str) -> str | None:
    now = deps.clock()
    return deps.write(lambda db: web_sessions.end(db, token, now))


def set_cookie(deps: Deps, response: Response, visitor: Visitor) -> None:
    response.set_cookie(
        cookie_name(deps),
        visitor.key,
        int(IDLE.total_seconds()),
        secure=deps.secure_cookies,
        httponly=True,
        samesite="lax",
    )


def delete_cookie(deps: Deps, response: Response) -> None:
    response.delete_cookie(
        cookie_name(deps), secure=deps.secure_cookies, httponly=True, samesite="lax"
    )
