"""Sessions of the desk: each is one of `web_sessions` that belongs to the person whose chat signed
it in. Their role, its area and its end are read anew at every request.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from models import audit
from models.database.encryption import keyring
from models.people import web_sessions
from models.people.person import Address, Person
from models.people.web_sessions import DESK, SEEN_EVERY, STAFF
from models.roles import role
from web.dependencies import Deps
from web.sessions import cookie_value

COOKIE = "perisai_desk"
BROWSER = "perisai_desk_browser"
"""Known before anybody is signed in: a link or a code counts in the browser that has it."""
FLASH = "perisai_desk_flash"
"""The sentence that the next page shows, encrypted."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """`seal` is what our pages send besides the cookie: another site knows neither. `channel` and
    `address` are the chat that signed in; `is_due` when the use of the session is to be marked."""

    session_id: int
    person_id: int
    channel: str
    address: str
    language: str
    seal: str
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class SignedOut(Exception):
    """Nobody is signed in; `reason` names the sentence that says why, empty for a first visit."""

    reason: str = ""


def cookie_name(deps: Deps, name: str) -> str:
    """The name of a cookie; where the page comes by https its prefix says that a browser takes it
    from this very host alone."""
    return f"__Host-{name}" if deps.secure_cookies else name


def cookie_of(deps: Deps, request: Request, name: str) -> str:
    return cookie_value(request, cookie_name(deps, name))


def set_cookie(deps: Deps, response: Response, name: str, value: str, seconds: int) -> None:
    response.set_cookie(
        cookie_name(deps, name),
        value,
        seconds,
        secure=deps.secure_cookies,
        httponly=True,
        samesite="lax",
    )


def delete_cookie(deps: Deps, response: Response, name: str) -> None:
    response.delete_cookie(
        cookie_name(deps, name), secure=deps.secure_cookies, httponly=True, samesite="lax"
    )


def set_session_cookie(deps: Deps, response: Response, token: str) -> None:
    set_cookie(deps, response, COOKIE, token, int(STAFF.total_seconds()))


def seal_of(db: Session, cookie: str) -> str:
    return keyring(db).blind_index("desk-page", cookie)


def signed_in(db: Session, token: str, now: datetime) -> SignedIn:
    """The person with this token; SignedOut without one, and when they have no role any more."""
    found = web_sessions.find(db, token, DESK)
    if found is None:
        raise SignedOut("desk-ended" if token else "")
    if found.is_over(now) or found.person_id is None:
        raise SignedOut("desk-ended")
    rows = select(Person.language).where(Person.id == found.person_id, Person.erased_at.is_(None))
    language = db.scalar(rows)
    if language is None or role.active_role(db, found.person_id) is None:
        raise SignedOut("desk-enter-no-role")
    chat = found.channel, found.address
    is_due = now - found.seen_at >= SEEN_EVERY
    return SignedIn(found.id, found.person_id, *chat, language, seal_of(db, token), is_due)


def start(db: Session, chat: Address, device: str, now: datetime) -> str | None:
    """Begin a session for the person of this chat; its token, None without a usable role."""
    mine = role.active_role(db, chat.person_id)
    if mine is None:
        return None
    address = keyring(db).decrypt_address(chat.address)
    token = web_sessions.start(db, chat.channel, address, device, now, DESK)
    session = web_sessions.find(db, token, DESK)
    assert session is not None, "it was just begun"
    audit.record(db, f"role:{mine.id}", "signed in", f"session:{session.id}", now)
    return token
