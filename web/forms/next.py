"""After a form's page: the questions that remain and the review, each on a page of its own."""

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
from web.forms.guest import COOKIE, FormVisitor, check_csrf_and_rate, find_visitor, turn_of
from web.forms.page import requested_form
from web.pages import Pages
from web.rate_limits import check_rate, host_of
from web.requests import MAX_FILE, read_fields, read_upload

log = structlog.get_logger()


@dataclass(frozen=True)
class RemainingQuestion:
    """The bot's last `reply`, and the `question` that waits: None when the form is over.

    `known` are the labels and answers so far.
    """

    visitor: FormVisitor
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
        """The other way to answer it: "photo", "text", or empty."""
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
        kind = requested_form(self.deps, request)
        remaining = await asyncio.to_thread(self.load_remaining, request, kind)
        if remaining is None:
            return RedirectResponse(f"/form/{kind.name}", 303)
        return self.page(kind, remaining)

    async def answer(self, request: Request) -> Response:
        kind = requested_form(self.deps, request)
        check_rate(self.deps.limits.addresses, host_of(request), self.deps.clock())
        remaining = await asyncio.to_thread(self.load_remaining, request, kind)
        if remaining is None:
            return RedirectResponse(f"/form/{kind.name}", 303)
        sent, answer = await read_answer(request)
        visitor = remaining.visitor
        check_csrf_and_rate(self.deps, visitor, sent)
        if answer and remaining.question:
            id = visitor.answer_message_id(sent.get("id") or secrets.token_hex(8))
            try:
                await self.deps.receive(Inbound(visitor.channel, visitor.address, id, **answer))
            except Exception as error:  # noqa: BLE001  # nothing was kept: ask for it again
                log.error("answer not received", error=type(error).__name__)
                return self.page(kind, remaining, 503, answer.get("text", ""))
        return RedirectResponse(f"/form/{kind.name}/next", 303)

    def load_remaining(self, request: Request, kind: type[Form]) -> RemainingQuestion | None:
        """The question that remains; None when nothing was filled in yet. Blocking, only reads."""
        with self.deps.readers() as db:
            visitor = find_visitor(self.deps, db, request, kind.name)
            if visitor is None or visitor.user is None or visitor.user.last is None:
                return None
            turn = turn_of(self.deps, db, request, visitor)
            state = ConversationState.load(visitor.user.state)
            form = kind(state.answers, turn.today) if state.form == kind.name else None
            return RemainingQuestion(
                visitor,
                turn.person.language,
                Outbound.of(visitor.user.last),
                form.pending() if form else None,
                answered(turn, form) if form else [],
            )

    def page(
        self, kind: type[Form], remaining: RemainingQuestion, status: int = 200, typed: str = ""
    ) -> Response:
        page = self.pages.render(
            "form_next.html",
            remaining.language,
            status,
            remaining=remaining,
            typed=typed,
            trouble=status == 503,
            form=kind.name,
            id=secrets.token_hex(8),
            chat=remaining.visitor.link is None and self.deps.web_chat,
        )
        if remaining.question is None:  # many people share a phone
            page.delete_cookie(COOKIE, path="/form", httponly=True, samesite="lax")
        return page


def answered(turn: Turn, form: Form) -> list[tuple[str, str]]:
    """Label and answer, as the review shows them; none while the review itself is on the page."""
    pending = form.pending()
    review = next((each for each in form.questions if isinstance(each, ReviewQuestion)), None)
    if review is None or pending is review:
        return []
    return [(label, words) for _, label, words in review.lines(turn, form)]


async def read_answer(request: Request) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields, and the answer among them as fields of an Inbound message: a press, a text or a
    file; empty without one."""
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
