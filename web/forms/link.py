"""The door of a personal link: whose chat it is for, asked before anything else is shown or kept.

The link is pinned to the browser in which somebody says "this is me", not to the first that loads
the page: messengers load it too, for a preview.
"""

import asyncio
from dataclasses import dataclass

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.forms.form import Form
from models.people import form_links
from models.people.form_links import KEPT
from models.people.web_sessions import TOKEN
from web.dependencies import Deps
from web.forms.visitor import (
    chat_of,
    cookie_name,
    link_cookie,
    may_fill,
    name_of_chat,
    visitor_by_link,
)
from web.pages import Pages, language_asked
from web.requests.body import read_fields
from web.requests.rate_limits import check_rate, host_of
from web.sessions import new_address


@dataclass(frozen=True)
class OpenedLink:
    """A link as a browser sees it; `here` when this browser has opened it before."""

    id: int
    link_for: str
    language: str
    here: bool


class FormLinkPage:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages

    def routes(self) -> list[Route]:
        return [Route("/form/{name}/link", self.answer, methods=["POST"])]

    async def ask(self, request: Request, form: type[Form], token: str) -> Response:
        """Ask whether the link is for whoever sees it; a browser that opened it goes on.

        Its cookie is new each time: one that was there may be known to whoever put it there.
        """
        link = await asyncio.to_thread(self.load, request, form, token)
        if link.here:
            return RedirectResponse(f"/form/{form.name}/next", 303)
        page = self.pages.render(
            "form_link.html",
            language_asked(request) or link.language,
            link=link,
            form=form.name,
            token=token,
        )
        page.set_cookie(
            cookie_name(self.deps),
            form_links.new_cookie(),
            int(KEPT.total_seconds()),
            secure=self.deps.secure_cookies,
            httponly=True,
            samesite="lax",
        )
        return page

    async def answer(self, request: Request) -> Response:
        form = posted_form(self.deps, request)
        sent = await read_fields(request)
        cookie = link_cookie(self.deps, request)
        if sent.get("answer") == "no":
            return self.not_mine(request, form)
        link = await asyncio.to_thread(self.load, request, form, sent.get("t", ""))
        if not TOKEN.fullmatch(cookie):
            raise HTTPException(403, "web-form-cookie")
        if not link.here and not await asyncio.to_thread(self.pin, link.id, cookie):
            raise HTTPException(410, "web-form-elsewhere")
        return RedirectResponse(f"/form/{form.name}", 303)

    def not_mine(self, request: Request, form: type[Form]) -> Response:
        """The ways to a registration of one's own; nothing of the link is kept in the browser."""
        language = language_asked(request) or "id"
        may_begin = self.deps.web_chat
        response = self.pages.render(
            "form_link.html", language, link=None, form=form.name, token="", may_begin=may_begin
        )
        response.delete_cookie(
            cookie_name(self.deps),
            secure=self.deps.secure_cookies,
            httponly=True,
            samesite="lax",
        )
        return response

    def load(self, request: Request, form: type[Form], token: str) -> OpenedLink:
        """The link with this token; HTTPException 410 when it is not for this browser. Blocking."""
        with self.deps.readers() as db:
            link = form_links.find_link(db, token, form.name, self.deps.clock())
            chat = chat_of(db, link) if link else None
            if link is None or chat is None:
                raise HTTPException(410, "web-form-expired")
            mine = visitor_by_link(self.deps, db, request, form.name)
            here = mine is not None and mine.link_id == link.id
            if link.sent_at or (not here and not may_fill(self.deps, db, chat, form)):
                raise HTTPException(410, "web-form-used")
            if link.browser_index and not here:
                raise HTTPException(410, "web-form-elsewhere")
            return OpenedLink(link.id, name_of_chat(self.deps, db, chat), chat.language, here)

    def pin(self, link_id: int, cookie: str) -> bool:
        """Pin the link to the browser; False when another one was first. Blocking."""
        address = new_address()

        def change(db: Session) -> bool:
            return form_links.open_in_browser(db, link_id, cookie, address)

        return self.deps.write(change)


def requested_form(deps: Deps, request: Request) -> type[Form]:
    """The form of the address; HTTPException 404 when it may not be filled on a page."""
    kind = deps.forms.get(request.path_params["name"])
    if kind is None:
        raise HTTPException(404)
    return kind


def posted_form(deps: Deps, request: Request) -> type[Form]:
    """The form that something is posted to; HTTPException 429 when too much comes from there."""
    kind = requested_form(deps, request)
    check_rate(deps.limits.addresses, host_of(request), deps.clock())
    return kind
