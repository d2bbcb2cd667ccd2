"""After a form's page: the questions that remain and the review, each on a page of its own, and the
end of a personal link: the code that links what was sent to the chat that asked for the link."""

import asyncio
import re
import secrets
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.forms.review import ReviewQuestion, review_of
from bot.message import Inbound, InboundKind, Outbound
from bot.state import ConversationState
from bot.turn import Turn
from domain.markup import plain
from domain.people.link_code import format_link_code, new_link_code
from models.participants import participant
from models.people import form_links, link_codes, person
from models.roles import invitations
from web.dependencies import Deps
from web.forms.link import posted_form, requested_form
from web.forms.visitor import (
    FormVisitor,
    check_csrf_and_rate,
    find_visitor,
    turn_of,
    visitor_by_link,
)
from web.pages import Pages, language_asked
from web.requests.body import MAX_FILE, read_fields, read_upload

log = structlog.get_logger()
LEADS_AWAY = re.compile(r"^/|\./batal$")
"""A button that is no answer to the question."""

CONNECT = "sambung"
"""The word before a code, in every language."""


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
    def text(self) -> str:
        """The reply without bold words: this page draws none."""
        return plain(self.reply.text)

    @property
    def presses(self) -> list[Any]:
        """The buttons about the question, not the ways out of the form."""
        if self.question is None:
            return []
        return [each for each in self.reply.options if not LEADS_AWAY.search(each.value)]

    @property
    def is_review(self) -> bool:
        return isinstance(self.question, ReviewQuestion)

    @property
    def takes(self) -> str:
        """The other way to answer it: "photo", "text", or empty."""
        if self.question is None:
            return ""
        if self.question.takes_files:
            return "photo"
        return "" if self.question.closed else "text"

    def takes_answer(self, answer: dict[str, Any]) -> bool:
        """Whether the page has this button, or the question that a text or file answers."""
        if "press" in answer:
            return answer["press"] in {each.value for each in self.presses}
        return self.question is not None


@dataclass(frozen=True)
class DoneLink:
    """The end of a link: the last `reply`, and the `words` to type in the chat that the link is
    for, empty when nothing was sent. `chat_link` opens that chat with the words written."""

    reply: Outbound
    language: str
    link_for: str
    words: str
    chat_link: str

    @property
    def text(self) -> str:
        """The last reply without bold words: this page draws none."""
        return plain(self.reply.text)


class FormNextPage:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages

    def routes(self) -> list[Route]:
        return [
            Route("/form/{name}/next", self.show, methods=["GET"]),
            Route("/form/{name}/next", self.answer, methods=["POST"]),
            Route("/form/{name}/done", self.show_done, methods=["GET"]),
        ]

    async def show(self, request: Request) -> Response:
        kind = requested_form(self.deps, request)
        remaining = await asyncio.to_thread(self.load_remaining, request, kind)
        if remaining is None:
            return RedirectResponse(f"/form/{kind.name}", 303)
        if remaining.visitor.link_id and remaining.question is None:
            return RedirectResponse(f"/form/{kind.name}/done", 303)
        return self.page(kind, remaining)

    async def answer(self, request: Request) -> Response:
        kind = posted_form(self.deps, request)
        remaining = await asyncio.to_thread(self.load_remaining, request, kind)
        if remaining is None:
            return RedirectResponse(f"/form/{kind.name}", 303)
        sent, answer = await read_answer(request)
        visitor = remaining.visitor
        check_csrf_and_rate(self.deps, visitor, sent)
        if answer and remaining.takes_answer(answer):
            id = visitor.answer_message_id(sent.get("id") or secrets.token_hex(8))
            try:
                message = Inbound(visitor.channel, visitor.address, id, form=kind.name, **answer)
                await self.deps.receive(message)
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
            if visitor.link_id and not visitor.used:
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

    async def show_done(self, request: Request) -> Response:
        """The last page of a link, for a quarter of an hour, in the browser that filled it in."""
        kind = requested_form(self.deps, request)
        done = await asyncio.to_thread(self.load_done, request, kind)
        if done is None:
            raise HTTPException(410, "web-form-used")
        return self.pages.render("form_done.html", done.language, done=done)

    def load_done(self, request: Request, kind: type[Form]) -> DoneLink | None:
        """The end of the link that this browser opened; None while its form is open, or without a
        link. Blocking: a new code each time, beside those that may be in a chat already, and from
        the first time on the link is used."""
        with self.deps.readers() as db:
            visitor = visitor_by_link(self.deps, db, request, kind.name)
            user = visitor.user if visitor else None
            if visitor is None or visitor.link_id is None or visitor.link_chat is None:
                return None
            if user is None or user.last is None or not visitor.used:
                return None
            if ConversationState.load(user.state).form == kind.name:
                return None
            registered = participant.registration_of(db, user.person_id) is not None
            code = new_link_code() if registered else ""
            words = f"{CONNECT} {format_link_code(code)}" if code else ""
            chat = invitations.chat_link(db, visitor.link_chat.channel, words) if code else ""
        told = self.deps.texts(visitor.language, "web-form-told")
        now, link_id, link_chat = self.deps.clock(), visitor.link_id, visitor.link_chat

        def change(db: Session) -> None:
            form_links.mark_sent(db, link_id, now)
            person.mark_unreachable(db, user.address_id, "page of a form link", now)
            if code:
                link_codes.create_code(db, user.person_id, code, now, keep_earlier=True)
                form_links.tell_chat(db, link_chat, visitor.form_id, told, now)

        self.deps.write(change)
        language = language_asked(request) or visitor.language
        reply = Outbound.of(user.last)
        return DoneLink(reply, language, visitor.link_for, words, chat)

    def page(
        self, kind: type[Form], remaining: RemainingQuestion, status: int = 200, typed: str = ""
    ) -> Response:
        return self.pages.render(
            "form_next.html",
            remaining.language,
            status,
            remaining=remaining,
            typed=typed,
            trouble=status == 503,
            form=kind.name,
            id=secrets.token_hex(8),
            chat=remaining.visitor.link_id is None and self.deps.web_chat,
        )


def answered(turn: Turn, form: Form) -> list[tuple[str, str]]:
    """Label and answer, as the review shows them; none while the review itself is on the page."""
    pending = form.pending()
    review = review_of(form)
    if review is None or pending is review:
        return []
    return review.lines(turn, form)


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
