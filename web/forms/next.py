"""After a form's page: what is still asked, the review and its answer, on pages of their own."""

import asyncio
import secrets
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.forms.form import Form
from bot.forms.questions import PhotoQuestion, Question
from bot.forms.review import ReviewQuestion
from bot.message import Inbound, InboundKind, Outbound
from bot.state import ConversationState
from bot.turn import Turn
from web.dependencies import Deps
from web.forms.guest import COOKIE, FormVisitor, check_seal_and_rate
from web.forms.page import kind_of, turn_of, visitor_of
from web.pages import Pages
from web.rate_limits import check_rate
from web.requests import MAX_FILE, read_fields, read_upload

log = structlog.get_logger()


@dataclass(frozen=True)
class RemainingQuestion:
    """`question` waits for an answer, none when the form is over; `known` is what was answered."""

    guest: FormVisitor
    language: str
    reply: Outbound
    question: Question[Any] | None
    known: list[tuple[str, str]]

    @property
    def presses(self) -> list[Any]:
        """The buttons about the question, not the ways out of the form."""
        return [each for each in self.reply.options if not each.value.startswith("/")]

    @property
    def is_review(self) -> bool:
        return isinstance(self.question, ReviewQuestion)

    @property
    def takes(self) -> str:
        """What else it can be answered with."""
        if self.question is None or self.question.closed:
            return ""
        return "photo" if isinstance(self.question, PhotoQuestion) else "text"


class FormNextPage:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages

    def routes(self) -> list[Route]:
        return [
            Route("/form/{name}/next", self.show, methods=["GET"]),
            Route("/form/{name}/next", self.answer, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        kind = kind_of(self.deps, request)
        left = await asyncio.to_thread(self.look, request, kind)
        if left is None:
            return RedirectResponse(f"/form/{kind.name}", 303)
        return self.page(kind, left)

    async def answer(self, request: Request) -> Response:
        kind, now = kind_of(self.deps, request), self.deps.clock()
        check_rate(self.deps.limits.addresses, request.client.host if request.client else "", now)
        sent, what = await read_answer(request)
        left = await asyncio.to_thread(self.look, request, kind)
        if left is None:
            return RedirectResponse(f"/form/{kind.name}", 303)
        check_seal_and_rate(left.guest, sent.get("seal", ""), self.deps.limits, now)
        if what and left.question:
            id = left.guest.answer(sent.get("id") or secrets.token_hex(8))
            try:
                await self.deps.receive(Inbound(left.guest.channel, left.guest.address, id, **what))
            except Exception as error:  # noqa: BLE001  # nothing was kept: ask for it again
                log.error("answer not received", error=type(error).__name__)
                return self.page(kind, left, 503, what.get("text", ""))
        return RedirectResponse(f"/form/{kind.name}/next", 303)

    def look(self, request: Request, kind: type[Form]) -> RemainingQuestion | None:
        """Blocking, and only reading; None when nothing was filled in yet."""
        with self.deps.readers() as db:
            guest = visitor_of(self.deps, db, request, kind.name)
            if guest is None or guest.holder is None or guest.holder.last is None:
                return None
            turn = turn_of(self.deps, db, request, guest)
            state, reply = (
                ConversationState.load(guest.holder.state),
                Outbound.of(guest.holder.last),
            )
            form = kind(state.answers, turn.today) if state.form == kind.name else None
            question = form.pending() if form else None
            known = answered(turn, form) if form else []
            return RemainingQuestion(guest, turn.person.language, reply, question, known)

    def page(
        self, kind: type[Form], left: RemainingQuestion, status: int = 200, typed: str = ""
    ) -> Response:
        values = {"left": left, "typed": typed, "trouble": status == 503, "form": kind.name}
        own = left.guest.ticket is None and self.deps.web_chat
        values |= {"id": secrets.token_hex(8), "chat": own}
        page = self.pages.render("form_next.html", left.language, status, **values)
        if left.question is None:  # many people share a phone
            page.delete_cookie(COOKIE, path="/form", httponly=True, samesite="lax")
        return page


def answered(turn: Turn, form: Form) -> list[tuple[str, str]]:
    """Label and answer, as the review shows them; nothing while that is on the page itself."""
    pending = form.pending()
    review = next((each for each in form.questions if isinstance(each, ReviewQuestion)), None)
    if review is None or pending is review:
        return []
    return [(label, words) for _, label, words in review.lines(turn, form)]


async def read_answer(request: Request) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields, and what of them is an answer: a press, a text or a file."""
    if request.headers.get("content-type", "").startswith("multipart/"):
        fields, file = await read_upload(request)
        if file is None or not file.content:
            return fields, {}
        large = len(file.content) > MAX_FILE
        return fields, {"kind": InboundKind.TOO_LARGE} if large else {"files": (file,)}
    fields = await read_fields(request)
    if fields.get("press"):
        return fields, {"press": fields["press"]}
    return fields, {"text": fields["text"]} if fields.get("text", "").strip() else {}
