"""Signing in to the desk, without a password: by the link that a chat gave, or by a code that the
page shows and the chat confirms. And signing out.

To look uses nothing up: messengers load a link for its preview. Only the button does, in a browser
that has the cookie of the page it is on.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hmac import compare_digest

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from domain.calendar import to_local_time
from domain.people.devices import device_name
from domain.people.link_code import ALPHABET, LENGTH, format_link_code
from handlers.answers import show_device
from models.database.encryption import keyring
from models.messaging import outbox
from models.messaging.message import Lane
from models.people import desk_sign_ins, form_links, person, web_sessions
from models.people.person import Address
from models.people.web_sessions import TOKEN
from web.dependencies import Deps
from web.desk.redirects import SIGN_IN, TODAY, lead_out, sign_in_path
from web.desk.sent_form import own_path
from web.desk.sessions import (
    BROWSER,
    COOKIE,
    SignedOut,
    cookie_of,
    delete_cookie,
    seal_of,
    set_cookie,
    set_session_cookie,
    signed_in,
    start,
)
from web.pages import Pages, language_asked
from web.requests.body import read_fields
from web.requests.rate_limits import check_rate, host_of
from web.sessions import DEMO_NAME

WHY = ("desk-ended", "desk-left", "desk-enter-no-role", "desk-enter-not-yet", "desk-enter-over")
"""The sentences that the page may say first."""
SECONDS = int(desk_sign_ins.VALID_FOR.total_seconds())
REASON = "desk sign-in"


@dataclass(frozen=True)
class SignInPage:
    """`token` of a link that is open, or the `code` that is shown; both empty at first. `back` is
    the page that somebody was on whose session ended."""

    seal: str
    token: str = ""
    code: str = ""
    why: str = ""
    back: str = ""


class DeskSignInPage:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages

    def routes(self) -> list[Route]:
        found = [
            Route(SIGN_IN, self.ask, methods=["GET"]),
            Route(SIGN_IN, self.answer, methods=["POST"]),
            Route("/desk/keluar", self.leave, methods=["POST"]),
        ]
        if self.deps.demo:
            found.append(Route("/desk/demo", self.enter_demo, methods=["POST"]))
        return found

    async def ask(self, request: Request) -> Response:
        cookie = cookie_of(self.deps, request, BROWSER)
        cookie = cookie if TOKEN.fullmatch(cookie) else form_links.new_cookie()
        page = await asyncio.to_thread(self.load, request, cookie)
        if page is None:
            return RedirectResponse(back_of(request.query_params) or TODAY, 303)
        status = 410 if page.why == "desk-enter-over" else 200
        response = self.pages.render(
            "desk/sign_in.html", language_asked(request) or "id", status, page=page
        )
        set_cookie(self.deps, response, BROWSER, cookie, SECONDS)
        return response

    def load(self, request: Request, cookie: str) -> SignInPage | None:
        """The link or the code of the page; None for a browser that is signed in. Blocking."""
        now, token = self.deps.clock(), request.query_params.get("t", "")
        why = request.query_params.get("why", "")
        why = why if why in WHY else ""
        with self.deps.readers() as db:
            seal = seal_of(db, cookie)
            if token:
                is_open = desk_sign_ins.is_open_link(db, token, now)
                return SignInPage(seal, token) if is_open else SignInPage(seal, why=WHY[-1])
            if not why and is_signed_in(self.deps, db, request):
                return None
            shows = desk_sign_ins.shows_code(db, cookie, now)
            code = code_text(db, cookie) if shows else ""
            return SignInPage(seal, code=code, why=why, back=back_of(request.query_params))

    async def answer(self, request: Request) -> Response:
        check_rate(self.deps.limits.addresses, host_of(request), self.deps.clock())
        sent = await read_fields(request)
        return await asyncio.to_thread(self.take, request, sent)

    def take(self, request: Request, sent: dict[str, str]) -> Response:
        """Sign in by the link or by the code, or show a code. Blocking."""
        cookie = cookie_of(self.deps, request, BROWSER)
        with self.deps.readers() as db:
            known = bool(TOKEN.fullmatch(cookie))
            sealed = compare_digest(seal_of(db, cookie).encode(), sent.get("seal", "").encode())
        if not known or not sealed:
            raise HTTPException(403, "desk-enter-cookie")
        if sent.get("wish") == "code":
            check_rate(self.deps.limits.sessions, host_of(request), self.deps.clock())
            fresh = form_links.new_cookie()
            self.deps.write(lambda db: self.show_code(db, request, fresh))
            response = RedirectResponse(sign_in_path("", back_of(sent)), 303)
            set_cookie(self.deps, response, BROWSER, fresh, SECONDS)
            return response
        token = self.deps.write(lambda db: self.redeem(db, request, sent.get("t", ""), cookie))
        if token is None:
            return self.not_yet(request, sent)
        self.deps.wake()
        return self.enter(request, token, back_of(sent))

    def show_code(self, db: Session, request: Request, cookie: str) -> None:
        device = device_name(request.headers.get("user-agent", ""))
        code = code_of(db, cookie)
        desk_sign_ins.show_code(db, code, cookie, device, self.deps.clock())

    def redeem(self, db: Session, request: Request, link: str, cookie: str) -> str | None:
        """The token of a new session; None when nothing signs in, empty without a role."""
        now = self.deps.clock()
        by_link, by_code = desk_sign_ins.redeem_link, desk_sign_ins.redeem_code
        chat = by_link(db, link, now) if link else by_code(db, cookie, now)
        return None if chat is None else self.let_in(db, request, chat) or ""

    def let_in(self, db: Session, request: Request, chat: Address) -> str | None:
        """Begin a session, and tell the chat in which browser; None without a role."""
        device, now = device_name(request.headers.get("user-agent", "")), self.deps.clock()
        token = start(db, chat, device, now)
        if token is None:
            return None
        language = person.language_of(db, chat.person_id)
        here = to_local_time(now)
        say = partial(self.deps.texts, language)
        when = {"date": here.date(), "time": f"{here:%H.%M}"}
        text = say("desk-signed-in", device=show_device(say, device), **when)
        outbox.post(
            db,
            chat.person_id,
            chat.channel,
            chat.address,
            {"text": text},
            now=now,
            lane=Lane.BULK,
            reason=REASON,
        )
        return token

    def not_yet(self, request: Request, sent: dict[str, str]) -> Response:
        """The page again, with the reason: the link is over, or no chat has confirmed the code."""
        if request.headers.get("hx-request") == "true":
            return Response(status_code=204)
        why = "desk-enter-over" if sent.get("t") else "desk-enter-not-yet"
        return RedirectResponse(sign_in_path(why, back_of(sent)), 303)

    def enter(self, request: Request, token: str, back: str = "") -> Response:
        """Go to the desk, to the page that somebody was on; or say that the chat has no role."""
        to = (back or TODAY) if token else sign_in_path("desk-enter-no-role")
        response = lead_out(request, to)
        if token:
            set_session_cookie(self.deps, response, token)
            delete_cookie(self.deps, response, BROWSER)
        return response

    async def leave(self, request: Request) -> Response:
        """End the session; what was typed and not sent goes too."""
        token = cookie_of(self.deps, request, COOKIE)
        now = self.deps.clock()
        await asyncio.to_thread(self.deps.write, lambda db: web_sessions.end(db, token, now))
        response = lead_out(request, sign_in_path("desk-left"))
        delete_cookie(self.deps, response, COOKIE)
        return response

    async def enter_demo(self, request: Request) -> Response:
        """Sign in as one of the demo's people: nobody has to prove anything there."""
        sender = (await read_fields(request)).get("sender", "")
        if not DEMO_NAME.fullmatch(sender):
            raise HTTPException(400, "web-error-sender")

        def change(db: Session) -> str:
            found = person.find_caller(db, self.deps.webchat.name, sender, self.deps.clock())
            chat = db.get(Address, found.address_id) if found else None
            return (self.let_in(db, request, chat) if chat else None) or ""

        return self.enter(request, await asyncio.to_thread(self.deps.write, change))


def back_of(asked: Mapping[str, str]) -> str:
    """The page of the desk to go on with; empty for none, and for signing in itself."""
    back = own_path(asked.get("back", ""))
    return "" if back.startswith((SIGN_IN, "/desk/keluar", "/desk/demo")) else back


def is_signed_in(deps: Deps, db: Session, request: Request) -> bool:
    try:
        signed_in(db, cookie_of(deps, request, COOKIE), deps.clock())
    except SignedOut:
        return False
    return True


def code_of(db: Session, cookie: str) -> str:
    """The code of the browser with this cookie: always the same, and kept nowhere."""
    number = int(keyring(db).blind_index("desk-code", cookie).rpartition(":")[2], 16)
    code = ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        code += ALPHABET[place]
    return code


def code_text(db: Session, cookie: str) -> str:
    return format_link_code(code_of(db, cookie))
