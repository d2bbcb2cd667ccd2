"""The chat page. Its visitor is an anonymous person with a cookie; in the demo, the one chosen."""

import asyncio
import json

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from domain.calendar import to_local_time
from models.delivery import chat_history
from web import sessions
from web.chat.welcome import Welcome, welcome_for
from web.demo import clock_text, short_clock_text
from web.dependencies import Deps
from web.pages import STATIC, Pages, language_asked
from web.requests.body import MAX_FILE
from web.sessions import SessionOver, Visitor, find_visitor, required_visitor

WORDS = (
    *("you", "bot", "typing", "waiting", "offline", "online", "reload-file", "too-large"),
    *("uploading", "today", "file", "leave-sure", "invited", "newer", "more"),
    *("kind-photo", "kind-pdf", "kind-voice", "kind-file"),
)
"""The texts `web-js-<word>`, which the page's scripts show."""

TRUST = ("web-trust-who", "web-trust-free", "web-trust-what")
"""Three lines about us: on the empty page, and beside the conversation where there is room."""
QUESTIONS = (
    "web-question-cost",
    "web-question-benefits",
    "web-question-health",
    "web-question-real",
)
"""What newcomers ask first: a tap sends the words as if they were typed."""

MODULES = sorted(f"chat/{file.name}" for file in (STATIC / "chat").glob("*.js"))
"""The page's scripts, preloaded so that the browser need not find them one by one."""


class ChatPage:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages

    def routes(self) -> list[Route]:
        return [
            Route("/chat", self.page),
            Route("/chat/leave", self.leave, methods=["POST"]),
        ]

    async def page(self, request: Request) -> Response:
        played = request.query_params.get("as") if self.deps.demo else None
        visitor, over = await self.visitor(request, played)
        stored, welcome = await asyncio.to_thread(self.stored, visitor.address)
        language = language_asked(request) or stored
        values = await asyncio.to_thread(self.template_values, language, played)
        values |= {"chat": visitor.address, "over": over, "welcome": welcome}
        response = self.pages.render("chat.html", language, **values)
        if not played:
            sessions.set_cookie(self.deps, response, visitor)
        return response

    async def visitor(self, request: Request, played: str | None) -> tuple[Visitor, str]:
        """The visitor of the page, a new one without an open session; and the text that says why
        the old session is over, or nothing."""
        if played:
            return await required_visitor(self.deps, request, played), ""
        over = ""
        try:
            found = await asyncio.to_thread(find_visitor, self.deps, request)
        except SessionOver as ended:
            found, over = None, ended.reason
        return found or await sessions.start(self.deps, request), over

    def template_values(self, language: str, played: str | None) -> dict[str, object]:
        now = self.deps.clock()
        words = {word: self.pages.texts(language, f"web-js-{word}") for word in WORDS}
        people = {each.sender: each.label for each in self.deps.demo_people()} if played else {}
        return {
            "played": played or "",
            "label": people.get(played or "", ""),
            "modules": MODULES,
            "trust": TRUST,
            "questions": QUESTIONS,
            "words": json.dumps(words, ensure_ascii=False),
            "now": to_local_time(now).isoformat(timespec="seconds"),
            "max_file": MAX_FILE,
            "demo": self.deps.demo,
            "clock": self.deps.demo and self.deps.move_clock is not None,
            "moment": clock_text(self.pages, language, now) if self.deps.demo else "",
            "moment_short": short_clock_text(now),
        }

    def stored(self, sender: str) -> tuple[str, Welcome]:
        """The language and the welcome of whoever is at this address."""
        channel = self.deps.webchat.name
        with self.deps.readers() as db:
            language = chat_history.language_of(db, channel, sender) or "id"
            return language, welcome_for(db, channel, sender)

    async def leave(self, request: Request) -> Response:
        """End the session of this device: many people share a phone."""
        await sessions.end(self.deps, request)
        response = RedirectResponse("/chat", 303)
        sessions.delete_cookie(self.deps, response)
        return response
